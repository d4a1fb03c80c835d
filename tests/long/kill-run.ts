import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from '../journeys/harness/built-extension';
import type { BrowserName, Driver } from '../journeys/harness/driver';
import { inPage, until } from '../journeys/harness/in-page';
import { launch } from '../journeys/harness/launch';
import { type Chance, chance } from './chance';
import { killImports } from './kill-imports';
import { killUpgrades } from './kill-upgrades';
import { type Bench, type LongRun, times } from './long-run';
import { storePage } from './store-page';

/**
 * The browser is killed while it saves and imports, and while it upgrades older libraries: every
 * clipping that was acknowledged is there afterwards, and every import whole or not at all.
 *
 * SIGKILL ends processes and keeps what the system has taken into its page cache. So this shows that
 * an acknowledgement comes after the write, and that a write cut short costs nothing else. It does
 * not show that the write has reached the disk, as a power cut would.
 *
 * Chromium itself throws the whole database away after some kills, see docs/browser-bugs.md. The
 * second copy has to bring it back: what has ever been acknowledged is looked for after every kill.
 */
export const killRun: LongRun = {
  name: 'kills',
  async run(bench) {
    for (const name of ['chromium', 'firefox'] as const) {
      await honest(name, bench);
      await control(name, bench);
      await upgrading(name, bench);
      await importing(name, bench);
    }
  },
};

async function honest(name: BrowserName, { seed, scale, cycles, report }: Bench): Promise<void> {
  const kills = cycles ?? times(20, scale);
  const told = await killAgain(name, { seed, kills, kind: 'honest', say: report.say });
  report.figure(`${name} kills`, kills);
  report.figure(`${name} acknowledged before a kill`, told.acknowledged);
  report.figure(`${name} saved but not yet acknowledged`, told.unacknowledged);
  report.figure(`${name} libraries restored by the second copy`, told.restorations);
  report.figure(`${name} clippings restored by the second copy`, told.restored);
  if (told.missing > 0) report.fail(`${name}: ${told.missing} were reported as missing`);
  // The next upkeep makes it anew; the library itself is whole.
  report.figure(`${name} second copies found off`, told.off.join('; ') || 0);
  if (told.lost.length > 0) {
    report.fail(`${name}: ${told.lost.length} of ${told.acknowledged} lost: ${told.story}`);
  }
  report.figure(`${name} imports acknowledged before a kill`, told.imports);
  report.figure(`${name} kills with an import under way`, told.importing);
  report.figure(`${name} imports cut in two`, told.torn);
  if (told.torn > 0) report.fail(`${name}: ${told.torn} imports are there in part`);
  if (told.damaged > 0) report.fail(`${name}: ${told.damaged} records are damaged`);
  if (told.acknowledged < kills * 5) report.fail(`${name}: too few saves to prove anything`);
}

/** A store that acknowledges too early must be caught, or the run above proves nothing. */
async function control(name: BrowserName, { seed, report }: Bench): Promise<void> {
  const { lost } = await killAgain(name, { seed, kills: 2, kind: 'forgetful', say: report.say });
  report.figure(`${name} lost by a store that acknowledges too early`, lost.length);
  if (lost.length === 0) report.fail(`${name}: a store that acknowledges too early was not caught`);
}

async function upgrading(name: BrowserName, bench: Bench): Promise<void> {
  const { seed, scale, cycles, report } = bench;
  const kills = cycles ?? times(20, scale);
  const told = await killUpgrades(name, { seed, kills, say: report.say });
  report.figure(`${name} kills during upgrades`, kills);
  report.figure(`${name} kills with some libraries upgraded and others not`, told.amidst);
  report.figure(`${name} libraries left in the old version`, told.old);
  report.figure(`${name} libraries left in the present version`, told.upgraded);
  for (const what of told.wrong) report.fail(`${name}: ${what}`);
  if (told.old === 0 || told.upgraded === 0) report.fail(`${name}: no kill fell among upgrades`);
}

/** Fewer: each takes as long as a large file does. */
const LARGE = 10;

async function importing(name: BrowserName, bench: Bench): Promise<void> {
  const { seed, scale, cycles, report } = bench;
  const kills = Math.ceil((cycles ?? times(20, scale)) / LARGE);
  const told = await killImports(name, { seed, kills, say: report.say });
  report.figure(`${name} kills during large imports`, kills);
  report.figure(`${name} large imports there as a whole`, told.whole);
  report.figure(`${name} large imports not there at all`, told.absent);
  for (const what of told.wrong) report.fail(`${name}: ${what}`);
}

interface Killing {
  seed: number;
  kills: number;
  kind: 'honest' | 'forgetful';
  say: (progress: string) => void;
}

/** Kills a browser while it saves, again and again; tells what was acknowledged and what is gone. */
export async function killAgain(name: BrowserName, { seed, kills, kind, say }: Killing) {
  const folder = await mkdtemp(join(tmpdir(), `lianzhu-kill-${name}-`));
  const profile = join(folder, 'profile');
  // A copy, since a build under way would take the extension from under the browser.
  const extension = join(folder, 'extension');
  await cp(builtExtension(name), extension, { recursive: true });
  await mkdir(profile);
  // A browser that is closed once has written down that the extension is there. Killed before, it
  // takes it for new at each start.
  await (await launch(name, { profile, extension })).close();
  const dice = chance(seed);
  const told = {
    acknowledged: 0,
    unacknowledged: 0,
    damaged: 0,
    torn: 0,
    imports: 0,
    importing: 0,
    restorations: 0,
    restored: 0,
    missing: 0,
    off: [] as string[],
    lost: [] as number[],
    story: '',
  };
  /** Everything acknowledged that should be there. */
  const all: number[] = [];
  let latest: number[] = [];
  try {
    for (let kill = 0; kill <= kills; kill++) {
      const driver = await launch(name, { profile, extension });
      try {
        const page = await storePage(driver, `long-kills-${seed}`);
        const { missing, restored, off } = await inPage(page, () => longStore.health());
        told.missing += missing;
        told.restored += restored;
        if (off !== undefined) told.off.push(`${off} after kill ${kill}`);
        if (restored > 0) {
          say(`${name}: after kill ${kill} ${restored} of ${all.length} came back out of the copy`);
          told.restorations++;
        }
        // Everything where a library was restored and the last time, else what the kill might cost.
        const asked = kill === kills || restored > 0 ? all : latest;
        const lost = await inPage(page, (s, ns) => longStore.missing(s, ns), seed, asked);
        told.lost = [...new Set([...told.lost, ...lost])];
        if (kind === 'honest' && kill > 0) {
          const from = (kill - 1) * 100_000;
          told.torn += await inPage(page, (s, n) => longStore.torn(s, n), seed, from);
        }
        if (lost.length > 0) told.story += `${lost.length} of ${asked.length} after kill ${kill}; `;
        if (kill % 5 === 0) {
          say(`${name}, ${kind}: ${kill} of ${kills} kills, ${told.acknowledged} acknowledged`);
        }
        if (kill === kills) {
          const { damaged, kept } = await inPage(page, () => longStore.list(500));
          told.damaged = damaged;
          told.unacknowledged = kept - (all.length - told.lost.length);
          await driver.close();
          break;
        }
        const killed = await saveUntilKilled(driver, page, {
          seed,
          from: kill * 100_000,
          kind,
          dice,
        });
        latest = killed.acknowledged;
        told.imports += killed.imports;
        if (killed.importing) told.importing++;
        all.push(...latest);
        told.acknowledged += latest.length;
      } catch (error) {
        await driver.kill();
        throw error;
      }
    }
  } finally {
    // What an honest store has lost is worth a look.
    if (kind === 'honest' && told.lost.length > 0) told.story += `profile left in ${profile}`;
    else await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return told;
}

interface Saving {
  seed: number;
  /** The first number to be saved. */
  from: number;
  kind: Killing['kind'];
  dice: Chance;
}

/** Kills the browser in the middle of its saving; resolves to what was acknowledged till then. */
async function saveUntilKilled(
  driver: Driver,
  page: Awaited<ReturnType<typeof storePage>>,
  { seed, from, kind, dice }: Saving,
): Promise<{ acknowledged: number[]; imports: number; importing: boolean }> {
  await inPage(page, (s, n, k) => longStore.keepSaving(s, n, k), seed, from, kind);
  const soFar = () => inPage(page, () => longStore.soFar());
  await until(soFar, ({ acknowledged }) => acknowledged.length > 0, {
    what: 'first save',
    timeout: 60_000,
  });
  await new Promise((done) => setTimeout(done, dice.between(20, 800)));
  const { refused, ...told } = await soFar();
  // The browser itself before its children, as a crash goes.
  driver.browser.process()?.kill('SIGKILL');
  await driver.kill();
  if (refused.length > 0) throw new Error(`saving failed: ${refused[0]}`);
  return told;
}
