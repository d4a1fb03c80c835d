import { createOrder, type Order } from './order';
import type { Sort } from './question';

/** Places in each order in which they have been asked for: sorted once, and kept in step from then on. */
export interface Orders {
  /** All of them as they stand now; what comes and goes later does not change it. */
  of(sort: Sort): Uint32Array;
  add(place: number): void;
  remove(place: number): void;
}

/** Lower ranks come first, equals newest first. A place keeps its rank to all others while it is there. */
type Ranks = Record<Exclude<Sort, 'created'>, (place: number) => number>;

/** More places than a list can have. */
const PLACES = 2 ** 24;

export function createOrders(isNewer: (a: number, b: number) => boolean, ranks: Ranks): Orders {
  const newest = createOrder(isNewer);
  const orders = new Map<Sort, Order>([['created', newest]]);

  function sorted(rank: (place: number) => number): Order {
    const before = (a: number, b: number) => {
      const apart = rank(a) - rank(b);
      return apart === 0 ? isNewer(a, b) : apart < 0;
    };
    return createOrder(before, ranked(newest.places(), rank));
  }

  return {
    of(sort) {
      const order = orders.get(sort) ?? sorted(ranks[sort as keyof Ranks]);
      orders.set(sort, order);
      return order.places();
    },
    add(place) {
      for (const order of orders.values()) order.add(place);
    },
    remove(place) {
      for (const order of orders.values()) order.remove(place);
    },
  };
}

/** Sorted by rank, as plain numbers: a hundred thousand calls of a comparison are slow. */
function ranked(places: Uint32Array, rank: (place: number) => number): Uint32Array<ArrayBuffer> {
  const keys = Float64Array.from(places, (place, i) => rank(place) * PLACES + i);
  keys.sort();
  return Uint32Array.from(keys, (key) => places[key % PLACES] as number);
}
