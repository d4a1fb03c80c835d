import { afterAll, beforeAll, expect, it } from 'vitest';
import { cutOff } from './harness/cut-off';
import type { OpenPage } from './harness/driver';
import { inPage } from './harness/in-page';
import { type OwnLibrary, openLibraryOf } from './harness/own-library';
import { speak } from './harness/speak';
import type { Journey } from './suite';

/** Addresses, what stands there once they are ready, and what is pressed before they are looked at. */
const pages: readonly (readonly [path: string, ready: string, ...presses: string[]])[] = [
  ['popup.html?tab=', '.site-host'],
  ['sidepanel.html?tab=', '.passage-text'],
  ['sidepanel.html?tab=', '.passage-text', '#tab-clippings', '.clipping-open', '.detail'],
  ['library.html', '.library-row', '.filter-open', '.library-row input', '.selection'],
  ['library.html', '.library-row', '.clipping-open', '.detail-source .button', '.source-editor'],
  ['library.html', '.library-row', '.shelf-row .button:last-child', '.shelf-title'],
  ['library.html#provinces/CN-FJ', '.province-fact'],
  ['library.html#matrix', '.matrix td'],
  ['library.html#export', '.export-page'],
  ['library.html#packs', '.packs-page'],
  ['library.html#backup', '.backup-page'],
  ['options.html', 'input'],
  ['welcome.html', 'h1'],
];

/** Enough for counts as long as a reader's. */
const MANY = 1000;

/** Our own pages in a panel as narrow as browsers make it. */
export function narrowPages(journey: Journey): void {
  let report: OpenPage;
  let tab: number;
  let library: OwnLibrary;

  beforeAll(async () => {
    const { driver, server } = journey;
    report = await driver.open(server.url('www.fujian.gov.cn', '/sample-report.html'));
    tab = await driver.tabId(report);
    library = await openLibraryOf(driver);
    await library.keep('福建省推进区块链技术在电子证照、不动产登记和司法存证中的应用。', {
      note: '与去年的表述比较',
      tags: ['数字政府', '数据共享'],
      provinces: ['CN-FJ'],
    });
    await inPage(library.page, (count) => libraryBundle.fill(count, 17), MANY);
  });
  afterAll(async () => {
    await report?.close();
    await speak(journey.driver, 'zh-CN');
    if (library) await inPage(library.page, (count) => libraryBundle.empty(count, 17), MANY);
    await library?.close();
  });

  it.each(['zh-CN', 'en'] as const)(
    'at 360 px all controls and all words are whole (%s)',
    async (language) => {
      const { driver } = journey;
      await speak(driver, language);
      const cut: string[] = [];
      for (const [path, ready, ...presses] of pages) {
        const page = await driver.extensionPage(path.replace('?tab=', `?tab=${tab}`));
        await page.setViewport({ width: 360, height: 800 });
        await page.waitForSelector(ready);
        for (const selector of presses) {
          await page.waitForSelector(selector);
          await inPage(
            page,
            (what) => document.querySelector<HTMLElement>(what)?.click(),
            selector,
          );
        }
        // Of a clipping in full not even the title ends in an ellipsis.
        const isWhole = await inPage(page, () => {
          const line = document.querySelector('.library-cell:has(> .detail) .clipping-meta');
          return line === null || line.scrollWidth <= line.clientWidth;
        });
        if (!isWhole) cut.push(`${path}: the title of a clipping in full`);
        cut.push(...(await cutOff(page)).map((what) => `${[path, ...presses].join(' ')}: ${what}`));
        await page.close();
      }
      expect(cut).toEqual([]);
    },
  );
}
