import type { Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import type { OpenPage } from './harness/driver';
import { grantSite } from './harness/grant-site';
import { inPage, until } from './harness/in-page';
import { press } from './harness/press';
import type { Journey } from './suite';

const words = (page: Page) => inPage(page, () => document.body.innerText);
const shows = (page: Page, text: string) =>
  until(
    () => words(page),
    (shown) => shown.includes(text),
    { what: text },
  );
const hides = (page: Page, text: string) =>
  until(
    () => words(page),
    (shown) => !shown.includes(text),
    { what: `no ${text}` },
  );
const marks = async (page: OpenPage) =>
  (await page.highlights()).flatMap(({ name, texts }) => texts.map((text) => `${name} ${text}`));
const painted = (page: OpenPage, wanted: (all: string[]) => boolean, what: string) =>
  until(() => marks(page), wanted, { what });

/** A site that the reader may ask for. */
const unlisted = '*://www.unlisted.example/*';

/** What the reader sets, taken by pages that are open, and where it is seen. */
export function readerChooses(journey: Journey): void {
  const open = (path: string, host = 'www.gansu.gov.cn') =>
    journey.driver.open(journey.server.url(host, path));
  const panelOf = async (page: OpenPage) =>
    journey.driver.extensionPage(`sidepanel.html?tab=${await journey.driver.tabId(page)}`);
  const write = async (page: Page, label: string, text: string) => {
    await page.focus(`[aria-label="${label}"]`);
    await page.keyboard.type(text);
  };
  /** As if the site had never been asked for, whatever a try before has left behind. */
  const giveUp = (pattern: string) =>
    journey.driver.background(async (api, origin) => {
      const { preferences } = await api.storage.local.get('preferences');
      await api.storage.local.set({
        preferences: { ...(preferences as object | undefined), sitesListed: [] },
      });
      await api.permissions.remove({ origins: [origin] });
    }, pattern);
  afterAll(async () => {
    await giveUp(unlisted);
    await journey.driver.background(async (api) => {
      await api.storage.local.remove('own-words');
      const { preferences } = await api.storage.local.get('preferences');
      const { language } = preferences as { language: string };
      await api.storage.local.set({ preferences: { language } });
    });
  });

  it('words of the reader open a page without terms, unseen by it', async () => {
    const page = await open('/no-terms.html');
    const options = await journey.driver.extensionPage('options.html');
    await shows(options, '我的词');
    await write(options, '词', '湿地公园');
    await write(options, '备注', '植树');
    await options.keyboard.press('Enter');
    await shows(options, '植树');
    // Once more: refused, and said why.
    await write(options, '词', '湿 地公园');
    await options.keyboard.press('Enter');
    await shows(options, '重复');

    await page.page.bringToFront();
    const panel = await panelOf(page);
    await shows(panel, '周末在城东湿地公园栽下柳树');
    expect(await words(panel)).not.toContain('上海南站');
    expect(await marks(page)).toEqual([]);

    await options.bringToFront();
    await press(options, '在网页上也标出');
    await page.page.bringToFront();
    await painted(page, (all) => all.includes('lianzhu-own-light 湿地公园'), 'its mark');
    await page.hover('湿地公园');
    const text = await page.popover('我的词');
    expect(text).toContain('植树');
    await page.screenshot(journey.picture('own-word'));

    await options.bringToFront();
    await press(options, '阅读时查找我的词');
    await panel.bringToFront();
    await hides(panel, '湿地公园');
    await painted(page, (all) => all.length === 0, 'no mark');
    await press(options, '阅读时查找我的词');
    for (const one of [panel, options, page.page]) await one.close();
  });

  it('a list of words says what would come of it before it is taken', async () => {
    const options = await journey.driver.extensionPage('options.html');
    await shows(options, '湿地公园');
    await press(options, '导入词表');
    await write(options, '词表', '飞地园区,试点\n链\n区块链\n揭榜挂帅');
    await press(options, '检查');
    await shows(options, '可添加 2 个');
    expect(await words(options)).toMatch(/第 2 行 .*太短.*\n.*第 3 行 .*词表里已有/);
    await options.screenshot({ path: journey.picture('own-words') as `${string}.png` });
    await press(options, '添加 2 个');
    await shows(options, '揭榜挂帅');
    const stored = await journey.driver.background(async (api) => {
      const { 'own-words': all } = await api.storage.local.get('own-words');
      return (all as { label: string }[]).map(({ label }) => label);
    });
    expect(stored).toEqual(['飞地园区', '揭榜挂帅', '湿地公园']);
    await options.close();
  });

  it('other colours and a click alone hold at once on an open page', async () => {
    const page = await open('/english.html');
    await painted(page, (all) => all.length > 0, 'marks');
    const names = async () => (await page.seenHighlights()).map(({ name }) => name);
    const options = await journey.driver.extensionPage('options.html');
    await press(options, '色觉友好');
    await until(names, (all) => all.length > 0 && all.every((name) => name.endsWith('-apart')), {
      what: 'other colours',
    });
    await press(options, '点击才打开');
    await options.screenshot({ path: journey.picture('options') as `${string}.png` });
    await options.close();
    await page.page.bringToFront();
    await page.hover('blockchain');
    const { x, y } = await page.locate('blockchain');
    await page.page.mouse.click(x, y, { delay: 30 });
    expect(await page.popover('区块链')).toContain('区块链');
    await page.close();
  });

  it('a site may be listed only, and is given up at once', async () => {
    const { driver } = journey;
    await giveUp(unlisted);
    const page = await open('/sample-report.html', 'www.unlisted.example');
    await grantSite(journey.driver, unlisted);
    await page.page.reload({ waitUntil: [] }).catch(() => undefined);
    await painted(page, (all) => all.length > 0, 'marks');
    const again = await driver.toolbarPopup(page);
    await press(again, '仅列表');
    await painted(page, (all) => all.length === 0, 'no marks');
    await again.screenshot({ path: journey.picture('popup-listed') as `${string}.png` });
    const panel = await panelOf(page);
    await shows(panel, '九个设区市全部接入');
    await panel.close();
    await again.close().catch(() => undefined);

    const third = await driver.toolbarPopup(page);
    await press(third, '标注');
    await painted(page, (all) => all.length > 0, 'marks again');
    await third.close().catch(() => undefined);
    await until(
      () => driver.badge(page),
      (text) => text !== '',
      { what: 'a number' },
    );

    const options = await driver.extensionPage('options.html');
    await press(options, '停用');
    await painted(page, (all) => all.length === 0, 'no marks on a site given up');
    await until(
      () => driver.badge(page),
      (text) => text === '',
      { what: 'no number' },
    );
    await hides(options, 'www.unlisted.example');
    await options.close();
    await page.close();
  });

  it('the digest follows the reader, leads to a passage once, and counts terms', async () => {
    const page = await open('/sample-report.html', 'www.fujian.gov.cn');
    await painted(page, (all) => all.length > 0, 'marks');
    const panel = await panelOf(page);
    await shows(panel, '九个设区市全部接入');
    const here = () =>
      inPage(panel, () => document.querySelector('[aria-current] .passage-text')?.textContent);
    const first = await until(here, (text) => text !== undefined, { what: 'a place' });
    await page.page.bringToFront();
    await inPage(page.page, () =>
      document.querySelector('table')?.scrollIntoView({ block: 'start', behavior: 'instant' }),
    );
    const second = await until(here, (text) => text !== first, { what: 'another place' });

    await panel.bringToFront();
    await press(panel, first ?? '');
    await painted(page, (all) => all.some((mark) => mark.startsWith('lianzhu-flash')), 'a flash');
    await painted(
      page,
      (all) => !all.some((mark) => mark.startsWith('lianzhu-flash')),
      'no flash any more',
    );
    await page.page.bringToFront();
    expect(await until(here, (text) => text === first, { what: 'the first' })).not.toBe(second);

    await panel.bringToFront();
    await press(panel, '词频');
    const row = () =>
      inPage(panel, () =>
        [...document.querySelectorAll('.terms tbody tr')]
          .map((row) => (row as HTMLElement).innerText.split('\t').slice(0, 2).join(' '))
          .find((text) => text.startsWith('区块链 ')),
      );
    const counted = await until(row, (text) => text !== undefined, { what: 'a count' });
    const { total } = await inPage(page.page, () => ({
      total: document.querySelector('article')?.textContent?.split('区块链').length ?? 0,
    }));
    expect(Number(counted?.split(' ')[1])).toBeGreaterThan(10);
    expect(Number(counted?.split(' ')[1])).toBeLessThanOrEqual(total);

    await inPage(page.page, () => {
      const late = document.createElement('p');
      late.textContent = '浙江省2026年政府工作报告提出，推进区块链电子病历在全省互认。';
      document.querySelector('article')?.append(late);
    });
    await shows(panel, '推进区块链电子病历在全省互认');
    await panel.setViewport({ width: 360, height: 760 });
    await panel.screenshot({ path: journey.picture('digest-terms') as `${string}.png` });
    await panel.close();
    await page.close();
  });
}
