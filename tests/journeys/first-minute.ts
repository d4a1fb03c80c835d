import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Driver, OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { bare, marked, marksOf } from './harness/marked';
import { press } from './harness/press';
import type { Journey } from './suite';

/** The welcome page: read, clip and export on a sample, of which nothing stays. */
export function firstMinute(journey: Journey): void {
  let tab: OpenPage;
  let before: number;

  const library = () => inPage(tab.page, keptRecords);
  const done = () =>
    inPage(tab.page, () =>
      Array.from(document.querySelectorAll('.sample-steps > li'), (step) =>
        step.getAttribute('data-done'),
      ).join(),
    );
  const goesTo = (wanted: string) =>
    until(done, (now) => now === wanted, { what: `steps ${wanted}` });

  beforeAll(async () => {
    tab = await journey.driver.extensionTab('welcome.html');
    before = await library();
    await tab.page.bringToFront();
    await goesTo('false,false,false');
  });
  afterAll(() => tab?.close());
  // Whatever became of a law: the others read these sites.
  afterEach(() => switchOff(journey.driver));

  it('explains marked words with sourced facts, on the sample as on a page', async () => {
    await tab.hover('福建', { within: '.sample' });
    const shown = await tab.popover('福建');
    expect(shown).toContain('来源');
    // A host without its style has a width of its own.
    const width = () => document.querySelector(':popover-open')?.getBoundingClientRect().width;
    expect(await inPage(tab.page, width)).toBe(0);
    await goesTo('true,false,false');
    await tab.screenshot(journey.picture('welcome-popover'));
  });

  it('clips the passage, and takes that back', async () => {
    const popover = (words: string) => tab.popover(words);
    await until(
      async () => {
        await tab.clickInPopover('保存');
        return tab.popoverText();
      },
      (text) => text?.includes('已放进下面的示例摘录') === true,
      { what: 'kept' },
    );
    await goesTo('true,true,false');
    await tab.clickInPopover('撤销');
    await popover('已撤销');
    await goesTo('true,false,false');
    await tab.clickInPopover('保存');
    await popover('已放进下面的示例摘录');
    await tab.page.keyboard.press('Escape');
    await until(
      () => tab.popoverText(),
      (text) => text === undefined,
      { what: 'no popover' },
    );
  });

  it('shows the clipping as Markdown', async () => {
    await press(tab.page, '导出为 Markdown');
    await goesTo('true,true,true');
    const markdown = await inPage(
      tab.page,
      () => document.querySelector('.sample-markdown pre')?.textContent ?? '',
    );
    expect(markdown).toContain('> 福建省将深化“一网通办”改革');
    expect(markdown).toContain('地区：福建');
    expect(markdown).not.toMatch(/undefined|\]\(/);
    await tab.screenshot(journey.picture('welcome-exported'), { fullPage: true });
  });

  it('opens by keyboard, with the focus inside, and gives it back', async () => {
    await inPage(tab.page, () =>
      document.querySelector<HTMLElement>('.sample button[data-mark=blockchain]')?.focus(),
    );
    await tab.page.keyboard.press('Enter');
    await tab.popover('区块链');
    await tab.page.keyboard.press('Escape');
    await until(
      () => inPage(tab.page, () => document.activeElement?.getAttribute('data-mark')),
      (mark) => mark === 'blockchain',
      { what: 'the focus on the words' },
    );
  });

  it('has kept nothing of it', async () => {
    expect(await library()).toBe(before);
  });

  it('offers to load a tab anew in which no script of ours is, and then it is marked', async () => {
    const { driver, server } = journey;
    const open = await driver.open(server.url('www.gansu.gov.cn', '/english.html'));
    await marked(open);
    const off = await driver.open(server.url('www.fujian.gov.cn', '/english.html'));
    await marked(off);
    await switchOff(driver, new URL(off.page.url()).host);
    await bare(off);
    const offered = () =>
      inPage(tab.page, () => document.querySelector('.welcome-reload p')?.textContent);
    const looksAgain = async () => {
      await tab.page.reload({ waitUntil: [] }).catch(() => undefined);
      await goesTo('false,false,false');
    };
    // As it is after an install: the page stands, and nothing of ours in it answers.
    await driver.background(
      (api, id) => api.tabs.sendMessage(id, { type: 'site.leave', ask: {} }, { frameId: 0 }),
      await driver.tabId(open),
    );
    await bare(open);
    await tab.page.bringToFront();
    await looksAgain();
    await until(offered, (text) => text?.startsWith('有 1 个网页') === true, { what: 'an offer' });
    await press(tab.page, '重新载入');
    await until(offered, (text) => text === undefined, { what: 'no offer' });
    await open.page.bringToFront();
    await until(
      // It is on its way to a new document.
      () => marksOf(open).catch(() => []),
      (all) => all.length > 0,
      { what: 'marks in the page that was loaded anew' },
    );
    for (const { page } of [open, off]) await page.close();
  });
}

function switchOff(driver: Driver, ...hosts: string[]): Promise<void> {
  return driver.background(async (api, sitesOff) => {
    const { preferences } = await api.storage.local.get('preferences');
    await api.storage.local.set({
      preferences: { ...(preferences as object | undefined), sitesOff },
    });
  }, hosts);
}

/** Records in the library of the extension; none where it has never been opened. */
async function keptRecords(): Promise<number> {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes('library')) return 0;
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await answer(indexedDB.open('library'));
  const count = await answer(db.transaction('clippings').objectStore('clippings').count());
  db.close();
  return count;
}
