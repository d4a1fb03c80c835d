import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { bundle } from '../journeys/bundle';
import { builtExtension } from '../journeys/harness/built-extension';
import type { BrowserName, Driver } from '../journeys/harness/driver';
import { inPage } from '../journeys/harness/in-page';
import { launch } from '../journeys/harness/launch';
import { chance } from './chance';
import type * as InPage from './upgrades-in-page';

declare global {
  var longUpgrades: typeof InPage;
}

/** Old libraries that are upgraded one after the other until the kill. */
const LIBRARIES = 16;
/** Milliseconds after one of them within which the kill comes: about what one takes. */
const WITHIN = 40;

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
    await withPage(name, { profile: before, extension }, (page) =>
      inPage(page, (s, count) => longUpgrades.makeOld(s, count), seed, LIBRARIES),
    );
    for (let kill = 1; kill <= kills; kill++) {
      const profile = join(folder, `profile-${kill}`);
      await cp(before, profile, { recursive: true });
      const [after, wait] = [dice.below(LIBRARIES), dice.between(0, WITHIN)];
      await killAmong(name, { profile, extension }, after, wait);
      const { versions, wrong } = await withPage(name, { profile, extension }, (page) =>
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

interface Launched {
  profile: string;
  extension: string;
}

/** Runs something in a page of the extension, in a browser of its own that is closed as a reader would. */
async function withPage<T>(
  name: BrowserName,
  launched: Launched,
  run: (page: Page) => Promise<T>,
): Promise<T> {
  const driver = await launch(name, launched);
  try {
    return await run(await upgradePage(driver));
  } finally {
    await driver.close();
  }
}

/** Kills a browser so many milliseconds after it has upgraded so many. */
async function killAmong(
  name: BrowserName,
  launched: Launched,
  after: number,
  wait: number,
): Promise<void> {
  const driver = await launch(name, launched);
  try {
    const page = await upgradePage(driver);
    await inPage(page, (count, until) => longUpgrades.upgradeAll(count, until), LIBRARIES, after);
    await new Promise((done) => setTimeout(done, wait));
  } finally {
    // The browser itself before its children, as a crash goes.
    driver.browser.process()?.kill('SIGKILL');
    await driver.kill();
  }
}

let script: Promise<string> | undefined;

async function upgradePage(driver: Driver): Promise<Page> {
  script ??= bundle('tests/long/upgrades-in-page.ts', 'longUpgrades');
  const page = await driver.extensionPage('options.html');
  await page.evaluate(`${await script}\n;undefined`);
  return page;
}
