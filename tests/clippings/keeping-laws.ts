import type { Candidate } from '../../clippings/backup/candidate';
import { readImport } from '../../clippings/backup/read-import';
import { following } from '../../clippings/backup/state-mark';
import { writeBackup } from '../../clippings/backup/write-backup';
import type { Clipping } from '../../clippings/model';
import { STATE } from '../../clippings/second-copy/library';
import type { Store } from '../../clippings/store';
import { type CopyBench, copyLaw, everything, sameLibrary } from './copy-bench';
import { equal, law, made, ok, raw, type StoreLaw, settled, until } from './law';

const now = new Date('2026-11-22T08:00:00.000Z');
const offers = (clippings: readonly Clipping[]): Candidate[] =>
  clippings.map((clipping) => ({ clipping }));
const some = (count: number) => Array.from({ length: count }, (_, minute) => made({ minute }));
const merge = async (store: Store, clippings: readonly Clipping[]) =>
  ok(await store.keeping.merge(offers(clippings), {})).merged;
type Five = [Clipping, Clipping, Clipping, Clipping, Clipping];
const changed = (clipping: Clipping, note: string) =>
  following(clipping, { ...clipping, note, rev: clipping.rev + 1 });

async function backupOf(store: Store): Promise<Blob> {
  const [file] = await writeBackup(store.keeping.records(), { made: now });
  return file?.content ?? new Blob();
}

async function offered(file: Blob): Promise<Candidate[]> {
  const result = await readImport(file, { now, wordsOf: (html) => html });
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.offer.candidates;
}

/** What an import could leave half done: the records and what was counted of them. */
async function standing(bench: CopyBench, store: Store): Promise<unknown> {
  const db = await settled(indexedDB.open(bench.name));
  const { pending: _, ...state } = await settled(
    db.transaction('state').objectStore('state').get(STATE),
  );
  db.close();
  return { records: [...(await everything(store))], state };
}

/** What backup and import promise, on a real database. */
export const keepingLaws: StoreLaw[] = [
  law('a backup brought into an empty library makes it the same', async ({ open, name }) => {
    const store = await open();
    const all = some(450);
    await store.addAll(all);
    await store.update(all[3]?.id ?? '', 1, { note: '与去年相比\ud800', tags: ['待核对'] });
    await store.trash(all[4]?.id ?? '');
    const file = await backupOf(store);
    const before = await everything(store);
    await raw(name, (clippings) => clippings.clear());
    const candidates = await offered(file);
    const { tally } = ok(await store.keeping.rehearse(candidates, {}));
    equal(tally, { new: 450, same: 0, back: 0, newer: 0, older: 0, conflict: 0 });
    ok(await store.keeping.merge(candidates, {}));
    sameLibrary(await everything(store), before);
    const again = ok(await store.keeping.merge(candidates, {})).merged;
    equal(again.tally, { new: 0, same: 450, back: 0, newer: 0, older: 0, conflict: 0 });
    sameLibrary(await everything(store), before);
  }),

  law('a rehearsal tells what an import does, and writes nothing', async ({ open }) => {
    const store = await open();
    const [here, both, known, fresh] = some(4) as [Clipping, Clipping, Clipping, Clipping];
    await store.addAll([here, both, known]);
    await store.update(both.id, 1, { note: '甲' });
    const file = [changed(here, '待核'), changed(both, '乙'), known, fresh];
    const before = await everything(store);
    const { tally } = ok(await store.keeping.rehearse(offers(file), {}));
    equal(tally, { new: 1, same: 1, back: 0, newer: 1, older: 0, conflict: 1 });
    sameLibrary(await everything(store), before);
    equal((await merge(store, file)).tally, tally);
    equal((await everything(store)).size, 5);
    equal(ok(await store.get(both.id)).clipping?.note, '甲');
    equal(ok(await store.get(here.id)).clipping?.note, '待核');
  }),

  law('an import is undone: what came is in the trash, what changed is back', async ({ open }) => {
    const store = await open();
    const [here, later, fresh] = some(3) as [Clipping, Clipping, Clipping];
    await store.addAll([here, later]);
    const merged = await merge(store, [changed(here, '待核'), changed(later, '一'), fresh]);
    // The reader has gone on with one of them: that stays.
    ok(await store.update(later.id, 2, { note: '一二' }));
    equal(ok(await store.keeping.undo(merged)).undone, 2);
    equal(ok(await store.get(here.id)).clipping?.note, '');
    equal(ok(await store.get(later.id)).clipping?.note, '一二');
    equal(ok(await store.get(fresh.id)).clipping?.trashed !== undefined, true);
    equal(ok(await store.keeping.undo(merged)).undone, 0);
  }),

  law('an import that was undone comes back live when it is brought again', async ({ open }) => {
    const store = await open();
    const [here, fresh, binned, gone, both] = some(5) as Clipping[] as Five;
    await store.addAll([here, both]);
    await store.update(both.id, 1, { note: '甲' });
    const thrown = { ...binned, trashed: '2026-11-21T00:00:00.000Z' };
    const file = [changed(here, '待核'), fresh, thrown, gone, changed(both, '乙')];
    const first = await merge(store, file);
    const after = await everything(store);
    ok(await store.keeping.undo(first));
    // This one is the reader's own doing, the others lie there by the undoing.
    ok(await store.restore(gone.id));
    ok(await store.trash(gone.id));
    ok(await store.restore(binned.id));
    ok(await store.trash(binned.id));
    const again = await merge(store, file);
    equal(again.tally, { new: 0, same: 2, back: 2, newer: 1, older: 0, conflict: 0 });
    const live = ({ trashed, undone }: Clipping) => [trashed !== undefined, undone];
    const found = await everything(store);
    equal(found.size, after.size);
    for (const [id, clipping] of found) {
      const isTrash = id === gone.id || id === binned.id;
      equal(live(clipping as Clipping), [isTrash, undefined]);
    }
    equal((found.get(here.id) as Clipping).note, '待核');
    ok(await store.keeping.undo(again));
    const third = await merge(store, file);
    equal([third.tally.back, third.tally.newer], [2, 1]);
  }),

  law('6,000 come in at once, and are heard of at once', async ({ open }) => {
    const store = await open();
    const heard: number[] = [];
    const life = new AbortController();
    store.subscribe(({ ids }) => heard.push(ids.length), { signal: life.signal });
    const steps: number[] = [];
    const all = some(6000);
    const { merged } = ok(
      await store.keeping.merge(offers(all), { onProgress: (done) => steps.push(done) }),
    );
    equal([merged.tally.new, merged.added.length, steps.at(-1)], [6000, 6000, 6000]);
    equal(ok(await store.keeping.undo(merged)).undone, 6000);
    await until(() => heard.length >= 2);
    life.abort();
    equal(heard, [6000, 6000]);
  }),

  copyLaw('an import is all or nothing, however many it brings', async (bench) => {
    const store = await bench.open();
    ok(await store.add(made({})));
    const before = await standing(bench, store);
    const broken = some(5500).map((one, i) =>
      i === 5400 ? { ...one, note: (() => {}) as unknown as string } : one,
    );
    equal((await store.keeping.merge(offers(broken), {})).ok, false);
    equal(await standing(bench, store), before);
    await bench.throwAway();
    equal((await everything(await bench.open())).size, 1);
  }),

  copyLaw('an import that is given up while it is written changes nothing', async (bench) => {
    const store = await bench.open();
    const [here, waiting, ...fresh] = some(5500) as [Clipping, Clipping, ...Clipping[]];
    ok(await store.add(here));
    const file = offers([changed(here, '待核'), ...fresh]);
    for (const share of [0, 200, 5400]) {
      const before = await standing(bench, store);
      const up = new AbortController();
      if (share === 0) up.abort();
      const outcome = await store.keeping.merge(file, {
        signal: up.signal,
        onProgress: (done) => done >= share && up.abort(),
      });
      equal(outcome.ok || outcome.reason, 'aborted');
      equal(await standing(bench, store), before);
    }
    // What another window saves meanwhile is kept all the same, and so is the import brought again.
    const other = await bench.open();
    const up = new AbortController();
    let saving: ReturnType<Store['add']> | undefined;
    const outcome = await store.keeping.merge(file, {
      signal: up.signal,
      onProgress(done) {
        saving ??= other.add(waiting);
        if (done >= 5400) up.abort();
      },
    });
    equal([outcome.ok, saving && (await saving).ok], [false, true]);
    // And out of the second copy come these two alone.
    await bench.throwAway();
    const anew = await bench.open();
    equal((await everything(anew)).size, 2);
    equal(ok(await anew.keeping.merge(file, {})).merged.tally.new, 5498);
    equal((await everything(anew)).size, 5500);
  }),

  law('an import that is given up while it is read or compared changes nothing', async (bench) => {
    const store = await bench.open();
    const here = some(3);
    ok(await store.addAll(here));
    const before = await everything(store);
    const other = await bench.open();
    const many = some(1200);
    async function* portions() {
      yield many;
    }
    const [file] = await writeBackup(portions(), { made: now });
    const rejected = async (work: (given: AbortController) => Promise<unknown>) => {
      const given = new AbortController();
      return work(given).then(
        () => 'went on',
        () => (given.signal.aborted ? 'given up' : 'failed'),
      );
    };
    const seen = [
      await rejected((up) =>
        readImport(file?.content ?? new Blob(), {
          now,
          wordsOf: (html) => html,
          signal: up.signal,
          onProgress: (share) => share > 0 && up.abort(),
        }),
      ),
      await rejected((up) =>
        store.keeping.rehearse(offers(many), { signal: up.signal, onProgress: () => up.abort() }),
      ),
    ];
    equal(seen, ['given up', 'given up']);
    sameLibrary(await everything(other), before);
  }),

  law('two windows that import one file at once keep it once', async ({ open }) => {
    const [one, two] = [await open(), await open()];
    const file = some(300);
    const both = await Promise.all([merge(one, file), merge(two, file)]);
    equal(
      both.map(({ tally }) => tally.new).sort((a, b) => a - b),
      [0, 300],
    );
    equal(ok(await one.count()).kept, 300);
  }),

  law('it is known what has come since a moment', async ({ open }) => {
    const store = await open({ now: () => now });
    equal(ok(await store.keeping.since(undefined)), { ok: true, added: 0, changed: 0 });
    const [early, late] = [made({ minute: 1 }), made({ minute: 9 })];
    await store.addAll([early, late]);
    const since = ok(await store.keeping.since(early.created));
    equal([since.added, since.changed, since.first], [1, 1, early.created]);
    await store.update(early.id, 1, { note: '后' });
    equal(ok(await store.keeping.since(late.created)).changed, 1);
  }),

  copyLaw('an import leaves a state behind from which all comes back', async (bench) => {
    const store = await bench.open();
    const all = some(5);
    await store.addAll(all);
    await merge(store, [changed(all[0] as Clipping, '待核'), made({ minute: 30 })]);
    const { states } = ok(await store.keeping.states());
    equal([states[0]?.count, states[0]?.trashed], [5, 0]);
    const { candidates = [] } = ok(await store.keeping.offerOf(states[0]?.name ?? ''));
    const byId = (some: readonly Clipping[]) => [...some].sort((a, b) => (a.id < b.id ? -1 : 1));
    equal(byId(candidates.map(({ clipping }) => clipping)), byId(all));
    const { tally } = ok(await store.keeping.rehearse(candidates, {}));
    equal(tally, { new: 0, same: 4, back: 0, newer: 0, older: 1, conflict: 0 });
    equal(ok(await store.keeping.offerOf('gone')).candidates, undefined);
    await bench.throwAway();
    equal((await everything(await bench.open())).size, 6);
  }),
];
