import browser from 'webextension-polyfill';
import type { Clipping } from '../../clippings/model';
import { isPanelOpen } from '../../ports/panel';
import { loadPreferences } from '../../ports/preferences-storage';

/**
 * Opens the toolbar popup on what was saved just now, where the reader chose so. Not beside a panel,
 * which begins with it already, and not for passages kept from a list.
 */
export async function openNote(via: Clipping['via']): Promise<void> {
  if (via === 'digest' || !(await loadPreferences()).noteAtOnce || (await isPanelOpen())) return;
  // Refused where no window of the browser is in front: the popup begins with it when it is opened.
  await browser.action.openPopup().catch(() => undefined);
}
