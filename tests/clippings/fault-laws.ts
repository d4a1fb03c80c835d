import type { Failure } from '../../clippings/failure';
import type { Clipping } from '../../clippings/model';
import type { Store } from '../../clippings/store';
import { createWords, type Language } from '../../components/locales/i18n';
import { createKeeper } from '../../entrypoints/background/keep';
import { keepJustSaved, loadJustSaved } from '../../ports/session';
import { type CopyBench, copyLaw, everything, sameLibrary } from './copy-bench';
import { DATABASE_CALLS, type Fault, FILE_CALLS, type Way, withFault } from './faults';
import { equal, made, ok, pause, type StoreLaw } from './law';

const idle = new AbortController().signal;

const nothing = (): Promised => ({ tried: new Map(), kept: new Map() });

/** What a browser may say of a call that fails, and what the library makes of it. */
const REASONS = {
  QuotaExceededError: 'quota',
  AbortError: 'aborted',
  UnknownError: 'unknown',
  InvalidStateError: 'unavailable',
} as const satisfies Record<string, Failure['reason']>;
const ERRORS = Object.keys(REASONS) as (keyof typeof REASONS)[];
/** What is quickly tried is tried more often. */
const QUICK = 13;
const WAYS = ['thrown', 'told', 'broken off'] as const satisfies Way[];

/**
 * Whatever call fails, in whatever way, or never comes back: what was acknowledged is there, and can
 * be read; what was refused says why. All calls take minutes; a `step` of more than one, no multiple
 * of three, leaves some out.
 */
export const faultLaws = (step: number): StoreLaw[] => [
  copyLaw(
    'any call of the database or the files may fail',
    async (bench) => {
      const all = [...DATABASE_CALLS, ...FILE_CALLS];
      const calls = await bench.another((one) =>
        withFault(all, undefined, async () => work(await one.open(), nothing())),
      );
      if (calls < 40) return `only ${calls} calls were seen`;
      for (const { at, way, error } of faultsAmong(calls, step)) {
        const told = await bench.another(async (one) => {
          const promised = nothing();
          await withFault(all, { at, way, error }, async () => work(await one.open(), promised));
          return broken(one, promised);
        });
        if (told) return `${error} ${way} at call ${at} of ${calls}: ${told}`;
      }
      return undefined;
    },
    600_000,
  ),

  copyLaw(
    'an act that fails says its own reason, has done nothing, and the library is readable',
    async (bench) => {
      for (const [i, [name, act]] of Object.entries(ACTS).entries()) {
        const told = await bench.another((one) =>
          refusedFor(one, act, { step: Math.min(step, QUICK), from: i }),
        );
        if (told) return `${name}: ${told}`;
      }
      return undefined;
    },
    600_000,
  ),

  copyLaw(
    'an opening that fails says its own reason, and the next one finds everything',
    async (bench) => {
      const kept = made({});
      ok(await (await bench.open()).add(kept));
      const wanted = await everything(await bench.open());
      for (const way of ['thrown', 'told'] as const) {
        for (const error of ERRORS) {
          bench.close();
          await withFault([[IDBFactory.prototype, ['open']]], { at: 0, way, error }, async () => {
            const store = await bench.open();
            equal([store.access, refused(await store.add(made({})))], ['none', REASONS[error]]);
            equal(refused(await store.list({ limit: 1 })), REASONS[error]);
          });
          const again = await bench.open();
          equal([again.access, (await again.health()).damage], ['write', undefined]);
          sameLibrary(await everything(again), wanted);
        }
      }
    },
  ),

  copyLaw('a read that the browser breaks off is not taken for damage', async (bench) => {
    const store = await bench.open();
    for (const way of ['thrown', 'told'] as const) {
      await withFault(DATABASE_CALLS, { at: 1, way, error: 'AbortError' }, async () =>
        equal(refused(await store.list({ limit: 1 })), 'aborted'),
      );
    }
    equal((await store.health()).damage, undefined);
    ok(await store.add(made({})));
  }),

  copyLaw('a connection that the browser closes is said, and not taken for loss', async (bench) => {
    const closings: string[] = [];
    let connection: IDBDatabase | undefined;
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...args) {
      connection = this;
      return transaction.apply(this, args);
    };
    const store = await bench.open({ onClosing: (why) => closings.push(why) });
    const kept = made({});
    const added = await store.add(kept).finally(() => {
      IDBDatabase.prototype.transaction = transaction;
    });
    equal(ok(added).added, 'added');
    connection?.close();
    connection?.dispatchEvent(new Event('close'));
    equal(closings, ['closed']);
    equal(
      [await store.add(made({})), await store.list({ limit: 1 }), await store.count()].map(refused),
      ['unavailable', 'unavailable', 'unavailable'],
    );
    equal((await store.health()).damage, undefined);
    equal([...(await everything(await bench.open())).keys()], [kept.id]);
  }),

  ...(['zh-CN', 'en'] as const).map((language) =>
    copyLaw(
      `a save that fails is told in words of its reason: ${language}`,
      async (bench) => {
        const before = await loadJustSaved();
        return saysWhy(bench, language, Math.min(step, QUICK)).finally(() => keepJustSaved(before));
      },
      600_000,
    ),
  ),

  copyLaw(
    'a background that is stopped at any wait of a save loses nothing and doubles nothing',
    async (bench) => {
      const calls = await bench.another(async (one) => {
        const store = await one.open();
        return withFault(FILE_CALLS, undefined, () => work(store, nothing()));
      });
      for (let at = 0; at < calls; at += step) {
        const told = await bench.another(async (one) => {
          const promised = nothing();
          const store = await one.open();
          await withFault(FILE_CALLS, { at, way: 'silent', error: '' }, () =>
            Promise.race([work(store, promised), pause(300)]),
          );
          return broken(one, promised);
        });
        if (told) return `stopped at call ${at} of ${calls}: ${told}`;
      }
      return undefined;
    },
    300_000,
  ),
];

/** Each call in each way, with errors in turn; every `step`-th of them, not always from the first. */
function faultsAmong(calls: number, step: number, from = 0) {
  const all = Array.from({ length: calls }, (_, at) => WAYS.map((way) => ({ at, way }))).flat();
  return all
    .filter((_, i) => i % step === from % step)
    .map((fault, i) => ({
      ...fault,
      error: ERRORS[(i + from) % ERRORS.length] as (typeof ERRORS)[number],
    }));
}

const refused = (outcome: { ok: boolean; reason?: string }) =>
  outcome.ok ? undefined : outcome.reason;

type Act = (store: Store, has: { kept: Clipping; trashed: Clipping }) => Promise<{ ok: boolean }>;

/** What a reader asks of a library that holds one clipping, and one in the trash. */
const ACTS = {
  add: (store) => store.add(made({ minute: 5 })),
  addAll: (store) => store.addAll([made({ minute: 5 }), made({ minute: 6 })]),
  update: (store, { kept }) => store.update(kept.id, kept.rev, { note: '与去年相比' }),
  changeAll: (store, { kept }) => store.changeAll([kept.id], () => ({ tags: ['链'] })),
  trash: (store, { kept }) => store.trash(kept.id),
  restoreAll: (store, { trashed }) => store.restoreAll([trashed.id]),
  deleteAll: (store, { trashed }) => store.deleteAll([trashed.id]),
  purge: (store) => store.purge(),
  get: (store, { kept }) => store.get(kept.id),
  getMany: (store, { kept, trashed }) => store.getMany([kept.id, trashed.id]),
  list: (store) => store.list({ limit: 9 }),
  listTrash: (store) => store.listTrash({ limit: 9 }),
  sweep: (store) => store.sweep({ limit: 9 }),
  search: (store) => store.search(() => true, { limit: 9 }),
  count: (store) => store.count(),
  ofPage: (store, { kept }) => store.ofPage(kept.source.key),
  'counting for the reminder': (store) => store.keeping.since(new Date(0).toISOString()),
} satisfies Record<string, Act>;

/** Without a second copy, whose absence would be no refusal. */
async function refusedFor(
  bench: CopyBench,
  act: Act,
  { step, from }: { step: number; from: number },
): Promise<string | undefined> {
  const whole = await tried(bench, act, undefined);
  let refusals = 0;
  for (const fault of faultsAmong(whole.calls, step, from)) {
    const { outcome, changed } = await tried(bench, act, fault);
    const where = `${fault.error} ${fault.way} at call ${fault.at} of ${whole.calls}`;
    if (changed !== (outcome.ok && whole.changed)) {
      return `${where}: ${outcome.ok ? 'said to be done and is not' : 'refused, and yet done'}`;
    }
    if (outcome.ok) continue;
    refusals++;
    const reason = refused(outcome);
    if (reason !== REASONS[fault.error]) return `${where}: refused as ${reason}`;
  }
  return step === 1 && refusals === 0 ? 'nothing was refused' : undefined;
}

/** An act in a library of its own, and whether anything in that is another than before. */
function tried(bench: CopyBench, act: Act, fault: Fault | undefined) {
  return bench.another(async (one) => {
    let time = Date.UTC(2026, 10, 20);
    const store = await one.openAlone({ now: () => new Date(time) });
    const [kept, trashed] = [made({ minute: 1 }), made({ minute: 2 })];
    ok(await store.addAll([kept, trashed]));
    ok(await store.trash(trashed.id));
    time = Date.UTC(2027, 5, 1);
    const was = await everything(store);
    let outcome: { ok: boolean } = { ok: false };
    const calls = await withFault(DATABASE_CALLS, fault, async () => {
      outcome = await act(store, { kept, trashed });
    });
    const is = await everything(store);
    const changed = JSON.stringify([...is]) !== JSON.stringify([...was]);
    return { calls, outcome: outcome as { ok: boolean }, changed };
  });
}

/** A save of the background, as a reader hears of it. */
async function saysWhy(
  bench: CopyBench,
  language: Language,
  step: number,
): Promise<string | undefined> {
  const words = createWords(language);
  const save = async (one: CopyBench, fault: Fault | undefined) => {
    const store = await one.open();
    const keeper = createKeeper({
      store: async () => store,
      words: async () => words,
      onSaved: () => undefined,
    });
    const selected = {
      selectionText: '推动区块链技术和产业创新发展',
      pageUrl: 'https://www.gov.cn/',
    };
    let answer: Awaited<ReturnType<typeof keeper.text>> | undefined;
    const calls = await withFault(DATABASE_CALLS, fault, async () => {
      answer = await keeper.text(selected, undefined);
    });
    return { answer, calls, there: ok(await store.count()).kept };
  };
  const { calls } = await bench.another((one) => save(one, undefined));
  const heard = new Set<string>();
  for (const [i, error] of ERRORS.entries()) {
    for (const { at, way } of faultsAmong(calls, step, i)) {
      const { answer, there } = await bench.another((one) => save(one, { at, way, error }));
      const where = `${error} ${way} at call ${at} of ${calls}`;
      if (there !== (answer?.saved ? 1 : 0)) return `${where}: ${there} there, ${answer?.message}`;
      if (answer?.saved !== false) continue;
      const wanted = words.t(`save.failed.${REASONS[error]}`);
      if (answer.message !== wanted) return `${where}: ${answer.message}`;
      heard.add(answer.message);
    }
  }
  if (heard.size < ERRORS.length) return `only ${heard.size} messages were heard`;
  return undefined;
}

/** What a reader has tried to keep, and what of it was acknowledged, as it was then. */
interface Promised {
  tried: Map<string, Clipping>;
  kept: Map<string, Clipping>;
}

/** What a reader does in a short while. */
async function work(store: Store, { tried, kept }: Promised): Promise<void> {
  const all = [1, 2, 3].map((minute) => made({ minute }));
  for (const clipping of all) {
    tried.set(clipping.id, clipping);
    if ((await store.add(clipping)).ok) kept.set(clipping.id, clipping);
  }
  const [changed, trashed] = all as [Clipping, Clipping];
  const outcome = await store.update(changed.id, 1, { note: '与去年相比' });
  if (outcome.ok && 'clipping' in outcome) kept.set(changed.id, outcome.clipping);
  const found = kept.get(trashed.id);
  if ((await store.trash(trashed.id)).ok && found) {
    kept.set(trashed.id, { ...found, trashed: 'yes' });
  }
  await store.purge();
  await store.tend(idle);
}

/** What a reader finds broken who opens the library again. */
async function broken(bench: CopyBench, promised: Promised): Promise<string | undefined> {
  bench.close();
  // Work that was left behind goes on, and fails now.
  const [tried, kept] = [new Map(promised.tried), new Map(promised.kept)];
  const store = await bench.open();
  if (store.access !== 'write') return `opened for ${store.access}`;
  const { damage } = await store.health();
  if (damage) return `${damage.missing} were reported missing`;
  const wrong = await differences(store, kept);
  if (wrong) return wrong;
  // Asked for again, as a page does that heard no answer: once, and no more.
  for (const clipping of tried.values()) ok(await store.add(clipping));
  equal((await everything(store)).size, tried.size);
  return undefined;
}

async function differences(
  store: Store,
  acknowledged: ReadonlyMap<string, Clipping>,
): Promise<string | undefined> {
  const there = await everything(store);
  for (const [id, wanted] of acknowledged) {
    const seen = there.get(id);
    if (!seen) return 'a clipping that was acknowledged is not there';
    if (seen.rev < wanted.rev) return 'a change that was acknowledged is not there';
    if (wanted.trashed && !seen.trashed) return 'what was thrown away is back';
  }
  return undefined;
}
