import type { ConceptId, Match, Passage, ProvinceCode } from './types';

/** What some passages and matches come to: each named once, in order. */
export interface Gist {
  provinces: ProvinceCode[];
  fields: ConceptId[];
  terms: ConceptId[];
  /** Where all passages that have one agree. */
  year?: number;
  tense?: NonNullable<Passage['tense']>;
}

/** More fields and terms than these tell a reader nothing. */
const MOST = { fields: 60, terms: 200 };

export function gistOf(passages: readonly Passage[], matches: readonly Match[]): Gist {
  const [year, ...years] = unique(passages.flatMap((passage) => passage.year ?? []));
  const [tense, ...tenses] = unique(passages.flatMap((passage) => passage.tense ?? []));
  return {
    provinces: unique(passages.flatMap(({ provinces }) => provinces.map(({ code }) => code))),
    fields: unique(passages.flatMap(({ fields }) => fields)).slice(0, MOST.fields),
    terms: unique(matches.flatMap((match) => (match.kind === 'term' ? match.term : []))).slice(
      0,
      MOST.terms,
    ),
    ...(year !== undefined && years.length === 0 && { year }),
    ...(tense !== undefined && tenses.length === 0 && { tense }),
  };
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
