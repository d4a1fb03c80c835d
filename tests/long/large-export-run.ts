import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { bundle } from '../journeys/bundle';
import type { BrowserName } from '../journeys/harness/driver';
import { inPage, until } from '../journeys/harness/in-page';
import { launch } from '../journeys/harness/launch';
import { press } from '../journeys/harness/press';
import type * as Library from '../journeys/library-bundle';
import { type Bench, type LongRun, times } from './long-run';

declare global {
  /** The longest time that the page did not answer, ms, since it was last asked. */
  var longestSlice: number;
}

const pictures = fileURLToPath(new URL('../../.artifacts/long/', import.meta.url));

/** 50,000 clippings leave the export page as Markdown: all of them, while the page answers. */
export const largeExportRun: LongRun = {
  name: 'large-export',
  async run(bench) {
    mkdirSync(pictures, { recursive: true });
    for (const name of ['chromium', 'firefox'] as const) await takeAway(name, bench);
  },
};

async function takeAway(name: BrowserName, { seed, scale, report }: Bench): Promise<void> {
  const count = times(50_000, scale);
  const driver = await launch(name, { viewport: { width: 1200, height: 860 } });
  try {
    await driver.background((api) =>
      api.storage.local.set({ preferences: { language: 'zh-CN' } }).then(() => undefined),
    );
    const own = await driver.extensionPage('welcome.html');
    await own.evaluate(`${await bundle('tests/journeys/library-bundle.ts', 'libraryBundle')};0`);
    for (let part = 0; part < 10; part++) {
      await inPage(
        own,
        (n, s) =>
          (globalThis as unknown as { libraryBundle: typeof Library }).libraryBundle.fill(n, s),
        Math.ceil(count / 10),
        seed + part,
      );
    }
    const kept = Math.ceil(count / 10) * 10;
    report.say(`${name}: ${kept} clippings are kept`);
    const page = await driver.extensionPage('library.html#export');
    await inPage(page, watchSlices);
    const ready = Date.now();
    await until(
      () => words(page),
      (text) => text.includes('下载') && text.includes(kept.toLocaleString('zh-CN')),
      { what: 'all clippings', timeout: 300_000 },
    );
    report.figure(`${name} seconds until all are read`, (Date.now() - ready) / 1000);
    report.figure(`${name} longest slice while reading, ms`, await longest(page));

    await press(page, '下载');
    await until(
      () => inPage(page, () => document.querySelector('progress')?.value ?? 0),
      (done) => done > 0,
      { what: 'progress', timeout: 60_000 },
    );
    await page.screenshot({ path: `${pictures}${name}-export-progress.png` });
    await press(page, '取消');
    await until(
      () => inPage(page, () => document.querySelector('progress') === null),
      (gone) => gone,
      { what: 'the end of it' },
    );
    if (files(driver.downloads).length > 0) report.fail(`${name}: a cancelled export left a file`);
    await longest(page);

    const begun = Date.now();
    await press(page, '下载');
    const file = await until(
      async () => files(driver.downloads)[0],
      (one) => one !== undefined,
      { what: 'the file', timeout: 300_000 },
    );
    report.figure(`${name} seconds until the file is there`, (Date.now() - begun) / 1000);
    report.figure(`${name} longest slice while writing, ms`, await longest(page));
    const text = readFileSync(join(driver.downloads, file ?? ''), 'utf8');
    report.figure(`${name} file, MB`, Math.round(text.length / 1e5) / 10);
    // Every clipping leads back to its page once.
    const quotations = text.split('\n').filter((line) => /^>/.test(line)).length;
    if (quotations < kept) report.fail(`${name}: ${quotations} lines quoted of ${kept} clippings`);
  } finally {
    await driver.close();
  }
}

const words = (page: Page) => inPage(page, () => document.body?.innerText ?? '');

const files = (folder: string) =>
  readdirSync(folder).filter(
    (name) => name.endsWith('.md') && statSync(join(folder, name)).size > 0,
  );

/** A timer of ten milliseconds: what it comes late is how long something else held the page. */
function watchSlices(): void {
  globalThis.longestSlice = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    globalThis.longestSlice = Math.max(globalThis.longestSlice, now - last - 10);
    last = now;
  }, 10);
}

const longest = (page: Page) =>
  inPage(page, () => {
    const slice = Math.round(globalThis.longestSlice);
    globalThis.longestSlice = 0;
    return slice;
  });
