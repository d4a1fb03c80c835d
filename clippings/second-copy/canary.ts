import * as v from 'valibot';
import { Outstanding, type Statement, unpromised } from './outstanding';
import { type LibraryState, stated } from './state';
import { Tally } from './tally';
import { withLock } from './with-lock';

/** Why there is no second copy for now. */
const Hindrance = v.object({
  reason: v.picklist(['unavailable', 'quota', 'unknown']),
  /** In the browser's words. */
  detail: v.string(),
});
export type Hindrance = v.InferOutput<typeof Hindrance>;

const moment = v.pipe(v.string(), v.isoTimestamp());

/** What is known of the library outside its database: figures, never words. */
const Record = v.object({
  version: v.literal(1),
  tally: Tally,
  open: v.optional(v.array(Outstanding), []),
  at: moment,
  /** What was last fetched back out of the copy, until the reader has seen it. */
  restored: v.optional(v.object({ at: moment, count: v.number(), missing: v.number() })),
  /** The copy is off; `seen` once the reader knows. */
  off: v.optional(v.object({ ...Hindrance.entries, seen: v.boolean() })),
});
export type CanaryRecord = v.InferOutput<typeof Record>;

/** Where the record is kept: extension storage, handed in so that this room needs no extension. */
export interface CanaryPlace {
  load(): Promise<unknown>;
  save(record: CanaryRecord): Promise<void>;
}

export interface Canary {
  /** The record; undefined where there is none, or where it cannot be read. */
  load(): Promise<CanaryRecord | undefined>;
  /**
   * Records the library as it is, unless a later state of it is known, and that some writes are
   * promised from now on. Never rejects.
   */
  sing(state: LibraryState, promised?: readonly number[]): Promise<void>;
  /** Changes what is to be told to the reader. Never rejects. */
  tell(news: Pick<Partial<CanaryRecord>, 'restored' | 'off'>): Promise<void>;
}

/** What is told of the library by the later of two. */
function later(known: CanaryRecord | undefined, state: LibraryState): Statement {
  if (known?.tally.library === state.library && known.tally.seq > state.seq) return known;
  const { tally, open } = stated(state);
  return { tally, open: unpromised(open, tally.library, known) };
}

export function openCanary(place: CanaryPlace, name: string, now: () => Date): Canary {
  const load = async () => {
    try {
      const record = v.safeParse(Record, await place.load());
      return record.success ? record.output : undefined;
    } catch {
      return undefined;
    }
  };

  const rewrite = (next: (known: CanaryRecord | undefined) => CanaryRecord | undefined) =>
    withLock(`${name}:canary`, async () => {
      const record = next(await load());
      if (record) await place.save(record);
    }).catch(() => undefined);

  let newest: LibraryState | undefined;
  let singing: Promise<void> | undefined;
  /** Writes that no record that was saved tells of. */
  const promises = new Set<number>();

  return {
    load,
    sing(state, promised = []) {
      newest = state;
      for (const seq of promised) promises.add(seq);
      // Writes that come while one waits for its turn are told together with it.
      singing ??= rewrite((known) => {
        singing = undefined;
        const { tally, open } = later(known, newest as LibraryState);
        const still = open.filter(({ seq }) => !promises.has(seq));
        const told = new Set(open.map(({ seq }) => seq));
        for (const seq of promises) if (!told.has(seq)) promises.delete(seq);
        if (tally === known?.tally && still.length === open.length) return undefined;
        return { ...known, version: 1, at: now().toISOString(), tally, open: still };
      });
      return singing;
    },
    tell: (news) => rewrite((known) => known && { ...known, ...news }),
  };
}
