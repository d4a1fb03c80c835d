import articles1 from '../golden/databases/articles-1.json';
import drafts1 from '../golden/databases/drafts-1.json';
import library1 from '../golden/databases/library-1.json';
import library2 from '../golden/databases/library-2.json';
import packs1 from '../golden/databases/packs-1.json';
import verdicts1 from '../golden/databases/verdicts-1.json';
import { settled } from './law';

/**
 * A database as a build of that version wrote it: definition and records, frozen as data. Made again
 * from this alone, so that no later change of the code can change what was.
 */
export interface GoldenDatabase {
  name: string;
  version: number;
  stores: (StoreDefinition & { records: { key?: string; value: object }[] })[];
}

interface StoreDefinition {
  name: string;
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
}

/** By what they hold; every version of each, oldest first. */
export const goldenDatabases: Record<
  'library' | 'articles' | 'verdicts' | 'packs' | 'drafts',
  GoldenDatabase[]
> = {
  library: [library1, library2],
  articles: [articles1],
  verdicts: [verdicts1],
  packs: [packs1],
  drafts: [drafts1],
};

/** Makes such a database under another name, and closes it. */
export async function lay(golden: GoldenDatabase, name: string): Promise<void> {
  const opening = indexedDB.open(name, golden.version);
  opening.addEventListener('upgradeneeded', () => {
    for (const { name: store, keyPath, autoIncrement, indexes, records } of golden.stores) {
      const made = opening.result.createObjectStore(store, { keyPath, autoIncrement });
      for (const { name: index, keyPath: path, unique, multiEntry } of indexes) {
        made.createIndex(index, path, { unique, multiEntry });
      }
      for (const { key, value } of records) made.add(value, key);
    }
  });
  (await settled(opening)).close();
}

/** How a database is made, and what lies in it, past all stores of ours. */
export async function asItLies(name: string): Promise<Omit<GoldenDatabase, 'name'>> {
  const db = await settled(indexedDB.open(name));
  const names = [...db.objectStoreNames];
  const stores = await Promise.all(
    names.map(async (of) => {
      const store = db.transaction(of).objectStore(of);
      const { keyPath, autoIncrement } = store;
      const indexes = [...store.indexNames].map((index) => {
        const { keyPath: path, unique, multiEntry } = store.index(index);
        return { name: index, keyPath: path, unique, multiEntry };
      });
      const [keys, values] = await Promise.all([
        settled(store.getAllKeys()),
        settled<object[]>(store.getAll()),
      ]);
      const records = values.map((value, i) =>
        keyPath === null ? { key: keys[i] as string, value } : { value },
      );
      return { name: of, keyPath, autoIncrement, indexes, records };
    }),
  );
  const { version } = db;
  db.close();
  return { version, stores };
}

/** Version, stores and indexes without what lies in them. */
export function definition({ version, stores }: Omit<GoldenDatabase, 'name'>) {
  return { version, stores: stores.map(({ records: _, ...store }) => store) };
}

export function recordsOf<T>(golden: Omit<GoldenDatabase, 'name'>, store: string): T[] {
  const found = golden.stores.find(({ name }) => name === store);
  return (found?.records ?? []).map(({ value }) => value as T);
}
