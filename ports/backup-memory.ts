import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { BackupMemory } from '../clippings/backup/reminder';

const moment = v.optional(v.pipe(v.string(), v.isoTimestamp()));
const Memory = v.fallback(v.object({ at: moment, later: moment }), {});
const KEY = 'backup';

/** When the reader last made a backup, or was reminded of one. */
export async function loadBackupMemory(): Promise<BackupMemory> {
  return v.parse(Memory, (await browser.storage.local.get(KEY))[KEY] ?? {});
}

export async function keepBackupMemory(memory: BackupMemory): Promise<void> {
  await browser.storage.local.set({ [KEY]: memory });
}
