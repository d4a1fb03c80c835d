/**
 * How dear a large library is: `npm run bench:library -- [--browser chromium|firefox]… [--sizes
 * 1000,10000,100000] [--rounds N] [--json]`, on the built extension (`npm run build` first). A browser
 * for each size, all open at once and asked in turn, so that whatever else the machine does meets
 * all of them. Times are medians of the rounds, from the act to the painted result.
 *
 * The exit code is 1 where opening, a keystroke or a filter costs more than three times what it costs
 * in the smallest library, or where an act keeps the page from answering for more than 50 ms longer
 * than it does while nothing is done. The longest slice of each act counts, of all rounds the first
 * quartile: a slice of ours comes every time, one of the machine's now and then.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { bundle } from '../journeys/bundle';
import type { BrowserName, Driver } from '../journeys/harness/driver';
import { inPage, until } from '../journeys/harness/in-page';
import { launch } from '../journeys/harness/launch';
import type * as InPage from './library-in-page';

declare global {
  var libraryBench: typeof InPage;
}

const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
    sizes: { type: 'string', default: '1000,10000,100000' },
    rounds: { type: 'string', default: '9' },
    json: { type: 'boolean', default: false },
  },
});
/**
 * As they are typed: what begins anew, and what goes on from the one before. Each finds another number
 * than the one before, by which it is seen.
 */
const queries = [
  ['区', '区块链', '区块链 平台'],
  ['第', '第三章'],
  ['电', '電子證照'],
  ['report'],
  ['没有这样的词'],
];
const MOST_RATIO = 3;
const MOST_SLICE = 50;
/** What an index serves. */
const SERVED = ['popup opened', 'library opened', 'keystroke', 'filter'];

const sizes = values.sizes.split(',').map(Number);
const rounds = Number(values.rounds);
if (sizes.some((size) => !(size >= 1)) || !(rounds >= 1)) {
  console.error('--sizes and --rounds take numbers over 0');
  process.exit(2);
}

/** One library in a browser of its own, and what was measured of it. */
interface Bench {
  size: number;
  name: BrowserName;
  driver: Driver;
  page: Page;
  /** Milliseconds until painted, by act. */
  painted: Map<string, number[]>;
  /** Milliseconds without an answer, by act. */
  slices: Map<string, number[]>;
}

const script = await bundle('tests/bench/library-in-page.ts', 'libraryBench');
const failures: string[] = [];
for (const name of values.browser as BrowserName[]) await run(name);
for (const failure of failures) console.error(`FAILED ${failure}`);
process.exit(failures.length === 0 ? 0 : 1);

async function run(name: BrowserName): Promise<void> {
  const benches: Bench[] = [];
  try {
    // The largest first: its databases have settled when the others are filled.
    for (const size of [...sizes].reverse()) benches.unshift(await filled(name, size));
    for (const bench of benches) await reading(bench);
    for (let round = 0; round < rounds; round++) {
      for (const bench of benches) await opening(bench);
    }
    for (const bench of benches) await reading(bench);
    for (let round = 0; round < rounds; round++) {
      for (const bench of benches) await using(bench);
    }
    const memories: (number | undefined)[] = [];
    for (const bench of benches) memories.push(await memory(bench));
    tell(name, benches, memories);
  } finally {
    for (const { driver } of benches) await driver.close();
  }
}

async function filled(name: BrowserName, size: number): Promise<Bench> {
  const driver = await launch(name, { viewport: { width: 1300, height: 900 } });
  const page = await driver.extensionPage('welcome.html');
  await page.evaluate(`${script}\n;undefined`);
  // In parts, since a call that takes minutes is given up by the driver.
  for (let from = 0; from < size; from += 5000) {
    const to = Math.min(from + 5000, size);
    await inPage(page, (a, b, c) => libraryBench.fill(a, b, c), from, to, size);
  }
  return { size, name, driver, page, painted: new Map(), slices: new Map() };
}

/** Opens popup and library. */
async function opening(bench: Bench): Promise<void> {
  for (const [path, what] of [
    ['popup.html', 'popup opened'],
    ['library.html', 'library opened'],
  ] as const) {
    await open(bench, path);
    note(bench.painted, what, [await inPage(bench.page, () => libraryBench.opened())]);
  }
}

/** Opens the library and lets it be read to its end. */
async function reading(bench: Bench): Promise<void> {
  await open(bench, 'library.html');
  await inPage(bench.page, () => libraryBench.opened());
  const { painted, slices } = await inPage(bench.page, (n) => libraryBench.read(n), bench.size);
  note(bench.painted, 'whole library searched', [painted]);
  note(bench.slices, 'while it is read', slices);
}

/** Asks for a page, and has the script in it as soon as it is there. */
async function open({ page, driver }: Bench, path: string): Promise<void> {
  await page.goto('about:blank');
  const address = `${driver.origin}/${path}`;
  await page.goto(address, { waitUntil: [] }).catch(() => undefined);
  const isThere = () => page.evaluate('location.href').catch(() => undefined);
  await until(isThere, (href) => href === address, { what: path });
  await page.evaluate(`${script}\n;undefined`);
}

async function using(bench: Bench): Promise<void> {
  const { page } = bench;
  const act = (what: string, acted: InPage.Acted) => {
    note(bench.painted, what, [acted.painted]);
    note(bench.slices, what, [acted.slice]);
  };
  note(bench.slices, 'nothing', [await inPage(page, () => libraryBench.idle(400))]);
  for (const typed of queries) {
    for (const query of typed) {
      act(`keystroke ${query}`, await inPage(page, (q) => libraryBench.search(q), query));
    }
    act('search cleared', await inPage(page, () => libraryBench.search('')));
  }
  act('filter on', await inPage(page, () => libraryBench.filter(0)));
  act('filter off', await inPage(page, () => libraryBench.filter(0)));
  act('order by date of the page', await inPage(page, () => libraryBench.sort('published')));
  act('order by province', await inPage(page, () => libraryBench.sort('province')));
  act('order as kept', await inPage(page, () => libraryBench.sort('created')));
}

function note(notes: Map<string, number[]>, what: string, values: readonly number[]): void {
  notes.set(what, [...(notes.get(what) ?? []), ...values]);
}

/** A table of one browser; what does not hold is put with the failures. */
function tell(
  name: BrowserName,
  benches: readonly Bench[],
  memories: readonly (number | undefined)[],
): void {
  const [floor] = benches;
  const largest = benches.at(-1);
  if (!floor || !largest) return;
  const row = (what: string, cells: readonly string[]) =>
    console.log(what.padEnd(36) + cells.map((cell) => cell.padStart(18)).join(''));
  console.log(`\n${name}, ${floor.driver.version}, ${rounds} rounds`);
  row('clippings', sizes.map(String));
  for (const what of floor.painted.keys()) {
    const times = benches.map(({ painted }) => median(painted.get(what)));
    const ratios = times.map((time) => time / (times[0] as number));
    row(
      `${what}, ms`,
      times.map((time, i) => `${time.toFixed(0)} (${ratios[i]?.toFixed(1)}×)`),
    );
  }
  for (const kind of SERVED) {
    const times = benches.map((bench) => ofKind(bench, kind));
    const ratios = times.map((time) => time / (times[0] as number));
    row(
      `any ${kind}, ms`,
      times.map((time, i) => `${time.toFixed(0)} (${ratios[i]?.toFixed(1)}×)`),
    );
    const ratio = ratios.at(-1) as number;
    if (!(ratio <= MOST_RATIO)) failures.push(`${name}: ${kind} costs ${ratio.toFixed(2)} times`);
  }
  for (const what of floor.slices.keys()) {
    const slices = benches.map((bench) => quartile(bench.slices.get(what)));
    row(
      `slice, ${what}, ms`,
      slices.map((slice) => slice.toFixed(0)),
    );
    for (const [i, slice] of slices.entries()) {
      const idle = quartile(benches[i]?.slices.get('nothing'));
      if (slice - idle <= MOST_SLICE) continue;
      failures.push(`${name}: ${what} holds ${sizes[i]} up for ${slice.toFixed(0)} ms`);
    }
  }
  if (memories.some((one) => one !== undefined)) {
    row(
      'memory, MB',
      memories.map((one) => one?.toFixed(0) ?? ''),
    );
  }
  if (values.json) {
    const all = benches.map(({ size, painted, slices }) => ({
      size,
      painted: Object.fromEntries(painted),
      slices: Object.fromEntries(slices),
    }));
    console.log(JSON.stringify({ browser: name, rounds, all, memories }));
  }
}

/** All acts of a kind, each with its median, so that none weighs more than another. */
function ofKind({ painted }: Bench, kind: string): number {
  const acts = [...painted].filter(([what]) => what.startsWith(kind));
  return median(acts.map(([, times]) => median(times)));
}

function median(numbers: readonly number[] | undefined): number {
  return part(numbers, 1 / 2);
}

function quartile(numbers: readonly number[] | undefined): number {
  return part(numbers, 1 / 4);
}

/** The number under which that part of them lies. */
function part(numbers: readonly number[] | undefined, share: number): number {
  const sorted = [...(numbers ?? [])].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}

/** What the page holds after a collection of garbage; Firefox does not tell. */
async function memory({ name, page }: Bench): Promise<number | undefined> {
  if (name !== 'chromium') return undefined;
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const heap = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return (heap.usedSize + (heap.backingStorageSize ?? 0)) / 1e6;
}
