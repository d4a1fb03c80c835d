import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  BrowserName,
  Driver,
  ExtensionApi,
  Highlight,
  OpenPage,
} from '../journeys/harness/driver';
import { inPage, until } from '../journeys/harness/in-page';
import { launch } from '../journeys/harness/launch';
import { samplePages, samplePaths } from '../journeys/harness/sample-pages';
import { type Server, serve } from '../journeys/harness/serve';
import { type Chance, chance } from './chance';
import { type LongRun, times } from './long-run';

const host = 'sample.gov.cn';
const pages = [
  {
    path: '/sample-report.html',
    within: 'article p.indent',
    words: ['福建省', '重庆市', '甘肃省', '海南省'],
  },
  { path: '/dark.html', within: 'p:not(.quiet)', words: ['北京市', '天津'] },
] as const;

/**
 * Reads, saves, takes back, reloads, goes back and forth, ends the background and kills the browser
 * in an order drawn from the seed. After every act: what was acknowledged is in the library and
 * nothing else is, the badge says what it said at first, the page is as it was, no console complains.
 */
export const soakRun: LongRun = {
  name: 'soak',
  run: async ({ seed, scale, report }) => {
    for (const browser of ['chromium', 'firefox'] as const) {
      const acts = times(60, scale);
      report.say(`${browser}: ${acts} acts`);
      const broken = await soak(browser, chance(seed), acts);
      report.figure(`${browser} acts`, acts);
      if (broken !== undefined) report.fail(`${browser}: ${broken}`);
    }
  },
};

/** The law that broke and after which act; undefined where all held. */
async function soak(browser: BrowserName, luck: Chance, acts: number): Promise<string | undefined> {
  const server = await serve(samplePages, { paths: samplePaths });
  const profile = mkdtempSync(join(tmpdir(), 'lianzhu-soak-'));
  const run = await begin(browser, profile, server);
  let act = 'the start';
  try {
    for (let n = 1; n <= acts; n++) {
      const name = luck.weighed(shares);
      act = `${name} (act ${n})`;
      await actions[name](run, luck);
      await laws(run);
    }
    return undefined;
  } catch (error) {
    return `after ${act}: ${error instanceof Error ? error.message : error}`;
  } finally {
    await run.driver.close().catch(() => run.driver.kill());
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Run {
  readonly browser: BrowserName;
  readonly profile: string;
  readonly server: Server;
  driver: Driver;
  page: OpenPage;
  /** Index into `pages` of the page in front. */
  at: number;
  /** Quotations acknowledged and not taken back. */
  kept: Set<string>;
  badges: Map<number, string>;
  sources: Map<number, string>;
}

type Act = (run: Run, luck: Chance) => Promise<void>;

const actions = {
  save: async (run, luck) => void (await save(run, luck)),
  undo: async (run, luck) => {
    const quotation = await save(run, luck);
    await run.page.clickInPopover('撤销');
    await until(
      () => run.page.popoverText(),
      (text) => text?.includes('已撤销') ?? false,
      { what: 'undo' },
    );
    if (quotation !== undefined) run.kept.delete(quotation);
  },
  reload: async ({ page }) => void (await page.page.reload()),
  visit: async (run, luck) => {
    run.at = luck.below(pages.length);
    await run.page.page.goto(addressOf(run.server, run.at));
  },
  back: async (run) => {
    const other = (run.at + 1) % pages.length;
    await run.page.page.goto(addressOf(run.server, other));
    await run.page.page.goBack();
  },
  scroll: async ({ page }, luck) =>
    inPage(
      page.page,
      (y) => window.scrollTo(0, y * document.body.scrollHeight),
      luck.below(100) / 100,
    ),
  stopBackground: ({ driver }) => driver.stopBackground(),
  kill: async (run) => {
    await run.driver.kill();
    await open(run);
  },
} satisfies Record<string, Act>;

/** How often each act is drawn, in a hundred. */
const shares: ReadonlyArray<readonly [number, keyof typeof actions]> = [
  [24, 'save'],
  [14, 'undo'],
  [14, 'reload'],
  [14, 'visit'],
  [10, 'back'],
  [12, 'scroll'],
  [10, 'stopBackground'],
  [2, 'kill'],
];

/** Saves the passage under a word drawn at random; its quotation where it was not there before. */
async function save(run: Run, luck: Chance): Promise<string | undefined> {
  const { words, within } = pages[run.at] as (typeof pages)[number];
  const word = luck.pick(words);
  await run.page.page.keyboard.press('Escape');
  await until(() => run.page.highlights(), isPainted, { what: 'marks' });
  await run.page.hover(word, { within });
  await run.page.popover('保存');
  await run.page.clickInPopover('保存');
  await run.page.popover('已保存');
  const [added] = (await quotations(run.driver)).filter((quotation) => !run.kept.has(quotation));
  if (added !== undefined) run.kept.add(added);
  return added;
}

function isPainted(marks: readonly Highlight[]): boolean {
  return marks.some(({ texts }) => texts.length > 0);
}

async function laws(run: Run): Promise<void> {
  const kept = (await quotations(run.driver)).sort();
  const wanted = [...run.kept].sort();
  if (JSON.stringify(kept) !== JSON.stringify(wanted)) {
    throw new Error(
      `library holds ${JSON.stringify(kept)}, acknowledged ${JSON.stringify(wanted)}`,
    );
  }
  await badgeStands(run);
  same(run.sources, run.at, await run.page.outerHtml(), 'document');
  const errors = (await run.driver.consoleErrors()).filter(({ where }) => where !== 'page');
  if (errors.length > 0) throw new Error(`console: ${JSON.stringify(errors)}`);
}

/** The badge comes to the number that it showed at first on this page, and the first stands still. */
async function badgeStands({ driver, page, badges, at }: Run): Promise<void> {
  const known = badges.get(at);
  let last = '';
  const stands = (text: string) => {
    const settled = known === undefined ? /^\d+$/.test(text) && text === last : text === known;
    last = text;
    return settled;
  };
  const read = async () => {
    await new Promise((resolve) => setTimeout(resolve, known === undefined ? 500 : 0));
    return driver.badge(page);
  };
  badges.set(at, await until(read, stands, { what: `badge ${known ?? 'that stands'}` }));
}

function same(first: Map<number, string>, key: number, now: string, what: string): void {
  const before = first.get(key);
  if (before === undefined) first.set(key, now);
  else if (before !== now) throw new Error(`${what} changed: ${before} / ${now}`);
}

async function begin(browser: BrowserName, profile: string, server: Server): Promise<Run> {
  const nothing = undefined as never;
  const run: Run = {
    ...{ browser, profile, server, driver: nothing as Driver, page: nothing as OpenPage, at: 0 },
    ...{ kept: new Set(), badges: new Map(), sources: new Map() },
  };
  await open(run);
  return run;
}

async function open(run: Run): Promise<void> {
  const { browser, profile } = run;
  run.driver = await launch(browser, { hosts: [host], profile });
  await run.driver.background((api) =>
    api.storage.local.set({ preferences: { language: 'zh-CN' } }).then(() => undefined),
  );
  // The welcome page may still be on its way to the front.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  run.page = await run.driver.open(addressOf(run.server, run.at));
}

function addressOf(server: Server, at: number): string {
  return server.url(host, pages[at]?.path);
}

/** Words of every clipping that is not in the trash, read past our own code. */
function quotations(driver: Driver): Promise<string[]> {
  return driver.background(readLibrary);
}

async function readLibrary(_api: ExtensionApi): Promise<string[]> {
  // To open what is not there would make it, without its stores.
  const there = (await indexedDB.databases()).some(({ name }) => name === 'library');
  if (!there) return [];
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('library');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const all = db.transaction('clippings').objectStore('clippings').getAll();
      all.onsuccess = () => {
        db.close();
        const kept = all.result.filter((clipping) => clipping.trashed === undefined);
        resolve(
          kept.map(
            ({ selectors }) =>
              selectors.find((one: { type: string }) => one.type === 'TextQuoteSelector').exact,
          ),
        );
      };
      all.onerror = () => reject(all.error);
    };
  });
}
