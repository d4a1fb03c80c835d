import browser, { type Tabs } from 'webextension-polyfill';
import { askPage } from '../../ports/messaging';
import { loadPreferences } from '../../ports/preferences-storage';
import { heldSites, registerSites, startInTab } from '../../ports/sites';

/**
 * Starts our scripts in the tabs that were open before the extension was: after an install, an update,
 * a reload, and when it is enabled again. Chromium leaves such tabs as they are; where Firefox has
 * seen to them, or the browser itself has just started, they answer already.
 */
export async function startOpenTabs(): Promise<void> {
  // Else one that opens meanwhile would be neither among them nor read by itself.
  await registerSites();
  const [{ sitesOff }, url] = await Promise.all([loadPreferences(), heldSites()]);
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url, discarded: false });
  const wanted = tabs.filter((tab) => tab.url && !sitesOff.includes(new URL(tab.url).host));
  const isThere = ({ status }: Tabs.Tab) => status === 'complete';
  // A page may take for ever to load: nobody waits for that.
  for (const tab of wanted) if (!isThere(tab)) void startWhereSilent(tab);
  await Promise.all(wanted.filter(isThere).map(startWhereSilent));
}

/** Starts them in a tab in which none of them answers. */
export async function startWhereSilent({
  id,
  status,
}: Pick<Tabs.Tab, 'id' | 'status'>): Promise<void> {
  if (id === undefined) return;
  if (status !== 'complete') await standing(id);
  if ((await askPage(id, 0, 'site.host', {})) !== undefined) return;
  // Refused where a browser shows a page of its own under that address.
  await startInTab(id).catch(() => undefined);
}

/**
 * Resolves once the document of a tab stands, whether or not its pictures are there: until then it may
 * yet be read by itself.
 */
function standing(tabId: number): Promise<unknown> {
  const func = () => undefined;
  return browser.scripting.executeScript({ target: { tabId }, func }).catch(() => undefined);
}
