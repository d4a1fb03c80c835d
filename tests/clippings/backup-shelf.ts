import type { Candidate, Offer } from '../../clippings/backup/candidate';
import { decide } from '../../clippings/backup/decide';
import { LIMITS } from '../../clippings/backup/format';
import { readImport } from '../../clippings/backup/read-import';
import { following } from '../../clippings/backup/state-mark';
import { type BackupFile, writeBackup } from '../../clippings/backup/write-backup';
import type { Clipping } from '../../clippings/model';

export const today = new Date('2026-11-22T08:00:00.000Z');

/** A library in memory that merges as the store does. */
export type Shelf = Map<string, Clipping>;

export function shelfOf(clippings: readonly Clipping[]): Shelf {
  return new Map(clippings.map((clipping) => [clipping.id, clipping]));
}

/** Merges in portions, as the store does; tells what became of each. */
export async function merge(shelf: Shelf, candidates: readonly Candidate[], portion = 3) {
  const decisions = [];
  for (let from = 0; from < candidates.length; from += portion) {
    const some = candidates.slice(from, from + portion);
    const decided = await decide(some, async (ids) => ids.map((id) => shelf.get(id)), today);
    for (const decision of decided) {
      if ('write' in decision) shelf.set(decision.write.id, decision.write);
      decisions.push(decision);
    }
  }
  return decisions;
}

export const offered = (shelf: Shelf): Candidate[] =>
  [...shelf.values()].map((clipping) => ({ clipping }));

/** The next state of a clipping, as the store writes it. */
export function edited(clipping: Clipping, change: Partial<Clipping>): Clipping {
  return following(clipping, { ...clipping, ...change, rev: clipping.rev + 1 });
}

/** A backup that goes into one file. */
export async function backupOf(
  records: readonly unknown[],
  { whole = LIMITS.whole, portion = 7 }: { whole?: number; portion?: number } = {},
): Promise<BackupFile> {
  async function* portions() {
    for (let from = 0; from < records.length; from += portion) {
      yield records.slice(from, from + portion);
    }
  }
  const limits = { ...LIMITS, whole };
  const [file, ...others] = await writeBackup(portions(), { made: today, limits });
  if (!file || others.length > 0) throw new Error('not one file');
  return file;
}

export const reading = (file: Blob | string | Uint8Array<ArrayBuffer>) =>
  readImport(file instanceof Blob ? file : new Blob([file]), {
    now: today,
    wordsOf: (html) => html.replace(/<[^>]*>/g, ''),
  });

export async function read(file: Blob | string): Promise<Offer> {
  const result = await reading(file);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.fault)}`);
  return result.offer;
}
