import type { Page } from 'puppeteer-core';
import { inPage, until } from './in-page';

/** What a page of ours shows, in words. */
export const words = (page: Page): Promise<string> => inPage(page, () => document.body.innerText);

/** Waits until a page shows all of these. */
export const shows = (page: Page, ...texts: string[]): Promise<string> =>
  until(
    () => words(page),
    (shown) => texts.every((text) => shown.includes(text)),
    { what: texts.join(', '), timeout: 20_000 },
  );

/** The words of every element that a selector finds. */
export const textOf = (page: Page, selector: string): Promise<string> =>
  inPage(
    page,
    (wanted) =>
      Array.from(document.querySelectorAll<HTMLElement>(wanted), (one) => one.innerText).join('\n'),
    selector,
  );

/** Waits until what a selector finds has these words. */
export const has = (page: Page, selector: string, text: string): Promise<string> =>
  until(
    () => textOf(page, selector),
    (shown) => shown.includes(text),
    { what: `${text} in ${selector}` },
  );
