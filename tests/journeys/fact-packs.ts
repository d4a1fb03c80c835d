import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPack } from '../../seeds/packs/read-pack';
import type { OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { press } from './harness/press';
import { searchLibrary } from './harness/search-library';
import { shows, words } from './harness/shown';
import type { Journey } from './suite';

const hides = (page: Page, text: string) =>
  until(
    () => words(page),
    (shown) => !shown.includes(text),
    { what: `no ${text}` },
  );

const pack = {
  format: 'lianzhu-fact-pack',
  formatVersion: 1,
  id: 'gansu-reports',
  name: '甘肃历年报告',
  author: '西北政策研究小组',
  version: 1,
  facts: [
    {
      id: 'gs-2026-01',
      provinces: ['CN-GS'],
      year: 2026,
      statement: { zh: '甘肃要让中药材的追溯记录全部上链。' },
      source: {
        title: '2026年甘肃省政府工作报告',
        publisher: '甘肃省人民政府',
        date: '2026-01-20',
      },
    },
  ],
};

/** What a reader brings in, writes and gives away, from a clean set of packs to one that is shared. */
export function factPacks(journey: Journey): void {
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lianzhu-packs-'));
    page = await journey.driver.extensionPage('library.html#packs');
    await shows(page, '我的资料', '还没有导入资料包');
  });
  afterAll(async () => {
    await page?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Chooses a file of this content, as the reader does after the button. */
  async function bring(name: string, content: string | object): Promise<void> {
    const path = join(folder, name);
    const text = typeof content === 'string' ? content : JSON.stringify(content, undefined, 2);
    writeFileSync(path, text);
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(path);
  }

  async function openReport(): Promise<OpenPage> {
    const { driver, server } = journey;
    const report = await driver.open(server.url('www.fujian.gov.cn', '/sample-report.html'));
    await until(
      () => report.highlights(),
      (all) => all.some(({ texts }) => texts.length > 0),
      { what: 'marks' },
    );
    return report;
  }

  /** The library with the newest clipping in full. */
  async function openClipping(): Promise<Page> {
    const library = await journey.driver.extensionPage('library.html');
    await searchLibrary(library, '福建省2026年政府工作报告提出');
    await inPage(library, () => document.querySelector<HTMLElement>('.clipping-open')?.click());
    return library;
  }

  it('imports a pack and shows its facts', async () => {
    await bring('gansu.json', pack);
    await shows(page, '已导入“甘肃历年报告”', '西北政策研究小组');
    await press(page, '看资料');
    await shows(page, '中药材的追溯记录', '甘肃省人民政府');
  });

  it('refuses a bad one whole, naming line and path, and changes nothing', async () => {
    await bring('bad.json', {
      ...pack,
      id: 'bad',
      facts: [
        {
          ...pack.facts[0],
          provinces: ['CN-XX'],
          source: { ...pack.facts[0]?.source, url: 'javascript:alert(1)' },
        },
      ],
    });
    await shows(
      page,
      '没有导入“bad.json”',
      '第 12 行',
      'facts[0].provinces[0]',
      'facts[0].source.url',
    );
    expect((await words(page)).match(/版 · 1 条资料/g)).toHaveLength(1);
    await bring('comma.json', '{\n  "format": "lianzhu-fact-pack"\n  "id": "x"\n}');
    await shows(page, '没有导入“comma.json”', '第 3 行，第 3 列');
    await bring('__proto__.json', '{"__proto__": {"ok": true}}');
    await shows(page, '不允许用这个键名');
    await press(page, '知道了');
    await hides(page, '没有导入');
    await page.screenshot({ path: journey.picture('packs') as `${string}.png` });
  });

  it('says of the same pack that it is here, and asks before a later one replaces it', async () => {
    await bring('gansu.json', pack);
    await shows(page, '已经在这里，内容相同');
    const [fact] = pack.facts;
    const later = { ...pack, version: 2, facts: [fact, { ...fact, id: 'gs-2026-02' }] };
    await bring('gansu-2.json', later);
    await shows(page, '换成新版');
    await press(page, '保留现有的');
    await shows(page, '第 1 版');
    await bring('gansu-2.json', later);
    await shows(page, '换成新版');
    await press(page, '替换');
    await shows(page, '第 2 版', '2 条资料');
  });

  it('switches a pack off and on, removes it, and brings it back', async () => {
    await press(page, '显示“甘肃历年报告”');
    await shows(page, '已停用');
    await press(page, '显示“甘肃历年报告”');
    await hides(page, '已停用');
    await press(page, '移除');
    await shows(page, '已移除“甘肃历年报告”');
    await press(page, '撤销');
    await shows(page, '第 2 版');
  });

  it('makes a clipping a fact in one click, once, and takes it back', async () => {
    const report = await openReport();
    await report.hover('福建省', { within: 'h2 + p' });
    await report.popover('资料');
    await report.clickInPopover('保存');
    await report.popover('已保存');
    await report.close();
    const library = await openClipping();
    await press(library, '加入我的资料');
    await shows(library, '已加入');
    // The clipping itself, saved a moment ago, has an undo of its own further up.
    await inPage(library, () => {
      const buttons = document.querySelectorAll<HTMLElement>('.add-fact button');
      [...buttons].find((button) => button.textContent === '撤销')?.click();
    });
    await shows(library, '加入我的资料');
    await press(library, '加入我的资料');
    await shows(library, '已加入');
    await library.close();
    const again = await openClipping();
    await press(again, '加入我的资料');
    await shows(again, '没有重复加入');
    await again.close();
    // Heard from the other page, without a reload.
    await shows(page, '自己写的', '1 条资料', '福建');
  });

  it('lets the reader say it in own words, and gives the pack away as a file that reads back', async () => {
    const { driver } = journey;
    await press(page, '编辑');
    await page.type('.fact-editor textarea', '福建计划扩大政务链的覆盖面。');
    await press(page, '保存');
    await shows(page, '福建计划扩大政务链的覆盖面');
    await press(page, '分享');
    await shows(page, '分享自己写的资料');
    await press(page, '下载');
    const found = await until(
      async () => readdirSync(driver.downloads).filter((name) => /^我的资料.*\.json$/.test(name)),
      (names) => names.some((name) => statSync(join(driver.downloads, name)).size > 0),
      { what: 'the file' },
    );
    const reading = readPack(readFileSync(join(driver.downloads, found[0] ?? '')));
    expect(reading).toMatchObject({
      ok: true,
      pack: {
        name: '我的资料',
        version: 1,
        facts: [{ provinces: ['CN-FJ'], statement: { zh: '福建计划扩大政务链的覆盖面。' } }],
      },
    });
  });

  it('takes an own fact out and puts it back', async () => {
    await press(page, '移除');
    await shows(page, '已移除这条资料');
    await press(page, '撤销');
    await shows(page, '福建计划扩大政务链的覆盖面');
  });

  it('has nothing of it where a script of a page could ask', async () => {
    const { driver } = journey;
    const stored = await driver.background((api) => api.storage.local.get(null));
    expect(JSON.stringify(stored)).not.toContain('政务链的覆盖面');
    const report = await openReport();
    await report.hover('福建省', { within: 'h2 + p' });
    expect(await report.popover('资料')).not.toContain('政务链的覆盖面');
    await report.close();
  });
}
