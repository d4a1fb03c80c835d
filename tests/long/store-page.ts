import type { Page } from 'puppeteer-core';
import { bundle } from '../journeys/bundle';
import type { Driver } from '../journeys/harness/driver';
import { inPage } from '../journeys/harness/in-page';
import type * as InPage from './store-in-page';

declare global {
  var longStore: typeof InPage;
}

let script: Promise<string> | undefined;

/**
 * A page of the extension with the store in it, as the product has it; or one without a second copy,
 * or one that does not wait for the disk, to be told from it.
 */
export async function storePage(
  driver: Driver,
  library: string,
  {
    durability = 'strict',
    copy = true,
  }: { durability?: 'strict' | 'relaxed'; copy?: boolean } = {},
): Promise<Page> {
  script ??= bundle('tests/long/store-in-page.ts', 'longStore');
  const page = await driver.extensionPage('options.html');
  const code = await script;
  const changed = code.replaceAll(/durability: (["'])strict\1/g, `durability: '${durability}'`);
  if (durability === 'relaxed' && changed === code) throw new Error('nothing to be relaxed');
  await page.evaluate(`${changed}\n;undefined`);
  const access = await inPage(page, (name, second) => longStore.open(name, second), library, copy);
  if (access !== 'write') throw new Error(`the library opened for ${access}`);
  return page;
}
