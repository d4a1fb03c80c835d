import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { press } from './harness/press';
import { countUnmarked, marksInWrongPlaces, scrollThrough } from './mark-probes';
import type { Journey } from './suite';

/*
 * The main job, end to end, on a report of our own writing under a government host on plain http.
 * Menu and command events are dispatched in Chromium; Firefox gets the browser's own menu item and
 * key element. Firefox's popup is driven as a tab, since its real document cannot be reached.
 */
const first = '推进区块链技术在电子证照、不动产登记和司法存证中的应用';
const second = '把区块链溯源用到中药材、苹果和牛羊肉';

export function mainJob(journey: Journey): void {
  let page: OpenPage;
  let before: string;
  let third = '';
  let answerToKept = '';

  beforeAll(async () => {
    const { driver, server } = journey;
    page = await driver.open(server.url('www.fujian.gov.cn', '/sample-report.html'));
    before = await page.outerHtml();
    await until(
      () => page.highlights(),
      (all) => all.some(({ texts }) => texts.length > 0),
      { what: 'marks' },
    );
  });
  afterAll(() => page?.close());

  /** Waits for the save itself: the notice of the one before may still be shown. */
  async function saves(act: () => Promise<void>): Promise<void> {
    const last = () =>
      journey.driver.background(async (api) => {
        const { 'just-saved': saved } = await api.storage.session.get('just-saved');
        return (saved as { id: string } | undefined)?.id ?? '';
      });
    const before = await last();
    await act();
    await until(last, (id) => id !== '' && id !== before, { what: 'the save' });
  }

  it('marks every 区块链 of the visible article once it is scrolled to', async () => {
    await inPage(page.page, scrollThrough);
    const { total, unmarked } = await inPage(page.page, countUnmarked, 'article', '区块链');
    expect(total).toBeGreaterThan(15);
    expect(unmarked).toEqual([]);
  });

  it('marks nothing in scripts, text fields, hidden text and menus', async () => {
    expect(await inPage(page.page, marksInWrongPlaces)).toEqual([]);
  });

  it('knows the false friends: no 链上 in 产业链上下游, no 海南 in 上海南站', async () => {
    await page.locate('上海南站', { within: 'article' });
    const texts = (await page.highlights()).flatMap((highlight) => highlight.texts);
    expect(texts.filter((text) => text === '链上下游' || text === '上海南站')).toEqual([]);
    const { unmarked } = await inPage(page.page, countUnmarked, 'article', '产业链上下游');
    expect(unmarked).toHaveLength(1);
    const south = await inPage(page.page, countUnmarked, 'article', '上海南站');
    expect(south.unmarked).toHaveLength(south.total);
  });

  it('shows sourced facts over 福建 inside a passage', async () => {
    await page.hover('福建省', { within: 'h2 + p' });
    const text = await page.popover('资料截至');
    expect(text).toMatch(/福建/);
    expect(text).toMatch(/20\d\d/);
    expect(text).toMatch(/来源|引文/);
    await page.screenshot(journey.picture('popover'));
  });

  it('saves the passage from the popover', async () => {
    await page.clickInPopover('保存');
    expect(await page.popover('已保存')).toContain('撤销');
    await page.page.keyboard.press('Escape');
    await until(page.popoverText, (text) => text === undefined, { what: 'popover gone' });
  });

  it('explains a term by its definition', async () => {
    await page.hover('电子证照');
    expect(await page.popover('电子证照')).toMatch(/电子政务|政务/);
    await page.page.mouse.move(4, 4);
    await until(page.popoverText, (text) => text === undefined, { what: 'popover gone' });
  });

  it('saves a selection from the context menu', async () => {
    await saves(() => journey.driver.dispatchMenu({ item: 'clipping-save', text: second }, page));
    expect(await page.popover('已保存')).toContain('撤销');
  });

  it('saves the passage under way by the keyboard', async () => {
    const { driver } = journey;
    await inPage(page.page, () => {
      getSelection()?.removeAllRanges();
      document.querySelector('table')?.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
    await saves(() => driver.dispatchCommand('clipping-save', page));
    const kept = await until(
      () => quotations(journey),
      (all) => all.length === 3,
      { what: 'the third clipping' },
    );
    third = kept[0] ?? '';
    expect(third).not.toBe('');
  });

  it('keeps one clipping of words that are saved twice, and undo leaves the older one', async () => {
    await saves(() => journey.driver.dispatchMenu({ item: 'clipping-save', text: second }, page));
    // What a page can see of it must not tell whether the words were kept before.
    answerToKept = await page.popover('已保存');
    await page.clickInPopover('撤销');
    await page.popover('已撤销');
    expect(await quotations(journey)).toHaveLength(3);
  });

  it('takes back a new clipping on undo', async () => {
    await saves(() =>
      journey.driver.dispatchMenu(
        { item: 'clipping-save', text: '宜连同出处和年份一并记下' },
        page,
      ),
    );
    expect(await page.popover('已保存')).toBe(answerToKept);
    expect(await quotations(journey)).toHaveLength(4);
    await page.clickInPopover('撤销');
    await page.popover('已撤销');
    expect(await quotations(journey)).toHaveLength(3);
  });

  it('has left the document as it was', async () => {
    expect(await page.outerHtml()).toBe(before);
  });

  it('lists site, counts and clippings in the toolbar popup, with search, note, delete and undo', async () => {
    const popup = await journey.driver.toolbarPopup(page);
    const text = () => inPage(popup, () => document.body.innerText);
    await until(text, (shown) => shown.includes('www.fujian.gov.cn'), { what: 'the site' });
    await until(text, (shown) => /政策语句\s*\d+/.test(shown), { what: 'the counts' });
    await until(text, (shown) => shown.includes(first), { what: 'the clipping' });
    await popup.screenshot({ path: journey.picture('popup') as `${string}.png` });

    await type(popup, 'input[type=search]', '中药材');
    await until(text, (shown) => shown.includes(second) && !shown.includes(first), {
      what: 'the search',
    });
    // The popup closes as soon as another page comes to the front: the library is asked afterwards.
    await press(popup, second);
    await press(popup, '删除');
    await until(text, (shown) => !shown.includes(second), { what: 'deletion' });
    await press(popup, '撤销');
    await until(text, (shown) => shown.includes(second), { what: 'undo' });
    await popup.close();
    expect(await quotations(journey)).toHaveLength(3);
  });

  it('exports the three quotations as Markdown, with source and address', async () => {
    const { driver, server } = journey;
    for (const name of markdownFiles(journey)) rmSync(join(driver.downloads, name));
    const library = await driver.extensionPage('library.html#export');
    await until(
      () => inPage(library, () => document.body.innerText),
      (shown) => shown.includes('3 条摘录') && shown.includes(first),
      { what: 'the preview' },
    );
    await library.screenshot({ path: journey.picture('export') as `${string}.png` });
    await press(library, '下载');
    const [file = ''] = await until(
      async () => markdownFiles(journey),
      (names) => names.length > 0,
      { what: 'the file' },
    );
    const markdown = readFileSync(join(driver.downloads, file), 'utf8');
    for (const quotation of [first, second, third]) expect(markdown).toContain(quotation);
    expect(markdown).toContain('示例日报');
    expect(markdown).toContain('2026-02-06');
    expect(markdown).toContain(server.url('www.fujian.gov.cn', '/sample-report.html'));
    expect(markdown).toContain('#:~:text=');
    await library.close();
  });
}

/** Words of all clippings that are kept, newest first, read from the library itself. */
export async function quotations({ driver }: Journey): Promise<string[]> {
  const page = await driver.extensionPage('options.html');
  const found = await inPage(page, async () => {
    // Opened by us where it is not yet made, it would stay without its stores.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'library')) return [];
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('library');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const records = await new Promise<
      {
        created: string;
        trashed?: string;
        selectors: { type: string; exact?: string }[];
      }[]
    >((resolve, reject) => {
      const reading = db.transaction('clippings').objectStore('clippings').getAll();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
    db.close();
    return records
      .filter(({ trashed }) => trashed === undefined)
      .sort((a, b) => b.created.localeCompare(a.created))
      .map(({ selectors }) => selectors.find((s) => s.type === 'TextQuoteSelector')?.exact ?? '');
  });
  await page.close();
  return found;
}

function markdownFiles({ driver }: Journey): string[] {
  return readdirSync(driver.downloads).filter(
    (name) => name.endsWith('.md') && statSync(join(driver.downloads, name)).size > 0,
  );
}

async function type(
  page: Awaited<ReturnType<Journey['driver']['toolbarPopup']>>,
  selector: string,
  words: string,
): Promise<void> {
  await until(
    () => inPage(page, (which) => document.querySelector(which) !== null, selector),
    (there) => there,
    { what: selector },
  );
  await page.focus(selector);
  await page.type(selector, words);
}
