/** Milliseconds after which work goes on without its lock: a window may be stopped while it holds it. */
const PATIENCE = 3000;

/**
 * Runs work while no other window of ours runs work of that name. What is killed lets go by itself;
 * what merely stands still is waited for no longer than some seconds, since a save depends on it.
 */
export async function withLock<T>(
  name: string,
  work: () => Promise<T>,
  patience = PATIENCE,
): Promise<T> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), patience);
  try {
    return await navigator.locks.request(name, { signal: waiting.signal }, () => {
      clearTimeout(timer);
      return work();
    });
  } catch (error) {
    if (waiting.signal.aborted && error instanceof DOMException && error.name === 'AbortError') {
      return work();
    }
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs work unless another window runs work of that name. It is waited for so many milliseconds; what
 * it takes longer over is not done.
 */
export async function ifFree(name: string, work: () => Promise<void>, patience = 0): Promise<void> {
  if (patience === 0) {
    await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
    });
    return;
  }
  const waiting = AbortSignal.timeout(patience);
  let isBegun = false;
  const begin = () => {
    isBegun = true;
    return work();
  };
  try {
    await navigator.locks.request(name, { signal: waiting }, begin);
  } catch (error) {
    if (isBegun || !waiting.aborted) throw error;
  }
}
