import type { Page } from 'puppeteer-core';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { giveUp, makeAskable } from './harness/askable';
import { seriousFaults } from './harness/axe';
import type { OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { bare, marked, marksOf } from './harness/marked';
import { press } from './harness/press';
import { shows } from './harness/shown';
import type { Journey } from './suite';

/** A site on no list, enabled by a click in the toolbar popup. */
const unlisted = '*://www.unlisted.example/*';
/** Milliseconds in which a popover that is not wanted would have shown. */
const QUIET = 1200;

/** What is done in the toolbar popup, over a page. In Firefox it stands in a tab. */
export function fromThePopup(journey: Journey): void {
  const popupOver = async (page: OpenPage): Promise<Page> => {
    const popup = await journey.driver.toolbarPopup(page);
    await shows(popup, 'www.');
    return popup;
  };
  /** Opens a page of a site that nobody has asked for, and presses what the popup offers. */
  const enable = async (label: string): Promise<OpenPage> => {
    const { driver, server } = journey;
    const page = await driver.open(server.url('www.unlisted.example', '/sample-report.html'));
    const popup = await popupOver(page);
    await shows(popup, '链注不在此网站运行');
    expect(await marksOf(page)).toEqual([]);
    await press(popup, label);
    // The tab in front is started at once; in Firefox that is the one in which the popup stands.
    if (driver.name === 'firefox') {
      await shows(popup, '这个标签页打开时链注还没有运行');
      await press(popup, '重新载入');
    } else {
      await shows(popup, '政策语句');
    }
    await popup.close().catch(() => undefined);
    await page.page.bringToFront();
    return page;
  };

  beforeEach(() => makeAskable(journey.driver, unlisted));
  afterAll(() => giveUp(journey.driver, unlisted));

  it('a site that is enabled and marked is marked at once, and explained', async () => {
    const page = await enable('启用并标注');
    await marked(page);
    await page.hover('福建省', { within: 'h2 + p' });
    await page.popover('资料截至');
    await page.close();
  });

  it('a site that is enabled to be listed has a digest, no marks and no popover', async () => {
    const { driver } = journey;
    const page = await enable('启用，仅列表');
    const panel = await driver.extensionPage(`sidepanel.html?tab=${await driver.tabId(page)}`);
    await shows(panel, '九个设区市全部接入');
    await panel.close();
    await page.page.bringToFront();
    expect(await marksOf(page)).toEqual([]);
    await page.hover('福建省', { within: 'h2 + p' });
    await new Promise((done) => setTimeout(done, QUIET));
    expect(await page.popoverText()).toBeUndefined();
    await bare(page);
    await page.close();
  });

  it('axe finds nothing serious in the popup over a page that is read', async () => {
    const { driver, server } = journey;
    const page = await driver.open(server.url('www.fujian.gov.cn', '/sample-report.html'));
    await marked(page);
    const popup = await popupOver(page);
    await shows(popup, '政策语句');
    expect(await seriousFaults(popup)).toEqual([]);
    await popup.close().catch(() => undefined);
    await page.close();
  });

  it('its button opens the side panel, beside the page that it is over', async () => {
    const { driver, server } = journey;
    const page = await driver.open(server.url('www.fujian.gov.cn', '/sample-report.html'));
    await marked(page);
    const popup = await popupOver(page);
    expect(await panelIsOpen(journey)).toBe(false);
    await press(popup, '侧栏');
    await until(
      () => panelIsOpen(journey),
      (open) => open,
      { what: 'the side panel' },
    );
    await popup.close().catch(() => undefined);
    await closePanel(journey);
    await page.close();
  });
}

/** The browser's own word for it. */
function panelIsOpen({ driver }: Journey): Promise<boolean> {
  return driver.background(async (api) => {
    const { sidebarAction, runtime } = api as unknown as Panels;
    if (sidebarAction) return sidebarAction.isOpen({});
    return (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
  });
}

/** By a click, as both browsers want it where they close one at all. */
async function closePanel(journey: Journey): Promise<void> {
  const { driver } = journey;
  if (driver.name === 'chromium') {
    // A panel that is still loading lets itself be closed only later: asked again until it is gone.
    await until(
      async () => {
        for (const target of driver.browser.targets()) {
          if (!target.url().includes('sidepanel.html')) continue;
          const panel = await target.asPage();
          await panel.close().catch(() => undefined);
        }
        return panelIsOpen(journey);
      },
      (open) => !open,
      { what: 'no side panel' },
    );
  } else {
    const helper = await driver.extensionPage('options.html');
    await inPage(helper, () => {
      const { browser } = globalThis as unknown as { browser: Panels };
      document.addEventListener('click', () => void browser.sidebarAction?.close());
    });
    await helper.mouse.click(2, 2);
    await until(
      () => panelIsOpen(journey),
      (open) => !open,
      { what: 'no side panel' },
    );
    await helper.close();
  }
}

interface Panels {
  sidebarAction?: { isOpen(where: object): Promise<boolean>; close(): Promise<void> };
  runtime: { getContexts(filter: { contextTypes: string[] }): Promise<unknown[]> };
}
