import { compared, type Round } from '../bench/interleaved';
import type { BrowserName, Driver } from '../journeys/harness/driver';
import { inPage, until } from '../journeys/harness/in-page';
import { launch } from '../journeys/harness/launch';
import { samplePages } from '../journeys/harness/sample-pages';
import { type Server, serve } from '../journeys/harness/serve';
import { type Beats, beBusy, busyHtml } from './busy-page';
import { type Bench, type LongRun, times } from './long-run';

const hosts = { read: 'www.gansu.gov.cn', unread: 'www.unlisted.example' };
const A_SECOND = 10_000;
const SECONDS = 60;
/** What the platform calls a long task (milliseconds). */
const LONG_TASK = 50;
/** The machine may stumble once by itself; what we add is there every time. */
const ROUNDS = 3;
/** How many times as many long tasks, and which share of the page's own changes, a reading may bring. */
const BEARABLE = { lateness: 1.25, pace: 0.9 };

/** A page that changes ten thousand times a second, against the same page without the extension. */
export const busyRun: LongRun = {
  name: 'busy',
  async run(bench) {
    const served = {
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: () => busyHtml,
    };
    const server = await serve(samplePages, { paths: { '/busy.html': served } });
    try {
      for (const name of ['chromium', 'firefox'] as const) await beBusyIn(name, server, bench);
    } finally {
      await server.close();
    }
  },
};

async function beBusyIn(name: BrowserName, server: Server, { scale, report }: Bench) {
  const total = times(A_SECOND * SECONDS, scale);
  const driver = await launch(name, { hosts: Object.values(hosts) });
  try {
    report.figure(`${name} version`, driver.version);
    const read: Beats[] = [];
    const unread: Beats[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const turns = [
        async () => unread.push(await once(driver, server, total, false)),
        async () => read.push(await once(driver, server, total, true)),
      ];
      // Neither always has the machine that the other has warmed.
      for (const turn of round % 2 === 0 ? turns.reverse() : turns) await turn();
      report.say(`${name}: round ${round} of ${ROUNDS}`);
    }
    const longest = ({ late }: Beats) => Math.round(Math.max(0, ...late));
    report.figure(`${name} long tasks, read`, read.map(({ late }) => late.length).join(', '));
    report.figure(`${name} long tasks, alone`, unread.map(({ late }) => late.length).join(', '));
    report.figure(`${name} longest (ms), read`, read.map(longest).join(', '));
    report.figure(`${name} longest (ms), alone`, unread.map(longest).join(', '));
    const rate = ({ changes, duration }: Beats) => Math.round(changes / (duration / 1000));
    report.figure(`${name} changes a second, read`, read.map(rate).join(', '));
    report.figure(`${name} changes a second, alone`, unread.map(rate).join(', '));

    const ratio = (of: (beats: Beats) => number) => {
      const rounds = read.map(
        (beats, n): Round => ({
          read: of(beats),
          alone: of(unread[n] as Beats),
        }),
      );
      return compared(rounds, 'alone').find(({ name }) => name === 'read');
    };
    // One more of each, so that a page without any can be divided by.
    const lateness = ratio(({ late }) => late.length + 1);
    const pace = ratio(rate);
    for (const [what, told] of Object.entries({ 'long tasks': lateness, pace })) {
      report.figure(
        `${name} ${what}, read to alone`,
        `${told?.ratio} (${told?.lowest} to ${told?.highest})`,
      );
    }
    // A shorter run is over before reading has paused, and says nothing of a minute.
    const isWhole = scale >= 1;
    if (isWhole && (lateness?.lowest ?? 0) > BEARABLE.lateness) {
      report.fail(`${name}: ${lateness?.lowest} times as many long tasks at the least`);
    }
    if (isWhole && (pace?.highest ?? 1) < BEARABLE.pace) {
      report.fail(`${name}: the page changes at ${pace?.highest} of its pace at the most`);
    }
    if (new Set([...read, ...unread].map(({ sum }) => sum)).size > 1) {
      report.fail(`${name}: the page is not as it is without us`);
    }
    for (const { text } of await driver.consoleErrors()) report.fail(`${name}: console: ${text}`);
  } finally {
    await driver.close();
  }
}

async function once(
  driver: Driver,
  server: Server,
  total: number,
  isRead: boolean,
): Promise<Beats> {
  const page = await driver.open(server.url(isRead ? hosts.read : hosts.unread, '/busy.html'));
  try {
    const marked = async () => (await page.highlights()).some(({ texts }) => texts.length > 0);
    if (isRead) await until(marked, (found) => found, { what: 'marks' });
    else if (await marked()) throw new Error('the control is marked');
    await page.page.bringToFront();
    return await inPage(page.page, beBusy, total, A_SECOND, LONG_TASK);
  } finally {
    await page.close();
  }
}
