import browser from 'webextension-polyfill';

export const MENU_SAVE = 'clipping-save';

/**
 * Sees to it that the item is there, in this language. Browsers keep it from start to start, but
 * Chromium drops it where the extension is disabled, which no event tells of when it is enabled again.
 */
export async function keepMenu(title: string): Promise<void> {
  try {
    await browser.contextMenus.update(MENU_SAVE, { title });
  } catch {
    const item = { id: MENU_SAVE, title, contexts: ['selection' as const] };
    // Where two see to it at once, the second is told that it is there.
    browser.contextMenus.create(item, () => void browser.runtime.lastError);
  }
}
