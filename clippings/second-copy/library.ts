import type { IDBPDatabase, IDBPObjectStore } from 'idb';
import { heard } from '../open-database';
import type { LibrarySchema } from '../upgrades';
import type { Kept } from './line';
import type { LibraryState } from './state';
import { after, type Counted, emptyTally, type Tally } from './tally';

/** The library as its second copy needs to see and to mend it. */
export interface Library {
  state(): Promise<LibraryState | undefined>;
  /** Writes what `next` makes of the state; undefined leaves it. `strict` waits for the disk. */
  change(
    next: (state: LibraryState | undefined) => LibraryState | undefined,
    durability: IDBTransactionDurability,
  ): Promise<void>;
  /** Every id with its revision, at one moment. */
  revisions(): Promise<Map<string, number>>;
  /** The records of these ids, and the write after which they stood so. */
  some(ids: readonly string[]): Promise<{ seq: number; records: (Kept | undefined)[] }>;
  /** Records in the order of their ids, and the write after which they stood so. */
  batch(afterId: string | undefined, size: number): Promise<{ seq: number; records: Kept[] }>;
  /**
   * Puts records that are missing, or there in an older revision; how many that were. `blindly`
   * where the library is known to hold none of them.
   */
  merge(records: readonly Kept[], options: { blindly: boolean }): Promise<number>;
  /** Counts everything in one transaction and writes the state that `next` makes of it. */
  takeStock(
    next: (counted: Tally, state: LibraryState | undefined) => LibraryState | undefined,
  ): Promise<void>;
}

/** Where the state lies in its object store. */
export const STATE = 'library';

const BATCH = 500;

export function libraryOf(db: IDBPDatabase<LibrarySchema>): Library {
  return {
    state: () => heard(db.transaction('state')).store.get(STATE),
    async change(next, durability) {
      const tx = heard(db.transaction('state', 'readwrite', { durability }));
      const state = next(await tx.store.get(STATE));
      if (state) await tx.store.put(state, STATE);
      await tx.done;
    },
    async revisions() {
      const revisions = new Map<string, number>();
      const clippings = heard(db.transaction('clippings')).store;
      await eachBatch(
        (range) => clippings.getAll(range, BATCH),
        (records) => {
          for (const { id, rev } of records) revisions.set(id, rev ?? 0);
        },
      );
      return revisions;
    },
    async some(ids) {
      const tx = heard(db.transaction(['clippings', 'state']));
      const clippings = tx.objectStore('clippings');
      const [state, ...records] = await Promise.all([
        tx.objectStore('state').get(STATE),
        ...ids.map((id) => clippings.get(id)),
      ]);
      return { seq: state?.seq ?? 0, records: records as (Kept | undefined)[] };
    },
    async batch(afterId, size) {
      const tx = heard(db.transaction(['clippings', 'state']));
      const range = afterId === undefined ? undefined : IDBKeyRange.lowerBound(afterId, true);
      const [state, records] = await Promise.all([
        tx.objectStore('state').get(STATE),
        tx.objectStore('clippings').getAll(range, size),
      ]);
      return { seq: state?.seq ?? 0, records: records as unknown as Kept[] };
    },
    async merge(records, { blindly }) {
      const tx = heard(db.transaction('clippings', 'readwrite', { durability: 'strict' }));
      const known = blindly ? [] : await Promise.all(records.map(({ id }) => tx.store.get(id)));
      const newer = records.filter(({ rev }, i) => rev > (known[i]?.rev ?? 0));
      await Promise.all(newer.map((record) => tx.store.put(record as never)));
      await tx.done;
      return newer.length;
    },
    async takeStock(next) {
      const tx = heard(
        db.transaction(['clippings', 'state'], 'readwrite', { durability: 'strict' }),
      );
      const states = tx.objectStore('state');
      const counted = await countedIn(tx.objectStore('clippings'));
      const state = next(counted, await states.get(STATE));
      if (state) await states.put(state, STATE);
      await tx.done;
    },
  };
}

async function countedIn(
  clippings: IDBPObjectStore<LibrarySchema, ['clippings', 'state'], 'clippings', 'readwrite'>,
): Promise<Tally> {
  let tally = emptyTally('');
  await eachBatch(
    (range) => clippings.getAll(range, BATCH),
    (records) => {
      tally = after(
        tally,
        records.map((is: Counted) => ({ is })),
      );
    },
  );
  return { ...tally, seq: 0 };
}

async function eachBatch<T extends { id: string }>(
  read: (range: IDBKeyRange | undefined) => Promise<T[]>,
  take: (records: T[]) => void,
): Promise<void> {
  let range: IDBKeyRange | undefined;
  for (;;) {
    const records = await read(range);
    take(records);
    const last = records.at(-1);
    if (records.length < BATCH || !last) return;
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}
