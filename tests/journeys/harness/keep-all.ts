import type { Page } from 'puppeteer-core';
import { inPage, until } from './in-page';
import { press } from './press';

/**
 * Keeps every passage that the side panel lists, where that is still to be done. Asked again until it
 * is done: what comes in above moves the control away from under a pointer.
 */
export async function keepAll(panel: Page): Promise<void> {
  // Not the words alone: a clipping of them is shown sooner than the page's own list.
  await until(
    () => inPage(panel, () => document.querySelectorAll('.digest-list .passage').length),
    (listed) => listed > 0,
    { what: 'the list of passages' },
  );
  const left = () => inPage(panel, () => document.body.innerText.includes('全部保存'));
  const end = Date.now() + 40_000;
  while (await left()) {
    if (Date.now() > end) throw new Error('not all was kept');
    await press(panel, '全部保存').catch(() => undefined);
    await until(left, (still) => !still, { what: 'all kept', timeout: 6000 }).catch(
      () => undefined,
    );
  }
}
