import type { Chosen, FacetCounts } from './facets';

/** What a list of the library is asked for. */
export interface Question {
  view: 'kept' | 'trash';
  /** As typed. */
  query: string;
  chosen: Chosen;
  sort: Sort;
  group: Grouping;
}

/** Newest first; by the page's date, latest first; by province. Undated and unplaced come last. */
export type Sort = (typeof sorts)[number];
export const sorts = ['created', 'published', 'province'] as const;

export type Grouping = (typeof groupings)[number];
export const groupings = ['none', 'page', 'province', 'day'] as const;

export interface Answer {
  /** All that match, in the order in which they are listed. */
  ids: readonly string[];
  /** How many lie in this view, whatever is searched for. */
  total: number;
  facets: FacetCounts;
  /** Tags of all that are kept, the commonest first, whatever is asked for. */
  tags: readonly string[];
  /** Where each group begins; none where nothing is grouped. */
  groups: readonly Group[];
}

export interface Group {
  /** Title of a page; code of a province, empty where there is none; day as YYYY-MM-DD. */
  name: string;
  /** Position of its first clipping, and how many follow with it. */
  from: number;
  count: number;
}
