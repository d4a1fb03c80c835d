import { afterEach, expect, it } from 'vitest';
import type { OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { bare, marked } from './harness/marked';
import type { Journey } from './suite';

/** Milliseconds in which a popover that is not wanted would have shown. */
const QUIET = 900;
const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/** What the reader does on a page stays the page's, and what is not wanted stays away. */
export function pageManners(journey: Journey): void {
  let page: OpenPage | undefined;
  const open = async () => {
    page = await journey.driver.open(
      journey.server.url('www.fujian.gov.cn', '/sample-report.html'),
    );
    await marked(page);
    await page.page.bringToFront();
    return page;
  };
  const quiet = (is: boolean) =>
    journey.driver.background(async (api, quiet) => {
      const { preferences } = await api.storage.local.get('preferences');
      await api.storage.local.set({ preferences: { ...(preferences as object), quiet } });
    }, is);
  afterEach(async () => {
    await quiet(false);
    await page?.close();
    page = undefined;
  });

  it('every letter typed on a page arrives, whether or not a popover stands open', async () => {
    const on = await open();
    await inPage(on.page, watchKeys);
    const typed = async () => {
      for (const letter of letters) await on.page.keyboard.press(letter as 'a');
      return inPage(on.page, () => (globalThis as unknown as { keys: string[] }).keys.splice(0));
    };
    expect(await typed()).toEqual(letters);
    await on.hover('福建省', { within: 'h2 + p' });
    await on.popover('资料截至');
    expect(await typed()).toEqual(letters);
    const { x, y } = await on.locate('福建省', { within: 'h2 + p' });
    await on.page.mouse.click(x, y, { delay: 30 });
    await inPage(on.page, () => {
      const field = document.createElement('input');
      field.id = 'field';
      document.body.prepend(field);
      field.focus({ preventScroll: true });
    });
    expect(await typed()).toEqual(letters);
    expect(
      await inPage(on.page, () => document.querySelector<HTMLInputElement>('#field')?.value),
    ).toBe(letters.join(''));
  });

  it('the command for the previous passage leads back to where the next one came from', async () => {
    const on = await open();
    const { driver } = journey;
    const explained = async () => {
      await driver.dispatchCommand('popover-open', on);
      const text = await on.popover();
      await on.page.keyboard.press('Escape');
      await until(on.popoverText, (now) => now === undefined, { what: 'no popover' });
      return text;
    };
    const passages: string[] = [];
    for (const command of ['next', 'next', 'previous', 'next']) {
      await driver.dispatchCommand(`passage-${command}`, on);
      passages.push(await explained());
    }
    const [first, second, back, forth] = passages;
    expect(second).not.toBe(first);
    expect([back, forth]).toEqual([first, second]);
  });

  it('in quiet mode a pointer that rests on words, or presses them, opens nothing', async () => {
    const on = await open();
    await quiet(true);
    await bare(on);
    await on.hover('福建省', { within: 'h2 + p' });
    const { x, y } = await on.locate('福建省', { within: 'h2 + p' });
    await on.page.mouse.click(x, y, { delay: 30 });
    await new Promise((done) => setTimeout(done, QUIET));
    expect(await on.popoverText()).toBeUndefined();
    await quiet(false);
    await marked(on);
    await on.page.mouse.move(3, 3);
    await on.hover('福建省', { within: 'h2 + p' });
    await on.popover('资料截至');
  });
}

/** Notes in the page, after all other listeners, the keys that no one has prevented. */
function watchKeys(): void {
  const keys: string[] = [];
  addEventListener('keydown', ({ key, defaultPrevented }) => {
    if (!defaultPrevented) keys.push(key);
  });
  Object.assign(globalThis, { keys });
}
