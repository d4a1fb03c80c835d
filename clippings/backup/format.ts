import * as v from 'valibot';

/** What a backup's file says first. */
export const BACKUP_FORMAT = 'lianzhu-backup';
export const BACKUP_VERSION = 1;

const MB = 1_000_000;

/** What is read of a file at most; asked before it is read wherever the size tells. */
export const LIMITS = {
  /** Bytes of a file that has to be read as a whole; a backup above is written line by line. */
  whole: 64 * MB,
  /** Bytes of a backup with a record a line. */
  lines: 512 * MB,
  /** UTF-16 units of one line; the largest clipping takes a quarter of it. */
  line: 4 * MB,
  /** How deep objects and lists may stand in each other. */
  depth: 32,
  records: 200_000,
} as const;

/** First line of a backup; in JSON `"records":[` follows in the same line. */
export const BackupHead = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** ISO 8601, UTC. */
  made: v.pipe(v.string(), v.isoTimestamp()),
});
export type BackupHead = v.InferOutput<typeof BackupHead>;

/** Last line: what must have come before for the file to be whole. */
export const BackupTail = v.object({
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Over the first line and every record as a line each, a line feed behind each. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type BackupTail = v.InferOutput<typeof BackupTail>;
