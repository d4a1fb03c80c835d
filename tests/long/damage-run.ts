import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { builtExtension } from '../journeys/harness/built-extension';
import type { BrowserName } from '../journeys/harness/driver';
import { inPage } from '../journeys/harness/in-page';
import { launch } from '../journeys/harness/launch';
import { damages } from './damages';
import type { Bench, LongRun } from './long-run';
import { storePage } from './store-page';

/**
 * Files of a closed profile are cut, spoilt and deleted. At the next start everything that was
 * acknowledged is there again, or, where no copy is left either, the loss is noticed and nothing is
 * written.
 */
export const damageRun: LongRun = {
  name: 'damage',
  async run(bench) {
    for (const name of ['chromium', 'firefox'] as const) await damageAll(name, bench);
  },
};

const LIBRARY = 'long-damage';
const NUMBERS = Array.from({ length: 90 }, (_, n) => n);

async function damageAll(name: BrowserName, { seed, report }: Bench): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), `lianzhu-damage-${name}-`));
  const extension = join(folder, 'extension');
  const sound = join(folder, 'sound');
  try {
    await cp(builtExtension(name), extension, { recursive: true });
    await mkdir(sound);
    const driver = await launch(name, { profile: sound, extension });
    const page = await storePage(driver, LIBRARY);
    // Two thirds are in a snapshot, the rest in the journal.
    await inPage(page, (s, ns) => longStore.addAll(s, ns), seed, NUMBERS.slice(0, 60));
    await inPage(page, () => longStore.tend());
    await inPage(page, (s, ns) => longStore.addAll(s, ns), seed, NUMBERS.slice(60));
    await driver.close();
    let restored = 0;
    for (const damage of damages[name]) {
      const profile = join(folder, 'damaged');
      await cp(sound, profile, { recursive: true });
      const told = await damaged(name, { profile, extension, damage, seed });
      report.say(`${name}, ${damage.name}: ${told.restored} restored, ${told.missing} missing`);
      restored += told.restored;
      const wanted = damage.unmendable ? NUMBERS.length : 0;
      if (told.missing !== wanted) {
        report.fail(`${name}, ${damage.name}: ${told.missing} reported missing, not ${wanted}`);
      }
      if (!damage.unmendable && told.lost > 0) {
        report.fail(`${name}, ${damage.name}: ${told.lost} of ${NUMBERS.length} lost`);
      }
      if (damage.unmendable && told.refused !== 'damaged') {
        report.fail(`${name}, ${damage.name}: a save was answered with ${told.refused}`);
      }
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
    report.figure(`${name} damages`, damages[name].length);
    report.figure(`${name} clippings restored`, restored);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Damaged {
  profile: string;
  extension: string;
  damage: (typeof damages)[BrowserName][number];
  seed: number;
}

const health = (page: Page) => inPage(page, () => longStore.health());

async function damaged(name: BrowserName, { profile, extension, damage, seed }: Damaged) {
  await damage.apply(profile);
  if (damage.needsAnotherStart) {
    const driver = await launch(name, { profile, extension });
    const page = await storePage(driver, LIBRARY);
    // It is what is written behind the damage that makes the browser throw all of it away.
    await inPage(page, (s) => longStore.tryToSave(s, 4000), seed);
    await driver.close();
  }
  const driver = await launch(name, { profile, extension });
  try {
    const page = await storePage(driver, LIBRARY);
    // Damage between the pages of a database shows when they are read.
    await inPage(page, () => longStore.list(500)).catch(() => undefined);
    const { unreadable, missing, restored } = await health(page);
    if (unreadable) {
      await inPage(page, (library) => longStore.mend(library), LIBRARY);
      const lost = await inPage(page, (s, ns) => longStore.missing(s, ns), seed, NUMBERS);
      return { missing: 0, restored: NUMBERS.length - lost.length, lost: lost.length };
    }
    const lost = await inPage(page, (s, ns) => longStore.missing(s, ns), seed, NUMBERS);
    const refused = await inPage(page, (s) => longStore.tryToSave(s, 5000), seed);
    return { missing, restored, lost: lost.length, refused };
  } finally {
    await driver.close();
  }
}
