import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import * as v from 'valibot';
import { type Change, openChanges } from './changes';
import { type Failure, failureOf, type Outcome } from './failure';
import { foldText } from './fold';
import { type Bookmark, gather, type Page, parsed, type Reading } from './gather';
import { Clipping } from './model';
import { type Opening, openLibrary } from './open-library';
import { quotation } from './quotation';
import type { Matches } from './search';
import type { LibrarySchema } from './upgrades';

/** What a reader can change of a clipping: bodies, and the citation to be corrected. */
export type ClippingChange = Partial<
  Pick<
    Clipping,
    'note' | 'tags' | 'provinces' | 'fields' | 'year' | 'tense' | 'source' | 'selectors'
  >
>;

/** `conflict` hands back what another window has written meanwhile. */
export type Updated =
  | { outcome: 'updated'; clipping: Clipping }
  | { outcome: 'conflict'; clipping: Clipping }
  | { outcome: 'missing' }
  | { outcome: 'invalid'; detail: string };

/** The reader's library. Every promise is kept; what went wrong is a value. */
export interface Store {
  /**
   * `read` where a newer version of the extension has changed the library: every write fails as
   * `newer`. `none` where it could not be opened: everything fails, with the same reason.
   */
  access: 'write' | 'read' | 'none';
  /** Keeps a clipping. The same id twice keeps the first. `ok` means that it is on the disk. */
  add(clipping: Clipping): Promise<Outcome<{ added: 'added' | 'existing' }>>;
  /** Keeps all or none. */
  addAll(clippings: readonly Clipping[]): Promise<Outcome<{ added: number; existing: number }>>;
  get(id: string): Promise<Outcome<{ clipping?: Clipping; damaged?: true }>>;
  /** Newest first. */
  list(query: {
    limit: number;
    before?: Bookmark | undefined;
    includeTrash?: boolean;
  }): Promise<Outcome<Page>>;
  /** What lies in the trash, newest clipping first. */
  listTrash(query: { limit: number; before?: Bookmark | undefined }): Promise<Outcome<Page>>;
  /** Newest first, at most `limit` of all that match; an aborted search ends with what it has. */
  search(
    matches: Matches,
    query: { limit: number; before?: Bookmark | undefined; signal?: AbortSignal },
  ): Promise<Outcome<Page & { matching: number }>>;
  count(): Promise<Outcome<{ kept: number; trashed: number }>>;
  /** Changes a clipping that is still at `rev`. A field set to `undefined` is taken away. */
  update(id: string, rev: number, change: ClippingChange): Promise<Outcome<Updated>>;
  trash(id: string): Promise<Outcome<{ found: boolean }>>;
  restore(id: string): Promise<Outcome<{ found: boolean }>>;
  /** Deletes for good what has lain in the trash for 30 days. */
  purge(): Promise<Outcome<{ purged: number }>>;
  /** What is kept of a page, by its key, oldest first; the trash left out. */
  ofPage(key: string): Promise<Outcome<{ clippings: Clipping[] }>>;
  /** The first clipping of the same words on the same page that is not in the trash. */
  findDuplicate(key: string, exact: string): Promise<Outcome<{ clipping?: Clipping }>>;
  /** Hears of every change, made here or in another window, until the signal aborts. */
  subscribe(hear: (change: Change) => void, options: { signal: AbortSignal }): void;
  close(): void;
}

export interface StoreOptions extends Opening {
  /** The clock; it may go backwards. */
  now?: () => Date;
}

/** Days in the trash until a clipping may be deleted. */
const TRASH_DAYS = 30;

/** Opens the library in an extension page or the background. Not for scripts in pages. */
export async function openStore(
  name = 'library',
  { now = () => new Date(), ...opening }: StoreOptions = {},
): Promise<Store> {
  const library = await openLibrary(name, opening);
  if (!('db' in library)) return closedStore(library);
  const { db, access } = library;
  const changes = openChanges(`lianzhu:${name}`);

  /** One strict transaction; ends only when the browser says that it is on the disk. */
  async function write<T>(work: (clippings: Writing) => Promise<Written<T>>): Promise<Outcome<T>> {
    if (access === 'read') return NEWER;
    let tx: IDBPTransaction<LibrarySchema, ['clippings'], 'readwrite'> | undefined;
    try {
      tx = db.transaction(['clippings'], 'readwrite', { durability: 'strict' });
      // Also rejects when `work` fails; that is told once, below.
      tx.done.catch(() => {});
      const { result, change } = await work(tx.objectStore('clippings'));
      await tx.done;
      if (change && change.ids.length > 0) tell(change);
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
      return failureOf(error);
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
      const found = parsed(await clippings.get(id));
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
        const known = await clippings.getKey(clipping.id);
        if (known !== undefined) return { result: { added: 'existing' } };
        await clippings.add(clipping);
        return { result: { added: 'added' }, change: { kind: 'added', ids: [clipping.id] } };
      }),
    addAll: (all) =>
      write(async (clippings) => {
        const known = await Promise.all(all.map(({ id }) => clippings.getKey(id)));
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
        const next = v.safeParse(Clipping, without(touched({ ...found, ...change } as Clipping)));
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
    purge: () =>
      write(async (clippings) => {
        const until = new Date(now().getTime() - TRASH_DAYS * 86_400_000).toISOString();
        const ids = await clippings.index('trashed').getAllKeys(IDBKeyRange.upperBound([until]));
        await Promise.all(ids.map((id) => clippings.delete(id)));
        return { result: { purged: ids.length }, change: { kind: 'purged', ids } };
      }),
    ofPage: (key) => read(async (clippings) => ({ clippings: await keptOfPage(clippings, key) })),
    findDuplicate: (key, exact) =>
      read(async (clippings) => {
        const wanted = foldText(exact);
        const all = await keptOfPage(clippings, key);
        const clipping = all.find((kept) => foldText(quotation(kept)) === wanted);
        return clipping ? { clipping } : {};
      }),
    subscribe: changes.subscribe,
    close() {
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

/** A store that could not be opened: what was asked of it fails, and says why. */
function closedStore(failure: Failure): Store {
  const fail = async () => failure;
  return {
    access: 'none',
    add: fail,
    addAll: fail,
    get: fail,
    list: fail,
    listTrash: fail,
    search: fail,
    count: fail,
    update: fail,
    trash: fail,
    restore: fail,
    purge: fail,
    ofPage: fail,
    findDuplicate: fail,
    subscribe() {},
    close() {},
  };
}

interface Written<T> {
  result: T;
  change?: Change | undefined;
}

type Writing = IDBPObjectStore<LibrarySchema, ['clippings'], 'clippings', 'readwrite'>;

const NEWER: Failure = {
  ok: false,
  reason: 'newer',
  detail: 'a newer version of the extension has changed the library',
};

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
