import { afterEach, expect, it } from 'vitest';
import type { OpenPage, Point } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { marked } from './harness/marked';
import type { Journey } from './suite';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Words near every edge of the window and in its middle. */
const places = ['福建省', '浙江省', '江苏省', '湖南省', '四川省'];
const middle = '江苏省';
const usual = { width: 1280, height: 860 };
const small = { width: 640, height: 420 };

/** The browser's own zoom, and windows without much room: marks are hit, the popover is whole. */
export function zoomAndWindows(journey: Journey): void {
  let page: OpenPage | undefined;
  let tab: number | undefined;

  const open = async () => {
    const { driver, server } = journey;
    page = await driver.open(server.url('www.fujian.gov.cn', '/edges.html'));
    await marked(page);
    await inPage(page.page, () => {
      const { style } = document.querySelector('.centre') as HTMLElement;
      style.top = 'calc(50% - 0.9em)';
    });
    tab = await driver.tabId(page);
    return page;
  };
  /** Browsers keep it for all pages of a host. */
  const zoom = (factor: number) =>
    journey.driver.background((api, id, to) => api.tabs.setZoom(id, to), tab as number, factor);
  const resize = async (size: { width: number; height: number }) => {
    await page?.page.setViewport(size);
    await until(
      () => inPage(page?.page as OpenPage['page'], () => innerWidth),
      (width) => width === size.width,
      { what: `a window ${size.width} px wide` },
    );
  };
  afterEach(async () => {
    if (tab !== undefined) await zoom(1);
    tab = undefined;
    await page?.page.setViewport(usual);
    await page?.close();
    page = undefined;
  });

  it.each([0.5, 1.5, 3])(
    'at a zoom of %d marks are hit to the pixel, the popover stands by them, and they are kept',
    async (factor) => {
      const on = await open();
      await zoom(factor);
      await until(
        () => inPage(on.page, () => devicePixelRatio),
        (ratio) => ratio === factor,
        { what: `a zoom of ${factor}` },
      );
      for (const words of [middle, '福建省', '四川省']) await standsBy(on, words, factor);
      await on.page.mouse.move(2, 2);
      await gone(on);
      const [line] = await linesOf(on, middle);
      if (!line) throw new Error(`${middle} is not there`);
      const y = (line.top + line.bottom) / 2;
      await restsAt(on, { x: line.left + 1.5, y });
      await on.popover('江苏');
      await restsAt(on, { x: line.left - 2, y });
      await gone(on);
      await on.hover(middle);
      await on.popover('保存');
      await on.clickInPopover('保存');
      await on.popover('已保存');
      await on.clickInPopover('撤销');
      await on.popover('已撤销');
    },
  );

  it('in a window of 640 × 420 it is whole and over none of its lines', async () => {
    const on = await open();
    await resize(small);
    for (const words of places) await standsBy(on, words);
  });

  it('beside vertical text it is whole there, too', async () => {
    const on = await open();
    await resize(small);
    await inPage(on.page, () => {
      const { style } = document.querySelector('.centre') as HTMLElement;
      style.cssText = 'writing-mode:vertical-rl;top:40px;height:340px;left:300px;width:auto';
    });
    const { line, box } = await standsBy(on, middle);
    expect(box.right <= line.left || box.left >= line.right).toBe(true);
  });

  it('follows its words when the window becomes smaller and larger', async () => {
    const on = await open();
    await on.hover(middle);
    await on.popover();
    await on.page.mouse.click(...at(await on.locate(middle)), { delay: 30 });
    for (const size of [small, { width: 420, height: 230 }, usual]) {
      await resize(size);
      await placed(on, middle);
    }
  });

  it('stays in the window with the keyboard’s focus when its words have left it', async () => {
    const on = await open();
    await on.page.bringToFront();
    await journey.driver.dispatchCommand('popover-open', on);
    await until(on.focusInPopover, (name) => name !== undefined, { what: 'focus inside' });
    await inPage(on.page, () => {
      document.body.style.paddingBottom = '300vh';
      scrollTo(0, 2 * innerHeight);
    });
    const away = () =>
      on.inPopover(function () {
        return this.querySelector('.sheet')?.hasAttribute('data-away');
      });
    await until(away, (all) => all.includes(true), { what: 'words out of sight' });
    await resize(small);
    await until(
      () => boxOf(on),
      (box) => box !== undefined && isWhole(box, small),
      { what: 'a popover that is whole' },
    );
    expect(await on.focusInPopover()).toBeDefined();
  });
}

/** Rests the pointer on the words; then the popover is whole, by their line and over none of it. */
async function standsBy(on: OpenPage, words: string, zoom = 1): Promise<{ line: Box; box: Box }> {
  await dismiss(on);
  await on.hover(words);
  await on.popover(words.slice(0, 2));
  return placed(on, words, zoom);
}

async function placed(on: OpenPage, words: string, zoom = 1): Promise<{ line: Box; box: Box }> {
  const { lines, box } = await until(
    async () => ({ lines: await linesOf(on, words), box: await boxOf(on), size: await sizeOf(on) }),
    ({ lines, box, size }) => {
      const off = Math.min(...lines.map((line) => (box ? between(line, box) : Number.NaN)));
      return box !== undefined && isWhole(box, size) && Math.abs(off - 8) <= 1 + 1 / zoom;
    },
    { what: `a popover by 「${words}」` },
  );
  return { line: lines[0] as Box, box: box as Box };
}

/** Below 0 where one lies over the other. */
function between(a: Box, b: Box): number {
  return Math.max(b.top - a.bottom, a.top - b.bottom, a.left - b.right, b.left - a.right);
}

function isWhole(
  { left, top, right, bottom }: Box,
  size: { width: number; height: number },
): boolean {
  return left >= 0 && top >= 0 && right <= size.width && bottom <= size.height;
}

async function dismiss(on: OpenPage): Promise<void> {
  await on.page.keyboard.press('Escape');
  await gone(on);
}

function gone(on: OpenPage): Promise<unknown> {
  return until(on.popoverText, (text) => text === undefined, { what: 'no popover' });
}

async function restsAt({ page }: OpenPage, { x, y }: Point): Promise<void> {
  await page.mouse.move(x, y - 3);
  await page.mouse.move(x, y, { steps: 3 });
}

const at = ({ x, y }: Point): [number, number] => [x, y];

const sizeOf = ({ page }: OpenPage) =>
  inPage(page, () => ({ width: innerWidth, height: innerHeight }));

async function boxOf(on: OpenPage): Promise<Box | undefined> {
  const boxes = await on.inPopover(function () {
    const box = this.querySelector('.sheet')?.getBoundingClientRect();
    return box && { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
  });
  return boxes.find((box) => box);
}

/** The boxes of the words, one a line, in the window. */
function linesOf({ page }: OpenPage, words: string): Promise<Box[]> {
  return inPage(
    page,
    (wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = (node as Text).data.indexOf(wanted);
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
          left,
          top,
          right,
          bottom,
        }));
      }
      return [];
    },
    words,
  );
}
