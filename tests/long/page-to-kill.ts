import type { Page } from 'puppeteer-core';
import { bundle } from '../journeys/bundle';
import type { BrowserName, Driver } from '../journeys/harness/driver';
import { launch } from '../journeys/harness/launch';

/** A browser's profile and a copy of the extension that stays where it is. */
export interface Launched {
  profile: string;
  extension: string;
}

/** A page of the extension in which a script of `tests/long` is to be called by its name. */
export interface Scripted {
  entry: string;
  name: string;
}

/** Runs something in such a page, in a browser of its own that is closed as a reader would. */
export async function withPage<T>(
  browser: BrowserName,
  launched: Launched,
  script: Scripted,
  run: (page: Page) => Promise<T>,
): Promise<T> {
  const driver = await launch(browser, launched);
  try {
    return await run(await pageOf(driver, script));
  } finally {
    await driver.close();
  }
}

/** Kills a browser so many milliseconds after what was begun in such a page has come so far. */
export async function killAfter(
  browser: BrowserName,
  launched: Launched,
  script: Scripted,
  begin: (page: Page) => Promise<void>,
  wait: number,
): Promise<void> {
  const driver = await launch(browser, launched);
  try {
    await begin(await pageOf(driver, script));
    await new Promise((done) => setTimeout(done, wait));
  } finally {
    // The browser itself before its children, as a crash goes.
    driver.browser.process()?.kill('SIGKILL');
    await driver.kill();
  }
}

const bundles = new Map<string, Promise<string>>();

async function pageOf(driver: Driver, { entry, name }: Scripted): Promise<Page> {
  const text = bundles.get(entry) ?? bundle(entry, name);
  bundles.set(entry, text);
  const page = await driver.extensionPage('options.html');
  await page.evaluate(`${await text}\n;undefined`);
  return page;
}
