import { afterEach, expect, it } from 'vitest';
import type { OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { quotations } from './main-job';
import type { Journey } from './suite';

/** Milliseconds in which a page must be rid of what is ours. */
const AT_ONCE = 2000;

/** The extension stops, comes back, or loses a site while pages are open. */
export function interrupted(journey: Journey): void {
  const open = (path = '/sample-report.html', host = 'www.fujian.gov.cn') =>
    journey.driver.open(journey.server.url(host, path));
  const seen = async (page: OpenPage) =>
    (await page.seenHighlights()).flatMap(({ texts }) => texts).length;
  const marked = (page: OpenPage) =>
    until(
      () => seen(page),
      (count) => count > 0,
      { what: 'marks' },
    );
  const bare = (page: OpenPage) =>
    until(
      async () => [await seen(page), await page.popoverText()] as const,
      ([count, text]) => count === 0 && text === undefined,
      { what: 'a page without anything of ours', timeout: AT_ONCE },
    );
  /** A popover that stays open when the tab is left. */
  const pinned = async (page: OpenPage) => {
    await page.hover('福建省', { within: 'h2 + p' });
    await page.popover('资料截至');
    const { x, y } = await page.locate('福建省', { within: 'h2 + p' });
    await page.page.mouse.click(x, y, { delay: 30 });
  };

  const sitesOff = (hosts: string[]) =>
    journey.driver.background(async (api, off) => {
      const { preferences } = await api.storage.local.get('preferences');
      await api.storage.local.set({
        preferences: { ...(preferences as object | undefined), sitesOff: off },
      });
    }, hosts);
  /** Whether a script of ours is in the page. */
  const answers = async (page: OpenPage) =>
    journey.driver.background(
      (api, tab) =>
        api.tabs.sendMessage(tab, { type: 'site.host', ask: {} }, { frameId: 0 }).then(
          (host) => host !== undefined,
          () => false,
        ),
      await journey.driver.tabId(page),
    );

  afterEach(async () => {
    await journey.driver.enableExtension();
    await sitesOff([]);
  });

  it('marks and popover are gone at once when it stops, and the document is as it was', async () => {
    const { driver } = journey;
    const page = await open();
    await marked(page);
    const before = await page.outerHtml();
    await pinned(page);
    await driver.consoleErrors();
    await driver.disableExtension();
    await page.page.bringToFront();
    await bare(page);
    expect(await page.outerHtml()).toBe(before);
    expect(await driver.consoleErrors()).toEqual([]);
    await page.close();
  });

  it('what it left behind neither acts nor complains', async () => {
    const { driver } = journey;
    const page = await open();
    await marked(page);
    await driver.consoleErrors();
    await driver.disableExtension();
    await page.page.bringToFront();
    await bare(page);
    await page.page.evaluate('document.querySelector("h2 + p").append("区块链")');
    await page.hover('福建省', { within: 'h2 + p' });
    const { x, y } = await page.locate('福建省', { within: 'h2 + p' });
    await page.page.mouse.click(x, y, { delay: 30 });
    // As long as a popover would take to come.
    await new Promise((done) => setTimeout(done, 900));
    expect(await page.popoverText()).toBeUndefined();
    expect(await seen(page)).toBe(0);
    expect(await driver.consoleErrors()).toEqual([]);
    await page.close();
  });

  it.each([
    ['is reloaded, as by an update', () => journey.driver.reloadExtension()],
    [
      'is disabled and enabled',
      async () => {
        await journey.driver.disableExtension();
        await journey.driver.enableExtension();
      },
    ],
  ])('when it %s, pages that are open are read anew, once', async (_what, interrupt) => {
    const { driver } = journey;
    // An address of its own: what others have kept of the report would not be kept again.
    const page = await open(`/sample-report.html?read=${crypto.randomUUID()}`);
    await marked(page);
    const [marks, html] = [await page.seenHighlights(), await page.outerHtml()];
    await pinned(page);
    await driver.consoleErrors();
    await interrupt();
    await page.page.bringToFront();
    // Of the old popover nothing is left, seen or unseen.
    await until(
      () => inPage(page.page, () => document.querySelectorAll('[popover="manual"]').length),
      (hosts) => hosts === 0,
      { what: 'no popover' },
    );
    await until(
      () => page.seenHighlights(),
      (now) => JSON.stringify(now) === JSON.stringify(marks),
      { what: 'the same marks' },
    );
    await until(
      () => driver.badge(page),
      (text) => text !== '',
      { what: 'a number' },
    );
    const before = (await quotations(journey)).length;
    await page.page.bringToFront();
    await page.hover('甘肃省');
    await page.popover('资料截至');
    expect(
      await inPage(page.page, () => document.querySelectorAll('[popover="manual"]').length),
    ).toBe(1);
    await page.clickInPopover('保存');
    await page.popover('已保存');
    expect(await quotations(journey)).toHaveLength(before + 1);
    await page.page.bringToFront();
    await page.clickInPopover('撤销');
    await page.popover('已撤销');
    expect(await quotations(journey)).toHaveLength(before);
    expect(await page.outerHtml()).toBe(html);
    expect(await driver.consoleErrors()).toEqual([]);
    await page.close();
  });

  it('the item of the context menu is there when it is enabled again', async () => {
    const { driver } = journey;
    // The browser tells of an item that is missing, not of one that is there.
    const isThere = () =>
      driver.background((api) =>
        api.contextMenus.update('clipping-save', {}).then(
          () => true,
          () => false,
        ),
      );
    expect(await isThere()).toBe(true);
    await driver.disableExtension();
    await driver.enableExtension();
    await until(isThere, (is) => is, { what: 'the item' });
    expect(await driver.consoleErrors()).toEqual([]);
  });

  it('a site that is switched off is not begun with when it comes back', async () => {
    const { driver, server } = journey;
    const off = await open();
    await marked(off);
    await sitesOff([new URL(server.url('www.fujian.gov.cn')).host]);
    await bare(off);
    const on = await open('/english.html', 'www.gansu.gov.cn');
    await marked(on);
    await driver.reloadExtension();
    await on.page.bringToFront();
    // What the old one painted stands for a moment still.
    await until(
      () => answers(on),
      (is) => is,
      { what: 'the new one' },
    );
    await marked(on);
    await off.page.bringToFront();
    expect(await seen(off)).toBe(0);
    // Firefox brings the script by itself; it paints nothing.
    if (driver.name === 'chromium') expect(await answers(off)).toBe(false);
    for (const page of [off, on]) await page.close();
  });
}
