import type { ConceptId, Match, Passage, ProvinceCode, Tier, Topic, Unit } from './types';

/** A text that has been read, such as one flow of a page. */
export interface CountedText {
  text: string;
  unit?: Unit;
  matches: readonly Match[];
  passages: readonly Pick<Passage, 'start' | 'end' | 'provinces'>[];
}

/** How often an article uses a term (词频), in which words, and about whom. */
export interface TermCount {
  term: ConceptId;
  topic: Topic;
  tier: Tier;
  count: number;
  /** Its words as written, the commonest first; letter-spacing and case make no other word. */
  forms: readonly { text: string; count: number }[];
  /** Provinces of the passages that it stands in, the commonest first. */
  provinces: readonly { code: ProvinceCode; count: number }[];
}

/**
 * Counts the terms of an article's texts, the commonest first and else in the order of the article.
 * Menus and lists of links do not count; terms outside passages and of every tier do.
 */
export function countTerms(texts: Iterable<CountedText>): TermCount[] {
  const tallies = new Map<ConceptId, Tally>();
  for (const { text, unit, matches, passages } of texts) {
    if (unit === 'links') continue;
    let next = 0;
    for (const match of matches) {
      if (match.kind !== 'term') continue;
      const { start, end, term, tier, topic } = match;
      let tally = tallies.get(term);
      if (!tally) {
        tally = { term, topic, tier, count: 0, forms: new Map(), provinces: new Map() };
        tallies.set(term, tally);
      }
      tally.count++;
      const written = text.slice(start, end).replace(GAPS, '');
      const key = written.normalize('NFKC').toLowerCase();
      const form = tally.forms.get(key);
      if (form) form.count++;
      else tally.forms.set(key, { text: written, count: 1 });
      while (next < passages.length && passages[next]!.end <= start) next++;
      const passage = passages[next];
      if (!passage || passage.start > start) continue;
      for (const { code } of passage.provinces) {
        tally.provinces.set(code, (tally.provinces.get(code) ?? 0) + 1);
      }
    }
  }
  return [...tallies.values()]
    .map(({ forms, provinces, ...rest }) => ({
      ...rest,
      forms: byCount([...forms.values()]),
      provinces: byCount(Array.from(provinces, ([code, count]) => ({ code, count }))),
    }))
    .sort((a, b) => b.count - a.count);
}

interface Tally extends Omit<TermCount, 'forms' | 'provinces'> {
  forms: Map<string, { text: string; count: number }>;
  provinces: Map<ProvinceCode, number>;
}

const byCount = <T extends { count: number }>(list: T[]): T[] =>
  list.sort((a, b) => b.count - a.count);

/** Blanks between two Han characters, and what is not seen at all. */
const GAPS =
  /(?<=[\u3400-\u9fff])[\s\u00a0\u3000]+(?=[\u3400-\u9fff])|[\u00ad\u200b-\u200f\u2060\ufeff]/g;
