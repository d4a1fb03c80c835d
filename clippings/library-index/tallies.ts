import { createNumbers } from './numbers';
import type { ValueLists } from './value-lists';

/** How many places have which list of values, kept up so that a question for everything counts nothing. */
export interface Tallies {
  readonly total: number;
  /** Counts by list, for each facet. */
  counts(): Uint32Array[];
  /** One more (1) or one less (-1) that has these lists. */
  count(lists: readonly number[], by: 1 | -1): void;
}

export function createTallies(facets: readonly Pick<ValueLists, 'size'>[]): Tallies {
  const columns = facets.map(createNumbers);
  let total = 0;
  return {
    get total() {
      return total;
    },
    counts: () => columns.map(({ all }) => all.slice()),
    count(lists, by) {
      total += by;
      lists.forEach((list, i) => {
        const column = columns[i];
        column?.set(list, (column.all[list] ?? 0) + by);
      });
    },
  };
}
