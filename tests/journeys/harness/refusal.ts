import type { Page } from 'puppeteer-core';
import type { Driver, OpenPage } from './driver';
import { until } from './in-page';

/** What the toolbar button says of a page where something was not saved. */
export async function refusalOn(driver: Driver, page: OpenPage): Promise<string> {
  await until(
    () => driver.badge(page),
    (badge) => badge === '!',
    { what: 'a refusal' },
  );
  const tab = await driver.tabId(page);
  return driver.background((api, tabId) => api.action.getTitle({ tabId }), tab);
}

/** The page of the popup over `page`, in a tab. */
export async function popupPage(driver: Driver, page: OpenPage): Promise<Page> {
  return driver.extensionPage(`popup.html?tab=${await driver.tabId(page)}`);
}
