import type { Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import { inPage, until } from './harness/in-page';
import { press } from './harness/press';
import { openClipping } from './harness/search-library';
import { shows, textOf } from './harness/shown';
import type { Journey } from './suite';

const attached = '到2022年，福建将建成10个区块链政务服务应用，新建5G基站4万个。';

/** What a reader adds by hand: pasted words, what a clipping is kept as, and the note at once. */
export function byHand(journey: Journey): void {
  const preference = (change: Record<string, unknown>) =>
    journey.driver.background(async (api, next) => {
      const { preferences } = await api.storage.local.get('preferences');
      await api.storage.local.set({
        preferences: { ...(preferences as object | undefined), ...next },
      });
    }, change);
  const type = async (page: Page, label: string, text: string) => {
    const id = await inPage(
      page,
      (wanted) =>
        [...document.querySelectorAll<HTMLLabelElement>('.paste label')].find(({ textContent }) =>
          textContent?.startsWith(wanted),
        )?.htmlFor,
      label,
    );
    await page.focus(`[id="${id}"]`);
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type(text);
  };
  afterAll(() => preference({ noteAtOnce: false }));

  it('keeps pasted words with their source and what they speak of', async () => {
    const { driver, server } = journey;
    const beside = await driver.open(server.url('www.fujian.gov.cn', '/no-terms.html'));
    const panel = await driver.extensionPage(`sidepanel.html?tab=${await driver.tabId(beside)}`);
    await panel.bringToFront();
    await press(panel, '摘录');
    await press(panel, '粘贴摘录');
    await type(panel, '文字', attached);
    const address = () =>
      inPage(
        panel,
        () => document.querySelector<HTMLInputElement>('.paste [aria-describedby]')?.value,
      );
    await until(address, (url) => url?.includes('/no-terms.html') === true, {
      what: 'the address of the page beside',
    });

    // An address that is none is refused, and the words stay.
    await type(panel, '网址', '附件二');
    await press(panel, '保存摘录');
    await shows(panel, '网址要以 http:// 或 https:// 开头');
    expect(await inPage(panel, () => document.querySelector('textarea')?.value)).toBe(attached);

    await type(panel, '网址', 'https://www.fujian.gov.cn/zwgk/attached-2.pdf');
    await type(panel, '题名', '数字福建工作要点（附件二）');
    await panel.screenshot({ path: journey.picture('paste') as `${string}.png` });
    await press(panel, '保存摘录');
    await shows(panel, '已保存');
    await until(
      () => inPage(panel, () => document.activeElement?.localName),
      (name) => name === 'textarea',
      { what: 'the cursor in the note' },
    );
    await panel.close();
    await beside.close();

    const library = await openClipping(driver, attached);
    const detail = await textOf(library, '.detail');
    expect(detail).toContain('数字福建工作要点（附件二）');
    expect(detail).toContain('福建');
    expect(detail).toMatch(/2022年/);
    await library.close();
  });

  it('says of the same words that they are kept already', async () => {
    const library = await journey.driver.extensionPage('library.html');
    await shows(library, '粘贴摘录');
    await press(library, '粘贴摘录');
    await type(library, '文字', attached);
    await type(library, '网址', 'https://www.fujian.gov.cn/zwgk/attached-2.pdf');
    await press(library, '保存摘录');
    await shows(library, '已保存过');
    await library.close();
  });

  it('keeps a clipping as a figure, filters by that, and takes it back', async () => {
    const library = await openClipping(journey.driver, attached);
    const pressed = () =>
      inPage(library, () =>
        Array.from(
          document.querySelectorAll('.detail .meaning[aria-pressed="true"]'),
          ({ textContent }) => textContent,
        ),
      );
    const press1 = (label: string) =>
      inPage(
        library,
        (wanted) =>
          [...document.querySelectorAll<HTMLElement>('.detail .meaning')]
            .find(({ textContent }) => textContent === wanted)
            ?.click(),
        label,
      );
    await press1('数字');
    await until(pressed, (all) => all.join() === '数字', { what: 'a figure' });
    await press1('政策');
    await until(pressed, (all) => all.join() === '政策', { what: 'one of them alone' });
    await shows(library, '已改“摘为”');
    await press(library, '撤销');
    await until(pressed, (all) => all.join() === '数字', { what: 'a figure again' });

    await press(library, '摘为');
    await until(
      () => textOf(library, '.filter-value'),
      (values) => /数字\s+1/.test(values),
      { what: 'one figure to filter by' },
    );
    await library.screenshot({ path: journey.picture('kept-as') as `${string}.png` });
    await library.close();
  });

  it('opens the popup for a note after saving only where the reader chose so', async () => {
    const { driver, server } = journey;
    /** Asked of the browser: a popup that opened is one of the extension's views. */
    const popups = () =>
      driver.background(async (api) => {
        const chrome = (globalThis as { chrome?: { runtime: Contexts } }).chrome;
        const found = await chrome?.runtime.getContexts?.({ contextTypes: ['POPUP'] });
        return found?.length ?? api.extension.getViews({ type: 'popup' }).length;
      });
    interface Contexts {
      getContexts?(filter: { contextTypes: string[] }): Promise<unknown[]>;
    }
    const page = await driver.open(server.url('www.fujian.gov.cn', '/no-terms.html'));
    // A popup opens in a window that is in front.
    await page.page.bringToFront();
    const save = async (words: string) => {
      await driver.dispatchMenu({ item: 'clipping-save', text: words }, page);
      await until(
        () =>
          driver.background(async (api) => {
            const { 'just-saved': saved } = await api.storage.session.get('just-saved');
            return (saved as { at: number } | undefined)?.at ?? 0;
          }),
        (at) => at > begun,
        { what: `${words} saved` },
      );
    };
    let begun = Date.now();
    await save('城东湿地公园');
    expect(await popups()).toBe(0);
    await preference({ noteAtOnce: true });
    begun = Date.now();
    await save('栽下柳树');
    await until(popups, (count) => count === 1, { what: 'the popup' });
    await page.close();
  });
}
