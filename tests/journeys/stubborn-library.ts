import { expect, it } from 'vitest';
import { cutOff } from './harness/cut-off';
import { inPage, until } from './harness/in-page';
import { press } from './harness/press';
import { searchLibrary } from './harness/search-library';
import type { Journey } from './suite';

/**
 * Last of all: the library is thrown away, as Chromium does after some kills; then it is made one that
 * a newer version has changed, and stays so.
 */
export function stubbornLibrary(journey: Journey): void {
  it('brings a library that the browser has lost back by itself, and says so', async () => {
    const { driver } = journey;
    const own = await driver.extensionPage('manifest.json');
    await inPage(own, async () => {
      await new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('library');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      });
    });
    await own.close();

    const library = await driver.extensionPage('library.html');
    await library.setViewport({ width: 360, height: 860 });
    await until(
      () => inPage(library, () => document.body.innerText),
      (text) => text.includes('已从副本恢复'),
      { what: 'what was restored' },
    );
    expect(await cutOff(library)).toEqual([]);
    await searchLibrary(library, '福建省2026年政府工作报告提出');
    await library.screenshot({ path: journey.picture('restored') as `${string}.png` });
    await press(library, '知道了');
    await until(
      () => inPage(library, () => document.body.innerText),
      (text) => !text.includes('已从副本恢复'),
      { what: 'the note gone' },
    );
    await library.close();
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
    await searchLibrary(library, '福建省2026年政府工作报告提出');
    await library.close();
  });
}
