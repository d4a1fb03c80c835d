import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { quotations } from './main-job';
import type { Journey } from './suite';

/** A whole reading without a pointer: commands, Tab, Enter and Escape. */
export function byKeyboard(journey: Journey): void {
  it('reads, opens, keeps, goes back, lists and exports', async () => {
    const { driver, server } = journey;
    const page = await driver.open(server.url('www.fujian.gov.cn', '/sample-report.html'));
    await until(
      () => page.highlights(),
      (all) => all.length > 0,
      { what: 'marks' },
    );
    await inPage(page.page, () => document.querySelector<HTMLElement>('a[href]')?.focus());
    await page.page.bringToFront();

    const top = () => inPage(page.page, () => scrollY);
    await driver.dispatchCommand('passage-next', page);
    await driver.dispatchCommand('passage-next', page);
    await until(top, (y) => y > 0, { what: 'the next passage' });
    await driver.dispatchCommand('popover-open', page);
    await page.popover();
    await until(page.focusInPopover, (name) => name !== undefined, { what: 'focus inside' });
    await tabInPopover(page, '保存');
    // A press within 300 ms of the popover's showing is refused: it may not have been meant.
    await new Promise((resolve) => setTimeout(resolve, 400));
    await page.page.keyboard.press('Enter');
    await page.popover('已保存');
    await page.page.keyboard.press('Escape');
    await until(page.popoverText, (text) => !text?.includes('Esc'), { what: 'no popover' });
    expect(await inPage(page.page, () => document.activeElement?.localName)).toBe('a');
    expect(await quotations(journey)).not.toEqual([]);

    const panel = await driver.extensionPage(`sidepanel.html?tab=${await driver.tabId(page)}`);
    await panel.bringToFront();
    const there = await top();
    const last = await until(
      () =>
        inPage(
          panel,
          () => [...document.querySelectorAll('.passage-text')].at(-1)?.textContent ?? '',
        ),
      (text) => text !== '',
      { what: 'the digest' },
    );
    await tabTo(panel, last);
    await panel.keyboard.press('Enter');
    await page.page.bringToFront();
    await until(top, (y) => y > there, { what: 'the last passage' });

    for (const name of markdown(journey)) rmSync(join(driver.downloads, name));
    await panel.close();
    // In Firefox a page that is brought back to the front has no focus for its keys.
    const anew = await driver.extensionPage(`sidepanel.html?tab=${await driver.tabId(page)}`);
    await anew.bringToFront();
    await until(
      () => inPage(anew, () => document.querySelectorAll('.passage-text').length),
      (count) => count > 0,
      { what: 'the digest anew' },
    );
    await tabTo(anew, '导出');
    await anew.keyboard.press('Enter');
    const opened = () =>
      driver.background(async (api) => {
        const tabs = await api.tabs.query({});
        return tabs.find(({ url }) => url?.endsWith('#export?digest'))?.id;
      });
    // A tab that a page of ours opens is driven by neither protocol: the same page is opened anew.
    const tab = await until(opened, (id) => id !== undefined, { what: 'the export' });
    await driver.background((api, id) => api.tabs.remove(id as number), tab);
    const library = await driver.extensionPage('library.html#export?digest');
    await until(
      () => inPage(library, () => document.body.innerText),
      (text) => text.includes('下载'),
      { what: 'the export' },
    );
    await library.bringToFront();
    await tabTo(library, '下载');
    await library.keyboard.press('Enter');
    await until(
      async () => markdown(journey),
      (names) => names.length > 0,
      { what: 'the file' },
    );
    for (const one of [library, anew, page.page]) await one.close();
  });

  it('leads to the panel by a key of the reader’s choice, at the least to the library', async () => {
    const { driver, server } = journey;
    const four = (suggested: readonly unknown[]) => suggested.filter(Boolean).length;
    const keys = await driver.background((api) =>
      Object.values(api.runtime.getManifest().commands ?? {}).map((one) => one.suggested_key),
    );
    expect(keys).toHaveLength(5);
    expect(four(keys)).toBe(4);
    // Firefox opens the sidebar itself.
    if (driver.name === 'firefox') return;
    const page = await driver.open(server.url('www.fujian.gov.cn', '/sample-report.html'));
    await driver.dispatchCommand('panel-open', page);
    const opened = () =>
      driver.background(async (api) => {
        const tabs = await api.tabs.query({ url: api.runtime.getURL('library.html') });
        const { getContexts } = api.runtime as unknown as {
          getContexts(filter: { contextTypes: string[] }): Promise<unknown[]>;
        };
        const panels = await getContexts({ contextTypes: ['SIDE_PANEL'] });
        return tabs.length + panels.length;
      });
    await until(opened, (count) => count > 0, { what: 'panel or library' });
    await driver.background(async (api) => {
      const tabs = await api.tabs.query({ url: api.runtime.getURL('library.html') });
      await api.tabs.remove(tabs.flatMap(({ id }) => id ?? []));
    });
    await page.close();
  });
}

const markdown = ({ driver }: Journey) =>
  readdirSync(driver.downloads).filter((name) => name.endsWith('.md'));

/** Tab by Tab to the control whose name or text begins so. */
async function tabTo(page: Page, label: string): Promise<void> {
  for (let n = 0; n < 120; n++) {
    await page.keyboard.press('Tab');
    const name = await inPage(page, () => {
      const { activeElement } = document;
      return `${activeElement?.getAttribute('aria-label') ?? ''}${activeElement?.textContent}`;
    });
    if (name.trim().startsWith(label)) return;
  }
  throw new Error(`no Tab leads to 「${label}」`);
}

async function tabInPopover(page: OpenPage, label: string): Promise<void> {
  for (let n = 0; n < 30; n++) {
    await page.page.keyboard.press('Tab');
    if ((await page.focusInPopover())?.startsWith(label)) return;
  }
  throw new Error(`no Tab leads to 「${label}」 in the popover`);
}
