import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inPage, until } from './harness/in-page';
import { press } from './harness/press';
import { shows, words } from './harness/shown';
import type { Journey } from './suite';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Label of the element that has the focus. */
const focused = (page: Page) =>
  inPage(page, () => document.activeElement?.getAttribute('aria-label') ?? '');

async function walkTo(page: Page, label: string, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key as 'Enter');
  await until(
    () => focused(page),
    (name) => name.startsWith(label),
    { what: `focus on ${label}` },
  );
}

export function provincesView(journey: Journey): void {
  const open = async (path: string, width: number): Promise<Page> => {
    const page = await journey.driver.extensionPage(path);
    await page.setViewport({ width, height: 860 });
    await shows(page, '省级行政区示意图（非地图）');
    return page;
  };

  it('leads by the keyboard to 福建 and its facts, in the library', async () => {
    const page = await open('library.html#provinces', 1200);
    await inPage(page, () => document.querySelector<SVGElement>('[data-code="CN-HL"]')?.focus());
    await walkTo(page, '福建，', [...Array<string>(4).fill('ArrowDown'), 'ArrowLeft']);
    await page.keyboard.press('Enter');
    await shows(page, '福建省');
    expect(await inPage(page, () => location.hash)).toBe('#provinces/CN-FJ');
    const shown = await words(page);
    expect(shown).toContain('资料截至');
    expect(shown).toContain('标点经处理，非原文');
    expect(shown).toMatch(/说法不一|口径不同/);
    expect(shown).toContain('二手来源');
    expect(await focused(page)).toMatch(/^福建，/);
    await page.screenshot({ path: journey.picture('province') as `${string}.png` });
    await page.close();
  });

  it('keeps personal views behind their switch, and filters by year and field', async () => {
    const page = await open('library.html#provinces/CN-FJ', 1200);
    const count = () => inPage(page, () => document.querySelectorAll('.province-fact').length);
    const all = await count();
    await press(page, '显示个人观点');
    await until(count, (n) => n > all, { what: 'personal views' });
    await press(page, '显示个人观点');
    await press(page, '2020年，');
    await until(count, (n) => n > 0 && n < all, { what: 'the facts of 2020' });
    await press(page, '2020年，');
    await press(page, '闽政通');
    await until(count, (n) => n > 0 && n < 5, { what: 'the facts on 闽政通' });
    await page.close();
  });

  it('sets three provinces side by side, by year', async () => {
    const page = await open('library.html#provinces/CN-FJ', 1200);
    await press(page, '比较');
    await shows(page, '再选一个地区与福建比较');
    await inPage(page, () =>
      document
        .querySelector('[data-code="CN-GD"]')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
    );
    await shows(page, '福建、广东');
    await inPage(page, () =>
      document
        .querySelector('[data-code="CN-ZJ"]')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
    );
    await shows(page, '福建、广东、浙江');
    const { columns, years } = await inPage(page, () => ({
      columns: document.querySelectorAll('.comparison thead th[scope="col"]').length,
      years: Array.from(document.querySelectorAll('.comparison th[scope="row"]'), (each) =>
        Number(each.textContent),
      ),
    }));
    expect(columns).toBe(4);
    expect(years).toEqual([...years].sort((a, b) => b - a));
    expect(await inPage(page, () => location.hash)).toBe('#provinces/CN-FJ,CN-GD,CN-ZJ');
    await page.screenshot({ path: journey.picture('comparison') as `${string}.png` });
    await press(page, '移除浙江');
    await until(
      () => words(page),
      (shown) => !shown.includes('福建、广东、浙江'),
      { what: 'two left' },
    );
    await page.close();
  });

  it.each([
    ['CN-TW', '资料库暂未收录'],
    ['CN-XZ', '没有关于区块链的资料'],
    ['CN-XJ', '没有关于区块链的资料'],
  ])('says of %s: %s', async (code, said) => {
    const page = await open(`library.html#provinces/${code}`, 1200);
    await shows(page, said);
    await page.close();
  });

  it('counts the clippings of each province', async () => {
    const page = await open('library.html#provinces', 1200);
    await press(page, '我的摘录');
    await until(
      () => inPage(page, () => document.querySelector('.legend')?.textContent ?? ''),
      (legend) => legend.includes('自己的摘录条数'),
      { what: 'the legend of clippings' },
    );
    await page.close();
  });

  it.each([
    ['library.html#provinces', 1200],
    ['library.html#provinces/CN-FJ', 1200],
    ['library.html#provinces/CN-FJ,CN-GD,CN-ZJ', 1200],
    ['sidepanel.html#provinces', 360],
    ['sidepanel.html#provinces/CN-FJ', 320],
    ['sidepanel.html#provinces/CN-FJ,CN-GD', 360],
  ])('%s at %i px: axe finds nothing, and nothing is cut off', async (path, width) => {
    const page = await journey.driver.extensionPage(path);
    await page.setViewport({ width, height: 860 });
    await until(
      () =>
        inPage(
          page,
          () => document.querySelector('.tile-map, .province-sheet, .comparison') !== null,
        ),
      (there) => there,
      { what: path },
    );
    // Until colours have come to rest.
    await until(
      () => inPage(page, () => document.getAnimations().length),
      (running) => running === 0,
      { what: 'a page at rest' },
    );
    await page.evaluate(axe);
    const found = await inPage(page, async () => {
      const { violations } = await (
        globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
    });
    expect(found).toEqual([]);
    const beyond = await inPage(page, () => document.documentElement.scrollWidth - innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    await page.close();
  });
}
