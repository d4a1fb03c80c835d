import { existsSync, readdirSync } from 'node:fs';
import { open, readFile, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { tearLog } from './torn-log';

/** Something that can happen to the files of a profile while the browser is closed. */
export interface Damage {
  name: string;
  apply(profile: string): Promise<void>;
  /** The browser bears it once, and throws the database away the time after. */
  needsAnotherStart?: boolean;
  /** No copy is left either. */
  unmendable?: boolean;
}

/** Library, second copy and canary each lie elsewhere in a profile. */
const chromium = {
  library: (profile: string) => under(profile, 'Default/IndexedDB', /chrome-extension_.*leveldb$/),
  files: (profile: string) => [join(profile, 'Default/File System')],
  caches: (profile: string) => [join(profile, 'Default/Service Worker/CacheStorage')],
  canary: (profile: string) => [join(profile, 'Default/Local Extension Settings')],
};
const firefox = {
  library: (profile: string) => under(profile, 'storage/default', /moz-extension[^^]*\/idb$/),
  copy: (profile: string) => under(profile, 'storage/default', /moz-extension[^^]*\/fs$/),
  canary: (profile: string) =>
    under(profile, 'storage/default', /moz-extension[^/]*userContextId=4294967295$/),
};

export const damages: Record<'chromium' | 'firefox', readonly Damage[]> = {
  chromium: [
    {
      name: 'a record of the log half written',
      apply: async (profile) => {
        for (const log of filesOf(chromium.library(profile), /\.log$/)) await tearLog(log);
      },
      needsAnotherStart: true,
    },
    onFiles('the log cut in half', chromium.library, /\.log$/, halved),
    onFiles('the log gone', chromium.library, /\.log$/, gone),
    onFiles('a hole in the log', chromium.library, /\.log$/, holed),
    onFiles('the pointer to the manifest gone', chromium.library, /CURRENT$/, gone),
    onFiles('the manifest cut in half', chromium.library, /MANIFEST-\d+$/, halved),
    onFolders('the database gone', chromium.library),
    onFolders('database and canary gone', chromium.library, chromium.canary),
    {
      name: 'records of database and private files half written',
      apply: async (profile) => {
        for (const log of filesOf(chromium.library(profile), /\.log$/)) await tearLog(log);
        for (const log of under(profile, 'Default/File System', /Paths\/.*\.log$/))
          await tearLog(log);
      },
      needsAnotherStart: true,
    },
    onFolders('database and private files gone', chromium.library, chromium.files),
    onFolders('database and caches gone', chromium.library, chromium.caches),
    onFolders('the copy gone', chromium.files, chromium.caches),
    onFolders('the canary gone', chromium.canary),
    {
      ...onFolders('database and copy gone', chromium.library, chromium.files, chromium.caches),
      unmendable: true,
    },
  ],
  firefox: [
    onFiles('the database cut in half', firefox.library, /\.sqlite$/, halved),
    onFiles('the head of the database spoilt', firefox.library, /\.sqlite$/, beheaded),
    onFiles('a hole in the database', firefox.library, /\.sqlite$/, holed),
    onFiles('the database file gone', firefox.library, /\.sqlite$/, gone),
    onFolders('the database gone', firefox.library),
    onFolders('database and canary gone', firefox.library, firefox.canary),
    onFolders('the copy gone', firefox.copy),
    onFolders('the canary gone', firefox.canary),
    { ...onFolders('database and copy gone', firefox.library, firefox.copy), unmendable: true },
  ],
};

type Places = (profile: string) => string[];

function onFiles(
  name: string,
  places: Places,
  which: RegExp,
  spoil: (file: string) => Promise<void>,
): Damage {
  return {
    name,
    async apply(profile) {
      const files = filesOf(places(profile), which);
      if (files.length === 0) throw new Error(`${name}: no such file in ${profile}`);
      for (const file of files) await spoil(file);
    },
  };
}

function onFolders(name: string, ...places: Places[]): Damage {
  return {
    name,
    async apply(profile) {
      for (const folders of places.map((place) => place(profile))) {
        if (folders.length === 0) throw new Error(`${name}: no such folder in ${profile}`);
        for (const folder of folders) await rm(folder, { recursive: true });
      }
    },
  };
}

function gone(file: string): Promise<void> {
  return rm(file);
}

async function halved(file: string): Promise<void> {
  await truncate(file, Math.floor((await readFile(file)).length / 2));
}

/** The first 4096 bytes. */
function beheaded(file: string): Promise<void> {
  return zeroed(file, 0, 4096);
}

/** A tenth from the middle. */
async function holed(file: string): Promise<void> {
  const { length } = await readFile(file);
  await zeroed(file, Math.floor(length * 0.45), Math.floor(length * 0.1));
}

async function zeroed(file: string, from: number, length: number): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.write(new Uint8Array(length), 0, length, from);
  await handle.close();
}

function under(profile: string, folder: string, which: RegExp): string[] {
  const above = join(profile, folder);
  if (!existsSync(above)) return [];
  return readdirSync(above, { recursive: true, encoding: 'utf8' })
    .map((name) => join(above, name))
    .filter((path) => which.test(path));
}

function filesOf(folders: readonly string[], which: RegExp): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .map((name) => join(folder, name))
      .filter((path) => which.test(path)),
  );
}
