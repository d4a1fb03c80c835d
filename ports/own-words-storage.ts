import { nativeApi } from './native-api';
import { type OwnWord, readOwnWords } from './own-words';

const KEY = 'own-words';

/** The reader's own words; none where storage cannot be read. */
export async function loadOwnWords(): Promise<OwnWord[]> {
  try {
    return readOwnWords((await nativeApi.storage.local.get(KEY))[KEY]);
  } catch {
    return [];
  }
}

export async function saveOwnWords(words: readonly OwnWord[]): Promise<void> {
  await nativeApi.storage.local.set({ [KEY]: words });
}

/** Calls back whenever the words change, in whichever of our pages. */
export function watchOwnWords(onChange: (words: OwnWord[]) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (KEY in changes) onChange(readOwnWords(changes[KEY]?.newValue));
  };
  // Held on to: once the extension has gone, asking for it again throws.
  const { onChanged } = nativeApi.storage.local;
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener));
}
