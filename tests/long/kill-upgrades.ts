import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from '../journeys/harness/built-extension';
import type { BrowserName } from '../journeys/harness/driver';
import { inPage } from '../journeys/harness/in-page';
import { chance } from './chance';
import { killAfter, type Scripted, withPage } from './page-to-kill';
import type * as InPage from './upgrades-in-page';

declare global {
  var longUpgrades: typeof InPage;
}

/** Old libraries that are upgraded one after the other until the kill. */
const LIBRARIES = 16;
/** Milliseconds after one of them within which the kill comes: about what one takes. */
const WITHIN = 40;
const script: Scripted = { entry: 'tests/long/upgrades-in-page.ts', name: 'longUpgrades' };

interface KilledUpgrades {
  seed: number;
  kills: number;
  say: (progress: string) => void;
}

/** What was found after all kills. */
export interface UpgradesTold {
  /** Libraries that a kill left in the old version, and in the present one. */
  old: number;
  upgraded: number;
  /** Kills that came while some were upgraded and others not yet. */
  amidst: number;
  wrong: string[];
}

/**
 * Kills a browser while it brings libraries of an older version up to date: each is then whole in its
 * old version or in the present one, and can be opened and written. Each kill meets a copy of one and
 * the same profile, so that it alone is what a library has gone through.
 */
export async function killUpgrades(
  name: BrowserName,
  { seed, kills, say }: KilledUpgrades,
): Promise<UpgradesTold> {
  const folder = await mkdtemp(join(tmpdir(), `lianzhu-upgrade-${name}-`));
  const extension = join(folder, 'extension');
  const before = join(folder, 'before');
  const dice = chance(seed);
  const told: UpgradesTold = { old: 0, upgraded: 0, amidst: 0, wrong: [] };
  try {
    await cp(builtExtension(name), extension, { recursive: true });
    await mkdir(before);
    await withPage(name, { profile: before, extension }, script, (page) =>
      inPage(page, (s, count) => longUpgrades.makeOld(s, count), seed, LIBRARIES),
    );
    for (let kill = 1; kill <= kills; kill++) {
      const profile = join(folder, `profile-${kill}`);
      await cp(before, profile, { recursive: true });
      const [after, wait] = [dice.below(LIBRARIES), dice.between(0, WITHIN)];
      await killAfter(
        name,
        { profile, extension },
        script,
        (page) =>
          inPage(page, (count, until) => longUpgrades.upgradeAll(count, until), LIBRARIES, after),
        wait,
      );
      const { versions, wrong } = await withPage(name, { profile, extension }, script, (page) =>
        inPage(page, (s, count) => longUpgrades.found(s, count), seed, LIBRARIES),
      );
      const old = versions.filter((version) => version === 1).length;
      told.old += old;
      told.upgraded += LIBRARIES - old;
      if (old > 0 && old < LIBRARIES) told.amidst++;
      told.wrong.push(...wrong.map((what) => `after kill ${kill}, ${what}`));
      if (kill % 5 === 0) say(`${name}: ${kill} of ${kills} kills during upgrades`);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return told;
}
