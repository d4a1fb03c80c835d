import { bundle } from '../journeys/bundle';
import { inPage } from '../journeys/harness/in-page';
import { launch } from '../journeys/harness/launch';
import type * as InPage from './faults-in-page';
import type { LongRun } from './long-run';

declare global {
  var faults: typeof InPage;
}

/** Every call of database and files fails once, and every wait of a save ends once in nothing. */
export const faultRun: LongRun = {
  name: 'faults',
  async run({ report }) {
    const script = await bundle('tests/long/faults-in-page.ts', 'faults');
    for (const name of ['chromium', 'firefox'] as const) {
      const driver = await launch(name);
      try {
        const page = await driver.extensionPage('options.html');
        page.setDefaultTimeout(600_000);
        await page.evaluate(`${script}\n;undefined`);
        const broken = Object.entries(await inPage(page, () => faults.brokenLaws()));
        report.say(`${name}: ${broken.length} laws of faults are broken`);
        for (const [law, wrong] of broken) report.fail(`${name}: ${law}: ${wrong}`);
      } finally {
        await driver.close();
      }
    }
  },
};
