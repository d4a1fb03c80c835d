import { afterAll, expect, it } from 'vitest';
import { grant } from './harness/askable';
import type { OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import type { Journey } from './suite';

const listed = 'www.fujian.gov.cn';
const unlisted = 'www.unlisted.example';
const pattern = `*://${unlisted}/*`;
/** Milliseconds in which a popover that is not wanted would have shown. */
const QUIET = 900;

/** What a page saw of ours when it went into the back/forward cache and when it came out of it. */
interface Seen {
  when: string;
  persisted: boolean;
  marks: number;
  hosts: number;
}

/** Pages that the browser keeps as they are while the reader is elsewhere, and has chosen otherwise. */
export function cachedPages(journey: Journey): void {
  const open = async (host: string) => {
    const page = await journey.driver.open(journey.server.url(host, '/kept-for-the-way-back.html'));
    await marked(page);
    await inPage(page.page, watchCache);
    return page;
  };
  const seen = async (page: OpenPage) =>
    (await page.seenHighlights()).flatMap(({ texts }) => texts).length;
  const marked = (page: OpenPage) =>
    until(
      () => seen(page),
      (count) => count > 0,
      { what: 'marks' },
    );
  const at = (page: OpenPage, path: string) =>
    until(
      () => inPage(page.page, () => location.pathname).catch(() => ''),
      (path_) => path_ === path,
      { what: path },
    );
  /** To another site and back again; what is done meanwhile. */
  const roundTrip = async (page: OpenPage, meanwhile: () => Promise<unknown> = async () => {}) => {
    const elsewhere = journey.server.url('www.elsewhere.example', '/empty.html');
    await inPage(
      page.page,
      (to) => {
        location.href = to;
      },
      elsewhere,
    );
    await at(page, '/empty.html');
    await meanwhile();
    await page.page.bringToFront();
    await inPage(page.page, () => history.back());
    await at(page, '/kept-for-the-way-back.html');
    const all = await inPage(page.page, () => (globalThis as { seen?: Seen[] }).seen ?? []);
    expect(all.at(-1)).toMatchObject({ when: 'pageshow', persisted: true });
    return all;
  };
  const site = (change: { sitesOff: string[] }) =>
    journey.driver.background(async (api, wanted) => {
      const { preferences } = await api.storage.local.get('preferences');
      await api.storage.local.set({
        preferences: { ...(preferences as object | undefined), ...wanted },
      });
    }, change);
  const giveUp = () =>
    journey.driver.background(
      (api, origin) => api.permissions.remove({ origins: [origin] }),
      pattern,
    );
  const rest = async (page: OpenPage) => {
    await page.hover('福建省', { within: 'h2 + p' });
    await new Promise((done) => setTimeout(done, QUIET));
    return page.popoverText();
  };
  const nothingOfOurs = async (page: OpenPage) => {
    expect(await rest(page)).toBeUndefined();
    expect(await page.highlights()).toEqual([]);
  };

  afterAll(async () => {
    await site({ sitesOff: [] });
    await giveUp();
  });

  it('nothing of ours lies in the cache, and all is there again afterwards', async () => {
    const page = await open(listed);
    const [marks, html] = [await page.seenHighlights(), await page.outerHtml()];
    await page.hover('福建省', { within: 'h2 + p' });
    await page.popover('资料截至');
    const { x, y } = await page.locate('福建省', { within: 'h2 + p' });
    await page.page.mouse.click(x, y, { delay: 30 });
    const all = await roundTrip(page);
    expect(all.map(({ marks: count, hosts }) => [count, hosts])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    await until(
      () => page.seenHighlights(),
      (now) => JSON.stringify(now) === JSON.stringify(marks),
      { what: 'the same marks' },
    );
    await page.page.mouse.move(3, 3);
    await page.hover('福建省', { within: 'h2 + p' });
    await page.popover('资料截至');
    await page.page.mouse.move(3, 3, { steps: 4 });
    expect(await page.outerHtml()).toBe(html);
    await page.close();
  });

  it('a site that was switched off meanwhile stays bare, and is marked once it is on again', async () => {
    const page = await open(listed);
    const host = new URL(journey.server.url(listed)).host;
    await roundTrip(page, () => site({ sitesOff: [host] }));
    await nothingOfOurs(page);
    await roundTrip(page, () => site({ sitesOff: [] }));
    await marked(page);
    await page.close();
  });

  it('a page whose permission was withdrawn meanwhile is left for good', async () => {
    const { driver } = journey;
    await grant(driver, pattern);
    const page = await open(unlisted);
    await roundTrip(page);
    await marked(page);
    await roundTrip(page, giveUp);
    await nothingOfOurs(page);
    const tab = await driver.tabId(page);
    const heard = await driver.background(
      (api, id) =>
        api.tabs.sendMessage(id, { type: 'site.host', ask: {} }, { frameId: 0 }).then(
          (answer) => answer,
          () => undefined,
        ),
      tab,
    );
    expect(heard ?? undefined).toBeUndefined();
    await page.close();
  });

  it('a page whose site was permitted meanwhile is read when it comes back', async () => {
    const { driver, server } = journey;
    await giveUp();
    const page = await driver.open(server.url(unlisted, '/kept-for-the-way-back.html'));
    await inPage(page.page, watchCache);
    await roundTrip(page, () => grant(driver, pattern));
    await marked(page);
    await page.close();
  });
}

/** Runs in the page's own world. */
function watchCache(): void {
  const all: Seen[] = [];
  const look = ({ type, persisted }: PageTransitionEvent) => {
    let marks = 0;
    CSS.highlights.forEach((highlight) => {
      marks += highlight.size;
    });
    const hosts = document.querySelectorAll('[popover="manual"]').length;
    all.push({ when: type, persisted, marks, hosts });
  };
  Object.assign(globalThis, { seen: all });
  addEventListener('pagehide', look);
  addEventListener('pageshow', look);
}
