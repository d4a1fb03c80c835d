import { createClipping } from '../../clippings/create-clipping';
import { failureOf, type Outcome } from '../../clippings/failure';
import type { Clipping } from '../../clippings/model';
import type { openStore, Store, StoreOptions } from '../../clippings/store';

/**
 * A law to be run in an extension page of a real browser: only a real IndexedDB shows whether it
 * holds. Each law makes a database of its own and deletes it.
 */
export interface StoreLaw {
  name: string;
  /** Resolves to what went wrong; to undefined if the law holds. */
  run(open: typeof openStore): Promise<string | undefined>;
}

interface Bench {
  name: string;
  open: (options?: StoreOptions) => Promise<Store>;
}

export function law(name: string, run: (bench: Bench) => Promise<unknown>): StoreLaw {
  const withinAMinute = (bench: Bench) =>
    Promise.race([run(bench), pause(60_000).then(() => 'did not end within a minute')]);
  return {
    name,
    async run(openStore) {
      const database = `law-${crypto.randomUUID()}`;
      const stores: Store[] = [];
      try {
        const said = await withinAMinute({
          name: database,
          async open(options) {
            const store = await openStore(database, options);
            stores.push(store);
            return store;
          },
        });
        return typeof said === 'string' ? said : undefined;
      } catch (error) {
        return failureOf(error).detail;
      } finally {
        for (const store of stores) store.close();
        // Not awaited: a connection that a broken law left open would hold it up for ever.
        indexedDB.deleteDatabase(database);
      }
    },
  };
}

/** A clipping of its own id, made some minutes into a day. */
export function made({ minute = 0, words = '推动区块链技术和产业创新发展' }): Clipping {
  const url = 'https://www.fujian.gov.cn/zwgk/bg/t20200117.htm';
  return createClipping(
    {
      id: crypto.randomUUID(),
      source: { url, key: url, title: '2020年福建省政府工作报告', site: 'www.fujian.gov.cn' },
      selectors: [{ type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' }],
      headings: [],
      provinces: ['CN-FJ'],
      fields: [],
      terms: [],
      via: 'popover',
    },
    { now: new Date(Date.UTC(2026, 10, 20, 0, minute)) },
  );
}

export function ok<T>(outcome: Outcome<T>): { ok: true } & T {
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.detail}`);
  return outcome;
}

export function ids(outcome: Outcome<{ clippings: Clipping[] }>): string[] {
  return ok(outcome).clippings.map(({ id }) => id);
}

export function equal(seen: unknown, wanted: unknown): void {
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

export function shuffled<T>(values: readonly T[]): T[] {
  return values
    .map((value, i) => [((i * 7919) % 101) + i / 1000, value] as const)
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value);
}

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

/** A connection past the store; `deaf` ones do not close for others. */
export async function connect(name: string, version: number, deaf = false): Promise<IDBDatabase> {
  const db = await settled(indexedDB.open(name, version));
  if (!deaf) db.addEventListener('versionchange', () => db.close());
  return db;
}

export async function raw(name: string, work: (clippings: IDBObjectStore) => void): Promise<void> {
  const db = await settled(indexedDB.open(name));
  const tx = db.transaction('clippings', 'readwrite');
  work(tx.objectStore('clippings'));
  await new Promise((resolve, reject) => {
    tx.addEventListener('complete', resolve);
    tx.addEventListener('abort', () => reject(tx.error));
  });
  db.close();
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !holds(); i++) await pause(20);
}
