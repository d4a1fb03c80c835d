/** Runs in a page of the extension, put there as one script; see `kill-upgrades.ts`. */
import { openDB } from 'idb';
import { must } from '../../clippings/failure';
import { openStore } from '../../clippings/store';
import { type LibrarySchema, upgrades } from '../../clippings/upgrades';
import { canaryPlace } from '../../ports/canary';
import { numbered } from './store-in-page';

/** Clippings in each old library. */
const COUNT = 60;

const named = (library: number) => `long-upgrade-${library}`;
const clippingsOf = (seed: number, library: number) =>
  Array.from({ length: COUNT }, (_, i) => numbered(seed, library * 1000 + i));
const opened = (library: number) =>
  openStore(named(library), { copy: { canary: canaryPlace(named(library)) } });

/** Libraries as the first version of the schema left them, each with its clippings on the disk. */
export async function makeOld(seed: number, libraries: number): Promise<void> {
  for (let library = 0; library < libraries; library++) {
    const db = await openDB<LibrarySchema>(named(library), 1, {
      upgrade: (database) => upgrades[0]?.(database),
    });
    const tx = db.transaction('clippings', 'readwrite', { durability: 'strict' });
    for (const clipping of clippingsOf(seed, library)) void tx.store.add(clipping);
    await tx.done;
    db.close();
  }
}

/**
 * Opens one after the other with the present version, each with a second copy, which is made then.
 * Resolves when so many are done; the rest goes on.
 */
export function upgradeAll(libraries: number, until: number): Promise<void> {
  return new Promise((resolve) => {
    const next = async (library: number): Promise<void> => {
      if (library === until) resolve();
      if (library === libraries) return;
      (await opened(library)).close();
      return next(library + 1);
    };
    void next(0);
  });
}

export interface Found {
  /** Version of each library's schema, before it was opened again. */
  versions: number[];
  /** What is wrong, in words. */
  wrong: string[];
}

/** What a kill has left; every library is opened, and what is in it held against what was put there. */
export async function found(seed: number, libraries: number): Promise<Found> {
  const all = await indexedDB.databases();
  const report: Found = { versions: [], wrong: [] };
  for (let library = 0; library < libraries; library++) {
    const version = all.find(({ name }) => name === named(library))?.version ?? 0;
    report.versions.push(version);
    const say = (what: string) =>
      report.wrong.push(`library ${library} of version ${version}: ${what}`);
    const store = await opened(library);
    if (store.access !== 'write') say(`opens for ${store.access}`);
    const { damage } = await store.health();
    if (damage) say(`${damage.missing} are said to be missing`);
    const { clippings, damaged } = must(await store.list({ limit: COUNT * 2 }));
    if (damaged > 0) say(`${damaged} damaged`);
    const wanted = clippingsOf(seed, library);
    const there = new Map(
      clippings.map((clipping) => [clipping.id, JSON.stringify(clipping, sorted)]),
    );
    const lost = wanted.filter((one) => there.get(one.id) !== JSON.stringify(one, sorted));
    if (lost.length > 0) say(`${lost.length} of ${COUNT} lost or changed`);
    if (clippings.length > COUNT) say(`${clippings.length - COUNT} too many`);
    const { kept } = must(await store.count());
    if (kept !== COUNT) say(`counts ${kept}`);
    // It can be written to, as any library.
    const added = await store.add(numbered(seed, library * 1000 + COUNT));
    if (!added.ok) say(`refuses a save: ${added.reason}`);
    store.close();
  }
  return report;
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
