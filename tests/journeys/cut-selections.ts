import { afterEach, beforeEach, expect, it } from 'vitest';
import { createWords } from '../../components/locales/i18n';
import { seriousFaults } from './harness/axe';
import type { BrowserName, OpenPage, Point } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { marked } from './harness/marked';
import { press } from './harness/press';
import { longWords, putWords } from './harness/put-words';
import { popupPage, refusalOn } from './harness/refusal';
import { shows } from './harness/shown';
import { speak } from './harness/speak';
import { quotations } from './main-job';
import type { Journey } from './suite';

const unlisted = 'www.unlisted.example';
const listed = 'www.fujian.gov.cn';

/** So much of a selection Firefox hands over, and no more; Chromium hands over all of it. */
const CUT = 16_384;
/** Cut, and short enough for a clipping. */
const LONG = 18_000;

/** Selections of which Firefox hands over the beginning alone. */
export function cutSelections(journey: Journey, name: BrowserName): void {
  let page: OpenPage;

  const open = async (host: string, path = '/sample-report.html') => {
    const { driver, server } = journey;
    page = await driver.open(server.url(host, path));
    if (host === listed) await marked(page);
  };
  const save = (text: string, at: Point) =>
    journey.driver.dispatchMenu({ item: 'clipping-save', text, at }, page);
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

  it.each([
    ['longer than what Firefox hands over', LONG, 'with our script', listed],
    ['longer than what Firefox hands over', LONG, 'without our script', unlisted],
    ['as long as what Firefox hands over', CUT, 'with our script', listed],
    ['as long as what Firefox hands over', CUT, 'without our script', unlisted],
  ])('a selection %s (%i) is kept whole on a page %s', async (_long, length, _with, host) => {
    await open(host);
    const words = longWords(length);
    await save(words, await putWords(page, words));
    await kept(words);
  });

  if (name === 'chromium') {
    // Nothing has let the extension look at the tab.
    it.each([CUT, LONG])('%i characters are kept where only the browser reads them', async (n) => {
      await open(unlisted);
      const words = longWords(n);
      await save(words, { x: 40, y: 40 });
      await kept(words);
    });
    return;
  }

  it.each([
    ['a closed shadow tree', putInTree, 'closed'],
    ['an open shadow tree', putInTree, 'open'],
    ['a field that cannot be written in', putInField, ''],
  ] as const)(
    'a selection in %s is kept whole on a page without our script',
    async (_, put, how) => {
      await open(unlisted);
      const words = longWords(LONG);
      await save(words, await inPage(page.page, put, words, how));
      await kept(words);
    },
  );

  it.each([
    ['a PDF', 'zh-CN', selectedInPdf],
    ['a frame that is kept apart', 'en', selectedInFrame],
  ] as const)(
    'what is cut in %s is not kept, and the beginning can be copied (%s)',
    async (what, language, select) => {
      const { driver } = journey;
      await speak(driver, language);
      await open(unlisted, what === 'a PDF' ? '/long.pdf' : undefined);
      const before = await quotations(journey);
      const { words, at } = await select(page);
      expect(words.length).toBeGreaterThan(CUT);
      await save(words, at);
      const said = await refusalOn(driver, page);
      const { t } = createWords(language);
      expect(said).toBe(t('save.failed.cut-short'));
      expect(await quotations(journey)).toEqual(before);
      const popup = await popupPage(driver, page);
      await shows(popup, said);
      const [shown, name] = await inPage(popup, () => {
        const { value, ariaLabel } = document.querySelector('textarea') as HTMLTextAreaElement;
        return [value, ariaLabel];
      });
      expect(shown).toBe(words.slice(0, CUT));
      expect(name).toBe(t('notSaved.beginning'));
      expect(await seriousFaults(popup)).toEqual([]);
      await press(popup, t('notSaved.copyBeginning'));
      await shows(popup, t('clipping.copied'));
      await popup.close();
    },
  );

  it('what our script may not keep is said to be nothing, not to be saved in parts', async () => {
    await open(listed);
    const before = await quotations(journey);
    const words = longWords(LONG);
    await save(words, await inPage(page.page, putInField, words, ''));
    const { t } = createWords('zh-CN');
    expect(await refusalOn(journey.driver, page)).toBe(t('save.nothing'));
    expect(await quotations(journey)).toEqual(before);
  });
}

/** Puts words into a shadow tree at the top of the page and selects them; where they are seen. */
function putInTree(words: string, mode: string): Point {
  const host = document.createElement('div');
  const paragraph = document.createElement('p');
  paragraph.textContent = words;
  host.attachShadow({ mode: mode as ShadowRootMode }).append(paragraph);
  document.body.prepend(host);
  scrollTo({ top: 0, behavior: 'instant' });
  getSelection()?.selectAllChildren(paragraph);
  const { left, top } = paragraph.getBoundingClientRect();
  return { x: left + 40, y: top + 8 };
}

function putInField(words: string, _how: string): Point {
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.value = words;
  document.body.prepend(field);
  scrollTo({ top: 0, behavior: 'instant' });
  field.focus();
  field.select();
  const { left, top } = field.getBoundingClientRect();
  return { x: left + 12, y: top + 12 };
}

/** Of a PDF nothing but the browser's own viewer may read the words. */
async function selectedInPdf({ page }: OpenPage): Promise<{ words: string; at: Point }> {
  return until(
    () =>
      inPage(page, () => {
        const layer = document.querySelector('.textLayer');
        const line = layer?.querySelector('span');
        if (!layer || !line?.textContent) return { words: '', at: { x: 0, y: 0 } };
        getSelection()?.selectAllChildren(layer);
        const { left, top } = line.getBoundingClientRect();
        return { words: String(getSelection()), at: { x: left + 40, y: top + 6 } };
      }),
    ({ words }) => words !== '',
    { what: 'the words of the PDF', timeout: 20_000 },
  );
}

/** A frame in a sandbox is of no site: a click on the menu does not let us look into it. */
async function selectedInFrame({ page }: OpenPage): Promise<{ words: string; at: Point }> {
  const words = longWords(LONG);
  const at = await inPage(
    page,
    (text) =>
      new Promise<Point>((done) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.srcdoc = `<!doctype html><meta charset="utf-8"><p>${text}</p><script>
          getSelection().selectAllChildren(document.querySelector('p'));
        </script>`;
        frame.onload = () => {
          scrollTo({ top: 0, behavior: 'instant' });
          const { left, top } = frame.getBoundingClientRect();
          done({ x: left + 60, y: top + 30 });
        };
        document.body.prepend(frame);
      }),
    words,
  );
  return { words, at };
}
