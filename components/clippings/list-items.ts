import type { Group } from '../../clippings/library-index/question';

/** A line of the list: a clipping by its position among those that match, or the head of a group. */
export type ListItem =
  | { kind: 'clipping'; position: number }
  | { kind: 'group'; group: Group; number: number };

/** Clippings with the heads of their groups between them, without a list of them all. */
export interface ListItems {
  count: number;
  at(item: number): ListItem;
  /** Where the clipping of a position stands. */
  itemOf(position: number): number;
  /** How many heads stand before it. */
  headsBefore(item: number): number;
  /** Where the head stands under which an item is; -1 where nothing is grouped. */
  headOf(item: number): number;
}

export function listItems(clippings: number, groups: readonly Group[]): ListItems {
  const heads = groups.map(({ from }, number) => from + number);

  /** The last of the numbers, which ascend, that is not over the given one; -1 where all are. */
  const lastUpTo = (numbers: readonly number[], most: number): number => {
    let from = 0;
    let to = numbers.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((numbers[middle] as number) <= most) from = middle + 1;
      else to = middle;
    }
    return from - 1;
  };
  const firsts = groups.map(({ from }) => from);

  return {
    count: clippings + groups.length,
    headsBefore: (item) => lastUpTo(heads, item - 1) + 1,
    headOf: (item) => heads[lastUpTo(heads, item)] ?? -1,
    at(item) {
      const number = lastUpTo(heads, item);
      const group = groups[number];
      if (group && heads[number] === item) return { kind: 'group', group, number };
      return { kind: 'clipping', position: item - (number + 1) };
    },
    itemOf: (position) => position + lastUpTo(firsts, position) + 1,
  };
}
