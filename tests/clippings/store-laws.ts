import type { Change } from '../../clippings/changes';
import type { Clipping } from '../../clippings/model';
import { createSearch } from '../../clippings/search';
import {
  connect,
  equal,
  ids,
  law,
  made,
  ok,
  pause,
  raw,
  type StoreLaw,
  settled,
  shuffled,
  until,
} from './law';

/** What the library promises, second copy left aside. */
export const storeLaws: StoreLaw[] = [
  law('what was added is there, whole, in another connection', async ({ open }) => {
    const clipping = made({ words: '推动区块链技术和产业创新发展' });
    equal(ok(await (await open()).add(clipping)).added, 'added');
    equal(ok(await (await open()).get(clipping.id)).clipping, clipping);
  }),

  law('the same id twice keeps the first', async ({ open }) => {
    const store = await open();
    const clipping = made({});
    const [one, two] = await Promise.all([
      store.add(clipping),
      (await open()).add({ ...clipping, note: '第二次' }),
    ]);
    equal([ok(one).added, ok(two).added].sort(), ['added', 'existing']);
    equal(ok(await store.count()), { ok: true, kept: 1, trashed: 0 });
  }),

  law('many are kept in one go, known ones left alone', async ({ open }) => {
    const store = await open();
    const many = Array.from({ length: 600 }, (_, i) => made({ minute: i }));
    await store.add(many[5] as Clipping);
    equal(ok(await store.addAll([...many, many[0] as Clipping])), {
      ok: true,
      added: 599,
      existing: 2,
    });
    equal(ok(await store.count()).kept, 600);
  }),

  law('all or none: one that cannot be kept keeps the rest out', async ({ open }) => {
    const store = await open();
    const broken = { ...made({}), note: (() => {}) as unknown as string };
    const outcome = await store.addAll([made({ minute: 1 }), broken, made({ minute: 2 })]);
    equal(outcome.ok, false);
    equal(ok(await store.count()).kept, 0);
    equal(ok(await store.add(made({ minute: 3 }))).added, 'added');
  }),

  law('the list goes from newest to oldest, page by page, and misses none', async ({ open }) => {
    const store = await open();
    // Pairs share a minute: a page may end between two of one time.
    const many = Array.from({ length: 25 }, (_, i) => made({ minute: i >> 1 }));
    await store.addAll(shuffled(many));
    const seen: Clipping[] = [];
    let page = ok(await store.list({ limit: 7 }));
    seen.push(...page.clippings);
    while (page.next) {
      page = ok(await store.list({ limit: 7, before: page.next }));
      seen.push(...page.clippings);
    }
    const key = ({ created, id }: Clipping) => created + id;
    equal(seen.map(key), many.map(key).sort().reverse());
  }),

  law('a page that ends with the last clipping has no next', async ({ open }) => {
    const store = await open();
    await store.addAll([made({ minute: 1 }), made({ minute: 2 })]);
    equal(ok(await store.list({ limit: 2 })).next, undefined);
    equal(ok(await store.list({ limit: 2 })).clippings.length, 2);
    equal(ok(await store.list({ limit: 1 })).next !== undefined, true);
  }),

  law('an empty library is an empty list', async ({ open }) => {
    const store = await open();
    equal(ok(await store.list({ limit: 10 })).clippings, []);
    equal(ok(await store.count()), { ok: true, kept: 0, trashed: 0 });
  }),

  law('search finds pieces of words, counts all, and pages', async ({ open }) => {
    const store = await open();
    const many = Array.from({ length: 700 }, (_, i) =>
      made({
        minute: i,
        words: i % 3 === 0 ? `第${i}条：建设区块链平台` : `第${i}条：推广电子证照`,
      }),
    );
    await store.addAll(many);
    const matches = createSearch()('区块 平台');
    const first = ok(await store.search(matches, { limit: 200 }));
    equal([first.matching, first.clippings.length], [234, 200]);
    const rest = ok(await store.search(matches, { limit: 200, before: first.next }));
    equal([rest.clippings.length, rest.next], [34, undefined]);
  }),

  law('an aborted search ends', async ({ open }) => {
    const store = await open();
    await store.addAll(Array.from({ length: 600 }, (_, i) => made({ minute: i })));
    const outcome = await store.search(() => true, { limit: 9, signal: AbortSignal.abort() });
    equal(ok(outcome).clippings, []);
  }),

  law('a change counts the revision up and is seen by others', async ({ open }) => {
    const store = await open();
    const clipping = made({});
    await store.add(clipping);
    const outcome = ok(
      await store.update(clipping.id, 1, { note: '与去年相比', tags: ['待核对'] }),
    );
    if (outcome.outcome !== 'updated') return outcome.outcome;
    equal([outcome.clipping.rev, outcome.clipping.note], [2, '与去年相比']);
    equal(ok(await (await open()).get(clipping.id)).clipping, outcome.clipping);
  }),

  law(
    'of two windows that change one revision the second is told, and nothing is lost',
    async ({ open }) => {
      const [here, there] = [await open(), await open()];
      const clipping = made({});
      await here.add(clipping);
      const both = await Promise.all([
        here.update(clipping.id, 1, { note: '甲' }),
        there.update(clipping.id, 1, { note: '乙' }),
      ]);
      const outcomes = both.map((outcome) => ok(outcome));
      equal(outcomes.map(({ outcome }) => outcome).sort(), ['conflict', 'updated']);
      const [won, lost] = [
        outcomes.find(({ outcome }) => outcome === 'updated'),
        outcomes.find(({ outcome }) => outcome === 'conflict'),
      ];
      equal(lost && 'clipping' in lost && lost.clipping, won && 'clipping' in won && won.clipping);
    },
  ),

  law('a change to what is not there, or to what may not be, is said', async ({ open }) => {
    const store = await open();
    const clipping = made({});
    equal(ok(await store.update(clipping.id, 1, { note: '' })).outcome, 'missing');
    await store.add(clipping);
    const much = ok(await store.update(clipping.id, 1, { note: '长'.repeat(100_001) }));
    equal(much.outcome, 'invalid');
    equal(ok(await store.get(clipping.id)).clipping, clipping);
  }),

  law('a field set to nothing is taken away', async ({ open }) => {
    const store = await open();
    const clipping = { ...made({}), year: 2020 };
    await store.add(clipping);
    ok(await store.update(clipping.id, 1, { year: undefined }));
    equal('year' in (ok(await store.get(clipping.id)).clipping as Clipping), false);
  }),

  law(
    'a clock that goes backwards never makes a clipping younger than itself',
    async ({ open }) => {
      const store = await open({ now: () => new Date('2001-01-01T00:00:00Z') });
      const clipping = made({});
      await store.add(clipping);
      const outcome = ok(await store.update(clipping.id, 1, { note: '后' }));
      equal('clipping' in outcome && outcome.clipping.modified, clipping.modified);
    },
  ),

  law(
    'what is put into the trash leaves list, search and count, and comes back whole',
    async ({ open }) => {
      const store = await open();
      const [stays, goes] = [made({ minute: 1 }), made({ minute: 2 })];
      await store.addAll([stays, goes]);
      equal(ok(await store.trash(goes.id)).found, true);
      equal(ids(await store.list({ limit: 9 })), [stays.id]);
      equal(ids(await store.list({ limit: 9, includeTrash: true })), [goes.id, stays.id]);
      equal(ids(await store.listTrash({ limit: 9 })), [goes.id]);
      equal(ids(await store.search(() => true, { limit: 9 })), [stays.id]);
      equal(ok(await store.count()), { ok: true, kept: 1, trashed: 1 });
      equal(ok(await store.restore(goes.id)).found, true);
      equal(ids(await store.list({ limit: 9 })), [goes.id, stays.id]);
      const back = ok(await store.get(goes.id)).clipping as Clipping;
      equal({ ...back, rev: 1, modified: goes.modified }, goes);
    },
  ),

  law('to trash or restore what is not there is said, not done', async ({ open }) => {
    const store = await open();
    equal(ok(await store.trash(made({}).id)).found, false);
    equal(ok(await store.restore(made({}).id)).found, false);
  }),

  law('only what has lain in the trash for thirty days is deleted', async ({ open }) => {
    let day = 1;
    const store = await open({ now: () => new Date(Date.UTC(2026, 10, day)) });
    const [old, recent, kept] = [made({ minute: 1 }), made({ minute: 2 }), made({ minute: 3 })];
    await store.addAll([old, recent, kept]);
    await store.trash(old.id);
    day = 3;
    await store.trash(recent.id);
    day = 32;
    equal(ok(await store.purge()).purged, 1);
    equal(ids(await store.list({ limit: 9, includeTrash: true })), [kept.id, recent.id]);
    equal(ok(await store.purge()).purged, 0);
  }),

  law('a duplicate is the first of the same words on the same page', async ({ open }) => {
    const store = await open();
    const [first, second] = [
      made({ minute: 1, words: '建设5G基站' }),
      made({ minute: 2, words: '建设5G基站' }),
    ];
    await store.addAll([second, first, made({ minute: 0, words: '别的话' })]);
    const { key } = first.source;
    equal(ok(await store.findDuplicate(key, '建设５Ｇ 基站')).clipping?.id, first.id);
    equal(ok(await store.findDuplicate(`${key}?id=2`, '建设5G基站')).clipping, undefined);
    equal(ok(await store.ofPage(key)).clippings.length, 3);
    await store.trash(first.id);
    equal(ok(await store.findDuplicate(key, '建设5G基站')).clipping?.id, second.id);
    equal(ok(await store.ofPage(key)).clippings.length, 2);
  }),

  law(
    'every listener hears of a write once it is done, until it stops listening',
    async ({ open }) => {
      const [here, there] = [await open(), await open()];
      const heard: Change[] = [];
      const [stay, leave] = [new AbortController(), new AbortController()];
      const clipping = made({});
      there.subscribe((change) => heard.push(change), { signal: stay.signal });
      here.subscribe((change) => heard.push(change), { signal: stay.signal });
      here.subscribe(() => heard.push({ kind: 'purged', ids: ['left'] }), { signal: leave.signal });
      leave.abort();
      await here.add(clipping);
      await here.add(clipping);
      await until(() => heard.length >= 2);
      await here.trash(clipping.id);
      await until(() => heard.length >= 4);
      stay.abort();
      await here.restore(clipping.id);
      await pause(50);
      const added = { kind: 'added', ids: [clipping.id] };
      const trashed = { kind: 'trashed', ids: [clipping.id] };
      equal(heard, [added, added, trashed, trashed]);
    },
  ),

  law('a damaged record is counted and breaks nothing', async ({ open, name }) => {
    const store = await open();
    const [sound, hurt, lost] = [made({ minute: 1 }), made({ minute: 2 }), made({ minute: 3 })];
    await store.add(sound);
    await raw(name, (clippings) => {
      clippings.put({ ...hurt, selectors: [] });
      clippings.put({ id: lost.id, note: '只剩这个' });
    });
    const page = ok(await store.list({ limit: 9 }));
    equal([page.clippings.map(({ id }) => id), page.damaged], [[sound.id], 1]);
    equal(ok(await store.search(() => true, { limit: 9 })).damaged, 2);
    equal(ids(await store.search(createSearch()('区块链'), { limit: 9 })), [sound.id]);
    equal(ok(await store.get(hurt.id)), { ok: true, damaged: true });
    equal(ok(await store.update(hurt.id, 1, { note: '' })).outcome, 'missing');
    equal(ok(await store.add(hurt)).added, 'existing');
  }),

  law('a newer version elsewhere is let through, and said', async ({ open, name }) => {
    const closings: string[] = [];
    const store = await open({ onClosing: (why) => closings.push(why) });
    (await connect(name, 99)).close();
    equal(closings, ['newer']);
    const outcome = await store.add(made({}));
    equal([outcome.ok, !outcome.ok && outcome.reason], [false, 'unavailable']);
  }),

  law('a library of a newer version can be read, not written', async ({ open, name }) => {
    const clipping = made({});
    const before = await open();
    await before.add(clipping);
    before.close();
    (await connect(name, 99)).close();
    const store = await open();
    equal(store.access, 'read');
    equal(ids(await store.list({ limit: 9 })), [clipping.id]);
    const outcomes = [
      await store.add(made({ minute: 1 })),
      await store.trash(clipping.id),
      await store.purge(),
    ];
    equal(
      outcomes.map((outcome) => !outcome.ok && outcome.reason),
      ['newer', 'newer', 'newer'],
    );
    equal(ids(await store.list({ limit: 9 })), [clipping.id]);
  }),

  law(
    'a library that a newer version built otherwise is neither broken nor touched',
    async (bench) => {
      const { open, name } = bench;
      const before = await open();
      await before.add(made({}));
      before.close();
      const opening = indexedDB.open(name, 99);
      opening.addEventListener('upgradeneeded', () => {
        opening.transaction?.objectStore('clippings').deleteIndex('created');
        opening.result.deleteObjectStore('state');
      });
      (await settled(opening)).close();
      const canary = { load: async () => undefined, save: async () => undefined };
      const store = await open({ copy: { canary } });
      const outcomes = [
        await store.list({ limit: 9 }),
        await store.count(),
        await store.add(made({})),
        await store.mend(),
      ];
      equal(
        outcomes.map((outcome) => !outcome.ok && outcome.reason),
        ['newer', 'newer', 'newer', 'newer'],
      );
      equal(await store.health(), { newer: true });
      const db = await connect(name, 99);
      equal(await settled(db.transaction('clippings').objectStore('clippings').count()), 1);
      db.close();
    },
  ),

  law(
    'an opening that is held up is given up, said, and blocks nobody later',
    async ({ open, name }) => {
      const holder = await connect(name, 1, true);
      const removal = indexedDB.deleteDatabase(name);
      const removed = settled(removal);
      const store = await open({ patience: 300 });
      const outcome = await store.list({ limit: 1 });
      equal([store.access, !outcome.ok && outcome.reason], ['none', 'blocked']);
      holder.close();
      await removed;
      equal((await open()).access, 'write');
    },
  ),

  law('a browser that refuses the database is said, and nothing throws', async ({ open }) => {
    const refusing = Object.getOwnPropertyDescriptor(
      IDBFactory.prototype,
      'open',
    ) as PropertyDescriptor;
    Object.defineProperty(IDBFactory.prototype, 'open', {
      ...refusing,
      value() {
        throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
      },
    });
    const store = await open().finally(() =>
      Object.defineProperty(IDBFactory.prototype, 'open', refusing),
    );
    const outcomes = [
      await store.add(made({})),
      await store.list({ limit: 1 }),
      await store.count(),
    ];
    equal(
      outcomes.map((o) => !o.ok && o.reason),
      ['unavailable', 'unavailable', 'unavailable'],
    );
  }),

  law('a full disk is said, and nothing half is kept', async ({ open }) => {
    const store = await open();
    const put = Object.getOwnPropertyDescriptor(
      IDBObjectStore.prototype,
      'add',
    ) as PropertyDescriptor;
    let left = 2;
    Object.defineProperty(IDBObjectStore.prototype, 'add', {
      ...put,
      value(this: IDBObjectStore, ...args: unknown[]) {
        if (left-- === 0) throw new DOMException('no room', 'QuotaExceededError');
        return put.value.apply(this, args);
      },
    });
    const outcome = await store
      .addAll([made({ minute: 1 }), made({ minute: 2 }), made({ minute: 3 })])
      .finally(() => Object.defineProperty(IDBObjectStore.prototype, 'add', put));
    equal([outcome.ok, !outcome.ok && outcome.reason], [false, 'quota']);
    equal(ok(await store.count()).kept, 0);
    equal(ok(await store.add(made({ minute: 4 }))).added, 'added');
  }),

  law('every write asks for strict durability', async ({ open }) => {
    const store = await open();
    const asked: unknown[] = [];
    const original = Object.getOwnPropertyDescriptor(
      IDBDatabase.prototype,
      'transaction',
    ) as PropertyDescriptor;
    Object.defineProperty(IDBDatabase.prototype, 'transaction', {
      ...original,
      value(this: IDBDatabase, ...args: [string, IDBTransactionMode?, IDBTransactionOptions?]) {
        const tx = original.value.apply(this, args) as IDBTransaction;
        if (tx.mode === 'readwrite') asked.push(tx.durability);
        return tx;
      },
    });
    const clipping = made({});
    await store.add(clipping);
    await store.addAll([clipping]);
    await store.update(clipping.id, 1, { note: '严格' });
    await store.trash(clipping.id);
    await store.restore(clipping.id);
    await store
      .purge()
      .finally(() => Object.defineProperty(IDBDatabase.prototype, 'transaction', original));
    equal(asked, Array(6).fill('strict'));
  }),

  law('after closing everything fails in words', async ({ open }) => {
    const store = await open();
    store.close();
    const outcomes = [
      await store.add(made({})),
      await store.list({ limit: 1 }),
      await store.count(),
    ];
    equal(
      outcomes.map((o) => !o.ok && o.reason),
      ['unavailable', 'unavailable', 'unavailable'],
    );
  }),
];
