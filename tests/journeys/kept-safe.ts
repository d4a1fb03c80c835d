import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeBackup } from '../../clippings/backup/write-backup';
import type { Clipping } from '../../clippings/model';
import { manyClippings } from '../bench/many-clippings';
import { seriousFaults } from './harness/axe';
import { cutOff } from './harness/cut-off';
import { inPage, until } from './harness/in-page';
import { type OwnLibrary, openLibraryOf } from './harness/own-library';
import { press } from './harness/press';
import { searchLibrary } from './harness/search-library';
import { shows, textOf } from './harness/shown';
import type { Journey } from './suite';

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();

/** A reader is reminded of a backup, the trash empties itself, and an import can be given up. */
export function keptSafe(journey: Journey): void {
  let library: OwnLibrary;
  let memory: unknown;

  const remember = (backup: unknown) =>
    journey.driver.background(
      (api, value) => api.storage.local.set({ backup: value ?? {} }),
      backup,
    );
  const remembered = () =>
    journey.driver.background(
      async (api) =>
        (await api.storage.local.get('backup')).backup as { at?: string; later?: string },
    );
  const reminder = (page: Page, wanted: (text: string) => boolean, what: string) =>
    until(() => textOf(page, '.backup-reminder'), wanted, { what });
  const anew = async (page: Page) => {
    await page.reload({ waitUntil: [] }).catch(() => undefined);
    await shows(page, '粘贴摘录');
  };

  beforeAll(async () => {
    library = await openLibraryOf(journey.driver);
    memory = await remembered();
  });
  afterAll(async () => {
    await remember(memory);
    await library?.close();
  });

  it('reminds of a backup at the 25th new clipping, and not before', async () => {
    await remember({ at: new Date().toISOString() });
    const page = await journey.driver.extensionPage('library.html');
    await shows(page, '粘贴摘录');
    const kept: Clipping[] = [];
    for (let n = 1; n <= 25; n++) kept.push(await library.keep(`备份之前的第${n}句。`));
    await reminder(page, (text) => /又有 25 条摘录/.test(text), '25 that no backup has');
    await library.remove(kept[0]?.id ?? '');
    await reminder(page, (text) => text === '', 'no reminder of 24');
    await page.close();
  });

  it('can be put off for a week, and leads to the next backup', async () => {
    const { driver } = journey;
    const page = await driver.extensionPage('library.html');
    await library.keep('两周里保存的一句。', { created: daysAgo(1), modified: daysAgo(1) });
    await remember({ at: daysAgo(14.1) });
    await anew(page);
    await reminder(page, (text) => text.includes('备份'), 'the reminder');
    await page.screenshot({ path: journey.picture('backup-reminder') as `${string}.png` });
    await press(page, '以后再说');
    await reminder(page, (text) => text === '', 'no reminder');
    const { later = '' } = await until(remembered, (said) => said.later !== undefined, {
      what: 'when to ask again',
    });
    expect(Date.parse(later) - Date.now()).toBeGreaterThan(6.9 * DAY);
    expect(Date.parse(later) - Date.now()).toBeLessThanOrEqual(7 * DAY);

    // A week later.
    await remember({ at: daysAgo(21.1), later: daysAgo(0.01) });
    await anew(page);
    await reminder(page, (text) => text.includes('备份'), 'the reminder again');
    await inPage(page, () =>
      document.querySelector<HTMLElement>('.backup-reminder .button')?.click(),
    );
    await shows(page, '备份与导入', '立即备份');
    const before = new Set(readdirSync(driver.downloads));
    await press(page, '立即备份');
    await until(
      async () => readdirSync(driver.downloads).filter((name) => !before.has(name)),
      (names) => names.some((name) => /^链注备份 .*json$/.test(name)),
      { what: 'the backup' },
    );
    await press(page, '返回');
    await shows(page, '粘贴摘录');
    await inPage(page, () => window.dispatchEvent(new Event('focus')));
    await reminder(page, (text) => text === '', 'no reminder after the backup');
    await page.close();
  });

  it.each([1280, 360])(
    'a conflict copy says what it is, the trash how long; nothing is cut off, axe finds nothing serious at %i px',
    async (width) => {
      const words = `两个窗口同时写了批注 ${crypto.randomUUID()}`;
      const kept = await library.keep(words, { note: '甲窗口写的', tags: ['数字政府'] });
      await library.keep(words, { source: kept.source, note: '乙窗口写的', copyOf: kept.id });
      await library.keep(`${words}（已删）`, { trashed: daysAgo(3) });
      const page = await journey.driver.extensionPage('library.html');
      await page.setViewport({ width, height: 860 });
      await searchLibrary(page, words);
      const meta = () => textOf(page, '.library-row .clipping-meta');
      await until(meta, (text) => text.includes('冲突副本'), { what: 'the copy in the list' });
      await inPage(page, () => document.querySelector<HTMLElement>('.clipping-open')?.click());
      await until(
        () => textOf(page, '.detail'),
        (text) => text.includes(words),
        { what: 'one in full' },
      );
      expect(await seriousFaults(page)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      await page.reload({ waitUntil: [] }).catch(() => undefined);
      await press(page, '回收站');
      await shows(page, '删除的摘录保留 30 天', `${words}（已删）`);
      expect(await seriousFaults(page)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      await page.close();
    },
  );

  it('empties the trash after 30 days, in the background', async () => {
    const { driver, server } = journey;
    const old = await library.keep('在回收站里躺了三十一天。', { trashed: daysAgo(30.1) });
    const young = await library.keep('在回收站里躺了二十九天。', { trashed: daysAgo(29.9) });
    // As the browser does with an idle one; the next save wakes it.
    await driver.stopBackground();
    const page = await driver.open(
      server.url('www.fujian.gov.cn', `/no-terms.html?trash=${crypto.randomUUID()}`),
    );
    await driver.dispatchMenu({ item: 'clipping-save', text: '志愿者专列' }, page);
    await until(
      () => library.read(old.id),
      (record) => record === undefined,
      { what: 'gone after 30 days', timeout: 20_000 },
    );
    expect(await library.read(young.id)).toMatchObject({ id: young.id, trashed: young.trashed });
    await page.close();
  });

  it('gives an import up while its file is read, and says that nothing has changed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lianzhu-given-up-'));
    const made = manyClippings(3000, 4711);
    async function* portions() {
      yield made;
    }
    const [file] = await writeBackup(portions(), { made: new Date() });
    const path = join(folder, 'given-up.json');
    writeFileSync(path, (await file?.content.text()) ?? '');
    const page = await journey.driver.extensionPage('library.html#backup');
    await shows(page, '立即备份');
    // The moment that the button is there: a quick machine has read the file soon after.
    await inPage(page, () => {
      new MutationObserver((_, self) => {
        const progress = document.querySelector('.backup-progress');
        const cancel = progress?.querySelector('button');
        if (!progress || !cancel) return;
        self.disconnect();
        document.title = `${progress.textContent} ${progress.querySelector('progress') !== null}`;
        cancel.click();
      }).observe(document.body, { childList: true, subtree: true });
    });
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(path);
    await shows(page, '已停止读取“given-up.json”，摘录库没有改动');
    expect(await inPage(page, () => document.title)).toBe('正在读取“given-up.json”…取消 true');
    expect(await inPage(page, () => document.activeElement?.textContent)).toBe('选择文件');
    expect(await library.read(made[0]?.id ?? '')).toBeUndefined();
    await page.close();
    rmSync(folder, { recursive: true, force: true });
  });
}
