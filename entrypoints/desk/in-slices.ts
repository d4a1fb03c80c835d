import { breath } from '../../clippings/breath';

/** Milliseconds of work between two turns of the page: less than a frame. */
const SLICE = 10;

/** Runs work that tells how far it is, a little at a time; rejects with the signal's reason. */
export async function inSlices<T>(
  work: Generator<number, T>,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
): Promise<T> {
  let since = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - since < SLICE) continue;
    onProgress?.(value);
    await breath();
    since = performance.now();
  }
}
