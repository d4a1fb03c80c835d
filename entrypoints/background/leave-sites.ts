import browser from 'webextension-polyfill';
import { askPage } from '../../ports/messaging';
import { loadCounts } from '../../ports/session';
import { sitePattern } from '../../ports/sites';

/**
 * Ends our scripts in all frames whose site is no longer granted. They are asked for their host: the
 * browser does not tell the address of a tab that we have lost.
 */
export async function leaveSites(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : leaveTab(id))));
}

async function leaveTab(tabId: number): Promise<void> {
  const { frames } = await loadCounts(tabId);
  await Promise.all(Object.keys(frames).map((frame) => leaveFrame(tabId, Number(frame))));
}

/** The same for one frame that has just spoken: it may come out of the back/forward cache. */
export async function leaveFrame(tabId: number, frameId: number, url?: string): Promise<void> {
  const host = /^https?:/.test(url ?? '')
    ? new URL(url as string).hostname
    : await askPage(tabId, frameId, 'site.host', {});
  if (host !== undefined && !(await isGranted(host))) {
    await askPage(tabId, frameId, 'site.leave', {});
  }
}

const isGranted = (host: string) =>
  browser.permissions.contains({ origins: [sitePattern(host)] }).catch(() => false);
