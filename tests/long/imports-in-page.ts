/** Runs in a page of the extension, put there as one script; see `kill-imports.ts`. */
import { must } from '../../clippings/failure';
import { openStore } from '../../clippings/store';
import { canaryPlace } from '../../ports/canary';
import { numbered } from './store-in-page';

const NAME = 'long-imports';
const opened = () => openStore(NAME, { copy: { canary: canaryPlace(NAME) } });
const numbers = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

/** Imports so many from a number on; resolves when so many are written, and the rest goes on. */
export async function importMany(
  seed: number,
  from: number,
  count: number,
  until: number,
): Promise<void> {
  const store = await opened();
  const candidates = numbers(from, count).map((n) => ({ clipping: numbered(seed, n) }));
  return new Promise((resolve) => {
    const onProgress = (done: number) => {
      if (done >= until) resolve();
    };
    void store.keeping.merge(candidates, { onProgress }).then(() => resolve());
  });
}

export interface Left {
  /** Of those of one import. */
  there: number;
  /** Why nothing can be written, or what is missing. */
  damage?: string | undefined;
}

/** What is there of an import after a kill; one clipping more can then be saved. */
export async function left(seed: number, from: number, count: number): Promise<Left> {
  const store = await opened();
  const { clippings } = must(
    await store.getMany(numbers(from, count).map((n) => numbered(seed, n).id)),
  );
  const { damage } = await store.health();
  must(await store.add(numbered(seed, from + count)));
  store.close();
  return { there: clippings.length, ...(damage && { damage: JSON.stringify(damage) }) };
}
