import type { Page } from 'puppeteer-core';
import { inPage, until } from './in-page';

/** What a program that is pasted into would get. */
export async function pasted(page: Page): Promise<{ html: string; text: string }> {
  await inPage(page, () => {
    const field = document.createElement('textarea');
    field.id = 'paste-here';
    document.body.append(field);
    field.focus();
    field.addEventListener('paste', (event) => {
      const data = event.clipboardData;
      const got = { html: data?.getData('text/html'), text: data?.getData('text/plain') };
      (globalThis as { pasted?: unknown }).pasted = got;
    });
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  const got = await until(
    () => inPage(page, () => (globalThis as { pasted?: { html: string; text: string } }).pasted),
    (one) => one !== undefined && one !== null,
    { what: 'what was pasted' },
  );
  await inPage(page, () => {
    (globalThis as { pasted?: unknown }).pasted = undefined;
    document.getElementById('paste-here')?.remove();
  });
  return got ?? { html: '', text: '' };
}
