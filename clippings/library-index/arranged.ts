import type { Group } from './question';

/** What places are sorted and grouped by, as numbers. */
export interface Arranging {
  /** Ranks by which the question sorts; lower is first. Missing where they come in order already. */
  rank?: (place: number) => number;
  /** Numbers of groups; missing where nothing is grouped. */
  group?: (place: number) => number;
  nameOf: (group: number, place: number) => string;
}

/** More places than a list can have. */
const PLACES = 2 ** 24;
/** Places gone through in one step. */
const STEP = 10_000;

/**
 * Places that come newest first, as a question wants them. A group stands where its first place
 * would; equals stay as they came.
 */
export function* arranged(
  newestFirst: Uint32Array,
  { rank, group, nameOf }: Arranging,
): Generator<undefined, { inOrder: Uint32Array; groups: readonly Group[] }> {
  const sorted = rank ? yield* ranked(newestFirst, rank) : newestFirst;
  if (!group) return { inOrder: sorted, groups: [] };
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

/** Sorted by rank, as plain numbers: a hundred thousand calls of a comparison are slow. */
function* ranked(
  places: Uint32Array,
  rank: (place: number) => number,
): Generator<undefined, Uint32Array> {
  const keys = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) keys[i] = rank(places[i] as number) * PLACES + i;
  yield;
  keys.sort();
  yield;
  const sorted = new Uint32Array(places.length);
  for (let i = 0; i < places.length; i++)
    sorted[i] = places[(keys[i] as number) % PLACES] as number;
  return sorted;
}
