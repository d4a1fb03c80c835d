import type { Store } from '../../clippings/store';

/** Milliseconds after an opening or a change until the second copy is looked after. */
const QUIET = 5000;

/**
 * Keeps the second copy in order whenever the library has been quiet for a while. In the background
 * alone: once a day a large library is compared with its copy, and a page would stand still.
 */
export function tendWhenQuiet(store: Store, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void store.tend(signal), QUIET);
  };
  wait();
  store.subscribe(wait, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
