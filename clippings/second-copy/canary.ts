import * as v from 'valibot';
import { Tally, tallyOf } from './tally';
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
  /** Records a tally unless a later one of the same library is there. Never rejects. */
  sing(tally: Tally): Promise<void>;
  /** Changes what is to be told to the reader. Never rejects. */
  tell(news: Pick<Partial<CanaryRecord>, 'restored' | 'off'>): Promise<void>;
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

  let newest: Tally | undefined;
  let singing: Promise<void> | undefined;

  return {
    load,
    sing(tally) {
      newest = tally;
      // Writes that come while one waits for its turn are told together with it.
      singing ??= rewrite((known) => {
        const next = tallyOf(newest as Tally);
        singing = undefined;
        if (known?.tally.library === next.library && known.tally.seq > next.seq) return undefined;
        const at = now().toISOString();
        return { ...known, version: 1, at, tally: next };
      });
      return singing;
    },
    tell: (news) => rewrite((known) => known && { ...known, ...news }),
  };
}
