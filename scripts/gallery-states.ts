import type { Page } from 'puppeteer-core';
import type { Clipping } from '../clippings/model';
import { changingPage } from '../tests/journeys/harness/changing-page';
import type { Driver, OpenPage } from '../tests/journeys/harness/driver';
import { inPage, until } from '../tests/journeys/harness/in-page';
import { loseSome } from '../tests/journeys/harness/lose-library';
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
  /** There is something in the trash. */
  trashFilled: boolean;
}

const WIDE = 1280;
const NARROW = 360;
const POPUP = 380;

const note = '与去年的表述比较：去年是“探索”，今年改为“推进”；覆盖面从三个设区市扩到九个。';
const elsewhere = '写进第三章，与浙江、广东并列；数字要向省厅核对一遍。';
const noted =
  '福建省2026年政府工作报告提出，推进区块链技术在电子证照、不动产登记和司法存证中的应用，年内建成全省统一的政务区块链平台。';
const unnoted =
  '浙江省2026年政府工作报告提出，迭代升级一体化智能化公共数据平台，推动“一网通办”向基层延伸。';
const disputed =
  '福建省2025年政府工作报告提出，探索区块链技术在电子证照中的应用，三个设区市先行试点。';

/** What a library comes to: in the order in which it comes to it, the worst last. */
export const states: readonly State[] = [
  {
    name: 'library-clipping',
    widths: [WIDE, NARROW],
    async show(stage, width) {
      await stage.library.keep(noted, { note, tags: ['数字政府'], provinces: ['CN-FJ'] });
      const page = await clippings(stage, width);
      await open(page, noted);
      return page;
    },
  },
  {
    name: 'library-selected',
    widths: [WIDE, NARROW],
    async show(stage, width) {
      const page = await clippings(stage, width);
      await click(page, '.library-row input');
      await page.waitForSelector('.selection');
      await click(page, '.filter-open:enabled');
      await page.waitForSelector('.filter-values');
      return page;
    },
  },
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
      await write(page, '.just-saved');
      return page;
    },
  },
  {
    name: 'note-taking',
    widths: [WIDE, NARROW],
    async show(stage, width) {
      await stage.library.keep(unnoted);
      const page = await clippings(stage, width);
      await open(page, unnoted);
      await write(page, '.detail');
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
      // What is saved is what is listed; a page that is still being read lists its first passage.
      await count(panel, '.digest .passage', 5);
      await click(panel, '.digest-bar .button:last-child');
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
    name: 'verdicts',
    widths: [POPUP],
    async show({ driver, url }, width) {
      const page = await driver.open(url('/changing.html?at=560'));
      const tab = await driver.tabId(page);
      const popup = await opened(driver, `popup.html?tab=${tab}`, width, 600);
      await count(popup, '.verdict[data-verdict="exact"]', 2);
      await popup.bringToFront();
      return popup;
    },
  },
  {
    name: 'verdicts',
    widths: [WIDE],
    async show(stage, width) {
      const page = await clippings(stage, width);
      await open(page, '福建省2026年政府工作报告提出，推进区块链在');
      await page.waitForSelector('.detail-seen');
      return page;
    },
  },
  {
    name: 'conflict',
    widths: [WIDE, NARROW],
    async show(stage, width) {
      const { library } = stage;
      const kept = await library.keep(disputed, { note, tags: ['数字政府'], provinces: ['CN-FJ'] });
      const other: Clipping = { ...kept, note: elsewhere };
      await inPage(library.page, (one) => libraryBundle.keepBeside(one), other);
      const page = await clippings(stage, width);
      await open(page, disputed);
      return page;
    },
  },
  {
    name: 'trash',
    widths: [WIDE, NARROW],
    show: trash,
  },
  {
    name: 'trash-chosen',
    widths: [WIDE, NARROW],
    async show(stage, width) {
      const page = await trash(stage, width);
      await click(page, '.library-row input');
      await click(page, '.clipping-open');
      await page.waitForSelector('.selection');
      return page;
    },
  },
  {
    name: 'trash-certain',
    widths: [WIDE, NARROW],
    async show(stage, width) {
      const page = await trash(stage, width);
      await click(page, '.library-row input');
      await page.waitForSelector('.selection');
      await click(page, '.selection-acts .button:nth-last-of-type(2)');
      await page.waitForSelector('.certain[open]');
      return page;
    },
  },
  {
    name: 'damage',
    widths: [WIDE, NARROW],
    async show(stage, width) {
      if (width === WIDE) await loseSome(stage.driver, stage.library, 12);
      const page = await clippings(stage, width);
      await page.waitForSelector('.health');
      return page;
    },
  },
  {
    name: 'damage',
    widths: [POPUP],
    async show({ driver, report }, width) {
      const tab = await driver.tabId(report);
      const page = await opened(driver, `popup.html?tab=${tab}`, width, 600);
      await page.waitForSelector('.health-line');
      return page;
    },
  },
  {
    name: 'damage-mended',
    widths: [WIDE, NARROW],
    async show(stage, width) {
      const page = await clippings(stage, width);
      await page.waitForSelector('.health');
      // Once mended, the news of it stays until it has been read.
      await inPage(page, () =>
        document.querySelector<HTMLElement>('.health .button[data-weight="primary"]')?.click(),
      );
      await page.waitForSelector('.health[role="status"]');
      await page.waitForSelector('.library-row');
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
  return { driver, library: await openLibraryOf(driver), report, url, trashFilled: false };
}

async function opened(driver: Driver, path: string, width: number, height = 900): Promise<Page> {
  const page = await driver.extensionPage(path);
  await page.setViewport({ width, height });
  return page;
}

/** The clippings where there is this much room: in the library, or in the side panel. */
async function clippings({ driver, report }: Stage, width: number): Promise<Page> {
  if (width > 600) return opened(driver, 'library.html', width);
  const tab = await driver.tabId(report);
  const panel = await opened(driver, `sidepanel.html?tab=${tab}`, width);
  await click(panel, '#tab-clippings');
  return panel;
}

async function trash(stage: Stage, width: number): Promise<Page> {
  for (const days of stage.trashFilled ? [] : [1, 12, 27]) {
    const trashed = new Date(Date.now() - days * 86_400_000).toISOString();
    await stage.library.keep(`${noted}（${days}天前删去）`, {
      trashed,
      note: days === 12 ? note : '',
    });
  }
  stage.trashFilled = true;
  const page = await clippings(stage, width);
  await click(page, '.shelf-row .button:last-child');
  await page.waitForSelector('.shelf-title');
  await page.waitForSelector('.library-row');
  return page;
}

/** Shows in full the first clipping of these words. */
async function open(page: Page, words: string): Promise<void> {
  await searchLibrary(page, words.slice(0, 20));
  await click(page, '.clipping-open');
  await page.waitForSelector('.detail');
}

/** A note under way, with tags to be chosen from. */
async function write(page: Page, within: string): Promise<void> {
  await page.waitForSelector(`${within} textarea`);
  await page.bringToFront();
  await page.focus(`${within} textarea`);
  await page.keyboard.type('与去年的表述比较');
  await page.focus(`${within} .tag-field input`);
  await page.keyboard.type('数据');
  await page.keyboard.press('ArrowDown');
  await page.waitForSelector('[role="option"][aria-selected="true"]');
}

/** Whatever moves meanwhile. */
async function click(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await inPage(page, (what) => document.querySelector<HTMLElement>(what)?.click(), selector);
}

const count = (page: Page, selector: string, least: number) =>
  until(
    () => inPage(page, (what) => document.querySelectorAll(what).length, selector),
    (found) => found >= least,
    { what: selector, timeout: 20_000 },
  );
