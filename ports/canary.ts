import browser from 'webextension-polyfill';

/**
 * Where figures about a library are kept outside its database, so that its loss is noticed. No words
 * are in them: scripts in pages could read them.
 */
export function canaryPlace(library: string) {
  const key = `canary:${library}`;
  return {
    load: async (): Promise<unknown> => (await browser.storage.local.get(key))[key],
    save: (record: object): Promise<void> => browser.storage.local.set({ [key]: record }),
  };
}
