import type { Clipping } from '../../clippings/model';
import type { Store } from '../../clippings/store';
import { type CopyBench, copyLaw, everything } from './copy-bench';
import { equal, made, ok, pause, type StoreLaw } from './law';

const idle = new AbortController().signal;

/** Every call through which the store speaks with the browser. */
const CALLS: readonly (readonly [object, readonly string[]])[] = [
  [IDBFactory.prototype, ['open']],
  [IDBDatabase.prototype, ['transaction']],
  [IDBObjectStore.prototype, ['get', 'getKey', 'getAll', 'add', 'put', 'delete', 'openCursor']],
  [IDBIndex.prototype, ['getAllKeys', 'openKeyCursor', 'getAll']],
];
const FILE_CALLS: readonly (readonly [object, readonly string[]])[] = [
  [FileSystemDirectoryHandle.prototype, ['getDirectoryHandle', 'getFileHandle', 'removeEntry']],
  [FileSystemFileHandle.prototype, ['getFile', 'createWritable']],
  [FileSystemWritableFileStream.prototype, ['write', 'close']],
];

const nothing = (): Promised => ({ tried: new Map(), kept: new Map() });

const FAULTS = ['QuotaExceededError', 'AbortError', 'UnknownError', 'InvalidStateError'] as const;

/**
 * Whatever call fails, or never comes back: what was acknowledged is there, and can be read. All
 * calls take a minute; a `step` of more than one leaves some out.
 */
export const faultLaws = (step: number): StoreLaw[] => [
  copyLaw(
    'any call of the database or the files may fail',
    async (bench) => {
      const all = [...CALLS, ...FILE_CALLS];
      const calls = await bench.another((one) =>
        withFaults(all, undefined, async () => work(await one.open(), nothing())),
      );
      if (calls < 40) return `only ${calls} calls were seen`;
      for (let at = 0; at < calls; at += step) {
        const name = FAULTS[Math.floor(at / step) % FAULTS.length] as string;
        const fault = () => {
          throw new DOMException('injected', name);
        };
        const told = await bench.another(async (one) => {
          const promised = nothing();
          await withFaults(all, { at, fault }, async () => work(await one.open(), promised));
          return broken(one, promised);
        });
        if (told) return `${name} at call ${at} of ${calls}: ${told}`;
      }
      return undefined;
    },
    300_000,
  ),

  copyLaw(
    'a background that is stopped at any wait of a save loses nothing and doubles nothing',
    async (bench) => {
      const calls = await bench.another(async (one) => {
        const store = await one.open();
        return withFaults(FILE_CALLS, undefined, () => work(store, nothing()));
      });
      for (let at = 0; at < calls; at += step) {
        const fault = () => new Promise<never>(() => {});
        const told = await bench.another(async (one) => {
          const promised = nothing();
          const store = await one.open();
          await withFaults(FILE_CALLS, { at, fault }, () =>
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

type Call = (this: unknown, ...args: unknown[]) => unknown;

interface Fault {
  /** Which call, counted from 0. */
  at: number;
  fault: () => unknown;
}

/** Runs work with one call replaced by a fault; resolves to how many calls there were. */
async function withFaults(
  calls: typeof CALLS,
  fault: Fault | undefined,
  run: () => Promise<unknown>,
): Promise<number> {
  let seen = 0;
  const originals = calls.flatMap(([prototype, names]) =>
    names.map((name) => {
      const original = (prototype as Record<string, Call>)[name] as Call;
      const isInherited = !Object.hasOwn(prototype, name);
      const replace = (value: Call) =>
        Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
      replace(function (this: unknown, ...args: unknown[]) {
        if (seen++ === fault?.at) return fault.fault();
        return original.apply(this, args);
      });
      return () => {
        if (isInherited) Reflect.deleteProperty(prototype, name);
        else replace(original);
      };
    }),
  );
  try {
    await run();
  } finally {
    for (const putBack of originals) putBack();
  }
  return seen;
}
