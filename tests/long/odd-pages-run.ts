import type { BrowserName } from '../journeys/harness/driver';
import { launch } from '../journeys/harness/launch';
import { samplePages, samplePaths } from '../journeys/harness/sample-pages';
import { serve } from '../journeys/harness/serve';
import { oddComplaints, oddHosts } from '../journeys/odd-reading';
import { oddPages, oddPaths } from '../pages/odd/index';
import type { LongRun } from './long-run';

/** Every odd page in both browsers, against the same page without the extension. */
export const oddPagesRun: LongRun = {
  name: 'odd',
  async run({ report }) {
    const server = await serve(samplePages, { paths: { ...samplePaths, ...oddPaths } });
    const all = Object.values(oddPages).flat();
    try {
      for (const name of ['chromium', 'firefox'] as const satisfies BrowserName[]) {
        const driver = await launch(name, { hosts: Object.values(oddHosts) });
        report.figure(`${name} version`, driver.version);
        let sound = 0;
        try {
          for (const odd of all) {
            const complaints = await oddComplaints(driver, server, odd).catch((error: Error) => [
              error.message,
            ]);
            for (const complaint of complaints) report.fail(`${name}, ${odd.name}: ${complaint}`);
            if (complaints.length === 0) sound++;
            if ((all.indexOf(odd) + 1) % 20 === 0) {
              report.say(`${name}: ${all.indexOf(odd) + 1} of ${all.length} pages`);
            }
          }
        } finally {
          await driver.close();
        }
        report.figure(`${name} pages as they should be`, `${sound} of ${all.length}`);
      }
    } finally {
      await server.close();
    }
  },
};
