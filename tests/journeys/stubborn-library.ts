import { beforeAll, expect, it } from 'vitest';
import { cutOff } from './harness/cut-off';
import { inPage, until } from './harness/in-page';
import { loseDatabase, loseSome } from './harness/lose-library';
import { marked } from './harness/marked';
import { type OwnLibrary, openLibraryOf } from './harness/own-library';
import { press } from './harness/press';
import { searchLibrary } from './harness/search-library';
import { shows } from './harness/shown';
import { speak } from './harness/speak';
import type { Journey } from './suite';

/**
 * Last of all: the library is thrown away, as Chromium does after some kills; then it is made one that
 * a newer version has changed, and stays so.
 */
export function stubbornLibrary(journey: Journey): void {
  const words = '福建省2026年政府工作报告提出，推进区块链技术的应用。';
  let own: OwnLibrary;

  // Never taken out again: at the end nothing can be written.
  beforeAll(async () => {
    own = await openLibraryOf(journey.driver);
    await own.keep(words);
    await inPage(own.page, () => libraryBundle.copyNow());
  });

  it('brings a library that the browser has lost back by itself, and says so', async () => {
    const { driver } = journey;
    await loseDatabase(driver);

    const library = await driver.extensionPage('library.html');
    await library.setViewport({ width: 360, height: 860 });
    await until(
      () => inPage(library, () => document.body.innerText),
      (text) => text.includes('已从副本恢复'),
      { what: 'what was restored' },
    );
    expect(await cutOff(library)).toEqual([]);
    await searchLibrary(library, words);
    await library.screenshot({ path: journey.picture('restored') as `${string}.png` });
    await press(library, '知道了');
    await until(
      () => inPage(library, () => document.body.innerText),
      (text) => !text.includes('已从副本恢复'),
      { what: 'the note gone' },
    );
    await library.close();
  });

  it('says how many are missing, writes nothing until the reader decides, and has them back then', async () => {
    const { driver, server } = journey;
    const kept = await own.keep('浏览器丢了摘录库之前保存的一句。');
    await loseSome(driver, own, 12);

    const library = await driver.extensionPage('library.html');
    await library.setViewport({ width: 360, height: 860 });
    await shows(library, '条摘录不见了', '副本里有其中', '在你决定之前，链注不写入任何内容');
    expect(await cutOff(library)).toEqual([]);
    await library.screenshot({ path: journey.picture('missing') as `${string}.png` });
    await speak(driver, 'en');
    await shows(library, 'clippings are missing');
    expect(await cutOff(library)).toEqual([]);
    await speak(driver, 'zh-CN');

    const page = await driver.open(server.url('www.gansu.gov.cn', '/sample-report.html?missing'));
    await marked(page);
    await page.hover('海南省', { within: 'h2 + p' });
    await page.popover('资料');
    await page.clickInPopover('保存');
    expect(await page.popover('没有保存')).toContain('海南省2026年政府工作报告提出');
    const popup = await driver.extensionPage('popup.html');
    await shows(popup, '条摘录不见了', '在收藏库中处理');
    await popup.close();

    await press(library, '从副本恢复');
    await shows(library, '已从副本恢复', '还有 12 条没能恢复');
    expect(await own.read(kept.id)).toEqual(kept);
    await press(library, '知道了');
    await page.page.bringToFront();
    await page.clickInPopover('保存');
    await page.popover('已保存');
    await page.clickInPopover('撤销');
    await page.popover('已撤销');
    for (const one of [page, library]) await one.close();
  });

  it('keeps what is there, says why nothing can be saved, and hands the words over', async () => {
    const { driver, server } = journey;
    const own = await driver.extensionPage('options.html');
    await inPage(own, async () => {
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('library', 9999);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(opening.error);
      });
    });
    await own.close();

    // A page of which nothing is kept yet: words that are kept already need no saving.
    const page = await driver.open(server.url('www.gansu.gov.cn', '/sample-report.html'));
    await until(
      () => page.highlights(),
      (all) => all.some(({ texts }) => texts.length > 0),
      { what: 'marks' },
    );
    await page.hover('海南省', { within: 'h2 + p' });
    await page.popover('资料');
    await page.clickInPopover('保存');
    const said = await page.popover('没有保存');
    expect(said).toContain('海南省2026年政府工作报告提出');
    await page.screenshot(journey.picture('not-saved'));
    await page.close();

    const library = await driver.extensionPage('library.html');
    await searchLibrary(library, words);
    await library.close();
  });
}
