/** Lists of values, each kept once: thousands of clippings have the same few. */
export interface ValueLists {
  readonly size: number;
  /** A number for the list; the same list has the same. */
  of(values: readonly string[]): number;
  values(list: number): readonly string[];
  /**
   * For each list, where its first value stands among all; those without one come last. Further values
   * move them up, never past each other.
   */
  ranks(): Uint32Array;
  /** For each list, whether it holds one of the values. */
  holding(values: readonly string[]): Uint8Array;
  /** Turns counts of lists into counts of values; those of `also` stand in it even at nothing. */
  spread(counts: Uint32Array, also: readonly string[]): { value: string; count: number }[];
}

/** After every code. */
const LAST = '\uffff';

export function createValueLists(): ValueLists {
  const lists: (readonly string[])[] = [];
  const known = new Map<string, number>();
  let ranks = new Uint32Array(0);
  return {
    get size() {
      return lists.length;
    },
    of(values) {
      const distinct = [...new Set(values)];
      const key = distinct.length === 1 ? `.${distinct[0]}` : JSON.stringify(distinct);
      const found = known.get(key);
      if (found !== undefined) return found;
      known.set(key, lists.length);
      return lists.push(distinct) - 1;
    },
    values: (list) => lists[list] ?? [],
    ranks() {
      if (ranks.length === lists.length) return ranks;
      const firsts = lists.map(([first = LAST]) => first);
      const places = new Map([...new Set(firsts)].sort().map((first, place) => [first, place]));
      ranks = Uint32Array.from(firsts, (first) => places.get(first) as number);
      return ranks;
    },
    holding(values) {
      const wanted = new Set(values);
      return Uint8Array.from(lists, (list) => (list.some((value) => wanted.has(value)) ? 1 : 0));
    },
    spread(counts, also) {
      const sums = new Map(also.map((value) => [value, 0]));
      counts.forEach((count, list) => {
        if (count === 0) return;
        for (const value of lists[list] ?? []) sums.set(value, (sums.get(value) ?? 0) + count);
      });
      return [...sums]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    },
  };
}
