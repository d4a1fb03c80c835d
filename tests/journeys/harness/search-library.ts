import type { Page } from 'puppeteer-core';
import { inPage, until } from './in-page';

/** Searches the library for words of a clipping, until the first row is one that has them. */
export async function searchLibrary(page: Page, words: string): Promise<void> {
  await until(
    () => inPage(page, () => document.querySelector('.shelf-bar input') !== null),
    (there) => there,
    { what: 'the search' },
  );
  await inPage(
    page,
    (text) => {
      const field = document.querySelector<HTMLInputElement>('.shelf-bar input');
      if (!field) return;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    words,
  );
  await until(
    () => inPage(page, () => document.querySelector<HTMLElement>('.library-row')?.innerText ?? ''),
    (row) => row.includes(words),
    { what: `a clipping with ${words}` },
  );
}
