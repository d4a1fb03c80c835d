import type { Change } from '../../../clippings/changes';
import { failureOf, type Outcome } from '../../../clippings/failure';
import type { WholePack } from '../../../ports/merge-packs';
import type { openPackStore, PackStore, PackStoreOptions } from '../../../ports/packs-storage';
import type { FactPack, PackFact } from '../../../seeds/packs/pack';

/** What the store of packs promises, to be run in an extension page of a real browser. */
export interface PackStoreLaw {
  name: string;
  /** Resolves to what went wrong; to undefined if the law holds. */
  run(open: typeof openPackStore): Promise<string | undefined>;
}

const title = { name: '我的资料', author: '未署名' };

export const packStoreLaws: PackStoreLaw[] = [
  law('a pack that was kept is there, whole, in another connection', async ({ open }) => {
    const { arrival, installed } = ok(await (await open()).install(aPack(), { replace: false }));
    equal([arrival, installed], [{ arrival: 'new' }, true]);
    const there = await open();
    equal(ok(await there.whole('fujian-reports')).pack, aPack());
    equal(
      ok(await there.packs()).packs.map(({ id, own, on, count }) => [id, own, on, count]),
      [['fujian-reports', false, true, 3]],
    );
  }),

  law(
    'the same again is said and changes nothing; the order of keys is no difference',
    async ({ open }) => {
      const store = await open();
      ok(await store.install(aPack(), { replace: false }));
      const { facts, ...head } = aPack();
      const again = ok(await store.install({ facts, ...head } as FactPack, { replace: true }));
      equal([again.arrival.arrival, again.installed], ['same', false]);
    },
  ),

  law(
    'a later version replaces only where that is wanted, and stays switched off',
    async ({ open }) => {
      const store = await open();
      ok(await store.install(aPack(), { replace: false }));
      ok(await store.switchOn('fujian-reports', false));
      const later = aPack({ version: 3, facts: [aFact('z')] });
      const asked = ok(await store.install(later, { replace: false }));
      equal([asked.arrival.arrival, asked.installed], ['newer', false]);
      equal(ok(await store.whole('fujian-reports')).pack, aPack());
      const done = ok(await store.install(later, { replace: true }));
      equal([done.arrival.arrival, done.installed], ['newer', true]);
      equal(ok(await store.whole('fujian-reports')).pack, later);
      equal(
        ok(await store.packs()).packs.map(({ on, count }) => [on, count]),
        [[false, 1]],
      );
      const older = ok(await store.install(aPack(), { replace: true }));
      equal([older.arrival.arrival, older.installed], ['older', false]);
    },
  ),

  law('the same version with other facts is asked about', async ({ open }) => {
    const store = await open();
    ok(await store.install(aPack(), { replace: false }));
    const other = aPack({ facts: [aFact('a')] });
    equal(ok(await store.install(other, { replace: false })).arrival.arrival, 'differs');
    equal(ok(await store.install(other, { replace: true })).installed, true);
    equal(ok(await store.whole('fujian-reports')).pack?.facts.length, 1);
  }),

  law('facts of a pack come in its order, as many as are asked for', async ({ open }) => {
    const store = await open();
    const facts = Array.from({ length: 2000 }, (_, i) => aFact(`f${(i * 7919) % 2000}`));
    ok(await store.install(aPack({ facts }), { replace: false }));
    const some = ok(await store.facts('fujian-reports', { limit: 30 })).facts;
    equal(
      some.map(({ id }) => id),
      facts.slice(0, 30).map(({ id }) => id),
    );
  }),

  law(
    'a switched-off pack and a removed one show nothing, and come back whole',
    async ({ open }) => {
      const store = await open();
      ok(await store.install(aPack(), { replace: false }));
      const shown = async () => ok(await store.shown()).packs.map(({ facts }) => facts.length);
      equal(await shown(), [3]);
      ok(await store.switchOn('fujian-reports', false));
      equal(await shown(), []);
      ok(await store.switchOn('fujian-reports', true));
      equal(ok(await store.remove('fujian-reports')).found, true);
      equal([await shown(), ok(await store.packs()).packs], [[], []]);
      equal(ok(await store.restore('fujian-reports')).found, true);
      equal(ok(await store.whole('fujian-reports')).pack, aPack());
      equal(await shown(), [3]);
      equal(ok(await store.remove('elsewhere')).found, false);
    },
  ),

  law(
    'a removed pack that is imported again is new, and nothing of the old one stays',
    async ({ open }) => {
      const store = await open();
      ok(await store.install(aPack(), { replace: false }));
      ok(await store.remove('fujian-reports'));
      const again = ok(await store.install(aPack({ version: 1, facts: [] }), { replace: false }));
      equal([again.arrival.arrival, again.installed], ['new', true]);
      equal(ok(await store.whole('fujian-reports')).pack?.facts, []);
    },
  ),

  law('what was removed is deleted after a day, with its facts', async ({ open, name }) => {
    let day = 1;
    const store = await open({ now: () => new Date(Date.UTC(2026, 10, day)) });
    ok(await store.install(aPack(), { replace: false }));
    ok(await store.install(aPack({ id: 'stays' }), { replace: false }));
    ok(await store.remove('fujian-reports'));
    equal(ok(await store.purge()).purged, 0);
    day = 3;
    equal(ok(await store.purge()).purged, 1);
    equal(await countRaw(name, 'imported'), 1);
    equal(ok(await store.restore('fujian-reports')).found, false);
  }),

  law('a first fact makes the own pack; the same fact is there once', async ({ open }) => {
    const store = await open();
    const other = await open();
    const both = await Promise.all([
      store.addFact(aFact('a'), title),
      other.addFact(aFact('a'), title),
    ]);
    equal(both.map((one) => ok(one).added).sort(), ['added', 'existing']);
    ok(await other.addFact(aFact('b'), title));
    const { packs } = ok(await store.packs());
    equal(
      packs.map(({ own, count, head }) => [own, count, head.name]),
      [[true, 2, '我的资料']],
    );
    const own = packs[0]?.id ?? '';
    equal(
      ok(await store.facts(own, { limit: 1 })).facts.map(({ id }) => id),
      ['b'],
    );
    equal(
      ok(await store.facts(own, { limit: 9 })).facts.map(({ id }) => id),
      ['b', 'a'],
    );
    equal([...ok(await store.ownIds()).ids].sort(), ['a', 'b']);
  }),

  law('the own pack is neither removed nor replaced by a file', async ({ open }) => {
    const store = await open();
    ok(await store.addFact(aFact('a'), title));
    const own = ok(await store.packs()).packs[0]?.id ?? '';
    ok(await store.remove(own));
    const file = ok(await store.install(aPack({ id: own, version: 9 }), { replace: true }));
    equal([file.arrival.arrival, file.installed], ['own', false]);
    equal(
      ok(await store.packs()).packs.map(({ count }) => count),
      [1],
    );
  }),

  law('a fact changes only from what it was; another window is told', async ({ open }) => {
    const [here, there] = [await open(), await open()];
    const fact = aFact('a');
    ok(await here.addFact(fact, title));
    const first = { ...fact, statement: { zh: '甲' } };
    equal(ok(await here.changeFact(fact, first)).outcome, 'changed');
    const second = ok(await there.changeFact(fact, { ...fact, statement: { zh: '乙' } }));
    equal(second, { ok: true, outcome: 'conflict', fact: first });
    equal(ok(await there.changeFact(aFact('gone'), fact)).outcome, 'missing');
  }),

  law('a removed fact comes back into its place', async ({ open }) => {
    const store = await open();
    for (const id of ['a', 'b', 'c']) ok(await store.addFact(aFact(id), title));
    const own = ok(await store.packs()).packs[0]?.id ?? '';
    const ids = async () => ok(await store.facts(own, { limit: 9 })).facts.map(({ id }) => id);
    const { undo } = ok(await store.removeFact('b'));
    equal(await ids(), ['c', 'a']);
    equal(ok(await store.packs()).packs[0]?.count, 2);
    if (!undo) return 'no way back';
    ok(await undo());
    ok(await undo());
    equal([await ids(), ok(await store.packs()).packs[0]?.count], [['c', 'b', 'a'], 3]);
    equal('undo' in ok(await store.removeFact('nowhere')), false);
  }),

  law('a removed fact comes back even where its place was taken meanwhile', async ({ open }) => {
    const store = await open();
    for (const id of ['a', 'b']) ok(await store.addFact(aFact(id), title));
    const own = ok(await store.packs()).packs[0]?.id ?? '';
    const { undo } = ok(await store.removeFact('b'));
    ok(await store.addFact(aFact('c'), title));
    if (!undo) return 'no way back';
    ok(await undo());
    const { facts } = ok(await store.facts(own, { limit: 9 }));
    equal(facts.map(({ id }) => id).sort(), ['a', 'b', 'c']);
  }),

  law('a version that was given away is not changed any more', async ({ open }) => {
    const store = await open();
    equal('pack' in ok(await store.give(title)), false);
    ok(await store.addFact(aFact('a'), title));
    const given = async (name = '我的资料') =>
      ok(await store.give({ ...title, name })).pack?.version;
    equal([await given(), await given()], [1, 1]);
    ok(await store.addFact(aFact('b'), title));
    ok(await store.addFact(aFact('c'), title));
    equal([await given(), await given()], [2, 2]);
    equal([await given('福建'), await given('福建')], [3, 3]);
    ok(await store.removeFact('a'));
    equal(await given('福建'), 4);
  }),

  law('every window hears of a change once it is done', async ({ open }) => {
    const [here, there] = [await open(), await open()];
    const heard: string[] = [];
    const life = new AbortController();
    there.subscribe(({ kind }: Change) => heard.push(kind), { signal: life.signal });
    ok(await here.install(aPack(), { replace: false }));
    ok(await here.install(aPack(), { replace: false }));
    ok(await here.remove('fujian-reports'));
    for (let i = 0; i < 100 && heard.length < 2; i++) await pause(20);
    life.abort();
    equal(heard, ['added', 'trashed']);
  }),

  law('a full disk is said, and of the old pack nothing is lost', async ({ open }) => {
    const store = await open();
    ok(await store.install(aPack(), { replace: false }));
    const real = Object.getOwnPropertyDescriptor(
      IDBObjectStore.prototype,
      'add',
    ) as PropertyDescriptor;
    let left = 0;
    Object.defineProperty(IDBObjectStore.prototype, 'add', {
      ...real,
      value(this: IDBObjectStore, ...args: unknown[]) {
        if (left-- === 0) throw new DOMException('no room', 'QuotaExceededError');
        return real.value.apply(this, args);
      },
    });
    const outcome = await store
      .install(aPack({ version: 3 }), { replace: true })
      .finally(() => Object.defineProperty(IDBObjectStore.prototype, 'add', real));
    equal([outcome.ok, !outcome.ok && outcome.reason], [false, 'quota']);
    equal(ok(await store.whole('fujian-reports')).pack, aPack());
  }),

  law('packs of a newer version can be read, not written', async ({ open, name }) => {
    const before = await open();
    ok(await before.install(aPack(), { replace: false }));
    before.close();
    (await settled(indexedDB.open(name, 99))).close();
    const store = await open();
    equal(store.access, 'read');
    equal(ok(await store.whole('fujian-reports')).pack, aPack());
    const outcome = await store.addFact(aFact('a'), title);
    equal([outcome.ok, !outcome.ok && outcome.reason], [false, 'newer']);
  }),

  law('packs of a backup come into an empty store as they were', async ({ open }) => {
    const from = await open();
    ok(await from.install(aPack({ facts: numbered(1200) }), { replace: false }));
    ok(await from.switchOn('fujian-reports', false));
    for (const id of ['z', 'y', 'x']) ok(await from.addFact(aFact(id), title));
    ok(await from.give(title));
    const offered = await everything(from);
    const into = await open({ makeId: () => 'own-other' }, 'other');
    equal(ok(await into.rehearse(offered)).merge.facts.new, 3);
    equal(ok(await into.packs()).packs, []);
    ok(await into.bringIn(offered));
    equal(await everything(into), offered);
    const again = ok(await into.bringIn(offered)).merge;
    equal([again.imported, again.own], [[], undefined]);
    equal(await everything(into), offered);
  }),

  law('packs of a backup are taken back, and come again', async ({ open }) => {
    const store = await open();
    ok(await store.install(aPack({ facts: numbered(700) }), { replace: false }));
    ok(await store.addFact(aFact('mine'), title));
    const before = await everything(store);
    const [own, held] = before as [WholePack, WholePack];
    const head = { ...held.pack.head, version: 3 };
    const offered = [
      { pack: { ...held.pack, head, count: 1 }, facts: [aFact('later')] },
      {
        pack: { ...own.pack, count: 2 },
        facts: [aFact('theirs'), { ...aFact('mine'), year: 2020 }],
      },
      { pack: { ...held.pack, id: 'b', head: { ...head, id: 'b' } }, facts: held.facts },
    ];
    const { merge } = ok(await store.bringIn(offered));
    const after = await everything(store);
    equal(
      after.map(({ facts }) => facts.length),
      [3, 700, 1],
    );
    equal(ok(await store.takeBack(merge)).undone, 4);
    equal(await everything(store), before);
    ok(await store.bringIn(offered));
    equal(await everything(store), after);
  }),

  law('packs of a backup come all or none', async ({ open }) => {
    const store = await open();
    const good = { pack: ownHead('own-a'), facts: [aFact('a')] };
    const broken = { ...aFact('b'), note: (() => {}) as unknown as string };
    const bad = { pack: { ...ownHead('b'), own: false }, facts: [broken] };
    equal((await store.bringIn([good, bad])).ok, false);
    equal(ok(await store.packs()).packs, []);
    equal(ok(await store.ownIds()).ids.size, 0);
  }),

  law('20,000 facts are kept, listed and put away', async ({ open }) => {
    const store = await open();
    const facts = Array.from({ length: 20_000 }, (_, i) => aFact(`f${i}`));
    ok(await store.install(aPack({ facts }), { replace: false }));
    const started = performance.now();
    equal(ok(await store.facts('fujian-reports', { limit: 30 })).facts.length, 30);
    const took = performance.now() - started;
    ok(await store.remove('fujian-reports'));
    return took > 1000 ? `the first facts took ${Math.round(took)} ms` : undefined;
  }),
];

interface Bench {
  name: string;
  /** The law's store, or another of its own. */
  open: (options?: PackStoreOptions, other?: string) => Promise<PackStore>;
}

function law(name: string, run: (bench: Bench) => Promise<unknown>): PackStoreLaw {
  return {
    name,
    async run(openPackStore) {
      const database = `law-${crypto.randomUUID()}`;
      const stores: PackStore[] = [];
      const others: string[] = [];
      try {
        const bench = {
          name: database,
          async open(options?: PackStoreOptions, other = '') {
            if (other) others.push(database + other);
            const store = await openPackStore(database + other, options);
            stores.push(store);
            return store;
          },
        };
        const said = await Promise.race([
          run(bench),
          pause(20_000).then(() => 'did not end within twenty seconds'),
        ]);
        return typeof said === 'string' ? said : undefined;
      } catch (error) {
        return failureOf(error).detail;
      } finally {
        for (const store of stores) store.close();
        // Not awaited: a connection that a broken law left open would hold it up for ever.
        for (const name of [database, ...others]) indexedDB.deleteDatabase(name);
      }
    },
  };
}

/** All packs with their facts, as a backup takes them away. */
async function everything(store: PackStore): Promise<WholePack[]> {
  const { packs } = ok(await store.packs());
  return Promise.all(
    packs.map(async (pack) => ({ pack, facts: ok(await store.whole(pack.id)).pack?.facts ?? [] })),
  );
}

function ownHead(id: string): WholePack['pack'] {
  const { facts: _, ...head } = aPack({ id });
  return { id, head, own: true, on: true, count: 1, added: '2026-11-20T00:00:00.000Z' };
}

const numbered = (count: number) => Array.from({ length: count }, (_, i) => aFact(`f${i}`));

function aFact(id: string): PackFact {
  return {
    id,
    provinces: ['CN-FJ'],
    year: 2026,
    quote: '九个设区市全部接入全省统一的政务区块链平台',
    source: { title: '2026年福建省政府工作报告', publisher: '福建省人民政府' },
  };
}

function aPack(changes: Partial<FactPack> = {}): FactPack {
  return {
    format: 'lianzhu-fact-pack',
    formatVersion: 1,
    id: 'fujian-reports',
    name: '福建历年报告',
    author: '东南政策研究小组',
    version: 2,
    // Not in the order of their ids: the order of the file is what counts.
    facts: [aFact('c'), aFact('a'), aFact('b')],
    ...changes,
  };
}

function ok<T>(outcome: Outcome<T>): { ok: true } & T {
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.detail}`);
  return outcome;
}

function equal(seen: unknown, wanted: unknown): void {
  const [a, b] = [canonical(seen), canonical(wanted)];
  if (a !== b) throw new Error(`saw ${a}, wanted ${b}`);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

async function countRaw(name: string, store: string): Promise<number> {
  const db = await settled(indexedDB.open(name));
  const count = await settled(db.transaction(store).objectStore(store).count());
  db.close();
  return count;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
