import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import * as v from 'valibot';
import { type Change, openChanges } from '../clippings/changes';
import { type Failure, failureOf, type Outcome } from '../clippings/failure';
import { heard, type Opening, openDatabase } from '../clippings/open-database';
import { type Arrival, arrivalOf, HeldPack, samePack } from '../seeds/packs/held-pack';
import { LIMITS } from '../seeds/packs/limits';
import { type FactPack, PACK_FORMAT, PackFact, type PackHead } from '../seeds/packs/pack';
import { edited, mergePacks, type PackMerge, type WholePack } from './merge-packs';
import { type OwnRecord, type PacksSchema, packsUpgrades } from './packs-upgrades';

/** What the reader's own pack is called, and whose it is. */
export type OwnTitle = Pick<PackHead, 'name' | 'author'>;

/** `conflict` hands back what another window has written meanwhile. */
export type FactChanged =
  | { outcome: 'changed' }
  | { outcome: 'conflict'; fact: PackFact }
  | { outcome: 'missing' };

/**
 * The reader's packs, in a database of their own. Every promise is kept; what went wrong is a value.
 * A write that is `ok` is on the disk. Opened in pages of the extension alone.
 */
export interface PackStore {
  /** As of the library: `read` under a newer version, `none` where it could not be opened. */
  access: 'write' | 'read' | 'none';
  /** Those that are not removed: the reader's own first, then as they came. */
  packs(): Promise<Outcome<{ packs: HeldPack[] }>>;
  /** The first facts of a pack: of one's own the newest, of others in the order of the file. */
  facts(pack: string, query: { limit: number }): Promise<Outcome<{ facts: PackFact[] }>>;
  /** A whole pack, as it would be written to a file. */
  whole(pack: string): Promise<Outcome<{ pack?: FactPack }>>;
  /** All facts of packs that are switched on. */
  shown(): Promise<Outcome<{ packs: { pack: HeldPack; facts: PackFact[] }[] }>>;
  /** Ids of facts in the reader's own pack. */
  ownIds(): Promise<Outcome<{ ids: Set<string> }>>;
  /** Keeps a pack that was read, whole. One that is held is replaced only where `replace` says so. */
  install(
    pack: FactPack,
    options: { replace: boolean },
  ): Promise<Outcome<{ arrival: Arrival; installed: boolean }>>;
  switchOn(pack: string, on: boolean): Promise<Outcome<{ found: boolean }>>;
  /** Puts an imported pack out of the way; never one's own. */
  remove(pack: string): Promise<Outcome<{ found: boolean }>>;
  restore(pack: string): Promise<Outcome<{ found: boolean }>>;
  /** Deletes for good what was removed more than a day ago. */
  purge(): Promise<Outcome<{ purged: number }>>;
  /** Adds to the reader's own pack, which is made where there is none. An id is there once. */
  addFact(
    fact: PackFact,
    title: OwnTitle,
  ): Promise<Outcome<{ added: 'added' | 'existing' | 'full' }>>;
  /** Changes a fact of one's own that still is as it was `before`. */
  changeFact(before: PackFact, after: PackFact): Promise<Outcome<FactChanged>>;
  /** Takes a fact out of one's own pack; `undo` puts it back into its place. */
  removeFact(id: string): Promise<Outcome<{ undo?: () => Promise<Outcome<{ found: boolean }>> }>>;
  /** The own pack under this title, to be given away: from here on a change makes a new version. */
  give(title: OwnTitle): Promise<Outcome<{ pack?: FactPack }>>;
  /** What would become of the packs of a backup. */
  rehearse(offered: readonly WholePack[]): Promise<Outcome<{ merge: PackMerge }>>;
  /** Takes the packs of a backup in, all or none; nothing is deleted. */
  bringIn(offered: readonly WholePack[]): Promise<Outcome<{ merge: PackMerge }>>;
  /** Takes back what `bringIn` has done, where it still is as that left it; tells of how much. */
  takeBack(merge: PackMerge): Promise<Outcome<{ undone: number }>>;
  subscribe(hear: (change: Change) => void, options: { signal: AbortSignal }): void;
  close(): void;
}

export interface PackStoreOptions extends Opening {
  now?: () => Date;
  /** Of a new own pack. */
  makeId?: () => string;
}

/** Until then a removed pack can be brought back (milliseconds). */
const KEPT_AFTER_REMOVAL = 86_400_000;

/** Opens the reader's packs. Not for scripts in pages: there IndexedDB is the site's. */
export async function openPackStore(
  name = 'lianzhu-packs',
  {
    now = () => new Date(),
    makeId = () => `own-${crypto.randomUUID()}`,
    ...opening
  }: PackStoreOptions = {},
): Promise<PackStore> {
  const opened = await openDatabase(name, packsUpgrades, opening);
  if (!('db' in opened)) return closedStore(opened);
  const { db, access } = opened;
  const changes = openChanges(`lianzhu:${name}`);

  /** One strict transaction; ends only when the browser says that it is on the disk. */
  async function write<T>(work: (stores: Writing) => Promise<Written<T>>): Promise<Outcome<T>> {
    if (access === 'read') return NEWER;
    let tx: Transaction<'readwrite'> | undefined;
    try {
      tx = heard(db.transaction(STORES, 'readwrite', { durability: 'strict' }));
      const stores = storesOf<'readwrite'>(tx);
      const { result, change } = await work(stores);
      await tx.done;
      if (change) tell(change);
      return { ok: true, ...result };
    } catch (error) {
      // A failed request says less than the transaction: quota is told there.
      const cause = tx?.error ?? error;
      try {
        tx?.abort();
      } catch {
        // It has ended by itself.
      }
      return failureOf(cause);
    }
  }

  async function read<T>(work: (stores: Reading) => Promise<T>): Promise<Outcome<T>> {
    try {
      return { ok: true, ...(await work(storesOf<'readonly'>(heard(db.transaction(STORES))))) };
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

  /** Writes what `next` makes of a pack; of nothing where it leaves it as it is. */
  const rewrite = (
    id: string,
    kind: Change['kind'],
    next: (pack: HeldPack) => HeldPack | undefined,
  ) =>
    write(async ({ packs }) => {
      const pack = parsedPack(await packs.get(id));
      const changed = pack && next(pack);
      if (changed) await packs.put(changed);
      return {
        result: { found: pack !== undefined },
        ...(changed && { change: { kind, ids: [id] } }),
      };
    });

  /** Changes a fact of one's own and what the pack says of itself, in one go. */
  const changeOwn = <T>(
    work: (pack: HeldPack, own: Writing['own']) => Promise<{ result: T; count?: number }>,
    none: T,
  ) =>
    write(async ({ packs, own }) => {
      const pack = await ownPack(packs);
      if (!pack) return { result: none };
      const { result, count } = await work(pack, own);
      if (count === undefined) return { result };
      await packs.put({ ...edited(pack), count });
      return { result, change: { kind: 'updated' as const, ids: [pack.id] } };
    });

  return {
    access,
    packs: () =>
      read(async ({ packs }) => {
        const all = (await packs.getAll()).flatMap((record) => parsedPack(record) ?? []);
        const held = all.filter(({ removed }) => removed === undefined);
        return {
          packs: held.sort(
            (a, b) => Number(b.own) - Number(a.own) || Date.parse(a.added) - Date.parse(b.added),
          ),
        };
      }),
    facts: (id, { limit }) =>
      read(async (stores) => {
        const pack = parsedPack(await stores.packs.get(id));
        if (!pack) return { facts: [] };
        return { facts: parsedFacts(await (pack.own ? newest : factsOf)(stores, pack, limit)) };
      }),
    whole: (id) =>
      read(async (stores) => wholePack(stores, parsedPack(await stores.packs.get(id)))),
    shown: () =>
      read(async (stores) => {
        const on = (await stores.packs.getAll())
          .flatMap((record) => parsedPack(record) ?? [])
          .filter((pack) => pack.on && pack.removed === undefined);
        const all = on.map(async (pack) => ({
          pack,
          facts: parsedFacts(await factsOf(stores, pack)),
        }));
        return { packs: await Promise.all(all) };
      }),
    ownIds: () => read(async ({ own }) => ({ ids: new Set(await own.getAllKeys()) })),
    install: (pack, { replace }) =>
      write<{ arrival: Arrival; installed: boolean }>(async (stores) => {
        const known = parsedPack(await stores.packs.get(pack.id));
        // Compared only where the versions are equal.
        const toCompare = known?.head.version === pack.version;
        const facts = known && toCompare ? parsedFacts(await factsOf(stores, known)) : [];
        const arrival = arrivalOf(pack, known && { pack: known, facts });
        const wanted =
          arrival.arrival === 'new' ||
          (replace && (arrival.arrival === 'newer' || arrival.arrival === 'differs'));
        if (!wanted) return { result: { arrival, installed: false } };

        const { facts: fresh, ...head } = pack;
        const held = known?.removed === undefined ? known : undefined;
        const written: HeldPack = {
          id: pack.id,
          head,
          own: false,
          on: held?.on ?? true,
          count: fresh.length,
          added: held?.added ?? now().toISOString(),
        };
        await putImported(stores, { pack: written, facts: fresh });
        return {
          result: { arrival, installed: true },
          change: { kind: 'added', ids: [pack.id] },
        };
      }),
    switchOn: (id, on) => rewrite(id, 'updated', (pack) => ({ ...pack, on })),
    remove: (id) =>
      rewrite(id, 'trashed', (pack) =>
        pack.own ? undefined : { ...pack, removed: now().toISOString() },
      ),
    restore: (id) => rewrite(id, 'restored', ({ removed: _, ...pack }) => ({ ...pack })),
    purge: () =>
      write(async ({ packs, imported }) => {
        const until = new Date(now().getTime() - KEPT_AFTER_REMOVAL).toISOString();
        const old = (await packs.getAll()).filter(({ removed }) => removed && removed < until);
        for (const { id } of old) {
          await packs.delete(id);
          await imported.delete(ofPack(id));
        }
        return { result: { purged: old.length } };
      }),
    addFact: (fact, title) =>
      write<{ added: 'added' | 'existing' | 'full' }>(async ({ packs, own }) => {
        const pack = (await ownPack(packs)) ?? newOwn(makeId(), title, now().toISOString());
        if ((await own.getKey(fact.id)) !== undefined) return { result: { added: 'existing' } };
        if (pack.count >= LIMITS.ownFacts) return { result: { added: 'full' } };
        const last = await own.index('at').openKeyCursor(null, 'prev');
        await own.add({ id: fact.id, at: (last?.key ?? -1) + 1, fact });
        await packs.put({ ...edited(pack), count: pack.count + 1 });
        return { result: { added: 'added' }, change: { kind: 'added', ids: [pack.id] } };
      }),
    changeFact: (before, after) =>
      changeOwn<FactChanged>(
        async ({ count }, own) => {
          const record = await own.get(before.id);
          if (!record) return { result: { outcome: 'missing' } };
          if (!samePack(record.fact, before)) {
            return { result: { outcome: 'conflict', fact: record.fact } };
          }
          await own.put({ ...record, fact: { ...after, id: before.id } });
          return { result: { outcome: 'changed' }, count };
        },
        { outcome: 'missing' },
      ),
    removeFact: (id) =>
      changeOwn<{ undo?: () => Promise<Outcome<{ found: boolean }>> }>(async ({ count }, own) => {
        const record = await own.get(id);
        if (!record) return { result: {} };
        await own.delete(id);
        return { result: { undo: () => putBack(record) }, count: count - 1 };
      }, {}),
    give: (title) =>
      write(async (stores) => {
        const own = await ownPack(stores.packs);
        if (!own) return { result: {} };
        const { name: _, author: __, ...head } = own.head;
        const retitled = { ...own, head: { ...head, ...title } };
        const next = samePack(retitled, own) ? own : edited(retitled);
        const given = { ...next, given: next.head.version };
        await stores.packs.put(given);
        const result = await wholePack(stores, given);
        return { result, change: { kind: 'updated', ids: [own.id] } };
      }),
    rehearse: (offered) =>
      read(async (stores) => ({ merge: mergePacks(offered, await all(stores), makeId) })),
    bringIn: (offered) =>
      write(async (stores) => {
        const merge = mergePacks(offered, await all(stores), makeId);
        for (const { write: whole } of merge.imported) await putImported(stores, whole);
        if (merge.own) await putOwn(stores, merge.own);
        const ids = merge.imported.map(({ write: { pack } }) => pack.id);
        if (merge.own) ids.push(merge.own.pack.id);
        return { result: { merge }, change: { kind: 'added', ids } };
      }),
    takeBack: ({ imported, own }) =>
      write(async (stores) => {
        let undone = 0;
        for (const { write: left, before } of imported) {
          const here = parsedPack(await stores.packs.get(left.pack.id));
          if (!here || !samePack(here, left.pack)) continue;
          if (before) await putImported(stores, before);
          else await stores.packs.put({ ...here, removed: now().toISOString() });
          undone++;
        }
        if (own) undone += await takeOutOwn(stores, own.added);
        const ids = [...imported.map(({ write: { pack } }) => pack.id), own?.pack.id ?? []].flat();
        return { result: { undone }, change: { kind: 'updated', ids } };
      }),
    subscribe: changes.subscribe,
    close() {
      changes.close();
      db.close();
    },
  };

  function putBack(record: OwnRecord): Promise<Outcome<{ found: boolean }>> {
    return changeOwn<{ found: boolean }>(
      async ({ count }, own) => {
        if ((await own.getKey(record.id)) !== undefined) return { result: { found: true } };
        // Its place is taken where the last fact was removed and another written since.
        const taken = await own.index('at').getKey(record.at);
        const last = taken && (await own.index('at').openKeyCursor(null, 'prev'));
        await own.add(last ? { ...record, at: last.key + 1 } : record);
        return { result: { found: true }, count: count + 1 };
      },
      { found: false },
    );
  }
}

type StoreNames = ['packs', 'own', 'imported'];
const STORES: StoreNames = ['packs', 'own', 'imported'];

/** Facts in a record of an imported pack. */
const SHEAF = 500;

interface Written<T> {
  result: T;
  change?: Change | undefined;
}

type Mode = 'readonly' | 'readwrite';
type Transaction<M extends Mode> = IDBPTransaction<PacksSchema, StoreNames, M>;
type Stores<M extends Mode> = {
  [Name in StoreNames[number]]: IDBPObjectStore<PacksSchema, StoreNames, Name, M>;
};
type Reading = Stores<'readonly'>;
type Writing = Stores<'readwrite'>;

function storesOf<M extends Mode>(tx: Transaction<M>): Stores<M> {
  return {
    packs: tx.objectStore('packs'),
    own: tx.objectStore('own'),
    imported: tx.objectStore('imported'),
  };
}

const ofPack = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** Facts of a pack in its order, as many as are asked for. */
async function factsOf(
  stores: Reading | Writing,
  pack: HeldPack,
  limit?: number,
): Promise<PackFact[]> {
  const { own, imported } = stores as Reading;
  if (pack.own) return (await own.index('at').getAll(null, limit)).map(({ fact }) => fact);
  const sheaves = limit === undefined ? undefined : Math.ceil(limit / SHEAF);
  const all = await imported.getAll(ofPack(pack.id), sheaves);
  return all.flatMap(({ facts }) => facts).slice(0, limit);
}

/** Facts of one's own, the last written first. */
async function newest({ own }: Reading, _pack: HeldPack, limit: number): Promise<PackFact[]> {
  const cursor = await own.index('at').openKeyCursor(null, 'prev');
  if (!cursor || limit < 1) return [];
  const first = limit > 1 ? await cursor.advance(limit - 1) : cursor;
  const range = first && IDBKeyRange.lowerBound(first.key);
  return (await own.index('at').getAll(range)).map(({ fact }) => fact).reverse();
}

/** All packs that are not removed. */
async function all(stores: Reading | Writing): Promise<WholePack[]> {
  const records = await (stores as Reading).packs.getAll();
  const packs = records.flatMap((record) => parsedPack(record) ?? []);
  const held = packs.filter(({ removed }) => removed === undefined);
  return Promise.all(
    held.map(async (pack) => ({ pack, facts: parsedFacts(await factsOf(stores, pack)) })),
  );
}

/** Writes a pack of others in place of what stands under its id. */
async function putImported({ packs, imported }: Writing, { pack, facts }: WholePack) {
  await imported.delete(ofPack(pack.id));
  await packs.put(pack);
  for (let at = 0; at * SHEAF < facts.length; at++) {
    const some = facts.slice(at * SHEAF, (at + 1) * SHEAF);
    await imported.add({ pack: pack.id, at, facts: some });
  }
}

/** Writes the own pack, and facts behind those that it has. */
async function putOwn({ packs, own }: Writing, { pack, added }: NonNullable<PackMerge['own']>) {
  const last = await own.index('at').openKeyCursor(null, 'prev');
  let at = (last?.key ?? -1) + 1;
  // Put, since under the id there may be a record that nobody can read.
  for (const fact of added) await own.put({ id: fact.id, at: at++, fact });
  await packs.put(pack);
}

/** Takes those of these facts out of the own pack that nobody has changed since. */
async function takeOutOwn({ packs, own }: Writing, facts: readonly PackFact[]): Promise<number> {
  const pack = await ownPack(packs);
  if (!pack) return 0;
  let undone = 0;
  for (const fact of facts) {
    const record = await own.get(fact.id);
    if (!record || !samePack(record.fact, fact)) continue;
    await own.delete(fact.id);
    undone++;
  }
  if (undone > 0) await packs.put({ ...edited(pack), count: pack.count - undone });
  return undone;
}

async function ownPack(packs: Reading['packs'] | Writing['packs']): Promise<HeldPack | undefined> {
  const all = await (packs as Reading['packs']).getAll();
  return parsedPack(all.find(({ own }) => own));
}

async function wholePack(
  stores: Reading | Writing,
  held: HeldPack | undefined,
): Promise<{ pack?: FactPack }> {
  if (!held) return {};
  return { pack: { ...held.head, facts: parsedFacts(await factsOf(stores, held)) } };
}

function newOwn(id: string, title: OwnTitle, added: string): HeldPack {
  const head = { format: PACK_FORMAT, formatVersion: 1 as const, id, ...title, version: 1 };
  return { id, head, own: true, on: true, count: 0, added } as HeldPack;
}

function parsedPack(record: unknown): HeldPack | undefined {
  const result = v.safeParse(HeldPack, record);
  return result.success ? result.output : undefined;
}

/** Damaged records are left where they are. */
function parsedFacts(all: readonly PackFact[]): PackFact[] {
  return all.flatMap((fact) => {
    const result = v.safeParse(PackFact, fact);
    return result.success ? [result.output] : [];
  });
}

const NEWER: Failure = {
  ok: false,
  reason: 'newer',
  detail: 'a newer version of the extension has changed the packs',
};

/** A store that could not be opened: what was asked of it fails, and says why. */
function closedStore(failure: Failure): PackStore {
  const fail = async () => failure;
  return {
    access: 'none',
    packs: fail,
    facts: fail,
    whole: fail,
    shown: fail,
    ownIds: fail,
    install: fail,
    switchOn: fail,
    remove: fail,
    restore: fail,
    purge: fail,
    addFact: fail,
    changeFact: fail,
    removeFact: fail,
    give: fail,
    rehearse: fail,
    bringIn: fail,
    takeBack: fail,
    subscribe() {},
    close() {},
  };
}
