import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inPage, until } from './harness/in-page';
import { keepAll } from './harness/keep-all';
import { press } from './harness/press';
import { openClipping } from './harness/search-library';
import { has, textOf } from './harness/shown';
import { speak } from './harness/speak';
import type { Journey } from './suite';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const passage = '九个设区市全部接入';
const villages = '电子政务外网通达1.2万个村居';

/** Provinces by years over what is kept and what is known; looked into, and taken away. */
export function evidenceMatrix(journey: Journey): void {
  let page: Page;

  beforeAll(async () => {
    const { driver, server } = journey;
    const report = await driver.open(server.url('www.fujian.gov.cn', '/sample-report.html'));
    const panel = await driver.extensionPage(`sidepanel.html?tab=${await driver.tabId(report)}`);
    await has(panel, 'body', passage);
    await keepAll(panel);
    await panel.close();
    await report.close();
    page = await driver.extensionPage('library.html#matrix');
    await page.setViewport({ width: 1360, height: 860 });
    await has(page, '.matrix', '福建');
  }, 60_000);
  afterAll(async () => {
    await page?.close();
  });

  it('shows every place by year, with what is kept and what is known, and its blanks', async () => {
    const seen = await until(
      () =>
        inPage(page, () => ({
          rows: document.querySelectorAll('.matrix tbody tr').length,
          columns: document.querySelectorAll('.matrix thead th').length - 1,
          clippings: document.querySelectorAll('.matrix [data-of="clipping"]').length,
          facts: document.querySelectorAll('.matrix [data-of="fact"]').length,
          blanks: document.querySelectorAll('.matrix [data-blank="true"]').length,
        })),
      ({ clippings }) => clippings > 0,
      { what: 'clippings in cells' },
    );
    expect(seen).toMatchObject({ rows: 34, columns: 10 });
    expect(seen.facts).toBeGreaterThan(20);
    expect(seen.blanks).toBeGreaterThan(50);
    expect(await textOf(page, '.matrix-told')).toMatch(/表中有 \d+ 条/);
    const title = await inPage(
      page,
      () => document.querySelector<HTMLElement>('[data-blank="true"]')?.title,
    );
    expect(title).toBe('没有摘录，也没有资料');
    await picture(page, 'matrix');
  });

  it('is walked by the arrow keys, opened by Enter and closed by Escape', async () => {
    await inPage(page, () => document.querySelector<HTMLElement>('[data-at="0,0"]')?.focus());
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight'] as const) {
      await page.keyboard.press(key);
    }
    expect(await focusAt(page)).toBe('1,2');
    await page.keyboard.press('End');
    expect(await focusAt(page)).toBe('1,9');
    const at = await inPage(page, () => {
      const cell = document.querySelector<HTMLElement>('[data-row="CN-FJ"] [data-blank="false"]');
      cell?.focus();
      return cell?.dataset.at;
    });
    await page.keyboard.press('Enter');
    await has(page, '.matrix-detail', '福建 · ');
    await has(page, '.matrix-detail', '福建的全部资料');
    expect(await inPage(page, () => document.activeElement?.tagName)).toBe('H2');
    await picture(page, 'matrix-detail');
    await page.keyboard.press('Escape');
    await until(
      () => focusAt(page),
      (place) => place === at,
      { what: 'focus back in its cell' },
    );
  });

  it('shows only what is chosen, and keeps that in the address', async () => {
    const count = () => inPage(page, () => document.querySelectorAll('.matrix [data-of]').length);
    const both = await count();
    await press(page, '资料');
    await until(count, (n) => n > 0 && n < both, { what: 'clippings alone' });
    await press(page, '领域 × 年份');
    await has(page, '.matrix-corner', '领域');
    expect(await inPage(page, () => location.hash)).toBe('#matrix?view=fields-years&facts=no');
    await press(page, '资料');
    await press(page, '地区 × 领域');
    await has(page, '.matrix-corner', '地区');
    await picture(page, 'matrix-fields');
    await press(page, '地区 × 年份');
  });

  it('is looked at before it leaves, copied and saved', async () => {
    await press(page, '导出');
    await has(page, '.matrix-paper table', '福建');
    await has(page, '.matrix-paper', '[EB/OL]');
    await picture(page, 'matrix-export');
    await press(page, '源码');
    await has(page, '.export-raw', '| 地区 | ');
    await press(page, 'CSV');
    await has(page, '.export-raw', '"地区","');
    await press(page, '复制表格');
    await has(page, '.export-foot', '已复制');
    const { driver } = journey;
    const before = new Set(readdirSync(driver.downloads));
    await press(page, '下载');
    const name = await until(
      async () =>
        readdirSync(driver.downloads).find(
          (one) =>
            !before.has(one) &&
            one.endsWith('.csv') &&
            statSync(join(driver.downloads, one)).size > 0,
        ),
      (one) => one !== undefined,
      { what: 'the file' },
    );
    const file = readFileSync(join(driver.downloads, name ?? ''));
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    await press(page, '返回表格');
    await has(page, '.matrix', '福建');
  });

  it('tells beside a clipping how other years put it', async () => {
    const library = await openClipping(journey.driver, villages);
    await press(library, '去年怎么写的');
    await has(library, '.other-years', '其他年份');
    // What went and what came, and the figure that stayed.
    await has(library, '.differences del', '2025');
    await has(library, '.differences ins', '');
    await has(library, '.differences b', '1.2万');
    await inPage(library, () => document.querySelector('.other-years')?.scrollIntoView());
    await picture(library, 'other-years');
    await library.close();
  });

  it.each([
    ['library.html#matrix?rows=mainland&from=2025&to=2026', 1360, 'light', 'zh-CN'],
    ['library.html#matrix?view=fields-years&from=2025&to=2026', 1360, 'dark', 'en'],
    ['library.html#matrix?rows=picked&picked=CN-FJ,CN-GD,CN-TW', 390, 'light', 'en'],
    ['library.html#matrix?from=2026&to=2026&rows=evidence', 390, 'dark', 'zh-CN'],
  ] as const)(
    '%s at %i px, %s, %s: axe finds nothing, and nothing is cut off',
    async (path, width, scheme, language) => {
      const { driver } = journey;
      await speak(driver, language);
      const one = await driver.extensionPage(path);
      await one.setViewport({ width, height: 860 });
      const undo = scheme === 'dark' ? await driver.preferDark(one) : undefined;
      await until(
        () => inPage(one, () => document.querySelectorAll('.matrix [data-of="clipping"]').length),
        (n) => n > 0,
        { what: 'the table' },
      );
      await until(
        () => inPage(one, () => document.getAnimations().length),
        (running) => running === 0,
        { what: 'a page at rest' },
      );
      await picture(one, `matrix-${width}-${scheme}-${language}`);
      await one.evaluate(axe);
      const found = await inPage(one, async () => {
        const { violations } = await (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
      });
      await undo?.();
      await one.close();
      await speak(driver, 'zh-CN');
      expect(found).toEqual([]);
    },
  );

  const picture = async (of: Page, name: string) => {
    await of.screenshot({ path: journey.picture(name) as `${string}.png` });
  };
}

const focusAt = (page: Page) =>
  inPage(page, () => (document.activeElement as HTMLElement | null)?.dataset.at);
