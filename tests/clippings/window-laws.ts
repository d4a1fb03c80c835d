import { must } from '../../clippings/failure';
import type { Clipping } from '../../clippings/model';
import type { LibraryState } from '../../clippings/second-copy/state';
import type { Store } from '../../clippings/store';
import {
  type CopyBench,
  copyLaw,
  everything,
  heldUp,
  refusal,
  sameLibrary,
  stateOf,
} from './copy-bench';
import { equal, made, ok, type StoreLaw, until } from './law';
import { random } from './round-up';

const idle = new AbortController().signal;

/** Several windows write at once, and the browser is killed in between and loses the database. */
export const windowLaws: StoreLaw[] = [
  ...[true, false].map((isSung) =>
    copyLaw(
      `what another window had not been promised is not asked for: canary ${isSung ? 'told' : 'not told'}`,
      async (bench) => {
        const browser = browserOf(bench);
        const [one, other] = [await browser.open(), await browser.open()];
        ok(await one.store.add(made({})));
        const { record } = bench.sung;
        one.journal = 'held';
        void one.store.add(made({ minute: 1 }));
        while (ok(await other.store.count()).kept < 2);
        const promised = made({ minute: 2 });
        ok(await other.store.add(promised));
        await browser.kill();
        if (!isSung) bench.sung.record = record;
        const again = await bench.open();
        const { damage, restored } = await again.health();
        equal([damage, restored?.count, restored?.missing], [undefined, 2, 0]);
        equal((await everything(again)).has(promised.id), true);
        equal(ok(await again.add(made({ minute: 3 }))).added, 'added');
      },
    ),
  ),

  copyLaw('what was promised without a copy is asked for, also beside others', async (bench) => {
    const browser = browserOf(bench);
    const [one, other] = [await browser.open(), await browser.open()];
    one.journal = 'broken';
    ok(await one.store.add(made({})));
    ok(await other.store.add(made({ minute: 1 })));
    await browser.kill();
    const again = await bench.open();
    const { damage } = await again.health();
    equal([damage?.missing, damage?.copy?.count], [2, 1]);
    equal(refusal(await again.add(made({}))), 'damaged');
    const { health } = ok(await again.mend());
    equal([health.restored?.count, health.restored?.missing], [1, 1]);
  }),

  copyLaw('a save that waits for its copy does not hide what decays meanwhile', async (bench) => {
    const browser = browserOf(bench);
    const [one, other] = [await browser.open(), await browser.open()];
    one.journal = 'held';
    void one.store.add(made({}));
    while (ok(await other.store.count()).kept < 1);
    for (let minute = 1; minute < 4; minute++) ok(await other.store.add(made({ minute })));
    await browser.kill();
    const journal = await bench.folder('journal');
    for await (const name of journal.keys()) {
      if (name.startsWith('000000000003')) await journal.removeEntry(name);
    }
    equal((await (await bench.open()).health()).damage?.copy?.count, 2);
  }),

  copyLaw(
    'an import that is killed between two files of its copy comes back whole or not at all',
    async (bench) => {
      const many = Array.from({ length: 2500 }, (_, minute) => made({ minute }));
      for (const files of [0, 1, 2, 3]) {
        const said = await bench.another(async (other) => {
          const browser = browserOf(other);
          const [one, two] = [await browser.open(), await browser.open()];
          ok(await two.store.add(made({})));
          one.journal = files;
          const importing = one.store.addAll(many);
          while (ok(await two.store.count()).kept < 2501);
          const late = made({ minute: 1 });
          ok(await two.store.add(late));
          if (files === 3) ok(await importing);
          else await until(() => one.journal === 'held');
          await browser.kill();
          const again = await other.open();
          const { damage, restored } = await again.health();
          const back = files === 3 ? 2502 : 2;
          equal([damage, restored?.missing, (await everything(again)).size], [undefined, 0, back]);
          return undefined;
        });
        if (said) return said;
      }
      return undefined;
    },
  ),

  copyLaw('an import that the copy did not get is copied while nobody waits', async (bench) => {
    const browser = browserOf(bench);
    const [one, two] = [await browser.open(), await browser.open()];
    ok(await two.store.add(made({})));
    await two.store.tend(idle);
    one.journal = 1;
    void one.store.addAll(Array.from({ length: 2500 }, (_, minute) => made({ minute })));
    await until(() => one.journal === 'held');
    browser.close();
    const again = await bench.open();
    const before = await everything(again);
    equal(before.size, 2501);
    await again.tend(idle);
    await bench.throwAway();
    sameLibrary(await everything(await bench.open()), before);
  }),

  copyLaw('a save during an import, or right after it, has nothing copied anew', async (bench) => {
    const [one, two] = [await bench.open(), await bench.open()];
    const importing = one.addAll(Array.from({ length: 2500 }, (_, minute) => made({ minute })));
    while (ok(await two.count()).kept < 2500);
    ok(await two.add(made({})));
    ok(await importing);
    ok(await one.add(made({})));
    const { rebuild, pending } = (await stateOf(bench)) as LibraryState;
    equal([rebuild, pending.every(({ ids }) => ids.length < 2)], [undefined, true]);
  }),

  copyLaw(
    'whatever the order in which windows write, wait and fail, what was promised comes back',
    async (bench) => {
      for (let seed = 1; seed <= 25; seed++) {
        const said = await bench.another((other) => interleaved(other, random(seed)));
        if (said) return `seed ${seed}: ${said}`;
      }
      return undefined;
    },
    60_000,
  ),
];

/** Writes by three windows in any order, a kill, and what the next opening makes of it. */
async function interleaved(bench: CopyBench, next: () => number): Promise<string | undefined> {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  const browser = browserOf(bench);
  const windows = [await browser.open(), await browser.open(), await browser.open()];
  const shared = made({ words: '推进数字政府建设' });
  ok(await (windows[0] as Window).store.add(shared));
  const promised = { copied: new Set<string>(), uncopied: new Set<string>(), rev: 1 };
  const writes: Promise<unknown>[] = [];
  for (let minute = 0; minute < 14; minute++) {
    const window = pick(windows);
    if (next() < 0.2 && window.journal === 'open') {
      // What it has begun before is told before, so that it is known what came into the copy.
      await Promise.all(writes);
      window.journal = pick(['held', 'broken']);
    }
    const { journal } = window;
    const isUpdate = next() < 0.3 && journal !== 'broken';
    const write = isUpdate
      ? update(window.store, shared, (rev) => {
          promised.rev = Math.max(rev, promised.rev);
        })
      : add(window.store, made({ minute }), (id) => {
          promised[journal === 'broken' ? 'uncopied' : 'copied'].add(id);
        });
    if (journal !== 'held') writes.push(write);
    if (next() < 0.5 && journal !== 'held') await write;
  }
  if (next() < 0.5) await Promise.all(writes);
  const { copied, uncopied, rev } = structuredClone(promised);
  await browser.kill();
  const again = await bench.open();
  const before = await again.health();
  if (uncopied.size > 0) {
    if ((before.damage?.missing ?? 0) < uncopied.size) return 'a loss was not told';
    must(await again.mend());
  } else {
    if (before.damage) return `asked about ${before.damage.missing}`;
    if ((before.restored?.missing ?? 0) > 0) return 'what was promised to nobody was missed';
  }
  const there = await everything(again);
  const gone = [...copied].filter((id) => !there.has(id));
  if (gone.length > 0) return `${gone.length} of ${copied.size} did not come back`;
  const back = there.get(shared.id)?.rev ?? 0;
  return back < rev ? `revision ${back} came back for ${rev}` : undefined;
}

async function add(store: Store, clipping: Clipping, then: (id: string) => void): Promise<void> {
  if ((await store.add(clipping)).ok) then(clipping.id);
}

async function update(store: Store, { id }: Clipping, then: (rev: number) => void): Promise<void> {
  const { clipping } = ok(await store.get(id));
  const updated = await store.update(id, clipping?.rev ?? 0, { note: '与去年相比，措辞更强' });
  if (updated.ok && updated.outcome === 'updated') then(updated.clipping.rev);
}

interface Window {
  store: Store;
  /** Files of its copy wait until the kill, all or after so many, or fail. */
  journal: 'open' | 'held' | 'broken' | number;
}

/** Windows over one library; after the kill nothing of theirs reaches disk or canary. */
function browserOf(bench: CopyBench) {
  const life = new AbortController();
  const { load, save } = bench.places.canary;
  const canary = {
    load,
    save: async (record: never) => (life.signal.aborted ? undefined : save(record)),
  };
  const killed = new Promise<never>((_, reject) => {
    life.signal.addEventListener('abort', () => reject(life.signal.reason));
  });
  killed.catch(() => undefined);
  return {
    async open(): Promise<Window> {
      const passable = async () => {
        life.signal.throwIfAborted();
        if (window.journal === 'broken') throw new DOMException('not today', 'UnknownError');
        if (window.journal === 0) window.journal = 'held';
        if (window.journal === 'held') await killed;
        if (typeof window.journal === 'number') window.journal--;
      };
      const folder = async () => heldUp(await bench.folder(), passable);
      const window: Window = { store: undefined as never, journal: 'open' };
      window.store = await bench.open({ copy: { canary, folder } });
      return window;
    },
    close() {
      life.abort();
      bench.close();
    },
    /** And the browser throws the database away. */
    async kill() {
      life.abort();
      await bench.throwAway();
    },
  };
}
