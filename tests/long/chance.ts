import { seeded } from '../bench/page-generator';

/** Decisions of chance that can be had again from their seed. */
export interface Chance {
  /** An integer from 0 to `limit` - 1. */
  below(limit: number): number;
  /** An integer from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True in a share of all cases, 0 to 1. */
  maybe(share: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** One of several ways, each as often as its weight says. */
  weighed<T>(ways: readonly (readonly [weight: number, way: T])[]): T;
  shuffled<T>(list: readonly T[]): T[];
  /** A UUID of version 4. */
  id(): string;
}

export function chance(seed: number): Chance {
  const next = seeded(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]) => list[below(list.length)] as T;
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    maybe: (share) => next() < share,
    pick,
    weighed(ways) {
      let left = next() * ways.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, way] of ways) {
        left -= weight;
        if (left < 0) return way;
      }
      return (ways.at(-1) as (typeof ways)[number])[1];
    },
    shuffled(list) {
      const all = [...list];
      for (let i = all.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [all[i], all[j]] = [all[j] as (typeof all)[number], all[i] as (typeof all)[number]];
      }
      return all;
    },
    id: () =>
      'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) =>
        (place === 'x' ? below(16) : 8 + below(4)).toString(16),
      ),
  };
}
