import type { Page } from 'puppeteer-core';
import { bundle } from '../journeys/bundle';
import type { Driver } from '../journeys/harness/driver';
import { inPage } from '../journeys/harness/in-page';
import type * as InPage from './store-in-page';

declare global {
  var longStore: typeof InPage;
}

let script: Promise<string> | undefined;

/** A page of the extension with the store in it, as the product has it. */
export async function storePage(driver: Driver, library: string): Promise<Page> {
  script ??= bundle('tests/long/store-in-page.ts', 'longStore');
  const page = await driver.extensionPage('options.html');
  await page.evaluate(`${await script}\n;undefined`);
  const access = await inPage(page, (name) => longStore.open(name), library);
  if (access !== 'write') throw new Error(`the library opened for ${access}`);
  return page;
}
