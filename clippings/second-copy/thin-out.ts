/** How many newest, days and weeks keep a snapshot. */
const NEWEST = 2;
const DAYS = 7;
const WEEKS = 4;

/**
 * Which snapshots stay: the two newest whatever their day, the newest of each of the last seven
 * days that have one, and of each of the last four weeks. Newest first, as it comes.
 */
export function thinnedOut<T extends { at: string }>(newestFirst: readonly T[]): T[] {
  const kept = new Set<T>(newestFirst.slice(0, NEWEST));
  for (const one of firstOfEach(newestFirst, ({ at }) => at.slice(0, 10), DAYS)) kept.add(one);
  for (const one of firstOfEach(newestFirst, weekOf, WEEKS)) kept.add(one);
  return newestFirst.filter((one) => kept.has(one));
}

function firstOfEach<T>(all: readonly T[], group: (one: T) => string | number, most: number): T[] {
  const first = new Map<string | number, T>();
  for (const one of all) {
    const key = group(one);
    if (!first.has(key) && first.size < most) first.set(key, one);
  }
  return [...first.values()];
}

/** Weeks since the Monday before 1970. */
function weekOf({ at }: { at: string }): number {
  return Math.floor((Date.parse(at) / 86_400_000 + 3) / 7);
}
