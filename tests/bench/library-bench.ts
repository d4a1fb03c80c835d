/**
 * How dear a large library is: `npm run bench:library -- [--browser chromium|firefox] [--sizes
 * 1000,10000,100000] [--rounds N] [--json]`, on the built extension (`npm run build` first). Times are
 * medians, from the act to the painted result; ratios to the smallest library of the same run say
 * something, times in milliseconds say little. The slice is the longest that the page did not
 * answer while it was searched, filtered and sorted.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { bundle } from '../journeys/bundle';
import type { BrowserName } from '../journeys/harness/driver';
import { inPage } from '../journeys/harness/in-page';
import { launch } from '../journeys/harness/launch';
import type * as InPage from './library-in-page';

declare global {
  var libraryBench: typeof InPage;
}

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
});
const queries = [
  '区',
  '区块',
  '区块链',
  '区块链 平台',
  '第三章',
  '電子證照',
  'report',
  '没有这样的词',
];
const sizes = values.sizes.split(',').map(Number);
const rounds = Number(values.rounds);
if (sizes.some((size) => !(size >= 1)) || !(rounds >= 1)) {
  console.error('--sizes and --rounds take numbers over 0');
  process.exit(2);
}

const script = await bundle('tests/bench/library-in-page.ts', 'libraryBench');
const all: Record<string, number | undefined>[] = [];
for (const size of sizes) all.push(await measured(values.browser as BrowserName, size));

if (values.json) console.log(JSON.stringify({ browser: values.browser, rounds, all }));
else {
  const [floor = {}] = all;
  for (const name of Object.keys(floor)) {
    const cells = all.map((one) => {
      const value = one[name];
      if (value === undefined) return ''.padStart(20);
      const ratio =
        name === 'clippings' ? '' : ` (${(value / (floor[name] ?? value)).toFixed(1)}×)`;
      return `${value.toFixed(name.endsWith('MB') ? 1 : 0)}${ratio}`.padStart(20);
    });
    console.log(name.padEnd(34) + cells.join(''));
  }
}
process.exit(0);

async function measured(
  browser: BrowserName,
  size: number,
): Promise<Record<string, number | undefined>> {
  const driver = await launch(browser, { viewport: { width: 1300, height: 900 } });
  try {
    const page = await driver.extensionPage('welcome.html');
    await page.evaluate(`${script}\n;undefined`);
    // In parts, since a call that takes minutes is given up by the driver.
    for (let from = 0; from < size; from += 10_000) {
      const to = Math.min(from + 10_000, size);
      await inPage(page, (a, b, c) => libraryBench.fill(a, b, c), from, to, size);
    }
    const popups: number[] = [];
    const opened: InPage.Opened[] = [];
    await page.evaluateOnNewDocument(script);
    const open = async (path: string) => {
      await page.goto(`${driver.origin}/${path}`, { waitUntil: [] }).catch(() => undefined);
      return inPage(page, (n) => libraryBench.opened(n), size);
    };
    for (let round = 0; round < rounds; round++) popups.push((await open('popup.html')).painted);
    for (let round = 0; round < Math.min(rounds, 3); round++) {
      opened.push(await open('library.html'));
    }
    const readingSlice = await inPage(page, () => libraryBench.longestSlice());
    const keystrokes: number[] = [];
    const filters: number[] = [];
    const orders: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const query of queries) {
        keystrokes.push(await inPage(page, (q) => libraryBench.search(q), query));
        // Two searches that find as many would look the same.
        await inPage(page, () => libraryBench.search(''));
      }
      filters.push(await inPage(page, () => libraryBench.filter(0)));
      filters.push(await inPage(page, () => libraryBench.filter(0)));
      orders.push(await inPage(page, () => libraryBench.sort('published')));
      orders.push(await inPage(page, () => libraryBench.sort('created')));
    }
    return {
      clippings: size,
      'popup: open to painted': median(popups),
      'library: open to painted': median(opened.map(({ painted }) => painted)),
      'library: open to all searched': median(opened.map(({ whole = 0 }) => whole)),
      'keystroke to painted, median': median(keystrokes),
      'keystroke to painted, highest': Math.max(...keystrokes),
      'filter to painted': median(filters),
      'order to painted': median(orders),
      'longest slice while reading': readingSlice,
      'longest slice while used': await inPage(page, () => libraryBench.longestSlice()),
      'memory, MB': await memory(page, browser),
    };
  } finally {
    await driver.close();
  }
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

/** What the page holds after a collection of garbage; Firefox does not tell. */
async function memory(page: Page, browser: BrowserName): Promise<number | undefined> {
  if (browser !== 'chromium') return undefined;
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const heap = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return (heap.usedSize + (heap.backingStorageSize ?? 0)) / 1e6;
}
