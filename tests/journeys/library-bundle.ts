import { conflictCopy } from '../../clippings/backup/state-mark';
import type { Clipping } from '../../clippings/model';
import { openStore, type Store } from '../../clippings/store';
import { canaryPlace } from '../../ports/canary';
import { manyClippings } from '../bench/many-clippings';

const NAME = 'library';
/** Clippings kept in one transaction. */
const PART = 2000;

const opened = (): Promise<Store> => openStore(NAME, { copy: { canary: canaryPlace(NAME) } });

/** Fills the library of the extension as the extension itself would. Resolves to the count in it. */
export async function fill(count: number, seed: number): Promise<number> {
  const store = await opened();
  const all = manyClippings(count, seed);
  for (let from = 0; from < all.length; from += PART) {
    const outcome = await store.addAll(all.slice(from, from + PART));
    if (!outcome.ok) throw new Error(outcome.detail);
  }
  const counted = await store.count();
  store.close();
  if (!counted.ok) throw new Error(counted.detail);
  return counted.kept;
}

/** Takes what `fill` has put in out again, for good. */
export async function empty(count: number, seed: number): Promise<void> {
  const store = await opened();
  const ids = manyClippings(count, seed).map(({ id }) => id);
  await store.trashAll(ids);
  await store.deleteAll(ids);
  store.close();
}

/** What the library has of these tags, and in the trash. */
export async function told(tag: string): Promise<{ tagged: number; trashed: number }> {
  const store = await opened();
  const found = await store.search(({ tags }: Clipping) => tags.includes(tag), { limit: 0 });
  const counted = await store.count();
  store.close();
  if (!found.ok || !counted.ok) throw new Error('the library cannot be read');
  return { tagged: found.matching, trashed: counted.trashed };
}

/** Keeps clippings made elsewhere: their dates stay as they are. */
export async function keep(all: readonly Clipping[]): Promise<void> {
  const store = await opened();
  const outcome = await store.addAll(all);
  store.close();
  if (!outcome.ok) throw new Error(outcome.detail);
}

/** What the library has under these ids, in the trash too. */
export async function records(ids: readonly string[]): Promise<Clipping[]> {
  const store = await opened();
  const found = await store.getMany(ids);
  store.close();
  if (!found.ok) throw new Error(found.detail);
  return found.clippings;
}

/** Keeps what one of them is kept beside, as two windows that wrote its note at once do. */
export async function keepBeside(clipping: Clipping): Promise<void> {
  await keep([conflictCopy(clipping)]);
}

/** Brings the second copy up to date at once. */
export async function copyNow(): Promise<void> {
  const store = await opened();
  await store.tend(new AbortController().signal);
  store.close();
}

/** Takes them out for good. */
export async function remove(ids: readonly string[]): Promise<void> {
  const store = await opened();
  await store.trashAll(ids);
  await store.deleteAll(ids);
  store.close();
}
