import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changingPage } from './harness/changing-page';
import { cutOff } from './harness/cut-off';
import type { OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { press } from './harness/press';
import { shows } from './harness/shown';
import type { Journey } from './suite';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Verdict of the clipping whose row holds these words. */
const verdictOf = (page: Page, text: string) =>
  inPage(
    page,
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('.verdict')].find((row) =>
        row.textContent?.includes(wanted),
      )?.dataset.verdict ?? '',
    text,
  );

/** Clicks a button in the row that holds these words. */
async function pressIn(page: Page, row: string, label: string): Promise<void> {
  const click = (of: string, name: string) => {
    const found = [...document.querySelectorAll<HTMLElement>('.verdict')]
      .find((one) => one.textContent?.includes(of))
      ?.querySelectorAll('button');
    const button = [...(found ?? [])].find((one) => one.textContent?.includes(name));
    button?.click();
    return button !== undefined;
  };
  await until(
    () => inPage(page, click, row, label),
    (done) => done,
    { what: `${label} at ${row}` },
  );
}

/** Kinds of the marks on a page. */
const markKinds = (page: Page) =>
  inPage(page, () => [...CSS.highlights.keys()].map((name) => name.split('-')[1]));

/** Revisions of all clippings, as the database has them. */
const revisions = (page: Page) =>
  inPage(page, async () => {
    const opening = indexedDB.open('library');
    await new Promise((done) => opening.addEventListener('success', done));
    const all = opening.result.transaction('clippings').objectStore('clippings').getAll();
    await new Promise((done) => all.addEventListener('success', done));
    opening.result.close();
    return all.result.map(({ id, rev }: { id: string; rev: number }) => `${id} ${rev}`);
  });

/** Values of the facet that is open, with how many each leaves. */
const facetValues = (page: Page) =>
  inPage(page, () =>
    Object.fromEntries(
      Array.from(document.querySelectorAll('.filter-value'), (value) =>
        Array.from(value.querySelectorAll('span'), (part) => part.textContent ?? ''),
      ),
    ),
  );

const choose = (page: Page, value: string) =>
  inPage(
    page,
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('.filter-value')]
        .find((one) => one.textContent?.startsWith(wanted))
        ?.click(),
    value,
  );

const rows = (page: Page) =>
  inPage(page, () =>
    Array.from(document.querySelectorAll<HTMLElement>('.library-row'), (row) => ({
      text: row.innerText,
      seen: row.querySelector('.clipping-seen')?.textContent ?? '',
    })),
  );

/** A report is kept from, published anew under its address, and read again. */
export function comingBack(journey: Journey): void {
  let page: OpenPage;
  let panel: Page;

  beforeAll(async () => {
    const { driver, server } = journey;
    changingPage.edition = 'first';
    page = await driver.open(server.url('www.gansu.gov.cn', '/changing.html'));
    await until(
      () => page.highlights(),
      (all) => all.some(({ texts }) => texts.length > 0),
      { what: 'marks' },
    );
    panel = await driver.extensionPage(`sidepanel.html?tab=${await driver.tabId(page)}`);
    await panel.setViewport({ width: 360, height: 860 });
    await press(panel, '全部保存');
    await shows(panel, '5 条 · 原文未变');
  });
  afterAll(async () => {
    changingPage.edition = 'first';
    await panel?.close();
    await page?.close();
  });

  it('keeps the whole text beside the clippings, once', async () => {
    const popup = await journey.driver.toolbarPopup(page);
    await press(popup, '留存全文');
    await shows(popup, '全文已留存');
    await press(popup, '留存全文');
    await shows(popup, '与上次留存的相同');
    await popup.screenshot({ path: journey.picture('article-kept') as `${string}.png` });
    await popup.close();
  });

  it('says of each clipping what became of its words', async () => {
    changingPage.edition = 'second';
    await page.page.bringToFront();
    await page.page.reload();
    await until(
      () => verdictOf(panel, '重庆市2026年'),
      (verdict) => verdict === 'gone',
      { what: 'the words gone' },
    );
    // While a page comes up nothing stands on it yet; what comes late is looked for again.
    const becomes = (words: string, wanted: string) =>
      until(
        () => verdictOf(panel, words),
        (verdict) => verdict === wanted,
        { what: `${words}: ${wanted}` },
      );
    await becomes('甘肃省', 'exact');
    await becomes('福建省', 'changed');
    await becomes('海南省', 'ambiguous');
    await becomes('贵州省', 'exact');
    expect(await verdictOf(panel, '重庆市2026年')).toBe('gone');
    await shows(panel, '留存的全文里有原文');
    const told = await inPage(panel, () =>
      [...document.querySelectorAll('.verdict ins, .verdict del')].map((part) => [
        part.localName,
        part.lastChild?.textContent,
        (part as HTMLElement).dataset.number,
      ]),
    );
    expect(told).toContainEqual(['del', '4万', 'true']);
    expect(told).toContainEqual(['ins', '5.5万', 'true']);
    expect(told).toContainEqual(['ins', '1.5万亿', 'true']);
    expect(await cutOff(panel)).toEqual([]);
    await panel.bringToFront();
    await panel.screenshot({
      path: journey.picture('verdicts') as `${string}.png`,
      fullPage: true,
    });
  });

  it('remembers in the library what was found, to filter by, and changes no clipping', async () => {
    const library = await journey.driver.extensionPage('library.html');
    const before = await revisions(library);
    await press(library, '核对');
    await until(
      () => facetValues(library),
      (values) => Number(values.有改动) > 0 && Number(values.未找到) > 0,
      { what: 'the verdicts to filter by' },
    );
    await choose(library, '有改动');
    await until(
      () => rows(library),
      (all) =>
        all.every(({ seen }) => seen.startsWith('有改动')) &&
        all.some(({ text }) => text.includes('福建省')),
      { what: 'the changed alone' },
    );
    await library.screenshot({ path: journey.picture('verdict-filter') as `${string}.png` });
    await choose(library, '有改动');
    await choose(library, '原文未变');
    await until(
      () => rows(library),
      (all) => all.some(({ text }) => text.includes('甘肃省')) && all.every(({ seen }) => !seen),
      { what: 'those that still stand, without a word' },
    );
    await inPage(library, () => document.querySelector<HTMLElement>('.clipping-open')?.click());
    await shows(library, '打开网页时核对：原文未变。');
    expect(await revisions(library)).toEqual(before);
    await library.close();
  });

  it('leaves no trace on the page but where the reader asks to be led', async () => {
    expect(await markKinds(page.page)).not.toContain('kept');
    const before = await page.outerHtml();
    await pressIn(panel, '福建省', '定位');
    await until(
      () => markKinds(page.page),
      (kinds) => kinds.includes('lit'),
      { what: 'the words lit up' },
    );
    await until(
      () => markKinds(page.page),
      (kinds) => !kinds.includes('lit'),
      { what: 'the light gone out' },
    );
    expect(await page.outerHtml()).toBe(before);
  });

  it('takes the new words, keeps the old ones, and takes that back', async () => {
    await pressIn(panel, '福建省', '更新为现文');
    await shows(panel, '已更新为现文');
    expect(await verdictOf(panel, '福建省')).toBe('exact');
    await pressIn(panel, '福建省', '撤销');
    await until(
      () => verdictOf(panel, '福建省'),
      (verdict) => verdict === 'changed',
      { what: 'the old words back' },
    );
    await pressIn(panel, '福建省', '更新为现文');
    await until(
      () => verdictOf(panel, '福建省'),
      (verdict) => verdict === 'exact',
      { what: 'the new words' },
    );
  });

  it('asks which of several places is meant', async () => {
    await pressIn(panel, '海南省', '就是这里');
    await until(
      () => verdictOf(panel, '海南省'),
      (verdict) => verdict === 'exact',
      { what: 'the place chosen' },
    );
  });

  it('takes the words that the reader selects on the page', async () => {
    await pressIn(panel, '重庆市2026年', '重新关联');
    await pressIn(panel, '重庆市2026年', '用选中的文字');
    await shows(panel, '网页上没有选中文字');
    await page.page.bringToFront();
    await page.select('重庆支持企业把区块链用于跨境物流');
    await panel.bringToFront();
    await pressIn(panel, '重庆市2026年', '用选中的文字');
    await shows(panel, '已重新关联');
    expect(await verdictOf(panel, '重庆支持企业')).toBe('exact');
    await shows(panel, '5 条 · 原文未变');
  });

  it('shows the text as it stood, and deletes it with a way back', async () => {
    const library = await journey.driver.extensionPage('library.html#articles');
    await press(library, '显示全文');
    await shows(library, '重庆市2026年政府工作报告提出，提档升级');
    await library.screenshot({ path: journey.picture('articles') as `${string}.png` });
    await press(library, '删除');
    await shows(library, '已删除');
    await press(library, '撤销');
    await press(library, '显示全文');
    await library.close();
  });

  it('marks kept words on the page only by choice', async () => {
    const choose = (keptOnPage: boolean) =>
      journey.driver.background(async (api, wanted) => {
        const { preferences } = await api.storage.local.get('preferences');
        const next = { ...(preferences as object), keptOnPage: wanted };
        await api.storage.local.set({ preferences: next });
      }, keptOnPage);
    await choose(true);
    const popup = await journey.driver.toolbarPopup(page);
    await until(
      () => markKinds(page.page),
      (kinds) => kinds.includes('kept'),
      { what: 'kept words on the page' },
    );
    await popup.close();
    await choose(false);
    await until(
      () => markKinds(page.page),
      (kinds) => !kinds.includes('kept'),
      { what: 'a page without them' },
    );
  });

  it('stands in English and in the dark, and axe finds nothing', async () => {
    const { driver } = journey;
    changingPage.edition = 'first';
    await page.page.reload();
    const say = (language: string) =>
      driver.background(async (api, wanted) => {
        const { preferences } = await api.storage.local.get('preferences');
        const next = { ...(preferences as object), language: wanted };
        await api.storage.local.set({ preferences: next });
      }, language);
    await say('en');
    await panel.reload({ waitUntil: [] }).catch(() => undefined);
    await shows(panel, 'Clippings of this page');
    const library = await driver.extensionPage('library.html');
    await press(library, 'Check');
    await until(
      () => facetValues(library),
      (values) => 'Unchanged' in values,
      { what: 'the verdicts in English' },
    );
    await library.close();
    await until(
      () => verdictOf(panel, '福建省'),
      (verdict) => verdict === 'changed',
      { what: 'the change back' },
    );
    await panel.bringToFront();
    const undo = await driver.preferDark(panel);
    await until(
      () => inPage(panel, () => getComputedStyle(document.body).backgroundColor),
      (surface) => surface.startsWith('oklch(0.2'),
      { what: 'a dark page' },
    );
    await panel.evaluate(axe);
    const found = await inPage(panel, async () => {
      const { violations } = await (
        globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
    });
    await panel.screenshot({
      path: journey.picture('verdicts-dark-en') as `${string}.png`,
      fullPage: true,
    });
    const cut = await cutOff(panel);
    await undo();
    await say('zh-CN');
    expect(found).toEqual([]);
    expect(cut).toEqual([]);
  });
}
