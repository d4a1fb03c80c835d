import type { Language } from '../../components/locales/i18n';
import type { AskedPlaceFacts } from '../../components/popup/PlaceAsked';
import type { ProvinceCode } from '../../lexicon/types';
import { createFactBase } from '../../seeds/fact-base';
import { province } from '../../seeds/province-names';
import { factCards } from './fact-cards';

/** What is known of a place; undefined where there is no such place. */
export function factsOfPlace(code: string, language: Language): AskedPlaceFacts | undefined {
  const found = province(code as ProvinceCode);
  if (!found) return undefined;
  const base = createFactBase();
  return {
    name: language === 'en' ? found.name.en : found.name.zhHans,
    facts: factCards(base, base.about(found.code), language),
  };
}
