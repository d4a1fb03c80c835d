import type { BrowserName } from '../journeys/harness/driver';
import { inPage } from '../journeys/harness/in-page';
import { launch } from '../journeys/harness/launch';
import { chance } from './chance';
import { type Bench, type LongRun, times } from './long-run';
import { storePage } from './store-page';

const TABS = 5;

/** Several tabs of the extension save at once: none is lost, none doubled, the list is in order. */
export const tabsRun: LongRun = {
  name: 'tabs',
  async run(bench) {
    for (const name of ['chromium', 'firefox'] as const) await saveInTabs(name, bench);
  },
};

async function saveInTabs(name: BrowserName, { seed, scale, report }: Bench): Promise<void> {
  const count = times(5000, scale);
  // Some clippings are saved by two tabs.
  const shared = Math.ceil(count / 20);
  const driver = await launch(name);
  try {
    report.figure(`${name} version`, driver.version);
    report.say(`${name}: ${count} clippings in ${TABS} tabs`);
    const pages = [];
    for (let tab = 0; tab < TABS; tab++) pages.push(await storePage(driver, `long-tabs-${seed}`));
    const dice = chance(seed);
    const shares = pages.map((_, tab) => {
      const own = Array.from({ length: count }, (__, n) => n).filter((n) => n % TABS === tab);
      const others = Array.from({ length: shared }, (__, n) => n).filter((n) => n % TABS !== tab);
      return dice.shuffled([...own, ...dice.shuffled(others).slice(0, shared / 2)]);
    });
    const begun = performance.now();
    const counts = await Promise.all(
      pages.map((page, tab) =>
        inPage(page, (s, numbers) => longStore.addAll(s, numbers), seed, shares[tab] as number[]),
      ),
    );
    const seconds = (performance.now() - begun) / 1000;
    report.figure(`${name} saves a second`, Math.round(shares.flat().length / seconds));

    const fails = (what: string) => report.fail(`${name}: ${what}`);
    const added = counts.reduce((sum, one) => sum + one.added, 0);
    const existing = counts.reduce((sum, one) => sum + one.existing, 0);
    for (const failure of counts.flatMap(({ failed }) => failed)) fails(failure);
    if (added !== count) fails(`${added} were called added, not ${count}`);
    if (existing !== shares.flat().length - count) fails(`${existing} were called existing`);
    for (const [tab, page] of pages.entries()) {
      const { keys, damaged, kept } = await inPage(
        page,
        (limit) => longStore.list(limit),
        137 + tab,
      );
      if (kept !== count || damaged !== 0) fails(`tab ${tab} counts ${kept}, ${damaged} damaged`);
      if (new Set(keys).size !== count) fails(`tab ${tab} lists ${new Set(keys).size}`);
      if (keys.length !== count) fails(`tab ${tab} lists some twice: ${keys.length}`);
      const inOrder = [...keys].sort().reverse();
      if (keys.join() !== inOrder.join()) fails(`the list of tab ${tab} is out of order`);
      const heard = await inPage(page, () => longStore.heardOf());
      if (heard.times !== count || heard.different !== count) {
        fails(`tab ${tab} heard of ${heard.different} additions, ${heard.times} times`);
      }
    }
    const all = Array.from({ length: count }, (_, n) => n);
    const lost = await inPage(
      pages[0] as (typeof pages)[number],
      (s, numbers) => longStore.missing(s, numbers),
      seed,
      all,
    );
    if (lost.length > 0) fails(`${lost.length} are not as they were saved: ${lost.slice(0, 5)}`);
    report.figure(`${name} kept of ${count}`, count - lost.length);
    report.figure(`${name} saved twice, kept once`, existing);
  } finally {
    await driver.close();
  }
}
