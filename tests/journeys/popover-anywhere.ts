import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { bundle } from './bundle';
import { seriousFaults } from './harness/axe';
import type { OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { quotations } from './main-job';
import type * as openPopover from './open-popover-bundle';
import type { Journey } from './suite';

type OpenPopover = typeof openPopover;

/** Shows a sample and waits until it has faded in; runs in the page. */
async function showSample(...args: Parameters<OpenPopover['show']>): Promise<void> {
  const { openPopover } = globalThis as unknown as { openPopover: OpenPopover };
  openPopover.clear();
  openPopover.show(...args);
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
}

/** The popover for every eye, and where a page fills the screen. */
export function popoverAnywhere(journey: Journey): void {
  let undo: (() => Promise<void>) | undefined;
  afterEach(async () => {
    await undo?.();
    undo = undefined;
  });

  const openBundle = async (): Promise<Page> => {
    const { page } = await journey.driver.open(
      journey.server.url('www.unlisted.example', '/empty.html'),
    );
    await page.evaluate(
      `${await bundle('tests/journeys/open-popover-bundle.ts', 'openPopover')};0`,
    );
    return page;
  };
  const openReport = async (): Promise<OpenPage> => {
    const page = await journey.driver.open(
      journey.server.url('www.gansu.gov.cn', '/sample-report.html'),
    );
    await until(
      () => page.seenHighlights(),
      (all) => all.length > 0,
      { what: 'marks' },
    );
    return page;
  };

  it('axe finds nothing serious in it, whatever it shows', async () => {
    const page = await openBundle();
    const kinds = await inPage(
      page,
      () => (globalThis as unknown as { openPopover: OpenPopover }).openPopover.kinds,
    );
    for (const kind of kinds) {
      for (const scheme of ['light', 'dark'] as const) {
        const saved = kind === 'place' ? 'saved' : kind === 'term' ? 'failed' : 'ready';
        await inPage(page, showSample, kind, scheme, saved);
        expect(await inPage(page, surfaceOfSheet)).toMatch(
          scheme === 'dark' ? /^oklch\(0\.2/ : /^oklch\((?:1|0\.9)/,
        );
        expect(await seriousFaults(page), `${kind}, ${scheme}`).toEqual([]);
      }
    }
    // It would find something: a dialog without a name. (Contrast in a popover it cannot tell; the
    // theme has tests of its own for that.)
    await inPage(page, () => {
      const { shadowRoot } = document.querySelector('[popover="manual"]') as Element;
      shadowRoot?.querySelector('.sheet')?.removeAttribute('aria-label');
    });
    expect((await seriousFaults(page)).join()).toContain('aria-dialog-name');
    await page.close();
  });

  it('is told from the page and can be read where colours are forced', async () => {
    const page = await openBundle();
    undo = await journey.driver.forceColours(page);
    await until(
      () => inPage(page, () => matchMedia('(forced-colors: active)').matches),
      (forced) => forced,
      { what: 'forced colours' },
    );
    await inPage(page, showSample, 'place', 'light', 'saved');
    const look = await inPage(page, () => {
      const { shadowRoot } = document.querySelector('[popover="manual"]') as Element;
      const sheet = getComputedStyle(shadowRoot?.querySelector('.sheet') as Element);
      const canvas = document.createElement('div');
      canvas.style.cssText = 'color:CanvasText;background:Canvas';
      document.body.append(canvas);
      const { color, backgroundColor } = getComputedStyle(canvas);
      canvas.remove();
      return {
        border:
          Number.parseFloat(sheet.borderTopWidth) > 0 && sheet.borderTopColor !== backgroundColor,
        words: sheet.color === color,
        ground: sheet.backgroundColor === backgroundColor,
      };
    });
    expect(look).toEqual({ border: true, words: true, ground: true });
    expect(await seriousFaults(page)).toEqual([]);
    await page.screenshot({ path: journey.picture('popover-forced-colours') as `${string}.png` });
    await page.close();
  });

  it('marks are seen and explained where colours are forced', async () => {
    const page = await openReport();
    undo = await journey.driver.forceColours(page.page);
    await page.page.bringToFront();
    await until(
      () => inPage(page.page, () => matchMedia('(forced-colors: active)').matches),
      (forced) => forced,
      { what: 'forced colours' },
    );
    expect((await page.seenHighlights()).map(({ name }) => name.split('-')[1])).toEqual(
      expect.arrayContaining(['passage', 'blockchain', 'government', 'place']),
    );
    await page.hover('重庆市', { within: 'article' });
    await page.popover('资料截至');
    await page.screenshot(journey.picture('forced-colours'));
    await page.close();
  });

  it.each([
    ['the whole page', 'html'],
    ['a part of it', 'article'],
  ])('opens, and can be used, while %s fills the screen', async (_what, selector) => {
    const page = await openReport();
    const before = (await quotations(journey)).length;
    await page.page.bringToFront();
    await inPage(
      page.page,
      (wanted) => {
        const part = document.querySelector<HTMLElement>(wanted);
        if (part?.localName === 'article') part.style.overflow = 'auto';
        addEventListener('click', () => void part?.requestFullscreen(), { once: true });
      },
      selector,
    );
    await page.page.mouse.click(4, 4);
    await until(
      () => inPage(page.page, () => document.fullscreenElement?.localName),
      (name) => name === selector,
      { what: 'full screen' },
    );
    await page.hover('重庆市', { within: 'article' });
    await page.popover('资料截至');
    await page.clickInPopover('保存');
    await page.popover('已保存');
    await page.clickInPopover('撤销');
    await page.popover('已撤销');
    expect(await inPage(page.page, () => document.fullscreenElement?.localName)).toBe(selector);
    await page.close();
    expect(await quotations(journey)).toHaveLength(before);
  });

  it('comes and goes without motion for a reader who wants none', async () => {
    const page = await openReport();
    const motion = () =>
      page.inPopover(function (this: ShadowRoot) {
        const sheet = this.querySelector('.sheet');
        return sheet ? getComputedStyle(sheet).animationName : '';
      });
    await page.hover('重庆市', { within: 'article' });
    await page.popover('资料截至');
    expect((await motion()).filter(Boolean)).not.toEqual(['none']);
    undo = await journey.driver.reduceMotion(page.page);
    await until(motion, (names) => names.filter(Boolean).join() === 'none', { what: 'no motion' });
    await page.close();
  });

  it('offers to undo for ten seconds, and no longer', async () => {
    const page = await openReport();
    await page.hover('重庆市', { within: 'article' });
    await page.popover('资料截至');
    await page.clickInPopover('保存');
    const offered = await page.popover('已保存');
    expect(offered).toContain('撤销');
    const since = Date.now();
    await until(page.popoverText, (text) => !text?.includes('撤销'), {
      what: 'no undo',
      timeout: 20_000,
    });
    expect(Date.now() - since).toBeGreaterThan(8000);
    expect(await page.popoverText()).toContain('已保存');
    await page.close();
  });
}

/** Runs in the page, where the sheet's root is open. */
function surfaceOfSheet(): string {
  const { shadowRoot } = document.querySelector('[popover="manual"]') as Element;
  return getComputedStyle(shadowRoot?.querySelector('.sheet') as Element).backgroundColor;
}
