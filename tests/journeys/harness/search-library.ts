import type { Page } from 'puppeteer-core';
import type { Driver } from './driver';
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

/** The library in a page of its own, with the first clipping that has these words in full. */
export async function openClipping(driver: Driver, words: string): Promise<Page> {
  const library = await driver.extensionPage('library.html');
  await library.setViewport({ width: 1280, height: 860 });
  await searchLibrary(library, words);
  await inPage(library, () => document.querySelector<HTMLElement>('.clipping-open')?.click());
  await until(
    () => inPage(library, () => document.querySelector<HTMLElement>('.detail')?.innerText ?? ''),
    (shown) => shown.includes(words),
    { what: 'the clipping in full' },
  );
  return library;
}
