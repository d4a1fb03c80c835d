import { bundle } from '../journeys/bundle';
import { inPage } from '../journeys/harness/in-page';
import { launch } from '../journeys/harness/launch';
import { samplePages } from '../journeys/harness/sample-pages';
import { serve } from '../journeys/harness/serve';
import { type LongRun, times } from './long-run';
import type * as InPage from './soak-in-page';

declare global {
  var longSoak: typeof InPage;
}

/** However a page changes, its marks are those of a fresh reading, and it is left as it was. */
export const soakRun: LongRun = {
  name: 'soak',
  async run({ seed, scale, report }) {
    const script = await bundle('tests/long/soak-in-page.ts', 'longSoak');
    // Not a site of ours: the reader under test is the only one in the page.
    const server = await serve(samplePages);
    const driver = await launch('chromium', { hosts: ['soak.test'] });
    try {
      report.figure('chromium version', driver.version);
      const { page } = await driver.open(server.url('soak.test', '/empty.html'));
      await page.evaluate(`${script}\n;undefined`);

      const pages = times(60, scale);
      for (let done = 0; done < pages; done += 20) {
        report.say(`${done} of ${pages} strange pages`);
        const from = seed * 10_000 + done;
        const to = Math.min(from + 20, seed * 10_000 + pages) - 1;
        const complaint = await inPage(page, (a, b) => longSoak.strangePages(a, b), from, to);
        if (complaint) report.fail(`strange pages ${from} to ${to}: ${complaint}`);
      }
      report.figure('strange pages', pages);

      const reports = times(4, scale);
      const totals = { steps: 0, comparisons: 0, marks: 0, painted: 0, pauses: 0 };
      for (let n = 0; n < reports; n++) {
        report.say(`${n} of ${reports} reports`);
        const told = await inPage(
          page,
          (s, steps) => longSoak.soak(s, steps),
          seed * 1000 + n,
          500,
        );
        for (const failure of told.failures) report.fail(`report ${n}: ${failure}`);
        for (const name of Object.keys(totals) as (keyof typeof totals)[])
          totals[name] += told[name];
      }
      for (const [name, value] of Object.entries(totals)) report.figure(name, value);
      if (totals.marks === 0 || totals.painted === 0) report.fail('nothing was marked');
      for (const { text } of await driver.consoleErrors()) report.fail(`console: ${text}`);
    } finally {
      await driver.close();
      await server.close();
    }
  },
};
