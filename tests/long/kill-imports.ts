import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from '../journeys/harness/built-extension';
import type { BrowserName } from '../journeys/harness/driver';
import { inPage } from '../journeys/harness/in-page';
import { chance } from './chance';
import type * as InPage from './imports-in-page';
import { killAfter, type Scripted, withPage } from './page-to-kill';

declare global {
  var longImports: typeof InPage;
}

/** Clippings of one import: more than any one portion of reading, writing or copying holds. */
const IMPORTED = 6000;
/** Milliseconds after a place in it within which the kill comes: into the second copy, too. */
const WITHIN = 1500;
const script: Scripted = { entry: 'tests/long/imports-in-page.ts', name: 'longImports' };

interface KilledImports {
  seed: number;
  kills: number;
  say: (progress: string) => void;
}

/** What was found after all kills. */
export interface ImportsTold {
  whole: number;
  absent: number;
  wrong: string[];
}

/** Kills a browser while it brings in a large file: of that, all is there afterwards or nothing. */
export async function killImports(
  name: BrowserName,
  { seed, kills, say }: KilledImports,
): Promise<ImportsTold> {
  const folder = await mkdtemp(join(tmpdir(), `lianzhu-import-${name}-`));
  const extension = join(folder, 'extension');
  const launched = { profile: join(folder, 'profile'), extension };
  const dice = chance(seed);
  const told: ImportsTold = { whole: 0, absent: 0, wrong: [] };
  try {
    await cp(builtExtension(name), extension, { recursive: true });
    for (let kill = 1; kill <= kills; kill++) {
      const from = kill * (IMPORTED + 1);
      const [until, wait] = [dice.below(IMPORTED), dice.between(0, WITHIN)];
      await killAfter(
        name,
        launched,
        script,
        (page) =>
          inPage(page, (...all) => longImports.importMany(...all), seed, from, IMPORTED, until),
        wait,
      );
      const { there, damage } = await withPage(name, launched, script, (page) =>
        inPage(page, (...all) => longImports.left(...all), seed, from, IMPORTED),
      );
      if (there === IMPORTED) told.whole++;
      else if (there === 0) told.absent++;
      else told.wrong.push(`after kill ${kill}, ${there} of ${IMPORTED} are there`);
      if (damage) told.wrong.push(`after kill ${kill}, ${damage}`);
      say(`${name}: ${kill} of ${kills} kills during large imports`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return told;
}
