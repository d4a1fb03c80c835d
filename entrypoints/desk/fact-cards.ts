import type { Language } from '../../components/locales/i18n';
import type { ProvinceFact } from '../../components/provinces/province-fact';
import { definition } from '../../lexicon/definitions';
import type { FactCard } from '../../ports/popover-content';
import type { FactBase } from '../../seeds/fact-base';
import { freeFields } from '../../seeds/fields';
import { kinds } from '../../seeds/kinds';
import { speakers } from '../../seeds/speakers';
import type { Bilingual, Fact } from '../../seeds/types';

/** Facts with their sources, in the reader's language. */
export function factCards(base: FactBase, facts: readonly Fact[], language: Language): FactCard[] {
  return facts.map((fact) => factCard(fact, base, language));
}

/** Facts with all that the provinces view says of them. */
export function provinceFacts(
  base: FactBase,
  facts: readonly Fact[],
  language: Language,
): ProvinceFact[] {
  return facts.map((fact) => {
    const kind = (kinds as Record<string, Bilingual>)[fact.kind];
    const role = speakers.find(({ zh }) => zh === fact.speaker);
    return {
      ...factCard(fact, base, language),
      provinces: fact.provinces,
      level: fact.level,
      confidence: fact.confidence,
      kindLabel: kind ? inLanguage(kind, language) : fact.kind,
      topic: fact.fields.some(isOnBlockchain) ? 'blockchain' : 'government',
      fields: fact.fields.map((id) => ({ id, label: fieldLabel(id, language) })),
      ...(fact.speaker !== undefined && {
        speaker: role ? inLanguage(role, language) : fact.speaker,
      }),
      differences: base.conflictsOf(fact).map(({ kind, explanation, others }) => ({
        kind,
        explanation: inLanguage(explanation, language),
        others: factCards(base, others, language),
      })),
    };
  });
}

export function inLanguage(text: Bilingual, language: Language): string {
  return language === 'en' ? text.en : text.zh;
}

/** Whether a concept belongs to the topic of blockchain; a free field does not. */
function isOnBlockchain(id: string): boolean {
  return definition(id)?.topic === 'blockchain';
}

function fieldLabel(id: string, language: Language): string {
  const label = definition(id)?.label ?? freeFields[id];
  return label ? inLanguage(label, language) : id;
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
