import type { Store } from '../../clippings/store';
import { openVerdictStore } from '../../clippings/verdicts/verdict-store';

/** Milliseconds after an opening or a change until the second copy is looked after. */
const QUIET = 5000;

/**
 * Whenever the library has been quiet for a while, what has lain in the trash for 30 days goes for good,
 * and the second copy is kept in order. In the background alone: once a day a large library is compared
 * with its copy, and a page would stand still.
 */
export function tendWhenQuiet(store: Store, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void tend(), QUIET);
  };
  const tend = async () => {
    await store.purge();
    await store.tend(signal);
  };
  wait();
  store.subscribe(wait, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

/** What was last found of a clipping goes with it, once it is gone for good. */
export function forgetWithClippings(store: Store, signal: AbortSignal): void {
  const forget = async (ids: readonly string[]) => {
    const verdicts = await openVerdictStore();
    if (!('forget' in verdicts)) return;
    await verdicts.forget(ids);
    verdicts.close();
  };
  store.subscribe(({ kind, ids }) => kind === 'purged' && void forget(ids), { signal });
}
