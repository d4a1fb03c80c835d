import * as v from 'valibot';

/** What a backup's file says first. */
export const BACKUP_FORMAT = 'lianzhu-backup';
/** 1 held clippings alone; 2 holds what else is the reader's own behind them, as parts. */
export const BACKUP_VERSION = 2;

const MB = 1_000_000;

/** What is read of a file at most, and so written into one; asked before it is read wherever the size tells. */
export const LIMITS = {
  /** Bytes of a file that has to be read as a whole; a backup above is written line by line. */
  whole: 64 * MB,
  /** Bytes of a backup with a record a line. */
  lines: 512 * MB,
  /** UTF-16 units of one line: the longest kept text takes 12 million, were each unit escaped. */
  line: 16 * MB,
  /** How deep objects and lists may stand in each other. */
  depth: 32,
  records: 200_000,
} satisfies Record<string, number>;

/** First line of a backup; in JSON `"records":[` follows in the same line. */
export const BackupHead = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** ISO 8601, UTC. */
  made: v.pipe(v.string(), v.isoTimestamp()),
  /** Which of the files that one backup was parted into; missing in the first. */
  file: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2))),
});
export type BackupHead = v.InferOutput<typeof BackupHead>;

/** Last line: what must have come before for the file to be whole. */
export const BackupTail = v.object({
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Over the first line and every record as a line each, a line feed behind each. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Another file of the same backup follows. */
  more: v.optional(v.literal(true)),
});
export type BackupTail = v.InferOutput<typeof BackupTail>;
