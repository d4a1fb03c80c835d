import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { FindOptions, OpenPage, Point } from './driver';
import { inPage, until } from './in-page';
import {
  controlCalled,
  focusedControl,
  htmlWithoutHosts,
  locateText,
  readHighlights,
  readSeenHighlights,
  selectedText,
  shownText,
} from './page-probes';

/** Runs a function, given as text, on each closed shadow root of ours in the page. */
export type OnClosedRoots = (
  page: Page,
  run: string,
  args: readonly unknown[],
) => Promise<unknown[]>;

/** The part of a page's use that is the same in both browsers. */
export function openPage(page: Page, onClosedRoots: OnClosedRoots): OpenPage {
  const spot = async (text: string, options: FindOptions = {}) => {
    const found = await inPage(page, locateText, text, options);
    if (!found) throw new Error(`「${text}」 is not on ${await inPage(page, () => location.href)}`);
    return found;
  };

  const popoverText = async () => {
    const texts = (await onClosedRoots(page, String(shownText), [])) as string[];
    return texts.filter((text) => text !== '').join('\n') || undefined;
  };

  const locateInPopover = async (label: string) => {
    const points = await onClosedRoots(page, String(controlCalled), [label]);
    const point = points.find((found) => found !== null && found !== undefined);
    if (!point) throw new Error(`no control 「${label}」 in: ${await popoverText()}`);
    return point as Point;
  };

  return {
    page,

    highlights: async ({ frame } = {}) => {
      if (frame === undefined) return inPage(page, readHighlights);
      const inner = page.frames().find((candidate) => candidate.url().includes(frame));
      if (!inner) throw new Error(`no frame with ${frame} in its address`);
      return inPage(inner, readHighlights);
    },

    seenHighlights: () => inPage(page, readSeenHighlights),

    locate: async (text, options) => (await spot(text, options)).middle,

    hover: async (text, options) => {
      const { middle } = await spot(text, options);
      await page.mouse.move(middle.x + 2, Math.max(1, middle.y - 60));
      await page.mouse.move(middle.x, middle.y, { steps: 8 });
    },

    select: async (text, options) => {
      const { start, end } = await spot(text, options);
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move(end.x, end.y, { steps: 6 });
      await page.mouse.up();
      await until(
        () => inPage(page, selectedText),
        (selected) => selected !== '',
        {
          what: `selection of 「${text}」`,
        },
      );
    },

    popoverText,

    popover: async (wanted = /\S/, timeout = 8000) => {
      const fits = (text: string | undefined) =>
        text !== undefined &&
        (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text));
      const text = await until(popoverText, fits, { timeout, what: `popover with ${wanted}` });
      return text ?? '';
    },

    focusInPopover: async () => {
      const names = (await onClosedRoots(page, String(focusedControl), [])) as (string | null)[];
      return names.find((name) => name) ?? undefined;
    },

    locateInPopover,
    inPopover: async <T>(run: (this: ShadowRoot) => T) =>
      (await onClosedRoots(page, String(run), [])) as T[],

    clickInPopover: async (label) => {
      const { x, y } = await locateInPopover(label);
      // A click within 300 ms of the popover's showing is refused: it may not have been meant.
      await new Promise((resolve) => setTimeout(resolve, 400));
      await page.mouse.move(x, y, { steps: 5 });
      await page.mouse.click(x, y, { delay: 40 });
    },

    outerHtml: () => inPage(page, htmlWithoutHosts),

    screenshot: async (file, options = {}) => {
      await mkdir(dirname(file), { recursive: true });
      await page.screenshot({ path: file as `${string}.png`, ...options });
    },

    close: () => page.close(),
  };
}
