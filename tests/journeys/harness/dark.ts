import type { Page } from 'puppeteer-core';
import { inPage, until } from './in-page';

/** Waits until a page has its dark colours; what fades over to them has arrived. */
export async function darkAtRest(page: Page): Promise<void> {
  await until(
    () =>
      inPage(
        page,
        () =>
          matchMedia('(prefers-color-scheme: dark)').matches &&
          getComputedStyle(document.body).backgroundColor !== '' &&
          document.getAnimations().length === 0,
      ),
    (settled) => settled,
    { what: 'a dark page at rest' },
  );
}
