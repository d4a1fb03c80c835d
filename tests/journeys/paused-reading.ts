import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { OpenPage } from './harness/driver';
import { inPage } from './harness/in-page';
import { bare, marked, marksOf } from './harness/marked';
import { press } from './harness/press';
import { shows } from './harness/shown';
import type { Journey } from './suite';

interface Stormy {
  storm(): void;
  calm(): void;
}

/** A page that never rests: reading stops where it can be seen, and goes on when asked to. */
export function pausedReading(journey: Journey): void {
  const inPanel = async (page: OpenPage) =>
    journey.driver.extensionPage(`sidepanel.html?tab=${await journey.driver.tabId(page)}`);

  it.each<[string, string, string, (page: OpenPage) => Promise<Page>]>([
    ['popup', '页面一直在变，已暂停标注', '继续标注', (page) => journey.driver.toolbarPopup(page)],
    ['side panel', '网页一直在变动，已暂停阅读', '继续', inPanel],
  ])('the %s says that reading has paused, and takes it up again', async (what, said, go, look) => {
    const { driver, server } = journey;
    const page = await driver.open(server.url('www.gansu.gov.cn', '/storm.html'));
    const before = await marked(page);
    await inPage(page.page, () => (globalThis as unknown as Stormy).storm());
    await bare(page);
    await inPage(page.page, () => (globalThis as unknown as Stormy).calm());
    const ours = await look(page);
    await shows(ours, said);
    expect(await marksOf(page)).toEqual([]);
    await ours.screenshot({ path: journey.picture(`paused-${what}`) as `${string}.png` });
    await press(ours, go);
    await ours.close().catch(() => undefined);
    // What lies behind another tab is not painted.
    await page.page.bringToFront();
    expect(await marked(page)).toEqual(before);
    await page.close();
  });
}
