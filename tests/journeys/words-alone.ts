import { afterEach, beforeEach, expect, it } from 'vitest';
import { MOST_WORDS } from '../../clippings/create-clipping';
import { createWords } from '../../components/locales/i18n';
import { seriousFaults } from './harness/axe';
import type { OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { marked } from './harness/marked';
import { press } from './harness/press';
import { longWords, putWords } from './harness/put-words';
import { popupPage, refusalOn } from './harness/refusal';
import { shows, textOf } from './harness/shown';
import { speak } from './harness/speak';
import { quotations } from './main-job';
import type { Journey } from './suite';

const unlisted = 'www.unlisted.example';
const listed = 'www.fujian.gov.cn';

/** Saving words of a page in which no script of ours runs, and more words than a clipping holds. */
export function wordsAlone(journey: Journey): void {
  let page: OpenPage;

  const open = async (host: string) => {
    const { driver, server } = journey;
    page = await driver.open(server.url(host, '/sample-report.html'));
    if (host === listed) await marked(page);
  };
  /**
   * A real menu item or key lets the tab be looked at. What is dispatched in Chromium does not, so
   * the toolbar button is pressed before, which does.
   */
  const save = async (words: string, by: 'menu' | 'command', then?: { leaves: boolean }) => {
    const { driver } = journey;
    const shown = await putWords(page, words);
    if (driver.name === 'chromium') {
      const popup = await driver.toolbarPopup(page);
      await popup.close().catch(() => undefined);
      await page.page.bringToFront();
    }
    if (by === 'command') await driver.dispatchCommand('clipping-save', page, then);
    else await driver.dispatchMenu({ item: 'clipping-save', text: words, at: shown }, page);
  };
  const refusal = () => refusalOn(journey.driver, page);
  /** Of the tab, as they were last reported. */
  const passages = async () => {
    const tab = await journey.driver.tabId(page);
    return journey.driver.background(async (api, tabId) => {
      const all = await api.storage.session.get(`counts:${tabId}`);
      return JSON.stringify(all);
    }, tab);
  };
  const kept = (words: string) =>
    until(
      () => quotations(journey),
      (all) => all.includes(words),
      { what: 'the clipping' },
    );

  beforeEach(() => speak(journey.driver, 'zh-CN'));
  afterEach(async () => {
    await page?.close();
    await speak(journey.driver, 'zh-CN');
  });

  it.each(['menu', 'command'] as const)(
    'words of a site on no list are kept by %s, once, with where they stood, and nothing is put into the page',
    async (by) => {
      await open(unlisted);
      const before = await page.outerHtml();
      const words = `没有脚本的网页上的一句，由${by}保存，${crypto.randomUUID()}。`;
      await save(words, by);
      await kept(words);
      const { url, title, via } = (await recordOf(journey, words)) ?? {};
      expect({ url, via }).toEqual({ url: await addressOf(page), via: 'text' });
      expect(title).toBe(await inPage(page.page, () => document.title));
      await inPage(page.page, () => document.querySelector('#put')?.remove());
      expect(await page.outerHtml()).toBe(before);
      await putWords(page, words);
      await save(words, by);
      await until(
        () => journey.driver.badge(page),
        (badge) => badge !== '!',
        { what: 'no refusal' },
      );
      expect((await quotations(journey)).filter((one) => one === words)).toHaveLength(1);
    },
  );

  it('words of the tab that the key was pressed in are kept, though another is in front at once', async () => {
    await open(unlisted);
    const words = `按键之后立即换到另一个标签页的一句，${crypto.randomUUID()}。`;
    await save(words, 'command', { leaves: true });
    await kept(words);
    expect((await recordOf(journey, words))?.url).toBe(await addressOf(page));
  });

  it.each(['menu', 'command'] as const)(
    'as many words as a clipping holds are kept whole by %s',
    async (by) => {
      await open(unlisted);
      const words = longWords(MOST_WORDS);
      await save(words, by);
      expect(await kept(words)).toContain(words);
    },
  );

  it.each([
    [unlisted, 'menu', 'zh-CN'],
    [unlisted, 'command', 'en'],
    [listed, 'menu', 'en'],
    [listed, 'command', 'zh-CN'],
  ] as const)(
    'one character more is not kept, not in part either, and the limit is said (%s, by %s, %s)',
    async (host, by, language) => {
      await speak(journey.driver, language);
      await open(host);
      const before = await quotations(journey);
      await save(longWords(MOST_WORDS + 1), by);
      const { t } = createWords(language);
      const said = await refusal();
      expect(said).toBe(t('save.failed.too-long', { limit: MOST_WORDS }));
      expect(said).toContain('20,000');
      expect(await quotations(journey)).toEqual(before);
      if (host !== listed) return;
      // However many passages there are by then, it is said until the reader goes elsewhere.
      const count = await passages();
      await inPage(page.page, () => {
        const late = document.createElement('p');
        late.textContent = '江西省将推进区块链政务服务应用，建设数据共享平台。';
        document.querySelector('#put')?.replaceWith(late);
      });
      await until(passages, (now) => now !== count, { what: 'another number of passages' });
      expect(await refusal()).toBe(said);
      // What is saved then is told, and the number comes back.
      await save(`后来保存的一句，${crypto.randomUUID()}。`, by);
      await until(
        () => journey.driver.badge(page),
        (badge) => Number(badge) > 0,
        { what: 'the number of passages' },
      );
    },
  );

  it.each([
    ['menu', 'zh-CN'],
    ['command', 'en'],
  ] as const)(
    'the popup says what was not saved and why, with the words to copy, until the reader has seen it (by %s, %s)',
    async (by, language) => {
      const { driver } = journey;
      await speak(journey.driver, language);
      await open(unlisted);
      const before = await page.outerHtml();
      const words = longWords(MOST_WORDS + 1);
      await save(words, by);
      const said = await refusal();
      const popup = await popupPage(driver, page);
      await shows(popup, said);
      expect(await inPage(popup, () => document.querySelector('textarea')?.value)).toBe(words);
      expect(await seriousFaults(popup)).toEqual([]);
      await popup.screenshot({
        path: journey.picture(`not-saved-popup-${language}`) as `${string}.png`,
      });
      const { t } = createWords(language);
      await press(popup, t('notSaved.copy'));
      await shows(popup, t('clipping.copied'));
      await press(popup, t('edit.dismiss'));
      await until(
        () => driver.badge(page),
        (badge) => badge !== '!',
        { what: 'the sign gone' },
      );
      expect(await textOf(popup, '.not-saved')).toBe('');
      await popup.close();
      await inPage(page.page, () => document.querySelector('#put')?.remove());
      expect(await page.outerHtml()).toBe(before);
    },
  );

  it('the popup says nothing of it beside another page, nor once the tab has gone elsewhere', async () => {
    const { driver, server } = journey;
    await open(listed);
    await save(longWords(MOST_WORDS + 1), 'command');
    const said = await refusal();
    const told = async (over: OpenPage) => {
      const popup = await popupPage(driver, over);
      await shows(popup, listed);
      const text = await textOf(popup, '.not-saved');
      await popup.close();
      return text;
    };
    expect(await told(page)).toContain(said);
    const other = await driver.open(server.url(listed, '/no-terms.html'));
    expect(await told(other)).toBe('');
    await other.close();
    await page.page.reload({ waitUntil: [] }).catch(() => undefined);
    await until(
      () => driver.badge(page),
      (badge) => badge !== '!',
      { what: 'the sign gone' },
    );
    expect(await told(page)).toBe('');
  });
}

const addressOf = ({ page }: OpenPage) => inPage(page, () => location.href);

/** The clipping of these words as it lies in the library. */
async function recordOf({ driver }: Journey, words: string) {
  const own = await driver.extensionPage('manifest.json');
  const found = await inPage(
    own,
    async (exact) => {
      const opening = indexedDB.open('library');
      await new Promise((done) => opening.addEventListener('success', done));
      const request = opening.result.transaction('clippings').objectStore('clippings').getAll();
      await new Promise((done) => request.addEventListener('success', done));
      opening.result.close();
      const record = request.result.find(({ selectors }) => selectors[0].exact === exact);
      return record && { url: record.source.url, title: record.source.title, via: record.via };
    },
    words,
  );
  await own.close();
  return found as { url: string; title: string; via: string } | undefined;
}
