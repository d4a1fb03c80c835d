import { must } from '../../clippings/failure';
import type { SeenVerdict } from '../../clippings/verdicts/seen-verdict';
import { openVerdictStore, type VerdictStore } from '../../clippings/verdicts/verdict-store';
import { equal } from './law';

/** What the record of last verdicts promises, on a real database. */
export const verdictLaws = [
  law('the last verdict stands, with its day; the same on one day is no news', async (store) => {
    const noted = async (...some: SeenVerdict[]) => must(await store.note(some)).noted;
    equal(await noted(seen('a', 'exact', 1), seen('b', 'gone', 1)), ['a', 'b']);
    equal(await noted(seen('a', 'exact', 1), seen('b', 'exact', 1)), ['b']);
    equal(await noted(seen('a', 'exact', 3)), ['a']);
    const { seen: found } = must(await store.get(['a', 'b', 'c']));
    equal(found, [seen('a', 'exact', 3), seen('b', 'exact', 1)]);
  }),
  law('thousands are read in portions, and forgotten', async (store) => {
    const many = Array.from({ length: 4500 }, (_, n) => seen(`c${n}`, 'changed', 1));
    must(await store.note(many));
    must(await store.forget(many.slice(10).map(({ id }) => id)));
    must(await store.note(many.slice(2000)));
    const sizes: number[] = [];
    for await (const some of store.all()) sizes.push(some.length);
    equal(sizes, [2000, 510]);
  }),
];

function seen(id: string, verdict: SeenVerdict['verdict'], day: number): SeenVerdict {
  return { id, verdict, at: new Date(2026, 10, day, 12).toISOString() };
}

function law(name: string, hold: (store: VerdictStore) => Promise<void>) {
  return {
    name,
    async run(): Promise<string | undefined> {
      const database = `law-${crypto.randomUUID()}`;
      const store = await openVerdictStore(database);
      if (!('note' in store)) return store.detail;
      try {
        await hold(store);
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : JSON.stringify(error);
      } finally {
        store.close();
        indexedDB.deleteDatabase(database);
      }
    },
  };
}
