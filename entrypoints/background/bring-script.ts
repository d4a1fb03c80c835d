import browser from 'webextension-polyfill';
import { groundClass } from '../../page/leftovers';
import { markSheet } from '../../page/mark-sheet';

/** A frame of a tab. */
interface Frame {
  tabId: number;
  frameIds: number[];
}

/** Runs one of our scripts in a frame. The one that reads comes with the sheet of its marks. */
export async function bringScript(script: string, target: Frame): Promise<void> {
  await browser.scripting.executeScript({ target, files: [`${script}.js`] });
  // After it, since what an earlier script left behind is taken away by it.
  if (script === 'reader') await browser.scripting.insertCSS({ target, ...markStyles() });
}

/**
 * The browser holds the sheet, out of the page's reach, and Firefox takes it off when the extension
 * stops. A reader's sheet reaches into shadow roots in Firefox; in Chromium it shows no highlights,
 * but an author's does, there too (seen in Chromium 156 and Firefox 153, November 2026).
 */
function markStyles() {
  return import.meta.env.FIREFOX
    ? { css: `${markSheet()}.${groundClass}{display:block!important}`, origin: 'USER' as const }
    : { css: markSheet(), origin: 'AUTHOR' as const };
}
