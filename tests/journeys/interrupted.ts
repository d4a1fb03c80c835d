import { afterEach, expect, it } from 'vitest';
import type { OpenPage } from './harness/driver';
import { until } from './harness/in-page';
import type { Journey } from './suite';

/** Milliseconds in which a page must be rid of what is ours. */
const AT_ONCE = 2000;

/** The extension stops, comes back, or loses a site while pages are open. */
export function interrupted(journey: Journey): void {
  const open = (path = '/sample-report.html') =>
    journey.driver.open(journey.server.url('www.fujian.gov.cn', path));
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

  afterEach(() => journey.driver.enableExtension());

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
}
