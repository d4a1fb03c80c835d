import type { Page } from 'puppeteer-core';
import type { Clipping } from '../clippings/model';
import { changingPage } from '../tests/journeys/harness/changing-page';
import type { Driver, OpenPage } from '../tests/journeys/harness/driver';
import { inPage, until } from '../tests/journeys/harness/in-page';
import { type OwnLibrary, openLibraryOf } from '../tests/journeys/harness/own-library';
import { searchLibrary } from '../tests/journeys/harness/search-library';

/** Sizes of a state's pictures, and where it is seen. */
export interface State {
  name: string;
  widths: readonly number[];
  /** Gets the library there, and shows it in a page of this width. */
  show(stage: Stage, width: number): Promise<Page>;
}

export interface Stage {
  driver: Driver;
  library: OwnLibrary;
  /** The sample report, and a report that is published anew. */
  report: OpenPage;
  url(path: string): string;
}

const WIDE = 1280;
const NARROW = 360;
const POPUP = 380;

const note = '与去年的表述比较：去年是“探索”，今年改为“推进”；覆盖面从三个设区市扩到九个。';
const elsewhere = '写进第三章，与浙江、广东并列；数字要向省厅核对一遍。';
const noted =
  '福建省2026年政府工作报告提出，推进区块链技术在电子证照、不动产登记和司法存证中的应用，年内建成全省统一的政务区块链平台。';

/** What a library comes to: in the order in which it comes to it, the worst last. */
export const states: readonly State[] = [
  {
    name: 'note-taking',
    widths: [POPUP],
    async show({ driver, report, library }, width) {
      await library.keep('广东省推进数据要素市场化配置。', {
        tags: ['数据共享', '数据要素', '政务数据'],
      });
      const text = '九个设区市全部接入';
      await driver.dispatchMenu({ item: 'clipping-save', text }, report);
      const tab = await driver.tabId(report);
      const page = await opened(driver, `popup.html?tab=${tab}`, width, 600);
      await page.waitForSelector('.just-saved textarea');
      await page.bringToFront();
      await page.focus('.just-saved textarea');
      await page.keyboard.type('与去年的表述比较');
      await page.focus('.just-saved .tag-field input');
      await page.keyboard.type('数据');
      await page.keyboard.press('ArrowDown');
      await page.waitForSelector('[role="option"][aria-selected="true"]');
      return page;
    },
  },
  {
    name: 'verdicts',
    widths: [NARROW, 560],
    async show({ driver, url }, width) {
      changingPage.edition = 'first';
      const page = await driver.open(url(`/changing.html?at=${width}`));
      const tab = await driver.tabId(page);
      const panel = await opened(driver, `sidepanel.html?tab=${tab}`, width);
      await panel.waitForSelector('.digest-bar .button:last-child');
      await inPage(panel, () =>
        document.querySelector<HTMLElement>('.digest-bar .button:last-child')?.click(),
      );
      await count(panel, '.digest .chip[data-kind="mine"]', 5);
      changingPage.edition = 'second';
      await page.page.reload({ waitUntil: [] });
      await count(panel, '.verdict[data-verdict="changed"]', 1);
      // The last of it comes late, and is read while the page is in front.
      await count(panel, '.verdict[data-verdict="exact"]', 2);
      await count(panel, '.passage-text', 5);
      await panel.bringToFront();
      await inPage(panel, () => scrollTo(0, 0));
      return panel;
    },
  },
  {
    name: 'conflict',
    widths: [WIDE, NARROW],
    async show({ driver, library }, width) {
      const kept = await library.keep(noted, { note, tags: ['数字政府'], provinces: ['CN-FJ'] });
      const other: Clipping = { ...kept, note: elsewhere };
      await inPage(library.page, (one) => libraryBundle.keepBeside(one), other);
      const page = await opened(driver, 'library.html', width);
      await searchLibrary(page, noted.slice(0, 20));
      await inPage(page, () => document.querySelector<HTMLElement>('.clipping-open')?.click());
      await page.waitForSelector('.detail');
      return page;
    },
  },
  {
    name: 'trash',
    widths: [WIDE, NARROW],
    async show({ driver, library }, width) {
      for (const days of [1, 12, 27]) {
        const trashed = new Date(Date.now() - days * 86_400_000).toISOString();
        await library.keep(`${noted}（${days}天前删去）`, {
          trashed,
          note: days === 12 ? note : '',
        });
      }
      const page = await opened(driver, 'library.html', width);
      await page.waitForSelector('.shelf-row .button:last-child');
      await inPage(page, () =>
        document.querySelector<HTMLElement>('.shelf-row .button:last-child')?.click(),
      );
      await page.waitForSelector('.shelf-title');
      await page.waitForSelector('.library-row');
      return page;
    },
  },
  {
    name: 'damage',
    widths: [WIDE, NARROW],
    show: async ({ driver, library }, width) => {
      await lose(driver, library);
      const page = await opened(driver, 'library.html', width);
      await page.waitForSelector('.health');
      return page;
    },
  },
  {
    name: 'damage-popup',
    widths: [POPUP],
    async show({ driver, report }, width) {
      const tab = await driver.tabId(report);
      const page = await opened(driver, `popup.html?tab=${tab}`, width, 600);
      await page.waitForSelector('.health-line');
      return page;
    },
  },
];

/** The library as these states need it. */
export async function stageOf(
  driver: Driver,
  report: OpenPage,
  url: (path: string) => string,
): Promise<Stage> {
  return { driver, library: await openLibraryOf(driver), report, url };
}

/** The browser loses the database, twelve clippings of which had not come into the copy yet. */
async function lose(driver: Driver, library: OwnLibrary): Promise<void> {
  await inPage(library.page, () => libraryBundle.copyNow());
  // What neither the database nor the copy has any more is known by its number alone.
  await driver.background(async (api) => {
    const place = 'canary:library';
    const { [place]: record } = await api.storage.local.get(place);
    const known = record as { tally: { count: number; seq: number } };
    const { count, seq } = known.tally;
    const tally = { ...known.tally, count: count + 12, seq: seq + 12 };
    await api.storage.local.set({ [place]: { ...known, tally } });
  });
  const page = await driver.extensionPage('manifest.json');
  await inPage(page, async () => {
    await new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase('library');
      deleting.onsuccess = () => resolve();
      deleting.onerror = () => reject(deleting.error);
    });
  });
  await page.close();
}

async function opened(driver: Driver, path: string, width: number, height = 900): Promise<Page> {
  const page = await driver.extensionPage(path);
  await page.setViewport({ width, height });
  return page;
}

const count = (page: Page, selector: string, least: number) =>
  until(
    () => inPage(page, (what) => document.querySelectorAll(what).length, selector),
    (found) => found >= least,
    { what: selector, timeout: 20_000 },
  );
