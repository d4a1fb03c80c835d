import type { Clipping } from '../model';
import type { SeenVerdict } from '../verdicts/seen-verdict';

/**
 * What a library can be filtered by, each with a clipping's values. A further one needs its line here
 * and its name in the locales; what stands elsewhere than in the record, as the last verdict does, is
 * brought in where the index is fed.
 */
export const facets = {
  province: ({ provinces }) => provinces,
  field: ({ fields }) => fields,
  year: ({ year }) => (year === undefined ? [] : [String(year)]),
  meaning: ({ meaning }) => (meaning === undefined ? [] : [meaning]),
  tag: ({ tags }) => tags,
  site: ({ source }) => [source.site],
  verdict: (_clipping, seen) => [seen?.verdict ?? 'unchecked'],
} satisfies Record<
  string,
  (clipping: Clipping, seen: SeenVerdict | undefined) => readonly string[]
>;

export type Facet = keyof typeof facets;

export const facetNames = Object.keys(facets) as Facet[];

/** Values chosen of each: any of them within one, all that are chosen together. */
export type Chosen = Partial<Record<Facet, readonly string[]>>;

/** How many clippings would be left if a value were chosen, most first. */
export type FacetCounts = Record<Facet, readonly { value: string; count: number }[]>;
