import { openStore, type Store } from '../../clippings/store';
import { canaryPlace } from '../../ports/canary';

const NAME = 'library';

/** The reader's library with its second copy, as the background and every page of ours open it. */
export function openOwnLibrary(onClosing?: () => void): Promise<Store> {
  return openStore(NAME, {
    copy: { canary: canaryPlace(NAME) },
    ...(onClosing && { onClosing }),
  });
}
