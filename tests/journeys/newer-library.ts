import { openAsBlob, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readImport } from '../../clippings/backup/read-import';
import { quotation } from '../../clippings/quotation';
import { cutOff } from './harness/cut-off';
import { inPage, until } from './harness/in-page';
import { marked } from './harness/marked';
import { press } from './harness/press';
import { openClipping } from './harness/search-library';
import { shows } from './harness/shown';
import { speak } from './harness/speak';
import type { Journey } from './suite';

const passage = '福建省2026年政府工作报告提出';

/** After all else: the library is one that a newer version has changed, and stays so. */
export function newerLibrary(journey: Journey): void {
  /** Everything in the library, past all stores of ours. */
  const held = async () => {
    const own = await journey.driver.extensionPage('manifest.json');
    const records = await inPage(own, async () => {
      const opening = indexedDB.open('library');
      await new Promise((done) => opening.addEventListener('success', done));
      const request = opening.result.transaction('clippings').objectStore('clippings').getAll();
      await new Promise((done) => request.addEventListener('success', done));
      opening.result.close();
      return JSON.stringify(request.result);
    });
    await own.close();
    return records;
  };

  /** What is downloaded next and is called so. */
  const arrival = (wanted: RegExp) => {
    const { downloads } = journey.driver;
    const before = new Set(readdirSync(downloads));
    return async () => {
      const name = await until(
        async () =>
          readdirSync(downloads).find(
            (one) =>
              !before.has(one) && wanted.test(one) && statSync(join(downloads, one)).size > 0,
          ),
        (one) => one !== undefined,
        { what: String(wanted) },
      );
      return join(downloads, name ?? '');
    };
  };

  beforeAll(async () => {
    const { driver, server } = journey;
    const page = await driver.open(server.url('www.fujian.gov.cn', '/sample-report.html'));
    await marked(page);
    await page.hover('福建省', { within: 'h2 + p' });
    await page.popover('资料');
    await page.clickInPopover('保存');
    // Refused where another law has left such a library already, which then has the passage.
    await page.popover(/已保存|没有保存/);
    await page.close();
    const own = await driver.extensionPage('manifest.json');
    await inPage(own, async () => {
      const opening = indexedDB.open('library', 9999);
      await new Promise((done) => opening.addEventListener('success', done));
      opening.result.close();
    });
    await own.close();
  });

  it('is read, and says that it is not written, in both languages', async () => {
    const { driver } = journey;
    const before = await held();
    const library = await openClipping(driver, passage);
    await shows(library, '摘录库由更新版本的链注改过，这里只能看', '请把链注更新到最新版本');
    await inPage(library, () => {
      const field = document.querySelector<HTMLTextAreaElement>('.note textarea');
      if (!field) throw new Error('no note');
      field.value = '写不进去的批注';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await until(
      () =>
        inPage(library, () => document.querySelector<HTMLElement>('.note-stage')?.dataset.stage),
      (stage) => stage === 'failed',
      { what: 'that the note was not kept' },
    );
    await library.screenshot({ path: journey.picture('newer') as `${string}.png` });
    await library.close();
    const popup = await driver.extensionPage('popup.html');
    await shows(popup, '摘录库由更新版本的链注改过，这里只能看');
    await popup.close();
    await speak(journey.driver, 'en');
    const english = await driver.extensionPage('library.html');
    await english.setViewport({ width: 360, height: 860 });
    await shows(english, 'A newer Lianzhu has changed the library', 'Update Lianzhu');
    expect(await cutOff(english)).toEqual([]);
    await english.close();
    await speak(journey.driver, 'zh-CN');
    expect(await held()).toBe(before);
  });

  it('is exported as Markdown', async () => {
    const page = await journey.driver.extensionPage('library.html#export');
    await shows(page, passage);
    await press(page, '通用');
    const file = arrival(/\.md$/);
    await press(page, '下载');
    expect(readFileSync(await file(), 'utf8')).toContain(passage);
    await page.close();
  });

  it('is backed up whole', async () => {
    const page = await journey.driver.extensionPage('library.html#backup');
    await shows(page, '备份与导入', '立即备份');
    const file = arrival(/^链注备份 .*\.json$/);
    await press(page, '立即备份');
    const result = await readImport(await openAsBlob(await file()), {
      now: new Date(),
      wordsOf: (html) => html,
    });
    if (!result.ok) throw new Error(JSON.stringify(result.fault));
    const { candidates } = result.offer;
    expect(candidates.map(({ clipping }) => quotation(clipping)).join()).toContain(passage);
    expect(candidates).toHaveLength(JSON.parse(await held()).length);
    await page.close();
  });
}
