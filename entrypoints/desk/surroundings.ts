import browser from 'webextension-polyfill';
import {
  createWords,
  type Language,
  resolveLanguage,
  type Words,
} from '../../components/locales/i18n';
import type { Names } from '../../components/names';
import { definition } from '../../lexicon/definitions';
import type { ProvinceCode } from '../../lexicon/types';
import type { Preferences } from '../../ports/preferences';
import { loadPreferences } from '../../ports/preferences-storage';
import { freeFields } from '../../seeds/fields';
import { province } from '../../seeds/province-names';

export interface Surroundings {
  preferences: Preferences;
  language: Language;
  words: Words;
  names: Names;
}

/** The reader's choices, and the words and names that follow from them; sets the page's language. */
export async function loadSurroundings(): Promise<Surroundings> {
  const preferences = await loadPreferences();
  return surroundingsFor(preferences);
}

export function surroundingsFor(preferences: Preferences): Surroundings {
  const language = resolveLanguage(preferences.language, [
    browser.i18n.getUILanguage(),
    ...navigator.languages,
  ]);
  const words = createWords(language);
  document.documentElement.lang = language;
  document.title = words.t('app.name');
  return {
    preferences,
    language,
    words,
    names: {
      province: (code) => {
        const short = province(code as ProvinceCode)?.short;
        return (language === 'en' ? short?.en : short?.zhHans) ?? code;
      },
      concept: (id) => {
        const label = definition(id)?.label ?? freeFields[id];
        return (language === 'en' ? label?.en : label?.zh) ?? id;
      },
    },
  };
}

/** The names by which a province may be looked for, in either language and script. */
export function provinceNames(code: string): readonly string[] {
  const place = province(code as ProvinceCode);
  return place ? [place.name.zhHans, place.name.zhHant, place.name.en, place.short.en] : [];
}

/** The element that a page of ours is drawn into. */
export function root(): HTMLElement {
  const element = document.getElementById('root');
  if (!element) throw new Error('the page lacks its root');
  return element;
}
