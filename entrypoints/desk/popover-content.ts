import type { Language, Words } from '../../components/locales/i18n';
import { definition } from '../../lexicon/definitions';
import type { ProvinceCode } from '../../lexicon/types';
import type { OwnWord } from '../../ports/own-words';
import type {
  FactCard,
  PlaceCard,
  PopoverContent,
  PopoverQuery,
  TermCard,
} from '../../ports/popover-content';
import { differingCounts } from '../../seeds/differing-counts';
import type { FactBase } from '../../seeds/fact-base';
import { province } from '../../seeds/province-names';
import { factCards, inLanguage } from './fact-cards';

const FACTS_SHOWN = 3;
const PLACES_SHOWN = 4;

interface Answering {
  facts: FactBase;
  words: Words;
  language: Language;
  /** The reader's own words, where one of them is asked for. */
  own?: readonly OwnWord[];
}

/** What one popover says, in the reader's language; unknown ids are passed over. */
export function popoverContent(query: PopoverQuery, answering: Answering): PopoverContent {
  const { words, language } = answering;
  const fields = query.passage?.fields ?? [];
  const term = query.term === undefined ? undefined : termCard(query.term, answering);
  const mine = answering.own?.find(({ label }) => label === query.own);
  const label = (id: string) => conceptLabel(id, language) ?? '';
  return {
    language,
    words: words.section('popover'),
    ...(mine && { own: { label: mine.label, note: mine.note } }),
    ...(term && { term }),
    places: query.places
      .slice(0, PLACES_SHOWN)
      .flatMap((code) => placeCard(code as ProvinceCode, fields, answering) ?? []),
    ...(query.passage && {
      passage: {
        provinces: query.passage.provinces.flatMap(
          (code) => placeName(code as ProvinceCode, language) ?? [],
        ),
        fields: query.passage.fields.map(label).filter(Boolean),
        instruments: query.passage.instruments.map(label).filter(Boolean),
        figures: query.passage.figures,
        ...countedOtherwise(query.passage, answering),
      },
    }),
  };
}

/**
 * Facts that give another number than a figure of the passage, with one that gives the same: context
 * with the sources of both sides, no verdict on the page.
 */
function countedOtherwise(
  { figures, terms = [], year }: NonNullable<PopoverQuery['passage']>,
  { facts, language }: Answering,
): { counts?: FactCard[] } {
  const [found] = differingCounts({ figures, terms, ...(year !== undefined && { year }) });
  if (!found) return {};
  const ids = [...found.others.slice(0, 2), ...found.same.slice(0, 1)];
  const known = ids.flatMap((id) => facts.byId(id) ?? []);
  return { counts: factCards(facts, known, language) };
}

function termCard(id: string, { words, language }: Answering): TermCard | undefined {
  const entry = definition(id);
  if (!entry) return undefined;
  return {
    id,
    topic: entry.topic,
    label: inLanguage(entry.label, language),
    category: words.t(`category.${entry.category}`),
    definition: inLanguage(entry.definition, language),
    related: entry.related.flatMap((other) => conceptLabel(other, language) ?? []),
  };
}

/** A place and the facts about it, those of the passage's fields first, newest first. */
export function placeCard(
  code: ProvinceCode,
  fields: readonly string[],
  { facts, words, language }: Answering,
  shown = FACTS_SHOWN,
): PlaceCard | undefined {
  const place = province(code);
  if (!place) return undefined;
  const about = facts.about(code, fields.length > 0 ? { fields } : {});
  const asOf = facts.asOf(code);
  const [name, otherName] =
    language === 'en' ? [place.short.en, place.short.zhHans] : [place.short.zhHans, place.short.en];
  return {
    code,
    name,
    otherName,
    kind: `${words.t(`kind.${place.kind}`)} · ${words.t(`region.${place.region}`)}`,
    facts: factCards(facts, about.slice(0, shown), language),
    more: Math.max(0, about.length - shown),
    ...(asOf !== undefined && { asOf: String(asOf) }),
  };
}

function conceptLabel(id: string, language: Language): string | undefined {
  const entry = definition(id);
  return entry && inLanguage(entry.label, language);
}

function placeName(code: ProvinceCode, language: Language): string | undefined {
  const place = province(code);
  return place && (language === 'en' ? place.short.en : place.short.zhHans);
}
