import type { IDBPTransaction } from 'idb';
import * as v from 'valibot';
import { openKeeping } from './backup/keeping';
import { following } from './backup/state-mark';
import { brokenHealth, closedStore, makeAnew } from './broken-store';
import { type Change, openChanges } from './changes';
import { type Failure, failureOf, type Outcome } from './failure';
import { foldText } from './fold';
import { gather, parsed, type Reading } from './gather';
import { Clipping } from './model';
import { openLibrary } from './open-library';
import { quotation } from './quotation';
import { type Ledger, openLedger } from './second-copy/ledger';
import { libraryOf, STATE } from './second-copy/library';
import { type CopyPlaces, openSecondCopy, type SecondCopy } from './second-copy/second-copy';
import { awaiting, type LibraryState } from './second-copy/state';
import { after } from './second-copy/tally';
import type { Store, StoreOptions, Updated } from './store-contract';
import type { LibrarySchema } from './upgrades';

export type { Store, StoreOptions } from './store-contract';

/** Days in the trash until a clipping may be deleted. */
const TRASH_DAYS = 30;

/** Opens the library in an extension page or the background. Not for scripts in pages. */
export async function openStore(name = 'library', options: StoreOptions = {}): Promise<Store> {
  const { now = () => new Date(), copy: places, ...opening } = options;
  const library = await openLibrary(name, opening);
  const anew = { name, options, open: openStore };
  const broken = (failure: Failure): Store => ({
    ...closedStore(failure),
    ...(isBroken(failure, places) && {
      health: () => brokenHealth(anew),
      mend: () => makeAnew(anew),
    }),
  });
  if (!('db' in library)) return broken(library);
  const { db, access } = library;
  const changes = openChanges(`lianzhu:${name}`);
  let copy: SecondCopy | undefined;
  /** A read has failed as reads of a whole database do not. */
  let unreadable = false;
  if (places && access === 'write') {
    try {
      copy = await openSecondCopy(libraryOf(db), { ...places, name, now });
    } catch (error) {
      changes.close();
      db.close();
      return broken(failureOf(error));
    }
  }

  /**
   * One strict transaction; ends only when the browser says that it is on the disk, and when the
   * second copy has it too or has given up.
   */
  async function write<T>(work: (clippings: Ledger) => Promise<Written<T>>): Promise<Outcome<T>> {
    if (access === 'read') return NEWER;
    let tx: IDBPTransaction<LibrarySchema, ['clippings', 'state'], 'readwrite'> | undefined;
    try {
      if (await copy?.isDamaged()) return DAMAGED;
      tx = db.transaction(['clippings', 'state'], 'readwrite', { durability: 'strict' });
      // Also rejects when `work` fails; that is told once, below.
      tx.done.catch(() => {});
      const ledger = openLedger(tx.objectStore('clippings'));
      const { result, change } = await work(ledger);
      const states = tx.objectStore('state');
      const state = ledger.steps.length > 0 && nextState(await states.get(STATE), ledger);
      if (state) await states.put(state, STATE);
      await tx.done;
      if (change && change.ids.length > 0) tell(change);
      if (state) await copy?.note(state, ledger.steps);
      return { ok: true, ...result };
    } catch (error) {
      // A failed request says less than the transaction: quota is told there.
      const cause = tx?.error ?? error;
      abort(tx);
      return failureOf(cause);
    }
  }

  async function read<T>(work: (clippings: Reading) => Promise<T>): Promise<Outcome<T>> {
    try {
      return { ok: true, ...(await work(db.transaction('clippings').store)) };
    } catch (error) {
      const failure = failureOf(error);
      unreadable ||= isBroken(failure, places);
      return failure;
    }
  }

  function tell(change: Change) {
    try {
      changes.tell(change);
    } catch {
      // The store was closed while its last write was under way: the write holds all the same.
    }
  }

  /** Reads a record and writes what `next` makes of it, in one transaction. */
  function rewrite<T>(
    id: string,
    kind: Change['kind'],
    next: (found: Clipping | undefined) => { result: T; write?: Clipping },
  ): Promise<Outcome<T>> {
    return write(async (clippings) => {
      const found = parsed(await clippings.records.get(id));
      const { result, write: record } = next(found);
      if (record) await clippings.put(record);
      return { result, change: record && { kind, ids: [id] } };
    });
  }

  /** The next state of a record: one `rev` on, and not changed before it was made. */
  function touched(clipping: Clipping): Clipping {
    const at = now().toISOString();
    const modified = at > clipping.modified ? at : clipping.modified;
    return { ...clipping, rev: clipping.rev + 1, modified };
  }

  const store: Store = {
    access,
    add: (clipping) =>
      write<{ added: 'added' | 'existing' }>(async (clippings) => {
        const known = await clippings.records.getKey(clipping.id);
        if (known !== undefined) return { result: { added: 'existing' } };
        await clippings.add(clipping);
        return { result: { added: 'added' }, change: { kind: 'added', ids: [clipping.id] } };
      }),
    addAll: (all) =>
      write(async (clippings) => {
        const known = await Promise.all(all.map(({ id }) => clippings.records.getKey(id)));
        const fresh = new Map<string, Clipping>();
        all.forEach((clipping, i) => {
          if (known[i] === undefined && !fresh.has(clipping.id)) fresh.set(clipping.id, clipping);
        });
        // Async, so that a record that cannot be copied rejects with the others and orphans none.
        await Promise.all([...fresh.values()].map(async (clipping) => clippings.add(clipping)));
        return {
          result: { added: fresh.size, existing: all.length - fresh.size },
          change: { kind: 'added', ids: [...fresh.keys()] },
        };
      }),
    get: (id) =>
      read(async (clippings) => {
        const record = await clippings.get(id);
        const clipping = parsed(record);
        if (clipping) return { clipping };
        return record === undefined ? {} : { damaged: true as const };
      }),
    list: ({ limit, before, includeTrash = false }) =>
      read((clippings) =>
        gather(clippings, { limit, before }, (clipping) => includeTrash || !clipping.trashed),
      ),
    listTrash: ({ limit, before }) =>
      read((clippings) => gather(clippings, { limit, before }, (clipping) => !!clipping.trashed)),
    search: (matches, { limit, before, signal }) =>
      read((clippings) =>
        gather(
          clippings,
          { limit, before, signal, countAll: true },
          (clipping) => !clipping.trashed && matches(clipping),
        ),
      ),
    count: () =>
      read(async (clippings) => {
        const all = clippings.count();
        const trashed = await clippings.index('trashed').count();
        return { kept: (await all) - trashed, trashed };
      }),
    update: (id, rev, change) =>
      rewrite<Updated>(id, 'updated', (found) => {
        if (!found) return { result: { outcome: 'missing' } };
        if (found.rev !== rev) return { result: { outcome: 'conflict', clipping: found } };
        const changed = following(found, touched({ ...found, ...change } as Clipping));
        const next = v.safeParse(Clipping, without(changed));
        if (!next.success) {
          return { result: { outcome: 'invalid', detail: next.issues[0].message } };
        }
        return { result: { outcome: 'updated', clipping: next.output }, write: next.output };
      }),
    trash: (id) =>
      rewrite(id, 'trashed', (found) => {
        if (!found || found.trashed) return { result: { found: found !== undefined } };
        const record = { ...touched(found), trashed: now().toISOString() };
        return { result: { found: true }, write: record };
      }),
    restore: (id) =>
      rewrite(id, 'restored', (found) => {
        if (!found?.trashed) return { result: { found: found !== undefined } };
        const { trashed: _, ...record } = touched(found);
        return { result: { found: true }, write: record };
      }),
    purge: async () => {
      const until = new Date(now().getTime() - TRASH_DAYS * 86_400_000).toISOString();
      const overdue = (clippings: Pick<Reading, 'index'> | Ledger['records']) =>
        clippings.index('trashed').getAllKeys(IDBKeyRange.upperBound([until]));
      const announced = await read(async (clippings) => ({ ids: await overdue(clippings) }));
      if (!announced.ok) return announced;
      if (access === 'write' && announced.ids.length > 0) await copy?.announce(announced.ids);
      return write(async (clippings) => {
        const known = new Set(announced.ids);
        const ids = (await overdue(clippings.records)).filter((id) => known.has(id));
        await Promise.all(ids.map((id) => clippings.delete(id)));
        return { result: { purged: ids.length }, change: { kind: 'purged', ids } };
      });
    },
    ofPage: (key) => read(async (clippings) => ({ clippings: await keptOfPage(clippings, key) })),
    findDuplicate: (key, exact) =>
      read(async (clippings) => {
        const wanted = foldText(exact);
        const all = await keptOfPage(clippings, key);
        const clipping = all.find((kept) => foldText(quotation(kept)) === wanted);
        return clipping ? { clipping } : {};
      }),
    keeping: openKeeping({
      now,
      read,
      write,
      batch: async (after, size) => (await libraryOf(db).batch(after, size)).records,
      copy,
    }),
    health: async () => (unreadable ? brokenHealth(anew) : ((await copy?.health()) ?? {})),
    async mend() {
      if (unreadable) {
        store.close();
        return makeAnew(anew);
      }
      try {
        await copy?.mend();
        tell({ kind: 'mended', ids: [] });
        return { ok: true, health: (await copy?.health()) ?? {} };
      } catch (error) {
        return failureOf(error);
      }
    },
    acknowledge: async () => copy?.acknowledge(),
    tend: async (signal) => copy?.tend(signal),
    subscribe: changes.subscribe,
    close() {
      copy?.close();
      changes.close();
      db.close();
    },
  };
  return store;
}

async function keptOfPage(clippings: Reading, key: string): Promise<Clipping[]> {
  const records = await clippings.index('page').getAll(IDBKeyRange.bound([key], [key, []]));
  return records.flatMap((record) => {
    const clipping = parsed(record);
    return clipping && !clipping.trashed ? [clipping] : [];
  });
}

/** Other reasons pass, or are the reader's to remove: the database may be whole. */
function isBroken({ reason }: Failure, copy: CopyPlaces | undefined): boolean {
  return copy !== undefined && reason === 'unknown';
}

interface Written<T> {
  result: T;
  change?: Change | undefined;
}

const NEWER: Failure = {
  ok: false,
  reason: 'newer',
  detail: 'a newer version of the extension has changed the library',
};

const DAMAGED: Failure = {
  ok: false,
  reason: 'damaged',
  detail: 'clippings are missing, so nothing is written until the reader has decided',
};

/**
 * What the library knows of itself after a write that its second copy does not have yet. Where it
 * has never been counted, the opening with a second copy will count it.
 */
function nextState(state: LibraryState | undefined, { steps }: Ledger): LibraryState | undefined {
  return state && awaiting(after(state, steps), steps);
}

/** The record without fields that hold nothing. */
function without(clipping: Clipping): Clipping {
  return Object.fromEntries(
    Object.entries(clipping).filter(([, value]) => value !== undefined),
  ) as Clipping;
}

function abort(tx: { abort(): void } | undefined) {
  try {
    tx?.abort();
  } catch {
    // It has ended by itself.
  }
}
