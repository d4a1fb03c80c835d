import { bundle } from '../journeys/bundle';
import type { BrowserName } from '../journeys/harness/driver';
import { inPage } from '../journeys/harness/in-page';
import { launch } from '../journeys/harness/launch';
import { samplePages } from '../journeys/harness/sample-pages';
import { type Server, serve } from '../journeys/harness/serve';
import { type Bench, type LongRun, times } from './long-run';
import type * as InPage from './soak-in-page';

declare global {
  var longSoak: typeof InPage;
}

/** Steps that a page is asked for in one call: a protocol does not wait for ever. */
const AT_ONCE = 250;

/** However a page changes, its marks are those of a fresh reading, and it is left as it was. */
export const soakRun: LongRun = {
  name: 'soak',
  async run(bench) {
    const script = await bundle('tests/long/soak-in-page.ts', 'longSoak');
    // Not a site of ours: the reader under test is the only one in the page.
    const server = await serve(samplePages);
    try {
      for (const name of ['chromium', 'firefox'] as const) {
        await soakIn(name, script, server, bench);
      }
    } finally {
      await server.close();
    }
  },
};

async function soakIn(
  name: BrowserName,
  script: string,
  server: Server,
  { seed, scale, report }: Bench,
): Promise<void> {
  const driver = await launch(name, { hosts: ['soak.test'] });
  try {
    report.figure(`${name} version`, driver.version);
    const { page } = await driver.open(server.url('soak.test', '/empty.html'));
    await page.bringToFront();
    await page.evaluate(`${script}\n;globalThis.longSoak = longSoak;undefined`);

    const pages = times(60, scale);
    for (let done = 0; done < pages; done += 20) {
      report.say(`${name}: ${done} of ${pages} strange pages`);
      const from = seed * 10_000 + done;
      const to = Math.min(from + 20, seed * 10_000 + pages) - 1;
      const complaint = await inPage(page, (a, b) => longSoak.strangePages(a, b), from, to);
      if (complaint) report.fail(`${name}: strange pages ${from} to ${to}: ${complaint}`);
    }
    report.figure(`${name} strange pages`, pages);

    const reports = times(8, scale);
    const totals = { steps: 0, comparisons: 0, marks: 0, painted: 0, pauses: 0 };
    for (let n = 0; n < reports; n++) {
      report.say(`${name}: ${n} of ${reports} reports`);
      const of = seed * 1000 + n;
      const told = await inPage(page, (s, steps) => longSoak.soak(s, steps), of, AT_ONCE);
      for (const failure of told.failures) report.fail(`${name}: report ${n}: ${failure}`);
      for (const what of Object.keys(totals) as (keyof typeof totals)[]) totals[what] += told[what];
    }
    for (const [what, value] of Object.entries(totals)) report.figure(`${name} ${what}`, value);
    if (totals.marks === 0 || totals.painted === 0) report.fail(`${name}: nothing was marked`);
    for (const { text } of await driver.consoleErrors()) report.fail(`${name}: console: ${text}`);
  } finally {
    await driver.close();
  }
}
