import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { BrowserName, Driver, OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { launch } from './harness/launch';
import { marked } from './harness/marked';
import { samplePages, samplePaths } from './harness/sample-pages';
import { type Server, serve } from './harness/serve';

const hosts = ['www.gansu.gov.cn', 'www.fujian.gov.cn'];

/** Pages that were there first, in a browser of its own: an install takes what was kept. */
export function installed(name: BrowserName): void {
  let driver: Driver;
  let server: Server;
  const pages: OpenPage[] = [];

  beforeAll(async () => {
    server = await serve(samplePages, { paths: samplePaths });
    driver = await launch(name, { hosts, viewport: { width: 1000, height: 700 } });
  });
  afterEach(async () => {
    for (const { page } of pages.splice(0)) await page.close();
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  const visit = async (path: string) => {
    const page = await driver.open(server.url('www.gansu.gov.cn', path));
    pages.push(page);
    return page;
  };
  /** Without waiting until it is loaded. */
  const begin = async (path: string) => {
    const page = await driver.open(server.url('www.fujian.gov.cn', '/empty.html'));
    pages.push(page);
    await inPage(
      page.page,
      (to) => {
        location.href = to;
      },
      server.url('www.fujian.gov.cn', path),
    );
    await until(
      () => inPage(page.page, () => document.body.innerText).catch(() => ''),
      (text) => text.includes('invented'),
      { what: path },
    );
    return page;
  };
  const statusOf = async (page: OpenPage) => {
    const id = await driver.tabId(page);
    return driver.background(async (api, tab) => (await api.tabs.get(tab)).status, id);
  };
  const inFront = (page: OpenPage) =>
    until(
      async () => {
        await page.page.bringToFront();
        return page.seenHighlights();
      },
      (all) => all.length > 0,
      { what: 'marks' },
    );
  const welcomes = () =>
    driver.background(async (api) => {
      const open = await api.tabs.query({ url: api.runtime.getURL('welcome.html') });
      return open.map(({ id }) => id as number);
    });

  it.each([
    ['whose picture never comes', '/waits-for-a-picture.html'],
    ['that never ends', '/endless.html'],
  ])('a page %s holds up neither the welcome nor the reading of others', async (_what, path) => {
    const never = await begin(path);
    expect(await statusOf(never)).toBe('loading');
    const other = await visit('/english.html');
    await marked(other);
    await driver.installAnew();
    const [tab] = await until(welcomes, (ids) => ids.length > 0, { what: 'the welcome page' });
    await driver.background((api, id) => api.tabs.remove(id), tab as number);
    await inFront(other);
    expect(await statusOf(never)).toBe('loading');
  });

  it('a page that waits for a picture is read all the same, after an update as before it', async () => {
    const page = await begin('/waits-for-a-picture.html');
    await inFront(page);
    await driver.disableExtension();
    // In Firefox they are registered still, without a look.
    await until(
      () => page.seenHighlights(),
      (all) => all.length === 0,
      { what: 'no marks' },
    );
    await driver.enableExtension();
    await inFront(page);
    expect(await statusOf(page)).toBe('loading');
  });
}
