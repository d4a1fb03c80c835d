import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { seriousFaults } from './harness/axe';
import type { OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { marked } from './harness/marked';
import { openLibraryOf } from './harness/own-library';
import { keptRecords } from './harness/records';
import { has, words } from './harness/shown';
import type { Journey } from './suite';

/** What is seen right after a save: a tick, and the clipping with the cursor in its note. */
export function afterASave(journey: Journey): void {
  /** A page of its own, so that nothing on it has been kept before. */
  const open = (path: string) =>
    journey.driver.open(
      journey.server.url('www.fujian.gov.cn', `${path}?saved=${crypto.randomUUID()}`),
    );
  const save = (text: string, page: OpenPage) =>
    journey.driver.dispatchMenu({ item: 'clipping-save', text }, page);
  const front = () =>
    journey.driver.background(async (api) => {
      const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id;
    });

  it('shows a tick on the badge, then its number again, and takes no focus', async () => {
    const { driver } = journey;
    const page = await open('/sample-report.html');
    await marked(page);
    const number = await settled(() => driver.badge(page));
    const tab = await driver.tabId(page);
    await inPage(page.page, () => document.querySelector<HTMLElement>('a[href]')?.focus());
    const texts = badgeTexts(journey, tab);
    await driver.dispatchCommand('clipping-save', page);
    expect((await texts).slice(-3)).toEqual([expect.stringMatching(/^\d+$/), '✓', number]);
    expect(await inPage(page.page, () => document.activeElement?.localName)).toBe('a');
    expect(await front()).toBe(tab);
    await page.close();
  });

  it('the popup begins with it, the cursor in its note, and completes tags by the keyboard', async () => {
    const page = await open('/no-terms.html');
    const tag = `植树造林 ${Date.now()}`;
    const writeIn = async (text: string, note: string, keys: (popup: Page) => Promise<void>) => {
      await save(text, page);
      await kept(journey, text);
      const popup = await journey.driver.toolbarPopup(page);
      await has(popup, '.just-saved:first-child', text);
      await cursorIn(popup, '批注');
      await popup.keyboard.type(note);
      await popup.keyboard.press('Tab');
      await cursorIn(popup, '加标签');
      await keys(popup);
      await has(popup, '.just-saved .chip', `#${tag}`);
      await has(popup, '.just-saved', '批注已保存');
      expect(await words(popup)).not.toContain('冲突副本');
      await popup.close().catch(() => undefined);
      await page.page.bringToFront();
    };

    await writeIn('志愿者共两千余人', '各市人数', async (popup) => {
      await popup.keyboard.type(tag);
      await popup.keyboard.press('Enter');
    });
    await writeIn('产业链上下游的园林企业', '捐赠了什么', async (popup) => {
      // From its middle, past what is typed, to the first that is offered.
      await popup.keyboard.type(tag.slice(2));
      await has(popup, '[role="option"]', tag);
      await popup.keyboard.press('ArrowDown');
      await has(popup, '[role="option"][aria-selected="true"]', tag);
      expect(await seriousFaults(popup)).toEqual([]);
      await popup.keyboard.press('Enter');
    });
    expect(await kept(journey, '志愿者共两千余人')).toMatchObject({
      note: '各市人数',
      tags: [tag],
    });
    expect(await kept(journey, '产业链上下游的园林企业')).toMatchObject({
      note: '捐赠了什么',
      tags: [tag],
    });
    await page.close();
  });

  it('all tags that are offered lie over what stands below them', async () => {
    const page = await open('/no-terms.html');
    const library = await openLibraryOf(journey.driver);
    const stem = `防护林${Date.now()}`;
    await library.keep('造林的几件事。', { tags: [1, 2, 3, 4].map((n) => `${stem}之${n}`) });
    await save('苗木', page);
    const tab = await journey.driver.tabId(page);
    const popup = await journey.driver.extensionPage(`popup.html?tab=${tab}`);
    await popup.setViewport({ width: 380, height: 600 });
    await has(popup, '.just-saved', '苗木');
    await popup.bringToFront();
    // Put there a moment after it is shown: what was focused before would lose it.
    await cursorIn(popup, '批注');
    await popup.keyboard.press('Tab');
    await cursorIn(popup, '加标签');
    await popup.keyboard.type(stem);
    await has(popup, '[role="option"]:last-child', `${stem}之4`);
    const covered = await inPage(popup, () => {
      // As where nothing else is kept of the page: the search follows at once.
      for (const part of document.querySelectorAll<HTMLElement>('.just-saved ~ .page-clippings')) {
        part.style.display = 'none';
      }
      return [...document.querySelectorAll('[role="option"]')].flatMap((option) => {
        const { left, top, height } = option.getBoundingClientRect();
        const above = document.elementFromPoint(left + 8, top + height / 2);
        return option.contains(above) ? [] : (option.textContent ?? '');
      });
    });
    expect(covered).toEqual([]);
    await popup.close();
    await library.close();
    await page.close();
  });

  it('an open side panel begins with it in whichever view, the cursor in its note', async () => {
    const { driver } = journey;
    const page = await open('/no-terms.html');
    const tab = await driver.tabId(page);
    const panel = await driver.extensionPage(`sidepanel.html?tab=${tab}`);
    await has(panel, '[role="tabpanel"]', '没有找到政策语句');
    await page.page.bringToFront();
    await save('苗木', page);
    await has(panel, '[role="tabpanel"] > .just-saved:first-child', '苗木');
    await cursorIn(panel, '批注');
    expect(await front()).toBe(tab);
    await panel.close();
    await page.close();
  });
}

/** A number that stays: the same ten looks in a row. */
async function settled(read: () => Promise<string>): Promise<string> {
  let [last, same] = ['', 0];
  return until(
    read,
    (text) => {
      same = text === last ? same + 1 : 0;
      last = text;
      return /^\d+$/.test(text) && same >= 10;
    },
    { what: 'a number that stays' },
  );
}

/** What a badge says, one after the other, until its tick has gone. */
function badgeTexts({ driver }: Journey, tab: number): Promise<string[]> {
  return driver.background(async (api, tabId) => {
    const seen: string[] = [];
    const end = Date.now() + 20_000;
    // Without a rest: a timer of a page that is not in front would sleep through the tick.
    while (Date.now() < end && (seen.at(-1) === '✓' || !seen.includes('✓'))) {
      const text = await api.action.getBadgeText({ tabId });
      if (text !== seen.at(-1)) seen.push(text);
    }
    return seen;
  }, tab);
}

/** The newest clipping of these words, once it is kept. */
async function kept(journey: Journey, text: string) {
  const [newest] = await until(
    async () => (await keptRecords(journey.driver)).filter((one) => one.quotation === text),
    (all) => all.length > 0,
    { what: text },
  );
  return newest;
}

const cursorIn = (page: Page, label: string) =>
  until(
    () => inPage(page, () => document.activeElement?.getAttribute('aria-label')),
    (at) => at === label,
    { what: `the cursor in ${label}` },
  );
