import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from './bundle';
import { inPage, until } from './harness/in-page';
import { press } from './harness/press';
import type * as InPage from './library-bundle';
import type { Journey } from './suite';

declare global {
  var libraryBundle: typeof InPage;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const COUNT = 2000;
const SEED = 77;
const TAG = '整批加的标签';

/** Two thousand clippings in the library: searched, filtered, selected and changed as a reader does. */
export function largeLibrary(journey: Journey): void {
  let own: Page;
  let page: Page;
  let kept = 0;

  const shown = () => inPage(page, () => document.body.innerText);
  const shows = (text: string | RegExp) =>
    until(shown, (all) => (typeof text === 'string' ? all.includes(text) : text.test(all)), {
      what: String(text),
    });
  const keys = async (...all: KeyInput[]) => {
    for (const key of all) await page.keyboard.press(key);
  };
  const focused = () =>
    inPage(page, () => document.activeElement?.getAttribute('aria-rowindex') ?? '');
  const goesTo = (row: string) => until(focused, (at) => at === row, { what: `row ${row}` });
  const found = async () =>
    Number(/找到 ([\d,]+) 条/.exec(await shown())?.[1]?.replace(',', '') ?? 0);
  const told = () => inPage(own, (tag) => libraryBundle.told(tag), TAG);

  beforeAll(async () => {
    const { driver } = journey;
    own = await driver.extensionPage('manifest.json');
    await own.evaluate(
      `${await bundle('tests/journeys/library-bundle.ts', 'libraryBundle')}\n;undefined`,
    );
    kept = await inPage(own, (count, seed) => libraryBundle.fill(count, seed), COUNT, SEED);
    page = await driver.extensionPage('library.html');
    await page.bringToFront();
  });
  afterAll(async () => {
    await page?.close();
    await inPage(own, (count, seed) => libraryBundle.empty(count, seed), COUNT, SEED);
    await own?.close();
  });

  it('draws only the rows near the window, and tells how many there are', async () => {
    await shows(/共 2,\d{3} 条/);
    await until(
      () =>
        inPage(page, () =>
          document.querySelector('[role=treegrid]')?.getAttribute('aria-rowcount'),
        ),
      (count) => count === String(kept),
      { what: 'all rows' },
    );
    const drawn = await inPage(page, () => document.querySelectorAll('.library-row').length);
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(60);
    await page.screenshot({ path: journey.picture('library-large') as `${string}.png` });
  });

  it('goes by keyboard to the end and back, and the focus is never lost', async () => {
    await inPage(page, () =>
      document.querySelector<HTMLElement>('.library-row[tabindex="0"]')?.focus(),
    );
    await keys('Home');
    await goesTo('1');
    await keys('ArrowDown', 'ArrowDown', 'ArrowUp');
    await goesTo('2');
    await keys('PageDown');
    await until(focused, (at) => Number(at) > 4, { what: 'a page on' });
    await keys('End');
    await goesTo(String(kept));
    // Its record is fetched when it is drawn.
    await until(
      () => inPage(page, () => document.activeElement?.textContent ?? ''),
      (text) => text !== '',
      { what: 'words in the last row' },
    );
    // Scrolled away by wheel, the focused row stays drawn.
    // A list that has just gone to a line looks after it for a moment: a hand goes on turning.
    await until(
      () =>
        inPage(page, () => {
          scrollTo(0, 0);
          return document.querySelector('[aria-rowindex="1"]') !== null;
        }),
      (there) => there,
      { what: 'the first row' },
    );
    expect(await focused()).toBe(String(kept));
    await keys('Home');
    await goesTo('1');
  });

  it('searches on every keystroke, in any width and script', async () => {
    await keys('/');
    await page.keyboard.type('第三章');
    // The first letter alone is in most of them.
    const count = await until(found, (many) => many > 0 && many < kept / 2, { what: 'fewer' });
    expect(count).toBeGreaterThan(100);
    await until(
      () => inPage(page, () => document.querySelectorAll('.library-row').length),
      (rows) => rows > 0,
      { what: 'rows' },
    );
    await inPage(page, () =>
      document.querySelector<HTMLInputElement>('.shelf-bar input')?.select(),
    );
    await page.keyboard.type('電子證照');
    await shows(/找到 [\d,]+ 条/);
    await until(
      () =>
        inPage(
          page,
          () => document.querySelector('.library-row mark, .library-row')?.textContent ?? '',
        ),
      (text) => text.includes('电子证照'),
      { what: 'Simplified for Traditional' },
    );
    await inPage(page, () =>
      document.querySelector<HTMLInputElement>('.shelf-bar input')?.select(),
    );
    await page.keyboard.type('没有这样的词');
    await shows('没有摘录含“没有这样的词”');
    await press(page, '清除搜索');
    await shows(/共 2,\d{3} 条/);
  });

  it('filters by facets with counts, groups and sorts', async () => {
    await inPage(page, () => document.querySelector<HTMLElement>('.filter-open')?.click());
    await until(
      () => inPage(page, () => document.querySelectorAll('.filter-value').length),
      (count) => count > 10,
      { what: 'provinces with counts' },
    );
    await inPage(page, () => {
      const values = [...document.querySelectorAll<HTMLElement>('.filter-value')];
      values.find((value) => value.innerText.includes('河北'))?.click();
    });
    await shows(/找到 [\d,]+ 条/);
    await choose('按网页日期');
    await choose('按网页分组');
    await until(
      () => inPage(page, () => document.querySelectorAll('.library-head').length),
      (heads) => heads > 1,
      { what: 'heads of groups' },
    );
    const rows = await inPage(page, () =>
      Array.from(document.querySelectorAll<HTMLElement>('.library-row'), (row) => row.innerText),
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every((row) => row.includes('河北'))).toBe(true);
    await page.screenshot({ path: journey.picture('library-filtered') as `${string}.png` });
  });

  it('has nothing serious for axe to find, filtered, grouped and selected', async () => {
    await inPage(page, () =>
      document.querySelector<HTMLInputElement>('.library-row input[type=checkbox]')?.click(),
    );
    await shows('已选 1 条');
    await page.evaluate(axe);
    const serious = await inPage(page, async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(): Promise<{
            violations: { id: string; impact: string; nodes: { html: string }[] }[];
          }>;
        };
      };
      const { violations } = await axe.run();
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 300)}`);
    });
    expect(serious).toEqual([]);
  });

  it('tags all that match in one go, and takes it back', async () => {
    await press(page, '选中全部');
    const [, count = ''] = /已选 ([\d,]+) 条/.exec(await shows(/已选 [\d,]{2,} 条/)) ?? [];
    await inPage(page, () => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.selection-acts .button')];
      buttons.find(({ innerText }) => innerText.includes('加标签'))?.click();
    });
    await until(
      () => inPage(page, () => document.activeElement?.matches('.selection input')),
      (is) => is === true,
      { what: 'the cursor in the tag' },
    );
    await page.keyboard.type(TAG);
    await keys('Enter');
    await shows(`已给 ${count} 条加上标签`);
    expect((await told()).tagged).toBe(Number(count.replace(',', '')));
    await page.screenshot({ path: journey.picture('library-tagged') as `${string}.png` });
    await inPage(page, () => (document.activeElement as HTMLElement | null)?.blur());
    await undo();
    await shows(`已撤销，涉及 ${count} 条`);
    expect((await told()).tagged).toBe(0);
  });

  it('puts a range into the trash, deletes one of it for good, and restores the rest', async () => {
    await press(page, '清除筛选');
    await choose('按保存时间');
    await choose('不分组');
    await press(page, '取消选择').catch(() => undefined);
    const before = (await told()).trashed;
    await inPage(page, () => {
      scrollTo(0, 0);
      document.querySelector<HTMLElement>('.library-row[aria-rowindex="1"]')?.focus();
    });
    await goesTo('1');
    const first = await inPage(page, () => (document.activeElement as HTMLElement).innerText);
    await keys(' ');
    await page.keyboard.down('Shift');
    await keys('ArrowDown', 'ArrowDown');
    await page.keyboard.up('Shift');
    await shows('已选 3 条');
    await keys('Delete');
    await shows('已将 3 条移到回收站');
    // The next row has taken the place and the focus.
    await until(focused, (at) => at !== '', { what: 'the focus on a row' });
    expect((await told()).trashed).toBe(before + 3);
    // What lies under the heading of the trash, every time that anything changes.
    await inPage(page, () => {
      const rows: number[] = [];
      Object.assign(globalThis, { underTrash: rows });
      new MutationObserver(() => {
        const list = document.querySelector('[role=treegrid]');
        if (document.querySelector('.shelf-title')) rows.push(Number(list?.ariaRowCount ?? 0));
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await press(page, '回收站');
    await shows('删除的摘录保留 30 天');
    const under = await inPage(
      page,
      () => (globalThis as unknown as { underTrash: number[] }).underTrash,
    );
    expect(under.length).toBeGreaterThan(0);
    // Its rows and nothing else: deleting for good is offered there.
    expect(Math.max(...under)).toBe(before + 3);
    // Others may lie there, too.
    await inPage(
      page,
      (lines) => {
        for (const row of document.querySelectorAll<HTMLElement>('.library-row')) {
          if (!lines.every((line) => row.innerText.includes(line))) continue;
          row.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
          return;
        }
      },
      first.split('\n').filter((line) => line.trim() !== ''),
    );
    await shows('已选 1 条');
    await press(page, '彻底删除');
    await shows('删除后不能撤销');
    await page.screenshot({ path: journey.picture('library-certain') as `${string}.png` });
    await inPage(page, () =>
      document.querySelector<HTMLElement>('.certain .button[data-weight=primary]')?.click(),
    );
    await shows('已彻底删除 1 条');
    expect((await told()).trashed).toBe(before + 2);
    await press(page, '返回摘录');
    await shows(/共 [\d,]{5} 条/);
    // In a note the key is the note's own.
    await inPage(page, () => (document.activeElement as HTMLElement | null)?.blur());
    await undo();
    // One is gone for good, which is said.
    await shows(/涉及 2 条。1 条在别处改过或已不在/);
    expect((await told()).trashed).toBe(before);
  });

  it('draws no more rows while another page stands before the list', async () => {
    await inPage(page, () => {
      location.hash = 'export';
    });
    await shows(/[\d,]{5} 条摘录，来自/);
    await until(
      () => inPage(page, () => document.querySelector('.export-raw, .markdown')?.textContent ?? ''),
      (text) => text !== '',
      { what: 'the preview' },
    );
    const drawn = await inPage(page, () => document.querySelectorAll('.library-row').length);
    expect(drawn).toBeLessThan(60);
    await inPage(page, () => {
      location.hash = '';
    });
    await shows(/共 [\d,]{5} 条/);
  });

  async function choose(label: string): Promise<void> {
    await inPage(
      page,
      (wanted) => {
        for (const select of document.querySelectorAll('select')) {
          const option = Array.from(select.options).find(({ label }) => label === wanted);
          if (!option) continue;
          select.value = option.value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }
      },
      label,
    );
  }

  async function undo(): Promise<void> {
    await page.keyboard.down('Control');
    await keys('z');
    await page.keyboard.up('Control');
  }
}
