import { must } from '../../clippings/failure';
import type { Clipping } from '../../clippings/model';
import type { CanaryRecord } from '../../clippings/second-copy/canary';
import type { CopyPlaces } from '../../clippings/second-copy/second-copy';
import type { openStore, Store, StoreOptions } from '../../clippings/store';
import { equal, pause, type StoreLaw, settled } from './law';

/** One library with its second copy, and hands that break either. */
export interface CopyBench {
  name: string;
  /** What the canary has last been given. */
  sung: { record: CanaryRecord | undefined };
  places: Required<CopyPlaces>;
  open(options?: StoreOptions): Promise<Store>;
  /** Without its second copy. */
  openAlone(options: StoreOptions): Promise<Store>;
  /** Closes what is open. */
  close(): void;
  /** The database goes, as Chromium throws it away. */
  throwAway(): Promise<void>;
  /** The folder of the copy, or one in it. */
  folder(inside?: string): Promise<FileSystemDirectoryHandle>;
  loseCopy(): Promise<void>;
  /** Another library, for one after the other; closed and deleted after `run`. */
  another<T>(run: (bench: CopyBench) => Promise<T>): Promise<T>;
}

/** A law of the second copy; it cleans up behind itself. */
export function copyLaw(
  name: string,
  run: (bench: CopyBench) => Promise<unknown>,
  patience = 20_000,
): StoreLaw {
  return {
    name,
    async run(openStore) {
      const bench = benchOf(openStore);
      try {
        const late = pause(patience).then(() => `did not end within ${patience} ms`);
        const said = await Promise.race([run(bench), late]);
        return typeof said === 'string' ? said : undefined;
      } catch (error) {
        return error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error);
      } finally {
        await cleanUp(bench);
      }
    },
  };
}

async function cleanUp(bench: CopyBench): Promise<void> {
  bench.close();
  indexedDB.deleteDatabase(bench.name);
  await bench.loseCopy().catch(() => undefined);
}

function benchOf(open: typeof openStore): CopyBench {
  const name = `copy-law-${crypto.randomUUID()}`;
  const stores: Store[] = [];
  const sung: CopyBench['sung'] = { record: undefined };
  const folder = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
  const places: Required<CopyPlaces> = {
    canary: {
      load: async () => sung.record,
      save: async (record) => {
        sung.record = structuredClone(record);
      },
    },
    folder,
  };
  const bench: CopyBench = {
    name,
    sung,
    places,
    open: (options = {}) => bench.openAlone({ copy: places, ...options }),
    async openAlone(options) {
      const store = await open(name, options);
      stores.push(store);
      return store;
    },
    close() {
      for (const store of stores.splice(0)) store.close();
    },
    async throwAway() {
      bench.close();
      await settled(indexedDB.deleteDatabase(name));
    },
    async folder(inside) {
      const above = await folder();
      return inside === undefined ? above : above.getDirectoryHandle(inside);
    },
    async loseCopy() {
      await (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true });
    },
    async another(run) {
      const other = benchOf(open);
      return run(other).finally(() => cleanUp(other));
    },
  };
  return bench;
}

/** Everything that the store holds, the trash too, by id. */
export async function everything(store: Store): Promise<Map<string, Clipping>> {
  const { clippings } = must(await store.list({ limit: 100_000, includeTrash: true }));
  return new Map(clippings.map((clipping) => [clipping.id, clipping]));
}

/** Throws where two libraries differ in anything. */
export function sameLibrary(
  seen: ReadonlyMap<string, Clipping>,
  wanted: ReadonlyMap<string, Clipping>,
): void {
  equal([...seen.keys()].sort(), [...wanted.keys()].sort());
  for (const [id, clipping] of wanted) equal(seen.get(id), clipping);
}

/** Why a write was refused; nothing where it was done. */
export function refusal(outcome: { ok: boolean; reason?: string }): string | undefined {
  return outcome.ok ? undefined : outcome.reason;
}

/** Writes a file of the copy anew from its own bytes. */
export async function spoil(
  folder: FileSystemDirectoryHandle,
  name: string,
  change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): Promise<void> {
  const handle = await folder.getFileHandle(name);
  const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  const stream = await handle.createWritable();
  await stream.write(change(bytes));
  await stream.close();
}

export async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names.sort();
}

/** The folder, in which each file of it and of those in it is reached only when `passable` resolves. */
export function heldUp(
  folder: FileSystemDirectoryHandle,
  passable: () => Promise<void>,
): FileSystemDirectoryHandle {
  const held = {
    keys: () => folder.keys(),
    getDirectoryHandle: async (...asked: Parameters<typeof folder.getDirectoryHandle>) =>
      heldUp(await folder.getDirectoryHandle(...asked), passable),
    async getFileHandle(...asked: Parameters<typeof folder.getFileHandle>) {
      await passable();
      return folder.getFileHandle(...asked);
    },
    removeEntry: (name: string) => folder.removeEntry(name),
  };
  return held as unknown as FileSystemDirectoryHandle;
}

/** What the library knows of itself. */
export async function stateOf({ name }: CopyBench): Promise<unknown> {
  const db = await settled(indexedDB.open(name));
  const state = await settled(db.transaction('state').objectStore('state').get('library'));
  db.close();
  return state;
}
