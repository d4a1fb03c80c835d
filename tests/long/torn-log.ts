import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether Chromium will throw the extension's IndexedDB away when it next opens it. A kill between
 * the two writes of a LevelDB record leaves a head without a body at the end of the log. The next
 * start bears that, goes on writing behind it (`reuse_logs`), and the start after that finds a
 * damaged record in the middle, deletes the whole database and makes an empty one. Seen in Chromium
 * 156 (2026-11). Format: https://github.com/google/leveldb/blob/main/doc/log_format.md
 */
export function hasTornLog(profile: string): boolean {
  const databases = join(profile, 'Default', 'IndexedDB');
  if (!existsSync(databases)) return false;
  return readdirSync(databases, { recursive: true, encoding: 'utf8' })
    .filter((file) => /chrome-extension_.*\.log$/.test(file))
    .some((file) => isTorn(readFileSync(join(databases, file))));
}

const BLOCK = 32_768;
const HEAD = 7;

/** Whether a record before the last one is damaged; a log that only ends early is none. */
function isTorn(log: Buffer): boolean {
  for (let at = 0; at + HEAD <= log.length; ) {
    const left = BLOCK - (at % BLOCK);
    if (left < HEAD) {
      at += left;
      continue;
    }
    const length = log.readUInt16LE(at + 4);
    const end = at + HEAD + length;
    if (length > left - HEAD) return true;
    if (end > log.length) return false;
    if (log.readUInt32LE(at) !== masked(crc32c(log.subarray(at + 6, end)))) return true;
    at = end;
  }
  return false;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0x82f63b78 : 0);
  return value;
});

function crc32c(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] as number);
  return (value ^ 0xffffffff) >>> 0;
}

/** LevelDB stores its check sums turned and shifted. */
function masked(crc: number): number {
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}
