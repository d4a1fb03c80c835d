/** Places in an order that lasts while some come and go. */
export interface Order {
  /** All of them as they stand now; what comes and goes later does not change it. */
  places(): Uint32Array;
  add(place: number): void;
  remove(place: number): void;
}

/**
 * `before` says whether the first of two places stands before the second; never of equals. What stands
 * there from the beginning is handed in as it stands.
 */
export function createOrder(
  before: (a: number, b: number) => boolean,
  sorted = new Uint32Array(0),
): Order {
  let places = new Uint32Array(Math.max(1024, 2 * sorted.length));
  places.set(sorted);
  let length = sorted.length;

  /** The first position whose place does not stand before the given one. */
  const positionOf = (place: number): number => {
    let from = 0;
    let to = length;
    // What is read newest first comes at the end, one after the other.
    if (length > 0 && before(places[length - 1] as number, place)) return length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (before(places[middle] as number, place)) from = middle + 1;
      else to = middle;
    }
    return from;
  };

  return {
    places: () => places.slice(0, length),
    add(place) {
      if (length === places.length) {
        const wider = new Uint32Array(2 * length);
        wider.set(places);
        places = wider;
      }
      const at = positionOf(place);
      places.copyWithin(at + 1, at, length);
      places[at] = place;
      length++;
    },
    remove(place) {
      const at = positionOf(place);
      if (places[at] !== place) return;
      places.copyWithin(at, at + 1, length);
      length--;
    },
  };
}
