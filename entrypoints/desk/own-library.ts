import { openStore, type Store } from '../../clippings/store';
import { canaryPlace } from '../../ports/canary';

const NAME = 'library';

/** Milliseconds after an opening or a change until the second copy is looked after. */
const QUIET = 5000;

/** The reader's library with its second copy, as the background and every page of ours open it. */
export function openOwnLibrary(onClosing?: () => void): Promise<Store> {
  return openStore(NAME, {
    copy: { canary: canaryPlace(NAME) },
    ...(onClosing && { onClosing }),
  });
}

/** Keeps the second copy in order whenever the library has been quiet for a while. */
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
