import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { bundle } from './bundle';
import { inPage } from './harness/in-page';
import type { Linked } from './passage-links-bundle';
import type { Journey } from './suite';

const POLYFILL_STUMBLES = /Cannot convert undefined or null to object/;

const pages = ['/sample-report.html', '/round-up.html', '/english.html'];

/** Links to passages, followed as a reader would: a new page, a link, what is seen then. */
export function passageLinks(journey: Journey): void {
  let code: string;

  beforeAll(async () => {
    code = await bundle('tests/journeys/passage-links-bundle.ts', 'passageLinks');
  });

  it('lead to their words and nowhere else', async () => {
    const { driver, server } = journey;
    const told = {
      all: 0,
      without: 0,
      landed: 0,
      agreed: 0,
      elsewhere: [] as string[],
      missed: [] as string[],
    };
    for (const path of pages) {
      const url = server.url('www.unlisted.example', path);
      const { page } = await driver.open(url);
      const links = await follow(page, url, code, path === '/english.html' ? 20 : 100, told);
      expect(links).toBeGreaterThan(0);
      await page.close();
    }
    // The polyfill, brought into each page, stumbles there; all else is the extension's own.
    const errors = await driver.consoleErrors();
    expect(errors.filter(({ text }) => !POLYFILL_STUMBLES.test(text))).toEqual([]);
    expect(told.elsewhere).toEqual([]);
    expect(told.all - told.without).toBeGreaterThanOrEqual(200);
    expect(told.agreed / told.landed).toBeGreaterThanOrEqual(0.9);
    expect(told.landed / told.all, JSON.stringify(told)).toBeGreaterThanOrEqual(0.98);
  }, 240_000);
}

interface Told {
  all: number;
  without: number;
  landed: number;
  /** Of those, where the polyfill goes to the same place. */
  agreed: number;
  elsewhere: string[];
  missed: string[];
}

/** Follows links of one page; those to words that are seen without scrolling prove nothing. */
async function follow(
  page: Page,
  url: string,
  code: string,
  count: number,
  told: Told,
): Promise<number> {
  // A few lines at a time, so that a neighbour is out of sight.
  await page.setViewport({ width: 900, height: 220 });
  await page.goto(url);
  await page.evaluate(`${code};0`);
  const links = await inPage(
    page,
    (n) => (globalThis as unknown as Bundled).passageLinks.linked(7, n),
    count,
  );
  for (const [i, link] of links.entries()) {
    told.all++;
    if (link.fragment === '') {
      told.without++;
      told.missed.push(`no link to ${link.words.slice(0, 40)}`);
      continue;
    }
    await page.goto(`${url}?n=${i}${link.fragment}`);
    await page.evaluate(`${code};0`);
    const where = await inPage(
      page,
      (one) => (globalThis as unknown as Bundled).passageLinks.landing(one),
      link,
    );
    const what = `${decodeURIComponent(link.fragment)}: ${JSON.stringify(where)}`;
    if ('wrong' in where) told.missed.push(what);
    else if (where.same === false || (where.scrolled && !where.seen)) told.elsewhere.push(what);
    else if (!where.seen) told.missed.push(what);
    else {
      told.landed++;
      if (where.same) told.agreed++;
    }
  }
  return links.length;
}

/** What the bundle leaves in a page. */
interface Bundled {
  passageLinks: {
    linked(seed: number, count: number): Promise<Linked[]>;
    landing(
      link: Linked,
    ): Promise<
      { wrong: string } | { scrolled: boolean; seen: boolean; same?: boolean; text?: string }
    >;
  };
}
