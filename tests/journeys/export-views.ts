import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inPage, until } from './harness/in-page';
import { keepAll } from './harness/keep-all';
import { pasted } from './harness/pasted';
import { press } from './harness/press';
import { searchLibrary } from './harness/search-library';
import { has, shows, textOf, words } from './harness/shown';
import { speak } from './harness/speak';
import type { Journey } from './suite';

const passage = '九个设区市全部接入';

/** What leaves: each format looked at, switched, set right, copied and saved as a file. */
export function exportViews(journey: Journey): void {
  let page: Page;

  beforeAll(async () => {
    const { driver, server } = journey;
    const report = await driver.open(server.url('www.fujian.gov.cn', '/sample-report.html'));
    const panel = await driver.extensionPage(`sidepanel.html?tab=${await driver.tabId(report)}`);
    await shows(panel, passage);
    await keepAll(panel);
    await panel.close();
    await report.close();
    page = await driver.extensionPage('library.html#export');
    await shows(page, passage);
  }, 60_000);
  afterAll(async () => {
    await page?.close();
  });

  it('says how much there is, and from how many pages', async () => {
    expect(await words(page)).toMatch(/\d+ 条摘录，来自 \d+ 个网页/);
  });

  it('shows every format before it leaves', async () => {
    await choose(page, 'Obsidian');
    await has(page, '.markdown-properties', 'title:');
    await has(page, '.markdown-callout', passage);
    await press(page, '源码');
    await has(page, '.export-raw', '> [!quote]');
    await press(page, '预览');
    await choose(page, '论文');
    await has(page, '.markdown sup', '[1]');
    await has(page, '.markdown-notes', '[EB/OL]');
    await choose(page, '表格');
    await has(page, '.export-raw', passage);
    await choose(page, '文献');
    await has(page, '.export-raw', '@online');
    await press(page, 'RIS');
    await has(page, '.export-raw', 'TY  - ');
    await choose(page, '数据');
    await has(page, '.export-raw', '"@context"');
    await choose(page, '通用');
    await has(page, '.markdown blockquote', passage);
    await page.screenshot({ path: journey.picture('export-views') as `${string}.png` });
  });

  it('leaves out what is switched off, and remembers that', async () => {
    await has(page, '.markdown', '地区：');
    await toggle(page, '地区');
    await lacks(page, '.markdown', '地区：');
    await page.reload({ waitUntil: [] }).catch(() => undefined);
    await has(page, '.markdown blockquote', passage);
    await lacks(page, '.markdown', '地区：');
    await toggle(page, '地区');
    await has(page, '.markdown', '地区：');
  });

  it('keeps a source as the reader corrects it, and takes that back', async () => {
    await press(page, '文献 ');
    // A run that is asked again finds the author of the first.
    const shown = await textOf(page, '.export-sources');
    const author = shown.includes('林夏') ? '江岚' : '林夏';
    await correctAuthor(page, author);
    await has(page, '.export-sources', author);
    await press(page, '撤销');
    await lacks(page, '.export-sources', author);
    await correctAuthor(page, author);
    await has(page, '.export-sources', '来源已更正');
    await page.reload({ waitUntil: [] }).catch(() => undefined);
    await has(page, '.markdown blockquote', passage);
    await choose(page, '论文');
    await has(page, '.markdown-notes', author);
    await choose(page, '通用');
  });

  it('copies Markdown, and rich text with numbered references', async () => {
    await has(page, '.markdown blockquote', passage);
    await press(page, '复制');
    await has(page, '.export-foot', '已复制');
    const plain = await pasted(page);
    expect(plain.text).toContain(`> `);
    expect(plain.text).toContain(passage);
    await until(
      () => words(page),
      (shown) => !shown.includes('已复制'),
      { what: 'the button at rest' },
    );
    await press(page, '复制到 WPS');
    await has(page, '.export-foot', '已复制');
    const rich = await pasted(page);
    expect(rich.html).toContain('<sup>[1]</sup>');
    expect(rich.html).toContain(passage);
    expect(rich.html).not.toMatch(/<script|onerror/);
    expect(rich.text).toContain('[1] ');
  });

  it('copies one clipping with its citation', async () => {
    const library = await journey.driver.extensionPage('library.html');
    await searchLibrary(library, passage);
    await inPage(
      library,
      (text) => {
        const rows = [...document.querySelectorAll<HTMLElement>('.clipping-open')];
        rows.find((row) => row.innerText.includes(text))?.click();
      },
      passage,
    );
    await has(library, '.detail', '复制引文');
    await press(library, '复制引文');
    await has(library, '.detail', '已复制');
    const { html, text } = await pasted(library);
    expect(text).toContain(passage);
    expect(text).toContain('《多地政府工作报告部署区块链与电子政务');
    expect(html).toContain(passage);
    expect(html).toContain('[EB/OL]');
    await library.close();
  });

  it('reads in English, on a dark page too', async () => {
    const { driver } = journey;
    await speak(driver, 'en');
    const english = await driver.extensionPage('library.html#export');
    await english.setViewport({ width: 1280, height: 860 });
    const undo = await driver.preferDark(english);
    await has(english, '.markdown', 'Places: ');
    await english.screenshot({ path: journey.picture('export-english-dark') as `${string}.png` });
    const surface = await inPage(english, () => getComputedStyle(document.body).backgroundColor);
    await undo();
    await english.close();
    await speak(driver, 'zh-CN');
    await has(page, '.markdown', '地区：');
    expect(surface).toMatch(/^oklch\(0\.2/);
  });

  it('saves a file, or an archive with one note a page', async () => {
    const { driver } = journey;
    const before = new Set(readdirSync(driver.downloads));
    const arrived = (ending: string) =>
      until(
        async () =>
          readdirSync(driver.downloads).find(
            (name) =>
              !before.has(name) &&
              name.endsWith(ending) &&
              statSync(join(driver.downloads, name)).size > 0,
          ),
        (name) => name !== undefined,
        { what: ending },
      );
    await choose(page, '表格');
    await press(page, '下载');
    const table = readFileSync(join(driver.downloads, (await arrived('.csv')) ?? ''));
    expect([...table.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(table.toString('utf8')).toContain(passage);
    await choose(page, 'Obsidian');
    await inPage(page, () => {
      const selects = [...document.querySelectorAll('select')];
      const split = selects.find(({ options }) =>
        Array.from(options).some(({ value }) => value === 'pages'),
      );
      if (!split) throw new Error('no choice of files');
      split.value = 'pages';
      split.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await has(page, '.export-file', '.zip');
    await press(page, '下载');
    const archive = readFileSync(join(driver.downloads, (await arrived('.zip')) ?? ''));
    expect(archive.subarray(0, 2).toString()).toBe('PK');
    await choose(page, '通用');
  });

  it('takes the passages of a page away by province, without keeping them', async () => {
    const { driver, server } = journey;
    const path = '/english.html';
    const news = await driver.open(server.url('www.gansu.gov.cn', path));
    const panel = await driver.extensionPage(`sidepanel.html?tab=${await driver.tabId(news)}`);
    await until(
      () => inPage(panel, () => document.querySelectorAll('.passage').length),
      (count) => count > 0,
      { what: 'passages' },
    );
    const passages = await inPage(panel, () => document.querySelectorAll('.passage').length);
    await press(panel, '导出');
    // Firefox shows no addresses of our pages from outside: the tab is found from inside, and what it
    // was given is looked at in one that can be driven.
    const opened = () =>
      driver.background(async (api) => {
        const tabs = await api.tabs.query({});
        return tabs.find(({ url }) => url?.endsWith('#export?digest'))?.id;
      });
    const tab = await until(opened, (id) => id !== undefined, { what: 'the export' });
    await driver.background((api, id) => api.tabs.remove(id as number), tab);
    const library = await driver.extensionPage('library.html#export?digest');
    await shows(library, `${passages} 条摘录，来自 1 个网页`);
    await has(library, '.markdown', '甘肃');
    await library.close();
    await panel.close();
    await news.close();
    const all = await driver.extensionPage('library.html');
    await searchLibrary(all, passage);
    await inPage(all, () => {
      const field = document.querySelector<HTMLInputElement>('.shelf-bar input');
      if (!field) return;
      field.value = 'Provinces write blockchain';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await shows(all, '没有摘录含“Provinces write blockchain”');
    await all.close();
  });
}

const lacks = (page: Page, selector: string, text: string) =>
  until(
    () => textOf(page, selector),
    (shown) => shown !== '' && !shown.includes(text),
    { what: `no ${text} in ${selector}` },
  );

/** Chooses a format by its name, as a hand would. */
async function choose(page: Page, format: string): Promise<void> {
  await inPage(
    page,
    (wanted) => {
      for (const label of document.querySelectorAll<HTMLElement>('.export-format')) {
        const name = label.querySelector('.export-format-name')?.textContent;
        if (name === wanted) label.querySelector('input')?.click();
      }
    },
    format,
  );
}

/** Switches a part of the export, by its whole name: 地区 stands in other choices too. */
async function toggle(page: Page, part: string): Promise<void> {
  await inPage(
    page,
    (wanted) => {
      for (const label of document.querySelectorAll<HTMLElement>('.export-check')) {
        if (label.innerText.trim() === wanted) label.querySelector('input')?.click();
      }
    },
    part,
  );
}

async function correctAuthor(page: Page, author: string): Promise<void> {
  await inPage(page, () => {
    const items = [...document.querySelectorAll<HTMLElement>('.export-sources > li')];
    const item = items.find((one) => one.innerText.includes('多地政府工作报告'));
    item?.querySelector('button')?.click();
  });
  await has(page, '.source-editor', '多人用分号隔开');
  await inPage(page, () => {
    document.querySelector<HTMLInputElement>('.source-editor input[aria-describedby]')?.select();
  });
  await page.keyboard.type(author);
  // The reference reads as it will while it is written.
  await has(page, '.source-editor-reference', author);
  await press(page, '保存更正');
}
