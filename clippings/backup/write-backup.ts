import { BACKUP_FORMAT, BACKUP_VERSION, LIMITS } from './format';
import { createSha256 } from './sha256';

/** A backup as a file, and what to call its kind. */
export interface BackupFile {
  content: Blob;
  extension: 'json' | 'ndjson';
  count: number;
}

export interface BackupOptions {
  made: Date;
  /** Records written so far. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
  /** Bytes above which a record a line is written; less in tests. */
  whole?: number;
}

/**
 * Writes records as they stand, damaged ones too, in the portions in which they come: nothing waits
 * for more than one portion, and what is written leaves the memory of the page. One JSON value, or a
 * record a line (https://github.com/ndjson/ndjson-spec) where that would be too large to be read at
 * once. Throws where the signal aborts.
 */
export async function writeBackup(
  portions: AsyncIterable<readonly unknown[]>,
  { made, onProgress, signal, whole = LIMITS.whole }: BackupOptions,
): Promise<BackupFile> {
  const head = JSON.stringify({
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    made: made.toISOString(),
  });
  const digest = createSha256();
  digest.update(`${head}\n`);
  const lists: Blob[] = [];
  const lines: Blob[] = [];
  let [count, bytes] = [0, 0];
  for await (const records of portions) {
    signal?.throwIfAborted();
    if (records.length === 0) continue;
    const written = records.map((record) => JSON.stringify(record));
    const text = `${written.join('\n')}\n`;
    digest.update(text);
    const line = new Blob([text]);
    bytes += line.size;
    lines.push(line);
    // Both forms, until it is clear which it will be.
    if (bytes <= whole) lists.push(new Blob([count > 0 ? ',\n' : '\n', written.join(',\n')]));
    count += records.length;
    onProgress?.(count);
  }
  signal?.throwIfAborted();
  const tail = JSON.stringify({ count, sha256: digest.hex() });
  return bytes > whole
    ? {
        content: new Blob([`${head}\n`, ...lines, `${tail}\n`], { type: 'application/x-ndjson' }),
        extension: 'ndjson',
        count,
      }
    : {
        content: new Blob(
          [`${head.slice(0, -1)},"records":[`, ...lists, `\n],${tail.slice(1)}\n`],
          { type: 'application/json' },
        ),
        extension: 'json',
        count,
      };
}
