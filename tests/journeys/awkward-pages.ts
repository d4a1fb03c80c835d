import { expect, it } from 'vitest';
import type { OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { press } from './harness/press';
import { quotations } from './main-job';
import type { Journey } from './suite';

export function awkwardPages(journey: Journey): void {
  const open = (path: string, host = 'www.gansu.gov.cn') =>
    journey.driver.open(journey.server.url(host, path));
  const marked = (page: OpenPage, word: string, frame?: string) =>
    until(
      () => page.highlights(frame === undefined ? {} : { frame }).catch(() => []),
      (all) => all.some(({ texts }) => texts.some((text) => text.includes(word))),
      { what: `a mark on ${word}`, timeout: 20_000 },
    );
  /** A listed page with a term, read after it: by then the one before would have been marked too. */
  const unmarked = async (page: OpenPage) => {
    const witness = await open('/english.html');
    await marked(witness, 'blockchain');
    await witness.close();
    expect((await page.highlights()).flatMap(({ texts }) => texts)).toEqual([]);
  };

  it.each([
    ['without text', '/empty.html'],
    ['without terms', '/no-terms.html'],
    ['of XML', '/report.xml'],
    ['that shows a password field', '/password.html'],
  ])('a page %s is left alone in silence', async (_what, path) => {
    const page = await open(path);
    await unmarked(page);
    await page.close();
  });

  it('a site on no list is left alone', async () => {
    const page = await open('/sample-report.html', 'www.unlisted.example');
    await unmarked(page);
    await page.close();
  });

  it.each([
    ['with a hidden login form', '/password-hidden.html', '区块链', '区块链'],
    ['in GBK', '/gbk.html', '区块链', '区块链'],
    ['in English', '/english.html', 'blockchain', 'blockchain'],
    ['that is dark', '/dark.html', '区块链', '区块链'],
    ['under a strict content security policy', '/strict-csp.html', '区块链', '区块链'],
  ])('a page %s is read', async (what, path, word, over) => {
    const page = await open(path);
    await marked(page, word);
    await page.hover(over);
    expect(await page.popover()).toMatch(/区块链|分布式/);
    await page.screenshot(journey.picture(`awkward-${what.replaceAll(' ', '-')}`));
    await page.close();
  });

  it('a page of five megabytes is marked where the reader is', async () => {
    const page = await open('/large.html');
    await marked(page, '区块链');
    // Every fortieth paragraph speaks of policy.
    await inPage(page.page, () =>
      document
        .querySelectorAll('p')[8000]
        ?.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    await until(
      () =>
        inPage(page.page, () =>
          [...CSS.highlights.values()].some((highlight) =>
            [...highlight].some((range) => {
              const live = document.createRange();
              live.setStart(range.startContainer, range.startOffset);
              live.setEnd(range.endContainer, range.endOffset);
              const { top, bottom } = live.getBoundingClientRect();
              return bottom > 0 && top < innerHeight;
            }),
          ),
        ),
      (seen) => seen,
      { what: 'marks in the window', timeout: 30_000 },
    );
    await page.close();
  });

  it('an open shadow root is marked, a closed one is not', async () => {
    const page = await open('/shadow.html');
    const all = await marked(page, '区块链');
    const texts = all.flatMap((highlight) => highlight.texts);
    const seen = (await page.seenHighlights()).flatMap((highlight) => highlight.texts);
    expect(seen.sort()).toEqual([...texts].sort());
    expect(texts.some((text) => text.includes('封闭'))).toBe(false);
    await page.close();
  });

  it('what is being edited stays unmarked beside text that is marked', async () => {
    const page = await open('/editable.html');
    const all = await marked(page, '区块链');
    expect(all.flatMap(({ texts }) => texts).filter((text) => text.includes('草稿'))).toEqual([]);
    await page.close();
  });

  it('a frame is read by itself, and its words are explained in it', async () => {
    const page = await open('/frames.html');
    await marked(page, '区块链', 'frame-body');
    await page.close();
  });

  it('a frame too small for a popover says at a click where to look', async () => {
    const page = await open('/frames.html');
    await marked(page, '区块链', 'frame-small');
    const frame = await page.page.$('#small');
    const box = await frame?.boundingBox();
    if (!box) throw new Error('the small frame is not shown');
    const [x, y] = [box.x + 20, box.y + 20];
    await page.page.mouse.move(x + 100, y + 40);
    await page.page.mouse.move(x, y, { steps: 6 });
    await page.page.mouse.click(x, y, { delay: 40 });
    expect(await page.popover('侧栏')).not.toContain('资料截至');
    await page.screenshot(journey.picture('small-frame'));
    await page.close();
  });

  it('a popover over a modal dialog can be used', async () => {
    const page = await open('/dialog.html');
    await marked(page, '广东');
    await page.hover('广东省', { within: 'dialog' });
    await page.popover('资料');
    const before = (await quotations(journey)).length;
    await page.page.bringToFront();
    await page.hover('广东省', { within: 'dialog' });
    await page.popover('资料');
    await page.clickInPopover('保存');
    await page.popover('已保存');
    expect(await quotations(journey)).toHaveLength(before + 1);
    await page.close();
  });

  it('a selection whose words are gone is no clipping, and nothing is lost', async () => {
    const page = await open('/hidden-selection.html');
    await marked(page, '宁夏');
    const before = await quotations(journey);
    await page.page.bringToFront();
    await page.select('宁夏回族自治区2026年政府工作报告提出');
    await inPage(page.page, () => document.getElementById('goes')?.remove());
    await journey.driver.dispatchCommand('popover-open', page);
    await page.page.keyboard.press('Escape');
    expect(await quotations(journey)).toEqual(before);
    await page.close();
  });

  it.each([
    ['a field', 'query', 'menu'],
    ['a larger field', 'memo', 'menu'],
    ['an editor', 'draft', 'menu'],
    ['an editor', 'draft', 'command'],
  ])('what is selected in %s is no clipping, and that is said (%s, by %s)', async (_, id, by) => {
    const page = await open('/editable.html');
    await marked(page, '区块链');
    const before = await quotations(journey);
    await page.page.bringToFront();
    const at = await inPage(page.page, selectAllOf, id);
    const words = { text: '区块链 电子政务 浙江', at, editable: true };
    if (by === 'command') await journey.driver.dispatchCommand('clipping-save', page);
    else await journey.driver.dispatchMenu({ item: 'clipping-save', ...words }, page);
    await until(
      () => journey.driver.badge(page),
      (badge) => badge === '!',
      { what: 'a refusal' },
    );
    expect(await quotations(journey)).toEqual(before);
    await page.close();
  });

  it('what is selected in the popover is no clipping', async () => {
    const page = await open('/sample-report.html');
    await marked(page, '区块链');
    const before = await quotations(journey);
    await page.page.bringToFront();
    await page.hover('福建省', { within: 'h2 + p' });
    await page.popover('资料截至');
    const { x, y } = await page.locateInPopover('来源');
    const at = { x: x - 60, y };
    await page.page.mouse.move(at.x, at.y, { steps: 3 });
    await page.page.mouse.click(at.x, at.y, { count: 2, delay: 40 });
    await journey.driver.dispatchMenu({ item: 'clipping-save', text: '资料截至', at }, page);
    await until(
      () => journey.driver.badge(page),
      (badge) => badge === '!',
      { what: 'a refusal' },
    );
    expect(await quotations(journey)).toEqual(before);
    await page.close();
  });

  it('obeys no event that the page has made itself', async () => {
    const page = await open('/sample-report.html');
    await marked(page, '区块链');
    const before = await quotations(journey);
    await page.page.bringToFront();
    await page.hover('福建省', { within: 'h2 + p' });
    await page.popover('资料截至');
    await inPage(page.page, () => {
      const hosts = [...document.querySelectorAll('[popover="manual"]:empty')];
      for (const target of [document, document.body, ...hosts]) {
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
          target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
        }
        for (const key of ['Enter', ' ', 'Escape']) {
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        }
      }
    });
    expect(await page.popoverText()).toContain('资料截至');
    expect(await quotations(journey)).toEqual(before);
    await page.close();
  });

  it('a popover gives way to the next mark that the pointer rests on', async () => {
    const page = await open('/sample-report.html');
    await marked(page, '区块链');
    await page.hover('福建省', { within: 'h2 + p' });
    await page.popover('资料截至');
    const { x, y } = await page.locate('电子证照', { within: 'h2 + p' });
    await page.page.mouse.move(x, y, { steps: 4 });
    expect(await page.popover('电子证照')).not.toContain('资料截至');
    await page.close();
  });

  it('a page that changes its address by script is cited by the new one', async () => {
    const page = await open('/english.html');
    await marked(page, 'blockchain');
    await inPage(page.page, () => history.pushState(null, '', '/report/2026.html'));
    await page.hover('Fujian');
    await page.popover('福建');
    await page.clickInPopover('保存');
    await page.popover('已保存');
    await page.close();
    const library = await journey.driver.extensionPage('library.html#export');
    await press(library, '源码');
    await until(
      () => inPage(library, () => document.body.innerText),
      (shown) => shown.includes('/report/2026.html'),
      { what: 'the new address' },
    );
    await library.close();
  });
}

/** Selects all of a field or an editor, and gives a point in it. */
function selectAllOf(id: string): { x: number; y: number } {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no ${id}`);
  element.focus();
  if ('select' in element) (element as HTMLInputElement).select();
  else document.getSelection()?.selectAllChildren(element);
  const { left, top } = element.getBoundingClientRect();
  return { x: left + 12, y: top + 8 };
}
