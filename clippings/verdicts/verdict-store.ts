import type { DBSchema } from 'idb';
import * as v from 'valibot';
import { type Changes, openChanges } from '../changes';
import { attempt, type Failure, failureOf, type Outcome } from '../failure';
import { heard, type Opening, openDatabase, type Upgrades } from '../open-database';
import { SeenVerdict } from './seen-verdict';

/**
 * The last verdict on each clipping, in a database of its own: looking at a page changes no clipping,
 * and what is lost here is found again at the next visit.
 */
export interface VerdictStore {
  /** All of them, in portions. Throws a failure. */
  all(): AsyncIterable<SeenVerdict[]>;
  get(ids: readonly string[]): Promise<Outcome<{ seen: SeenVerdict[] }>>;
  /** Keeps what is news: another verdict than before, or the same on another day. */
  note(seen: readonly SeenVerdict[]): Promise<Outcome<{ noted: string[] }>>;
  /** Of clippings that are gone for good. */
  forget(ids: readonly string[]): Promise<Outcome<{ forgotten: number }>>;
  subscribe: Changes['subscribe'];
  close(): void;
}

interface VerdictsSchema extends DBSchema {
  verdicts: { key: string; value: SeenVerdict };
}

const upgrades: Upgrades<VerdictsSchema> = [
  /** One record a clipping. */
  (db) => {
    db.createObjectStore('verdicts', { keyPath: 'id' });
  },
];

/** Records read at once. */
const PORTION = 2000;

/** Opens the last verdicts. Not for scripts in pages: there IndexedDB is the site's. */
export async function openVerdictStore(
  name = 'lianzhu-verdicts',
  opening: Opening = {},
): Promise<VerdictStore | Failure> {
  const opened = await openDatabase(name, upgrades, opening);
  if (!('db' in opened)) return opened;
  const { db, access } = opened;
  const changes = openChanges(`lianzhu:${name}`);

  return {
    async *all() {
      let after: IDBKeyRange | undefined;
      for (;;) {
        const records: SeenVerdict[] = await db
          .getAll('verdicts', after, PORTION)
          .catch((error: unknown) => {
            throw failureOf(error);
          });
        yield records.flatMap((record) => parsed(record) ?? []);
        const last = records.at(-1);
        if (!last || records.length < PORTION) return;
        after = IDBKeyRange.lowerBound(last.id, true);
      }
    },
    get: (ids) =>
      attempt(async () => {
        const { store } = heard(db.transaction('verdicts'));
        const records = await Promise.all(ids.map((id) => store.get(id)));
        return { seen: records.flatMap((record) => parsed(record) ?? []) };
      }),
    note: (seen) =>
      attempt(async () => {
        if (access === 'read') return { noted: [] };
        const tx = heard(db.transaction('verdicts', 'readwrite'));
        const noted: string[] = [];
        for (const one of seen) {
          const known = parsed(await tx.store.get(one.id));
          if (known && known.verdict === one.verdict && dayOf(known) === dayOf(one)) continue;
          await tx.store.put(one);
          noted.push(one.id);
        }
        await tx.done;
        if (noted.length > 0) changes.tell({ kind: 'updated', ids: noted });
        return { noted };
      }),
    forget: (ids) =>
      attempt(async () => {
        if (access === 'read') return { forgotten: 0 };
        const tx = heard(db.transaction('verdicts', 'readwrite'));
        await Promise.all([...ids.map((id) => tx.store.delete(id)), tx.done]);
        return { forgotten: ids.length };
      }),
    subscribe: changes.subscribe,
    close() {
      changes.close();
      db.close();
    },
  };
}

const dayOf = ({ at }: SeenVerdict) => new Date(at).toDateString();

function parsed(record: unknown): SeenVerdict | undefined {
  const seen = v.safeParse(SeenVerdict, record);
  return seen.success ? seen.output : undefined;
}
