import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { marked, marksOf } from './harness/marked';
import type { Journey } from './suite';

/** Milliseconds in which a popover that is not wanted would have shown. */
const QUIET = 1200;

/** A reader with a finger and no pointer. */
export function byTouch(journey: Journey): void {
  let page: OpenPage;

  const tap = async (words: string, within?: string) => {
    const { x, y } = await page.locate(words, within === undefined ? {} : { within });
    await page.page.touchscreen.tap(x, y);
  };
  const gone = () =>
    until(
      () => page.popoverText(),
      (text) => text === undefined,
      { what: 'no popover' },
    );

  beforeEach(async () => {
    const { driver, server } = journey;
    page = await driver.open(server.url('www.gansu.gov.cn', '/sample-report.html'));
    await page.page.setViewport({ width: 800, height: 860, hasTouch: true });
    await marked(page);
  });
  afterEach(() => page?.close());

  it('a tap on marked words opens the popover, and it stays', async () => {
    await tap('电子证照', 'h2 + p');
    await page.popover('电子证照');
    await new Promise((done) => setTimeout(done, QUIET));
    expect(await page.popoverText()).toContain('电子证照');
  });

  it('a tap elsewhere closes it', async () => {
    await tap('电子证照', 'h2 + p');
    await page.popover('电子证照');
    await tap('2026年2月6日');
    await gone();
  });

  it('a tap on a link follows it, and opens nothing', async () => {
    await page.locate('电子证照', { within: 'h2 + p' });
    const before = (await marked(page)).length;
    await inPage(page.page, () => {
      const link = document.createElement('a');
      link.href = '#followed';
      const passage = document.querySelector('h2 + p') as HTMLElement;
      const words = document.createElement('b');
      words.textContent = '区块链';
      link.append(words);
      passage.prepend(link);
    });
    await until(
      () => marksOf(page),
      (all) => all.length > before,
      { what: 'a mark in the link' },
    );
    await tap('区块链', 'h2 + p a');
    await until(
      () => inPage(page.page, () => location.hash),
      (hash) => hash === '#followed',
      { what: 'the link followed' },
    );
    await new Promise((done) => setTimeout(done, QUIET));
    expect(await page.popoverText()).toBeUndefined();
  });
}
