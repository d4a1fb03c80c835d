import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { giveUp, grant } from './harness/askable';
import type { BrowserName, Driver, OpenPage } from './harness/driver';
import { until } from './harness/in-page';
import { launch } from './harness/launch';
import { marked, marksOf } from './harness/marked';
import { samplePages, samplePaths } from './harness/sample-pages';
import { type Server, serve } from './harness/serve';

const hosts = ['www.unlisted.example', 'www.fujian.gov.cn'];
const unlisted = '*://www.unlisted.example/*';

/** What the reader has allowed outlives the browser; in one of its own, whose profile is kept. */
export function restarted(name: BrowserName): void {
  let folder: string;
  let server: Server;
  let driver: Driver;
  let running: Driver | undefined;

  const close = async () => {
    await running?.close();
    running = undefined;
  };
  /** Anew, where it is running. */
  const start = async () => {
    await close();
    driver = running = await launch(name, {
      hosts,
      profile: join(folder, 'profile'),
      startsAgain: true,
    });
  };
  /** An unpacked extension welcomes at every start, in a tab before all others; behind it nothing is painted. */
  const markedInFront = (page: OpenPage) =>
    until(
      async () => {
        await page.page.bringToFront();
        return marksOf(page);
      },
      (all) => all.length > 0,
      { what: 'marks' },
    );
  const visit = (host: string) => driver.open(server.url(host, '/sample-report.html'));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lianzhu-restarted-'));
    await mkdir(join(folder, 'profile'));
    server = await serve(samplePages, { paths: samplePaths });
  });
  afterAll(async () => {
    await close();
    await server?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('a site that was allowed is read after the next start', async () => {
    await start();
    await grant(driver, unlisted);
    await marked(await visit('www.unlisted.example'));

    await start();
    await markedInFront(await visit('www.unlisted.example'));
  });

  it('one that was taken back is not', async () => {
    await giveUp(driver, unlisted);
    await start();
    const page = await visit('www.unlisted.example');
    // Read after it: by then the one before would have been, too.
    await markedInFront(await visit('www.fujian.gov.cn'));
    expect(await marksOf(page)).toEqual([]);
  });
}
