import type { Clipping } from '../model';

/**
 * What a library can be filtered by, each with a clipping's values. A further one needs its line here
 * and its name in the locales; one whose values stand elsewhere than in the record has to bring them
 * in where the index is fed.
 */
export const facets = {
  province: ({ provinces }) => provinces,
  field: ({ fields }) => fields,
  year: ({ year }) => (year === undefined ? [] : [String(year)]),
  meaning: ({ meaning }) => (meaning === undefined ? [] : [meaning]),
  tag: ({ tags }) => tags,
  site: ({ source }) => [source.site],
} satisfies Record<string, (clipping: Clipping) => readonly string[]>;

export type Facet = keyof typeof facets;

export const facetNames = Object.keys(facets) as Facet[];

/** Values chosen of each: any of them within one, all that are chosen together. */
export type Chosen = Partial<Record<Facet, readonly string[]>>;

/** How many clippings would be left if a value were chosen, most first. */
export type FacetCounts = Record<Facet, readonly { value: string; count: number }[]>;
