import { nativeApi } from './native-api';
import { type Preferences, parsePreferences } from './preferences';

const KEY = 'preferences';

/** Reads the reader's choices; defaults where storage cannot be read. */
export async function loadPreferences(): Promise<Preferences> {
  try {
    return parsePreferences((await nativeApi.storage.local.get(KEY))[KEY]);
  } catch {
    return parsePreferences(undefined);
  }
}

/** Changes some of the choices and keeps the rest. */
export async function savePreferences(change: Partial<Preferences>): Promise<Preferences> {
  const preferences = { ...(await loadPreferences()), ...change };
  await nativeApi.storage.local.set({ [KEY]: preferences });
  return preferences;
}

/** Calls back whenever a choice changes, in whichever of our pages. */
export function watchPreferences(
  onChange: (preferences: Preferences) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (KEY in changes) onChange(parsePreferences(changes[KEY]?.newValue));
  };
  // Held on to: once the extension has gone, asking for it again throws.
  const { onChanged } = nativeApi.storage.local;
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener));
}
