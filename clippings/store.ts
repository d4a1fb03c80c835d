import type { IDBPTransaction } from 'idb';
import * as v from 'valibot';
import { openKeeping } from './backup/keeping';
import { following } from './backup/state-mark';
import { brokenHealth, closedStore, makeAnew } from './broken-store';
import { type Change, openChanges } from './changes';
import type { ClippingChange } from './clipping-change';
import { type Failure, failureOf, type Outcome } from './failure';
import { foldText } from './fold';
import { gather, newestBefore, parsed, type Reading } from './gather';
import { Clipping } from './model';
import { heard } from './open-database';
import { openLibrary } from './open-library';
import { quotation } from './quotation';
import { type Ledger, openLedger } from './second-copy/ledger';
import { libraryOf, STATE } from './second-copy/library';
import { type CopyPlaces, openSecondCopy, type SecondCopy } from './second-copy/second-copy';
import { awaiting, type LibraryState } from './second-copy/state';
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
      tx = heard(db.transaction(['clippings', 'state'], 'readwrite', { durability: 'strict' }));
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
    let tx: IDBPTransaction<LibrarySchema, ['clippings', 'state']> | undefined;
    try {
      tx = heard(db.transaction(['clippings', 'state']));
      return { ok: true, ...(await work(tx.objectStore('clippings'))) };
    } catch (error) {
      const failure = failureOf(tx?.error ?? error);
      // What a newer version has built otherwise cannot be found here, and is not broken.
      if (access === 'read' && failure.reason === 'unknown') return NEWER;
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

  /** The same for many; `next` gives what is to be written, or undefined. */
  function rewriteAll(
    ids: readonly string[],
    kind: Change['kind'],
    next: (found: Clipping) => Clipping | undefined,
  ): Promise<Outcome<{ changed: string[] }>> {
    return write(async (clippings) => {
      const distinct = [...new Set(ids)];
      const records = await Promise.all(distinct.map((id) => clippings.records.get(id)));
      const changed: string[] = [];
      const puts = records.map((was) => {
        const found = parsed(was);
        const record = found && next(found);
        if (!record) return undefined;
        changed.push(record.id);
        return clippings.put(record, was);
      });
      await Promise.all(puts);
      return { result: { changed }, change: { kind, ids: changed } };
    });
  }

  /** Deletes what `ids` finds both before the copy was told of it and after. */
  async function deleteThose(
    ids: (clippings: Pick<Reading, 'index' | 'get'> | Ledger['records']) => Promise<string[]>,
  ): Promise<Outcome<{ changed: string[] }>> {
    const announced = await read(async (clippings) => ({ ids: await ids(clippings) }));
    if (!announced.ok) return announced;
    // What is refused below must not be gone from the copy.
    if (await copy?.isDamaged()) return DAMAGED;
    if (access === 'write' && announced.ids.length > 0) await copy?.announce(announced.ids);
    return write(async (clippings) => {
      const known = new Set(announced.ids);
      const changed = (await ids(clippings.records)).filter((id) => known.has(id));
      await Promise.all(changed.map((id) => clippings.delete(id)));
      return { result: { changed }, change: { kind: 'purged', ids: changed } };
    });
  }

  /** A record with a change, checked. */
  function withChange(found: Clipping, change: ClippingChange) {
    const changed = following(found, touched({ ...found, ...change } as Clipping));
    return v.safeParse(Clipping, without(changed));
  }

  /** The next state of a record: one `rev` on, and not changed before it was made. */
  function touched(clipping: Clipping): Clipping {
    const at = now().toISOString();
    const modified = at > clipping.modified ? at : clipping.modified;
    return { ...clipping, rev: clipping.rev + 1, modified };
  }

  function thrownAway(found: Clipping): Clipping | undefined {
    return found.trashed ? undefined : { ...touched(found), trashed: now().toISOString() };
  }

  function fetchedBack(found: Clipping): Clipping | undefined {
    if (!found.trashed) return undefined;
    const { trashed: _, undone: __, ...record } = touched(found);
    return record;
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
    getMany: (ids) =>
      read(async (clippings) => {
        const records = await Promise.all(ids.map((id) => clippings.get(id)));
        return { clippings: records.flatMap((record) => parsed(record) ?? []) };
      }),
    sweep: ({ limit, before }) =>
      read(async (clippings) => {
        const { records, oldest } = await newestBefore(clippings, before, limit);
        return { records, ...(oldest && { next: oldest }) };
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
        // A hundred thousand are not counted where the library has kept count: that takes a second.
        const state = await clippings.transaction.objectStore('state').get(STATE);
        if (state) return { kept: state.count - state.trashed, trashed: state.trashed };
        const all = clippings.count();
        const trashed = await clippings.index('trashed').count();
        return { kept: (await all) - trashed, trashed };
      }),
    update: (id, rev, change) =>
      rewrite<Updated>(id, 'updated', (found) => {
        if (!found) return { result: { outcome: 'missing' } };
        if (found.rev !== rev) return { result: { outcome: 'conflict', clipping: found } };
        const next = withChange(found, change);
        if (!next.success) {
          return { result: { outcome: 'invalid', detail: next.issues[0].message } };
        }
        return { result: { outcome: 'updated', clipping: next.output }, write: next.output };
      }),
    async changeAll(ids, change) {
      const invalid: string[] = [];
      const outcome = await rewriteAll(ids, 'updated', (found) => {
        const wanted = change(found);
        if (!wanted) return undefined;
        const next = withChange(found, wanted);
        if (next.success) return next.output;
        invalid.push(found.id);
        return undefined;
      });
      return outcome.ok ? { ...outcome, invalid } : outcome;
    },
    trashAll: (ids) => rewriteAll(ids, 'trashed', thrownAway),
    restoreAll: (ids) => rewriteAll(ids, 'restored', fetchedBack),
    deleteAll: (ids) =>
      deleteThose(async (clippings) => {
        const records = await Promise.all([...new Set(ids)].map((id) => clippings.get(id)));
        return records.flatMap((record) => (record?.trashed === undefined ? [] : record.id));
      }),
    trash: (id) =>
      rewrite(id, 'trashed', (found) => {
        const record = found && thrownAway(found);
        return { result: { found: found !== undefined }, ...(record && { write: record }) };
      }),
    restore: (id) =>
      rewrite(id, 'restored', (found) => {
        const record = found && fetchedBack(found);
        return { result: { found: found !== undefined }, ...(record && { write: record }) };
      }),
    async purge() {
      const until = new Date(now().getTime() - TRASH_DAYS * 86_400_000).toISOString();
      const overdue = IDBKeyRange.upperBound([until]);
      const outcome = await deleteThose((clippings) =>
        clippings.index('trashed').getAllKeys(overdue),
      );
      return outcome.ok ? { ok: true, purged: outcome.changed.length } : outcome;
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
    async health() {
      if (access === 'read') return { newer: true };
      return unreadable ? brokenHealth(anew) : ((await copy?.health()) ?? {});
    },
    async mend() {
      if (access === 'read') return NEWER;
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
function nextState(state: LibraryState | undefined, ledger: Ledger): LibraryState | undefined {
  return state && awaiting(state, ledger);
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
