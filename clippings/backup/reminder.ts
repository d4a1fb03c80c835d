import type { Since } from './figures';

/** What is remembered of backups: moments, no words. ISO 8601. */
export interface BackupMemory {
  /** When the last was made. */
  at?: string | undefined;
  /** The reader does not want to hear of it before. */
  later?: string | undefined;
}

const DAY = 86_400_000;
const MANY = 25;
const LONG = 14 * DAY;
const PEACE = 7 * DAY;

/**
 * When the last backup was made, as far as the clock can be believed: one in the future is from before
 * it was set back, and what has come since would not be counted. ISO 8601.
 */
export function lastBackup({ at }: BackupMemory, now: Date): string | undefined {
  return at !== undefined && Date.parse(at) <= now.getTime() ? at : undefined;
}

/**
 * Whether it is time to think of a backup (`since` is counted from `lastBackup`): after 25 new clippings or 14 days, whichever comes first,
 * and only where anything has changed. A clock that was set back never silences it for longer than
 * it would have kept silent anyway.
 */
export function isBackupDue(memory: BackupMemory, since: Since, now: Date): boolean {
  if (since.changed === 0) return false;
  const wait = memory.later === undefined ? 0 : Date.parse(memory.later) - now.getTime();
  if (wait > 0 && wait <= PEACE) return false;
  const from = lastBackup(memory, now) ?? since.first;
  return since.added >= MANY || (from !== undefined && now.getTime() - Date.parse(from) >= LONG);
}

/** The memory of a reader who wants to hear of it in a week. */
export function laterOn(memory: BackupMemory, now: Date): BackupMemory {
  return { ...memory, later: new Date(now.getTime() + PEACE).toISOString() };
}
