import { bundle } from '../journeys/bundle';
import { inPage } from '../journeys/harness/in-page';
import { launch } from '../journeys/harness/launch';
import { samplePages } from '../journeys/harness/sample-pages';
import { serve } from '../journeys/harness/serve';
import { compared, type Result, type Round } from './interleaved';
import { pageHtml } from './page-generator';
import type * as InPage from './reading-in-page';

declare global {
  var benchReading: typeof InPage;
}

export interface PageResult {
  /** Bytes of its HTML. */
  bytes: number;
  /** UTF-16 units of its text. */
  units: number;
  passages: number;
  results: Result[];
}

/** Cold readings of generated pages in Chromium, each in a tab of its own. */
export async function readingContest(sizes: readonly number[], rounds: number) {
  const pages = Object.fromEntries(
    sizes.map((bytes) => [`/${bytes}.html`, pageHtml({ length: bytes / 3.1, seed: 11 })]),
  );
  const paths = Object.fromEntries(
    Object.entries(pages).map(([path, html]) => [path, { body: () => html }]),
  );
  const script = await bundle('tests/bench/reading-in-page.ts', 'benchReading');
  const server = await serve(samplePages, { paths });
  // Not a site of ours, or the extension would read the page as well.
  const driver = await launch('chromium', { hosts: ['bench.test'] });
  try {
    const told: PageResult[] = [];
    for (const [path, html] of Object.entries(pages)) {
      const times: Round[] = [];
      let counts = { units: 0, passages: 0 };
      for (let round = 0; round < rounds; round++) {
        const { page, close } = await driver.open(server.url('bench.test', path));
        await page.evaluate(`${script}\n;undefined`);
        const first = round % 2 === 0 ? 'floor' : 'reading';
        const { units, passages, ...ms } = await inPage(
          page,
          (f: 'floor' | 'reading') => benchReading.measure(f),
          first,
        );
        counts = { units, passages };
        times.push(ms);
        await close();
      }
      const bytes = Buffer.byteLength(html);
      told.push({ bytes, ...counts, results: compared(times, 'floor') });
    }
    return { browser: driver.version, pages: told };
  } finally {
    await driver.close();
    await server.close();
  }
}
