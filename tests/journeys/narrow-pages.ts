import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenPage } from './harness/driver';
import { inPage } from './harness/in-page';
import { type OwnLibrary, openLibraryOf } from './harness/own-library';
import { speak } from './harness/speak';
import type { Journey } from './suite';

const pages = [
  ['popup.html?tab=', '.site-host'],
  ['sidepanel.html?tab=', '.passage-text'],
  ['library.html', '.library-row'],
  ['library.html#provinces/CN-FJ', '.province-fact'],
  ['library.html#matrix', '.matrix td'],
  ['library.html#export', '.export-page'],
  ['library.html#packs', '.packs-page'],
  ['library.html#backup', '.backup-page'],
  ['options.html', 'input'],
  ['welcome.html', 'h1'],
] as const;

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

  it.each(['zh-CN', 'en'] as const)('at 360 px all controls are whole (%s)', async (language) => {
    const { driver } = journey;
    await speak(driver, language);
    const cut: string[] = [];
    for (const [path, ready] of pages) {
      const page = await driver.extensionPage(path.replace('?tab=', `?tab=${tab}`));
      await page.setViewport({ width: 360, height: 800 });
      await page.waitForSelector(ready);
      cut.push(...(await cutOff(page)).map((what) => `${path}: ${what}`));
      await page.close();
    }
    expect(cut).toEqual([]);
  });
}

/** Controls that reach beyond the page's edges, but for those in a part that is scrolled sideways. */
function cutOff(page: Page): Promise<string[]> {
  return inPage(page, () => {
    const width = document.documentElement.clientWidth;
    const isScrolled = (element: Element): boolean => {
      const parent = element.parentElement;
      if (!parent || parent === document.body) return false;
      return ['auto', 'scroll'].includes(getComputedStyle(parent).overflowX)
        ? parent.scrollWidth > parent.clientWidth || isScrolled(parent)
        : isScrolled(parent);
    };
    return [...document.querySelectorAll('button, a[href], input, select, textarea')]
      .filter((control) => {
        const { left, right, width: own } = control.getBoundingClientRect();
        const isSeen = own > 1 && getComputedStyle(control).visibility === 'visible';
        return isSeen && (left < -0.5 || right > width + 0.5) && !isScrolled(control);
      })
      .map((control) => control.getAttribute('aria-label') ?? control.textContent ?? '');
  });
}
