import { appendFile, stat } from 'node:fs/promises';

/**
 * Leaves a LevelDB log as a kill between the two writes of a record does: with a head that has no
 * body. Chromium 156 bears that at the next start, goes on writing behind it (`reuse_logs`), finds a
 * damaged record in the middle at the start after that, deletes the whole database without an error
 * and makes an empty one (2026-11).
 * Format: https://github.com/google/leveldb/blob/main/doc/log_format.md
 */
export async function tearLog(log: string): Promise<void> {
  const { size } = await stat(log);
  const left = BLOCK - (size % BLOCK);
  // A record does not begin in the last few bytes of a block.
  const filler = left < HEAD + BODY ? left : 0;
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(0x5eed, 0);
  head.writeUInt16LE(BODY, 4);
  head.writeUInt8(FULL, 6);
  await appendFile(log, Buffer.concat([Buffer.alloc(filler), head]));
}

const BLOCK = 32_768;
const HEAD = 7;
const BODY = 600;
/** The kind of a record that stands in one block. */
const FULL = 1;
