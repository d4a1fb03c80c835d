import type { Language } from '../../components/locales/i18n';
import type { FactCard } from '../../ports/popover-content';
import type { FactBase } from '../../seeds/fact-base';
import type { Bilingual, Fact } from '../../seeds/types';

/** Facts with their sources, in the reader's language. */
export function factCards(base: FactBase, facts: readonly Fact[], language: Language): FactCard[] {
  return facts.map((fact) => factCard(fact, base, language));
}

export function inLanguage(text: Bilingual, language: Language): string {
  return language === 'en' ? text.en : text.zh;
}

function factCard(fact: Fact, facts: FactBase, language: Language): FactCard {
  const source = facts.source(fact.source);
  return {
    id: fact.id,
    ...(fact.year !== undefined && { year: fact.year }),
    statement: inLanguage(fact.statement, language),
    ...(fact.quote !== undefined && { quote: fact.quote }),
    source: {
      title: source?.title ?? '',
      publisher: source?.publisher ?? '',
      ...(source?.date !== undefined && { date: source.date }),
      ...(source?.url !== undefined && !source.secondary && { url: source.url }),
      secondary: source?.secondary ?? false,
    },
    disputed: facts.conflictsOf(fact).length > 0,
    ...(fact.note && { note: inLanguage(fact.note, language) }),
  };
}
