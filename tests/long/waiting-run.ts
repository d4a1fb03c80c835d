import type { BrowserName, Driver, OpenPage } from '../journeys/harness/driver';
import { inPage, until } from '../journeys/harness/in-page';
import { launch } from '../journeys/harness/launch';
import { samplePages, samplePaths } from '../journeys/harness/sample-pages';
import { type Server, serve } from '../journeys/harness/serve';
import { type Bench, type LongRun, times } from './long-run';
import { storePage } from './store-page';

/** The reader's own library. */
const LIBRARY = 'library';
const host = 'www.fujian.gov.cn';
/** Written before the reader saves; the import has begun. */
const BEGUN = 400;
/** How long browsers leave a background alone that has nothing to do (seconds). */
const IDLE = 30;
const PATIENCE = 600_000;

/**
 * A reader saves while another window brings in 100,000. The save waits for the whole of it, longer
 * than browsers let a background be idle; it is kept all the same, and the reader is told.
 */
export const waitingRun: LongRun = {
  name: 'waiting',
  async run(bench) {
    const server = await serve(samplePages, { paths: samplePaths });
    try {
      for (const name of ['chromium', 'firefox'] as const) await wait(name, server, bench);
    } finally {
      await server.close();
    }
  },
};

async function wait(name: BrowserName, server: Server, { seed, scale, report }: Bench) {
  const count = times(100_000, scale);
  const driver = await launch(name, { hosts: [host] });
  try {
    const shelf = await storePage(driver, LIBRARY);
    const page = await readerIn(driver, server);
    report.say(`${name}: a save beside an import of ${count}`);
    const importing = inPage(shelf, (s, n) => longStore.importMany(s, n), seed, count);
    // Told below, where nothing else fails before.
    importing.catch(() => undefined);
    await until(
      () => inPage(shelf, () => longStore.written()),
      (done) => done >= BEGUN,
      { what: 'the import', timeout: PATIENCE },
    );
    await page.page.bringToFront();
    const begun = performance.now();
    await page.hover('福建省', { within: 'h2 + p' });
    await page.popover('资料截至');
    await page.clickInPopover('保存');
    if (scale >= 1) await page.popover(/正在保存/);
    await page.popover(/已保存/, PATIENCE);
    const seconds = Math.round((performance.now() - begun) / 1000);
    const outcome = await importing;
    if (outcome) report.fail(`${name}: the import was refused: ${outcome}`);
    const { kept, damaged } = await inPage(shelf, () => longStore.list(500));
    report.figure(`${name} seconds that a save waited`, seconds);
    report.figure(`${name} kept`, kept);
    if (kept !== count + 1 || damaged > 0) report.fail(`${name}: ${kept} kept, ${damaged} damaged`);
    if (scale >= 1 && seconds < IDLE) report.fail(`${name}: ${seconds} s prove nothing`);
    for (const { text } of await driver.consoleErrors()) report.fail(`${name}: ${text}`);
  } finally {
    await driver.close();
  }
}

/** A reader of a report, in Chinese, with the popover open over a province. */
async function readerIn(driver: Driver, server: Server): Promise<OpenPage> {
  await driver.background((api) => api.storage.local.set({ preferences: { language: 'zh-CN' } }));
  const page = await driver.open(server.url(host, '/sample-report.html'));
  await until(
    () => page.highlights(),
    (all) => all.some(({ texts }) => texts.length > 0),
    { what: 'marks' },
  );
  return page;
}
