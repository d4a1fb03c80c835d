import browser, { type Tabs } from 'webextension-polyfill';

/** The tab in front of the window; a page of ours that stands in a tab (`?tab=ID`) speaks of another. */
export async function tabBeside(): Promise<Tabs.Tab | undefined> {
  const id = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(id)) return browser.tabs.get(id).catch(() => undefined);
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  return front;
}
