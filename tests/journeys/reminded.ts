import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFaults } from './harness/axe';
import { cutOff } from './harness/cut-off';
import type { BrowserName, Driver } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { launch } from './harness/launch';
import { type OwnLibrary, openLibraryOf } from './harness/own-library';
import { textOf } from './harness/shown';
import { speak } from './harness/speak';

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();

/** A library with nothing in it; and when a reader of few clippings is reminded of a backup. */
export function reminded(name: BrowserName): void {
  let driver: Driver;
  let library: OwnLibrary;
  let page: Page;

  const lastBackup = async (at: string | undefined) => {
    await driver.background((api, at) => api.storage.local.set({ backup: at ? { at } : {} }), at);
    // As after a backup in another page of ours.
    await inPage(page, () => void dispatchEvent(new Event('focus')));
  };
  const keptDaysAgo = (days: number) =>
    library.keep(`${days}天前保存的一句。`, { created: daysAgo(days), modified: daysAgo(days) });
  const isReminded = (wanted: boolean) =>
    until(
      () => textOf(page, '.backup-reminder'),
      (text) => (text !== '') === wanted,
      { what: wanted ? 'the reminder' : 'no reminder' },
    );

  beforeAll(async () => {
    driver = await launch(name);
    await speak(driver, 'zh-CN');
    library = await openLibraryOf(driver);
    page = await driver.extensionPage('library.html');
  });
  afterAll(() => driver?.close());

  it.each(['en', 'zh-CN'] as const)(
    'a library with nothing in it says how to begin, all of it whole at 360 px (%s)',
    async (language) => {
      await speak(driver, language);
      const empty = await driver.extensionPage('library.html');
      await empty.setViewport({ width: 360, height: 800 });
      await empty.waitForSelector('.first-steps');
      expect(await cutOff(empty)).toEqual([]);
      expect(await seriousFaults(empty)).toEqual([]);
      await empty.close();
    },
  );

  it('14 days after the first clipping, where there was no backup, and not at 13', async () => {
    const old = await keptDaysAgo(14.01);
    expect(await isReminded(true)).toContain('还没有备份');
    await keptDaysAgo(13.99);
    await library.remove(old.id);
    await isReminded(false);
  });

  it('14 days after the last backup, and not at 13', async () => {
    await keptDaysAgo(1);
    await lastBackup(daysAgo(14.01));
    await isReminded(true);
    await lastBackup(daysAgo(13.99));
    await isReminded(false);
  });
}
