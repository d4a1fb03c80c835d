import { breath } from '../../clippings/breath';

/** Milliseconds that work may hold the page up before others have their turn. */
const TURN = 8;

/** Work in steps, with breaths between them; undefined where it was given up. */
export async function inTurns<T>(
  work: Generator<undefined, T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  let since = performance.now();
  while (!signal.aborted) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < TURN) continue;
    await breath();
    since = performance.now();
  }
  return undefined;
}
