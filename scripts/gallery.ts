/**
 * Takes a picture of every page of ours, with something in it, into .artifacts/gallery (`npm run build`
 * first): both browsers, light and dark, Chinese and English, wide and narrow. They are to be looked
 * at. `npm run gallery -- chromium light-en,dark-zh trash` takes those alone whose names hold each of the
 * words given, of words joined by a comma one.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Language } from '../components/locales/i18n';
import { bundle } from '../tests/journeys/bundle';
import { seriousFaults } from '../tests/journeys/harness/axe';
import { cutOff } from '../tests/journeys/harness/cut-off';
import type { BrowserName, Driver } from '../tests/journeys/harness/driver';
import { inPage, until } from '../tests/journeys/harness/in-page';
import { keepAll } from '../tests/journeys/harness/keep-all';
import { launch } from '../tests/journeys/harness/launch';
import { samplePages, samplePaths } from '../tests/journeys/harness/sample-pages';
import { serve } from '../tests/journeys/harness/serve';
import { speak } from '../tests/journeys/harness/speak';
import { type State, stageOf, states } from './gallery-states';

const WIDE = 1280;
const NARROW = 360;
const HOST = 'www.fujian.gov.cn';
/** Clippings beside those of the sample page, so that lists are as long as a reader's. */
const MORE = 300;

interface Surface {
  name: string;
  path: string;
  widths: readonly number[];
  /** Taken before anything is kept. */
  empty?: true;
  /** What must stand there before the picture is taken. */
  ready: string;
}

const surfaces: readonly Surface[] = [
  { name: 'welcome', path: 'welcome.html', widths: [WIDE, NARROW], ready: 'h1' },
  { name: 'options', path: 'options.html', widths: [WIDE, NARROW], ready: 'input' },
  { name: 'popup-empty', path: 'popup.html?tab=', widths: [380], ready: '.site-host', empty: true },
  {
    name: 'library-empty',
    path: 'library.html',
    widths: [WIDE, NARROW],
    ready: '.first-steps',
    empty: true,
  },
  { name: 'popup', path: 'popup.html?tab=', widths: [380], ready: '.clipping' },
  { name: 'digest', path: 'sidepanel.html?tab=', widths: [NARROW, 560], ready: '.passage-text' },
  { name: 'library', path: 'library.html', widths: [WIDE, NARROW], ready: '.library-row' },
  {
    name: 'provinces',
    path: 'library.html#provinces',
    widths: [WIDE],
    ready: '[data-code="CN-FJ"]',
  },
  {
    name: 'provinces-panel',
    path: 'sidepanel.html#provinces',
    widths: [NARROW],
    ready: '[data-code="CN-FJ"]',
  },
  {
    name: 'province',
    path: 'library.html#provinces/CN-FJ',
    widths: [WIDE],
    ready: '.province-fact',
  },
  {
    name: 'province-panel',
    path: 'sidepanel.html#provinces/CN-FJ',
    widths: [NARROW],
    ready: '.province-fact',
  },
  {
    name: 'comparison',
    path: 'library.html#provinces/CN-FJ,CN-GD,CN-ZJ',
    widths: [WIDE],
    ready: '.comparison td',
  },
  {
    name: 'comparison-panel',
    path: 'sidepanel.html#provinces/CN-FJ,CN-GD',
    widths: [NARROW],
    ready: '.compare, .comparison',
  },
  { name: 'matrix', path: 'library.html#matrix', widths: [WIDE, NARROW], ready: '.matrix td' },
  { name: 'export', path: 'library.html#export', widths: [WIDE, NARROW], ready: '.export-page' },
  { name: 'packs', path: 'library.html#packs', widths: [WIDE], ready: '.packs-page' },
  { name: 'backup', path: 'library.html#backup', widths: [WIDE, NARROW], ready: '.backup-page' },
];

const wanted = process.argv.slice(2).map((word) => word.split(','));
const folder = fileURLToPath(new URL('../.artifacts/gallery', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const browser of ['chromium', 'firefox'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    for (const language of ['zh-CN', 'en'] as const) {
      const tail = `${browser}-${scheme}-${language.slice(0, 2)}`;
      const isWanted = ({ name }: { name: string }) =>
        wanted.every((either) => either.some((word) => `${name}-${tail}`.includes(word)));
      const chosen = surfaces.filter(isWanted);
      const come = states.filter(isWanted);
      if (chosen.length + come.length > 0) {
        await visit(browser, scheme, language, { chosen, come }, tail);
      }
    }
  }
}

async function visit(
  browser: BrowserName,
  colorScheme: 'light' | 'dark',
  language: Language,
  { chosen, come }: { chosen: readonly Surface[]; come: readonly State[] },
  tail: string,
): Promise<void> {
  const server = await serve(samplePages, { paths: samplePaths });
  const driver = await launch(browser, { hosts: [HOST], colorScheme });
  try {
    await speak(driver, language);
    const report = await driver.open(server.url(HOST, '/sample-report.html'));
    const tab = await driver.tabId(report);
    await until(
      () => report.highlights(),
      (marks) => marks.some(({ texts }) => texts.length > 0),
      { what: 'marks' },
    );
    for (const surface of chosen) if (surface.empty) await take(driver, surface, tab, tail);
    // The control that keeps all is found by its Chinese name.
    await speak(driver, 'zh-CN');
    await fill(driver, tab);
    await speak(driver, language);
    for (const surface of chosen) if (!surface.empty) await take(driver, surface, tab, tail);
    if (come.length === 0) return;
    const stage = await stageOf(driver, report, (path) => server.url(HOST, path));
    for (const { name, widths, show } of come) {
      for (const width of widths) {
        const file = `${folder}/${name}-${width}-${tail}.png`;
        try {
          const page = await show(stage, width);
          for (const fault of [...(await seriousFaults(page)), ...(await cutOff(page))]) {
            console.error(`${file}: ${fault}`);
            process.exitCode = 1;
          }
          await picture(page, file);
        } catch (fault) {
          console.error(`${file}: ${(fault as Error).message.slice(0, 300)}`);
          process.exitCode = 1;
        }
      }
    }
  } finally {
    await driver.close();
    await server.close();
  }
}

async function fill(driver: Driver, tab: number): Promise<void> {
  const panel = await driver.extensionPage(`sidepanel.html?tab=${tab}`);
  await panel.waitForSelector('.passage-text');
  await keepAll(panel);
  await panel.evaluate(
    `${await bundle('tests/journeys/library-bundle.ts', 'libraryBundle')}\n;undefined`,
  );
  await inPage(panel, (count) => libraryBundle.fill(count, 5), MORE);
  await panel.close();
}

async function take(driver: Driver, surface: Surface, tab: number, tail: string): Promise<void> {
  const path = surface.path.replace('?tab=', `?tab=${tab}`);
  for (const width of surface.widths) {
    const page = await driver.extensionPage(path);
    await page.setViewport({ width, height: 900 });
    const file = `${folder}/${surface.name}-${width}-${tail}.png`;
    await page
      .waitForSelector(surface.ready, { timeout: 10_000 })
      .catch(() => console.error(`${file}: no ${surface.ready}`));
    await picture(page, file);
  }
}

async function picture(page: Page, file: string): Promise<void> {
  await inPage(page, () => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: file as `${string}.png` });
  console.log(file);
  await page.close();
}
