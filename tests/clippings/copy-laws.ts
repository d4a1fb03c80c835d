import { must } from '../../clippings/failure';
import type { Clipping } from '../../clippings/model';
import type { CanaryRecord } from '../../clippings/second-copy/canary';
import { openCopyFolder } from '../../clippings/second-copy/copy-folder';
import type { Store } from '../../clippings/store';
import {
  type CopyBench,
  copyLaw,
  everything,
  heldUp,
  namesIn,
  refusal,
  sameLibrary,
  spoil,
  stateOf,
} from './copy-bench';
import { equal, ids, made, ok, raw, type StoreLaw, settled } from './law';

const idle = new AbortController().signal;

/** What the second copy promises: nothing acknowledged is lost with the database. */
export const copyLaws: StoreLaw[] = [
  copyLaw('a library that was thrown away comes back as it was', async (bench) => {
    const store = await bench.open();
    await useFor(store);
    const before = await everything(store);
    await bench.throwAway();
    const again = await bench.open();
    sameLibrary(await everything(again), before);
    const { restored, damage } = await again.health();
    equal([restored?.count, restored?.missing, damage], [before.size, 0, undefined]);
    await again.acknowledge();
    equal((await again.health()).restored, undefined);
    equal(ok(await again.add(made({}))).added, 'added');
  }),

  copyLaw(
    'it comes back from where the browser keeps the copy, and from what is left there',
    async (bench) => {
      // Firefox keeps it in one place.
      const inTwo = /Chrome\//.test(navigator.userAgent);
      const losses = inTwo ? [async () => {}, losePrivateFiles, loseCaches] : [async () => {}];
      for (const lose of losses) {
        const said = await bench.another(async (other) => {
          const { canary } = other.places;
          try {
            const store = await other.open({ copy: { canary } });
            await useFor(store);
            await store.tend(idle);
            await useFor(store);
            const before = await everything(store);
            await other.throwAway();
            await lose(other.name);
            const again = await other.open({ copy: { canary } });
            sameLibrary(await everything(again), before);
            const { damage, restored } = await again.health();
            equal([damage, restored?.count, restored?.missing], [undefined, before.size, 0]);
            // And it lies in all places again: what is lost next is another one.
            await again.tend(idle);
            await other.throwAway();
            if (!inTwo) return undefined;
            await (lose === losePrivateFiles ? loseCaches : losePrivateFiles)(other.name);
            sameLibrary(await everything(await other.open({ copy: { canary } })), before);
            return undefined;
          } catch (error) {
            return `${lose.name}: ${error instanceof Error ? error.message : error}`;
          } finally {
            await losePrivateFiles(other.name).catch(() => undefined);
            await loseCaches(other.name);
          }
        });
        if (said) return said;
      }
      return undefined;
    },
  ),

  copyLaw('it comes back twice, and with what was saved in between', async (bench) => {
    for (let round = 0; round < 3; round++) {
      const store = await bench.open();
      equal((await everything(store)).size, round * 5);
      await store.addAll(Array.from({ length: 5 }, (_, minute) => made({ minute })));
      if (round === 1) await store.tend(idle);
      await bench.throwAway();
    }
    equal((await everything(await bench.open())).size, 15);
  }),

  copyLaw('it comes back where the canary was lost, too', async (bench) => {
    const store = await bench.open();
    await useFor(store);
    const before = await everything(store);
    await bench.throwAway();
    bench.sung.record = undefined;
    sameLibrary(await everything(await bench.open()), before);
  }),

  copyLaw('it comes back out of snapshots and journal together', async (bench) => {
    let day = 1;
    const now = () => new Date(Date.UTC(2026, 10, day));
    const store = await bench.open({ now });
    for (; day <= 12; day++) {
      await useFor(store);
      await store.tend(idle);
    }
    await useFor(store);
    const before = await everything(store);
    const folder = openCopyFolder(bench.places.folder);
    const kept = (await folder.snapshots.all()).map(({ at }) => at.slice(8, 10));
    equal(kept, ['12', '11', '10', '09', '08', '07', '06', '01']);
    await bench.throwAway();
    sameLibrary(await everything(await bench.open({ now })), before);
  }),

  copyLaw(
    'a save on its way into the copy was promised to nobody, and none asks for it',
    async (bench) => {
      let passable = Promise.resolve();
      const folder = async () => heldUp(await bench.folder(), () => passable);
      const store = await bench.open({ copy: { ...bench.places, folder } });
      await store.add(made({})).then(ok);
      const before = await everything(store);
      let letGo = () => {};
      passable = new Promise((go) => {
        letGo = go;
      });
      const saving = store.add(made({ minute: 1 }));
      while (ok(await store.count()).kept < 2);
      // As Chromium does after some kills.
      await bench.throwAway();
      const again = await bench.open();
      const { damage, restored } = await again.health();
      sameLibrary(await everything(again), before);
      equal([damage, restored?.count, restored?.missing], [undefined, 1, 0]);
      letGo();
      await saving;
    },
  ),

  copyLaw('2,500 in one go come back', async (bench) => {
    const store = await bench.open();
    const many = Array.from({ length: 2500 }, (_, minute) => made({ minute }));
    equal(ok(await store.addAll(many)).added, 2500);
    await bench.throwAway();
    equal(ok(await (await bench.open()).count()).kept, 2500);
  }),

  copyLaw(
    'a library of before there was a copy is taken in, and no wolf is cried',
    async (bench) => {
      const old = await settled(upgradeTo1(bench.name));
      old.close();
      const all = Array.from({ length: 9 }, (_, minute) => made({ minute }));
      await raw(bench.name, (clippings) => {
        for (const clipping of all) clippings.put(clipping);
      });
      const store = await bench.open();
      equal(await store.health(), {});
      await store.tend(idle);
      await bench.throwAway();
      equal(ids(await (await bench.open()).list({ limit: 20 })).length, 9);
    },
  ),

  copyLaw(
    'where library and copy are gone nothing is written until the reader goes on',
    async (bench) => {
      const store = await bench.open();
      await useFor(store);
      await bench.throwAway();
      await bench.loseCopy();
      const [one, two] = [await bench.open(), await bench.open()];
      equal((await one.health()).damage, { missing: 4 });
      const clipping = made({});
      equal(refusal(await one.add(clipping)), 'damaged');
      equal(refusal(await one.trash(clipping.id)), 'damaged');
      equal(refusal(await two.purge()), 'damaged');
      equal(ok(await one.list({ limit: 5 })).clippings, []);
      const { health } = ok(await one.mend());
      equal([health.damage, health.restored?.count, health.restored?.missing], [undefined, 0, 4]);
      // The other window looks again, and is not in the way.
      equal(ok(await two.add(clipping)).added, 'added');
      bench.close();
      equal((await (await bench.open()).health()).damage, undefined);
    },
  ),

  copyLaw('a copy that lacks something asks first, then brings back what it has', async (bench) => {
    const store = await bench.open();
    for (let minute = 0; minute < 3; minute++) await store.add(made({ minute }));
    const journal = await bench.folder('journal');
    const last = (await namesIn(journal)).at(-1) as string;
    await spoil(journal, last, (bytes) => bytes.slice(0, bytes.length - 9));
    await bench.throwAway();
    const again = await bench.open();
    const { damage } = await again.health();
    equal([damage?.missing, damage?.copy?.count], [3, 2]);
    equal(refusal(await again.add(made({}))), 'damaged');
    const { health } = ok(await again.mend());
    equal([health.restored?.count, health.restored?.missing], [2, 1]);
    equal(ok(await again.count()).kept, 2);
  }),

  copyLaw('a file that was cut anywhere counts as none', async (bench) => {
    const store = await bench.open();
    await store.add(made({ minute: 1 }));
    await store.add(made({ minute: 2 }));
    const folder = await bench.folder('journal');
    const [name = ''] = await namesIn(folder);
    const whole = new Uint8Array(
      await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer(),
    );
    const { journal } = openCopyFolder(bench.places.folder);
    for (const cut of [0, 1, 40, 99, 130, whole.length - 1]) {
      await spoil(folder, name, () => whole.slice(0, cut));
      equal(await journal.read(name), undefined);
    }
    await spoil(folder, name, () => whole.map((byte, i) => (i === 300 ? byte ^ 1 : byte)));
    equal(await journal.read(name), undefined);
    await spoil(folder, name, () => whole);
    equal((await journal.read(name))?.lines.length, 1);
  }),

  copyLaw(
    'a damaged snapshot gives way to the one before, and nothing is missing',
    async (bench) => {
      let day = 1;
      const store = await bench.open({ now: () => new Date(Date.UTC(2026, 10, day)) });
      for (; day <= 3; day++) {
        await store.addAll(Array.from({ length: 40 }, (_, minute) => made({ minute })));
        await store.tend(idle);
      }
      const before = await everything(store);
      const folder = openCopyFolder(bench.places.folder);
      const [newest, older] = await folder.snapshots.all();
      const shared = new Set(older?.segments.map(({ sha256 }) => sha256));
      const own = newest?.segments.find(({ sha256 }) => !shared.has(sha256));
      if (!own) return 'the newest snapshot has no segment of its own';
      await spoil(await bench.folder('segments'), `${own.sha256}.gz`, (bytes) =>
        bytes.map((byte, i) => (i === 99 ? byte ^ 8 : byte)),
      );
      await bench.throwAway();
      sameLibrary(await everything(await bench.open()), before);
    },
  ),

  copyLaw('a copy that was lost is made anew while nobody waits', async (bench) => {
    const store = await bench.open();
    await useFor(store);
    const before = await everything(store);
    await store.tend(idle);
    bench.close();
    await bench.loseCopy();
    await (await bench.open()).tend(idle);
    await bench.throwAway();
    sameLibrary(await everything(await bench.open()), before);
  }),

  copyLaw('once a day a copy that has decayed is noticed and made anew', async (bench) => {
    let day = 1;
    const now = () => new Date(Date.UTC(2026, 10, day));
    const store = await bench.open({ now });
    await useFor(store);
    const before = await everything(store);
    await store.tend(idle);
    const segments = await bench.folder('segments');
    for (const name of await namesIn(segments))
      await spoil(segments, name, () => new Uint8Array(7));
    day = 2;
    await store.tend(idle);
    await bench.throwAway();
    sameLibrary(await everything(await bench.open({ now })), before);
  }),

  copyLaw(
    'a canary behind the library, as a kill leaves it, is put right in silence',
    async (bench) => {
      const store = await bench.open();
      await store.add(made({ minute: 1 }));
      const old = bench.sung.record;
      await useFor(store);
      bench.close();
      bench.sung.record = old;
      const again = await bench.open();
      equal(await again.health(), {});
      equal(ok(await again.add(made({}))).added, 'added');
    },
  ),

  copyLaw('a canary that was lost, or says nothing we know, is no loss', async (bench) => {
    const store = await bench.open();
    await useFor(store);
    const before = await everything(store);
    bench.close();
    bench.sung.record = { version: 7 } as never;
    const again = await bench.open();
    equal(await again.health(), {});
    sameLibrary(await everything(again), before);
    equal((bench.sung.record as CanaryRecord | undefined)?.tally.count, before.size);
  }),

  copyLaw('a library that fell back in time is brought forward again', async (bench) => {
    const store = await bench.open();
    const early = Array.from({ length: 3 }, (_, minute) => made({ minute }));
    await store.addAll(early);
    const state = await stateOf(bench);
    await store.update(early[0]?.id ?? '', 1, { note: '与去年相比，措辞更强' });
    const late = made({ minute: 9 });
    await store.add(late);
    const before = await everything(store);
    bench.close();
    await raw(bench.name, (clippings) => {
      clippings.put(early[0]);
      clippings.delete(late.id);
    });
    await putState(bench, state);
    const again = await bench.open();
    sameLibrary(await everything(again), before);
    equal((await again.health()).restored?.count, 2);
  }),

  copyLaw(
    'records that vanish from under an intact state are noticed within a day',
    async (bench) => {
      let day = 1;
      const now = () => new Date(Date.UTC(2026, 10, day));
      const store = await bench.open({ now });
      await useFor(store);
      const before = await everything(store);
      await store.tend(idle);
      await raw(bench.name, (clippings) => {
        for (const id of [...before.keys()].slice(0, 2)) clippings.delete(id);
      });
      day = 2;
      await store.tend(idle);
      sameLibrary(await everything(store), before);
      equal((await store.health()).restored?.count, 2);
    },
  ),

  copyLaw(
    'what was deleted for good stays deleted, and its deletion cries no wolf',
    async (bench) => {
      let day = 1;
      const now = () => new Date(Date.UTC(2026, 10, day));
      const store = await bench.open({ now });
      const [stays, goes] = [made({ minute: 1 }), made({ minute: 2 })];
      await store.addAll([stays, goes]);
      await store.trash(goes.id);
      await store.tend(idle);
      day = 40;
      equal(ok(await store.purge()).purged, 1);
      equal((await store.health()).damage, undefined);
      await bench.throwAway();
      equal([...(await everything(await bench.open({ now }))).keys()], [stays.id]);
    },
  ),

  copyLaw(
    'a kill between a deletion announced and done, or done and told, is no loss',
    async (bench) => {
      let day = 1;
      const now = () => new Date(Date.UTC(2026, 10, day));
      const store = await bench.open({ now });
      const goes = made({});
      await store.addAll([made({ minute: 5 }), goes]);
      await store.trash(goes.id);
      const [record, trashed] = [bench.sung.record, ok(await store.get(goes.id)).clipping];
      const state = await stateOf(bench);
      day = 40;
      await store.purge();
      bench.close();
      // Done, and nobody was told: the canary is as before.
      bench.sung.record = record;
      equal((await (await bench.open({ now })).health()).damage, undefined);
      bench.close();
      // Announced, and not done.
      bench.sung.record = record;
      await raw(bench.name, (clippings) => clippings.put(trashed));
      await putState(bench, state);
      const again = await bench.open({ now });
      equal(await again.health(), {});
      equal(ok(await again.purge()).purged, 1);
    },
  ),

  copyLaw(
    'a database lost between a deletion announced and done is not asked about',
    async (bench) => {
      let day = 1;
      const now = () => new Date(Date.UTC(2026, 10, day));
      const store = await bench.open({ now });
      const [stays, ...go] = Array.from({ length: 4 }, (_, minute) => made({ minute }));
      await store.addAll([stays, ...go] as Clipping[]);
      await store.tend(idle);
      await store.trashAll(go.map(({ id }) => id));
      const { record } = bench.sung;
      const journal = await bench.folder('journal');
      day = 40;
      const announcedAfter = await namesIn(journal);
      equal(ok(await store.purge()).purged, 3);
      // The file of the deletion itself is the last; that of its announcement is named by the write before.
      const last = (await namesIn(journal)).at(-1) as string;
      equal(
        [announcedAfter.includes(last), (await namesIn(journal)).length],
        [false, announcedAfter.length + 2],
      );
      await bench.throwAway();
      await journal.removeEntry(last);
      bench.sung.record = record;
      const again = await bench.open({ now });
      equal([...(await everything(again)).keys()], [stays?.id]);
      const { damage, restored } = await again.health();
      equal([damage, restored?.missing], [undefined, 0]);
    },
  ),

  copyLaw('several windows save at once, and all of it comes back', async (bench) => {
    const windows = [await bench.open(), await bench.open(), await bench.open()];
    const saved = await Promise.all(
      Array.from({ length: 60 }, (_, minute) => windows[minute % 3]?.add(made({ minute }))),
    );
    equal(saved.filter((outcome) => outcome?.ok).length, 60);
    await Promise.all(windows.map((store) => store.tend(idle)));
    equal(bench.sung.record?.tally.count, 60);
    await bench.throwAway();
    const again = await bench.open();
    equal(ok(await again.count()).kept, 60);
    equal((await again.health()).damage, undefined);
  }),

  ...(['QuotaExceededError', 'SecurityError', 'UnknownError'] as const).map((name) =>
    copyLaw(`saving goes on without a copy, and says so once: ${name}`, async (bench) => {
      let broken = true;
      const { folder } = bench.places;
      const places = {
        ...bench.places,
        folder: async () => {
          if (broken) throw new DOMException('not today', name);
          return folder();
        },
      };
      const store = await bench.open({ copy: places });
      const all = Array.from({ length: 4 }, (_, minute) => made({ minute }));
      for (const clipping of all) equal(ok(await store.add(clipping)).added, 'added');
      const reasons = {
        QuotaExceededError: 'quota',
        SecurityError: 'unavailable',
        UnknownError: 'unknown',
      };
      equal((await store.health()).off?.reason, reasons[name]);
      await store.acknowledge();
      await store.add(made({ minute: 8 }));
      equal((await store.health()).off, undefined);
      broken = false;
      await store.tend(idle);
      await bench.throwAway();
      equal(ok(await (await bench.open()).count()).kept, 5);
    }),
  ),

  copyLaw('a copy that never answers holds a save up for seconds, not for ever', async (bench) => {
    const places = { ...bench.places, folder: () => new Promise<never>(() => {}) };
    // The opening of a library in step with its canary does not wait for the copy at all.
    await (await bench.open()).add(made({}));
    bench.close();
    const store = await bench.open({ copy: places });
    equal(ok(await store.add(made({ minute: 1 }))).added, 'added');
    equal((await store.health()).off?.reason, 'unknown');
    const begun = performance.now();
    equal(ok(await store.add(made({ minute: 2 }))).added, 'added');
    if (performance.now() - begun > 1000) return 'the second save waited again';
    return undefined;
  }),

  copyLaw('saving goes on where the canary cannot be kept', async (bench) => {
    const canary = {
      load: async () => Promise.reject(new Error('storage is full')),
      save: async () => Promise.reject(new Error('storage is full')),
    };
    const store = await bench.open({ copy: { ...bench.places, canary } });
    equal(ok(await store.add(made({}))).added, 'added');
    equal((await store.health()).damage, undefined);
    await bench.throwAway();
    equal(ok(await (await bench.open({ copy: { ...bench.places, canary } })).count()).kept, 1);
  }),
];

/** Saves, changes, throws away and takes back. */
async function useFor(store: Store): Promise<void> {
  const all = Array.from({ length: 4 }, (_, minute) => made({ minute }));
  for (const clipping of all) must(await store.add(clipping));
  const [changed, trashed, back] = all;
  must(await store.update(changed?.id ?? '', 1, { note: '与去年相比', tags: ['待核对'] }));
  must(await store.trash(trashed?.id ?? ''));
  must(await store.trash(back?.id ?? ''));
  must(await store.restore(back?.id ?? ''));
}

async function losePrivateFiles(library: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(`second-copy-${library}`, { recursive: true });
}

async function loseCaches(library: string): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(`second-copy-${library}`)) await caches.delete(name);
  }
}

function upgradeTo1(name: string): IDBOpenDBRequest {
  const request = indexedDB.open(name, 1);
  request.addEventListener('upgradeneeded', () => {
    const clippings = request.result.createObjectStore('clippings', { keyPath: 'id' });
    clippings.createIndex('created', ['created', 'id']);
    clippings.createIndex('modified', ['modified', 'id']);
    clippings.createIndex('page', ['source.key', 'created']);
    clippings.createIndex('trashed', ['trashed', 'id']);
  });
  return request;
}

async function putState({ name }: CopyBench, state: unknown): Promise<void> {
  const db = await settled(indexedDB.open(name));
  await settled(db.transaction('state', 'readwrite').objectStore('state').put(state, 'library'));
  db.close();
}
