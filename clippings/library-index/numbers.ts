/** A number for each place, for as many places as there come to be; 0 where none was set. */
export interface Numbers {
  /** To be read at once: a later `set` may leave it behind. */
  readonly all: Uint32Array;
  set(place: number, value: number): void;
}

export function createNumbers(): Numbers {
  let all = new Uint32Array(1024);
  return {
    get all() {
      return all;
    },
    set(place, value) {
      if (place >= all.length) {
        const wider = new Uint32Array(2 * Math.max(place, all.length));
        wider.set(all);
        all = wider;
      }
      all[place] = value;
    },
  };
}
