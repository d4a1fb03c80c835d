import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { bare, marked, marksOf } from './harness/marked';
import { press } from './harness/press';
import { shows, textOf } from './harness/shown';
import type { Journey } from './suite';

/** What is pressed in the options page, seen in a page that is open beside it. */
export function optionsAtOnce(journey: Journey): void {
  let page: OpenPage;
  let options: Page;

  const kinds = async () => [
    ...new Set((await marksOf(page)).map((mark) => /lianzhu-(\w+)/.exec(mark)?.[1] ?? mark)),
  ];
  /** Presses in the options; the page behind is painted once it is in front again. */
  const choose = async (label: string) => {
    await options.bringToFront();
    await press(options, label);
    await page.page.bringToFront();
  };
  const paints = (kind: string) =>
    until(kinds, (all) => all.includes(kind), { what: `marks of the kind ${kind}` });
  const spares = (kind: string) =>
    until(kinds, (all) => !all.includes(kind) && all.length > 0, { what: `no ${kind}` });

  beforeAll(async () => {
    const { driver, server } = journey;
    page = await driver.open(server.url('www.fujian.gov.cn', '/sample-report.html'));
    await page.locate('公共数据授权运营');
    await marked(page);
    options = await driver.extensionPage('options.html');
    await shows(options, '安静模式');
  });
  afterAll(async () => {
    await journey.driver.background(async (api) => {
      await api.storage.local.remove('own-words');
      await api.storage.local.set({ preferences: { language: 'zh-CN' } });
    });
    await options?.close();
    await page?.close();
  });

  it('topics: another one is marked, one that is taken off is not', async () => {
    expect(await kinds()).not.toContain('data');
    await choose('数据要素与智能政务');
    await paints('data');
    await choose('数据要素与智能政务');
    await spares('data');
    await choose('电子政务');
    await spares('government');
    await choose('电子政务');
    await paints('government');
  });

  it('places are marked or left', async () => {
    await paints('place');
    await choose('地区');
    await spares('place');
    await choose('地区');
    await paints('place');
  });

  it('quiet takes every mark off, and brings it back', async () => {
    const before = await marked(page);
    await choose('安静模式');
    await bare(page);
    await choose('安静模式');
    await until(
      () => marksOf(page),
      (all) => all.join() === before.join(),
      { what: 'the same marks' },
    );
  });

  it('a word of the reader is changed where it is written wrong, and removed', async () => {
    await options.bringToFront();
    await press(options, '在网页上也标出');
    await write('词', '窗口人员');
    await options.keyboard.press('Enter');
    await shows(options, '窗口人员');

    await press(options, '修改 窗口人员');
    await until(
      () => inPage(options, () => (document.activeElement as HTMLInputElement | null)?.value),
      (value) => value === '窗口人员',
      { what: 'the word in a field' },
    );
    await inPage(options, () => (document.activeElement as HTMLInputElement).select());
    await options.keyboard.type('窗口工作人员');
    await options.keyboard.press('Enter');
    await until(
      () => textOf(options, '.own-list'),
      (list) => list.includes('窗口工作人员') && !list.includes('窗口人员'),
      { what: 'the word changed' },
    );
    await page.page.bringToFront();
    await page.locate('窗口工作人员');
    await until(
      () => marksOf(page),
      (all) => all.includes('lianzhu-own-light 窗口工作人员'),
      { what: 'its mark' },
    );

    await choose('删除 窗口工作人员');
    await spares('own');
    expect(await textOf(options, '.own-list')).toBe('');
  });

  async function write(label: string, text: string): Promise<void> {
    await options.focus(`[aria-label="${label}"]`);
    await options.keyboard.type(text);
  }
}
