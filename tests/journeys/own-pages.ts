import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { seriousFaults } from './harness/axe';
import { inPage, until } from './harness/in-page';
import { press } from './harness/press';
import { speak } from './harness/speak';
import type { Journey } from './suite';

const words = (page: Page) => inPage(page, () => document.body.innerText);
const shows = (page: Page, text: string) =>
  until(
    () => words(page),
    (shown) => shown.includes(text),
    { what: text },
  );

export function ownPages(journey: Journey): void {
  it.each([
    ['popup.html', '保存'],
    ['sidepanel.html', '本页要点'],
    ['library.html', '摘录'],
    ['options.html', '选项'],
    ['welcome.html', '链注'],
  ])('%s stands, in words of its own, and axe finds nothing serious', async (path) => {
    const page = await journey.driver.extensionPage(path);
    await until(
      () => words(page),
      (shown) => shown.trim().length > 10,
      { what: path },
    );
    const serious = await seriousFaults(page);
    await page.screenshot({ path: journey.picture(path.replace('.html', '')) as `${string}.png` });
    await page.close();
    expect(serious).toEqual([]);
  });

  it('speaks the language that the reader chooses', async () => {
    const page = await journey.driver.extensionPage('options.html');
    await speak(journey.driver, 'en');
    await page.reload({ waitUntil: [] }).catch(() => undefined);
    await shows(page, 'Settings');
    await speak(journey.driver, 'zh-CN');
    await page.reload({ waitUntil: [] }).catch(() => undefined);
    await until(
      () => words(page),
      (shown) => !shown.includes('Settings') && shown.length > 10,
      { what: 'Chinese' },
    );
    await page.close();
  });

  it('switches a site off and on again, at once and for good', async () => {
    const { driver, server } = journey;
    const page = await driver.open(server.url('www.gansu.gov.cn', '/english.html'));
    const painted = async () =>
      (await page.highlights()).reduce((sum, { texts }) => sum + texts.length, 0);
    await until(painted, (n) => n > 0, { what: 'marks' });
    const off = await driver.toolbarPopup(page);
    await shows(off, 'www.gansu.gov.cn');
    await press(off, '启用');
    await until(painted, (n) => n === 0, { what: 'no marks' });
    await off.close().catch(() => undefined);
    const on = await driver.toolbarPopup(page);
    await shows(on, 'www.gansu.gov.cn');
    await press(on, '启用');
    await until(painted, (n) => n > 0, { what: 'marks again' });
    await on.close().catch(() => undefined);
    await page.close();
  });

  it('the toolbar popup grows to 380 px', async () => {
    const { driver, server } = journey;
    const page = await driver.open(server.url('www.gansu.gov.cn', '/sample-report.html'));
    const popup = await driver.toolbarPopup(page);
    await shows(popup, '政策语句');
    await until(
      () =>
        inPage(popup, () => document.querySelector('.popup-page')?.getBoundingClientRect().width),
      (width) => width === 380,
      { what: 'a popup of 380 px' },
    );
    await popup.close().catch(() => undefined);
    await page.close();
  });

  it('says of a PDF that it cannot be marked', async () => {
    const { driver, server } = journey;
    const page = await driver
      .open(server.url('www.gansu.gov.cn', '/report.pdf'))
      .catch(() => undefined);
    if (!page) throw new Error('the PDF did not open');
    const popup = await driver.toolbarPopup(page);
    await shows(popup, 'PDF');
    await popup.close().catch(() => undefined);
    await page.close();
  });

  it('says that an empty export is empty', async () => {
    const page = await journey.driver.extensionPage(
      `library.html#export?q=${encodeURIComponent('没有这样的摘录')}`,
    );
    await shows(page, '没有可导出的摘录');
    await page.close();
  });

  it('lists the passages of the page in the side panel, in reading order', async () => {
    const { driver, server } = journey;
    const page = await driver.open(server.url('www.fujian.gov.cn', '/sample-report.html'));
    const tab = await driver.tabId(page);
    const panel = await driver.extensionPage(`sidepanel.html?tab=${tab}`);
    await shows(panel, '九个设区市全部接入');
    const shown = await words(panel);
    expect(shown.indexOf('九个设区市全部接入')).toBeLessThan(
      shown.indexOf('年内上链企业达到500家'),
    );
    await panel.screenshot({ path: journey.picture('digest') as `${string}.png` });
    await panel.close();
    await page.close();
  });
}
