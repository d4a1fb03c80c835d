import type { Group } from './question';

/** What places are grouped by, as numbers. */
export interface Grouped {
  group: (place: number) => number;
  nameOf: (group: number, place: number) => string;
}

/** Places gone through in one step. */
const STEP = 10_000;

/** Sorted places, those of a group together: it stands where its first place would. */
export function* arranged(
  sorted: Uint32Array,
  { group, nameOf }: Grouped,
): Generator<undefined, { inOrder: Uint32Array; groups: readonly Group[] }> {
  const positions = new Map<number, number>();
  const groups: Group[] = [];
  for (let i = 0; i < sorted.length; i++) {
    if (i % STEP === STEP - 1) yield;
    const place = sorted[i] as number;
    const number = group(place);
    const known = positions.get(number);
    if (known !== undefined) (groups[known] as Group).count++;
    else {
      positions.set(number, groups.length);
      groups.push({ name: nameOf(number, place), from: 0, count: 1 });
    }
  }
  let from = 0;
  for (const one of groups) {
    one.from = from;
    from += one.count;
  }
  const inOrder = new Uint32Array(sorted.length);
  const next = groups.map((one) => one.from);
  for (let i = 0; i < sorted.length; i++) {
    if (i % STEP === STEP - 1) yield;
    const place = sorted[i] as number;
    const number = positions.get(group(place)) as number;
    inOrder[(next[number] as number)++] = place;
  }
  return { inOrder, groups };
}
