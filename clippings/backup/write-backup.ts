import { BACKUP_FORMAT, BACKUP_VERSION, LIMITS } from './format';
import { createSha256 } from './sha256';

/** A backup as a file, and what to call its kind. */
export interface BackupFile {
  content: Blob;
  extension: 'json' | 'ndjson';
  /** Records in it. */
  count: number;
}

export interface BackupOptions {
  made: Date;
  /** Records written so far. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
  /** What a file may hold; less in tests. */
  limits?: Pick<typeof LIMITS, 'whole' | 'lines' | 'records'>;
}

/**
 * Writes records as they stand, damaged ones too, in the portions in which they come: nothing waits
 * for more than one portion, and what is written leaves the memory of the page. One file, or where
 * that would be more than is read back, several: each is whole in itself, and a portion stays in one.
 * Throws where the signal aborts.
 */
export async function writeBackup(
  portions: AsyncIterable<readonly unknown[]>,
  { made, onProgress, signal, limits = LIMITS }: BackupOptions,
): Promise<BackupFile[]> {
  const files: BackupFile[] = [];
  let file = beginFile(made, 1, limits.whole);
  let done = 0;
  for await (const records of portions) {
    signal?.throwIfAborted();
    for (const portion of fitting(records.map(lineOf), limits)) {
      if (!file.hasRoom(portion, limits)) {
        files.push(file.end({ more: true }));
        file = beginFile(made, files.length + 1, limits.whole);
      }
      file.add(portion);
      done += portion.lines.length;
    }
    if (records.length > 0) onProgress?.(done);
  }
  signal?.throwIfAborted();
  return [...files, file.end({})];
}

interface Portion {
  lines: readonly string[];
  text: string;
  blob: Blob;
}

type Room = Pick<typeof LIMITS, 'lines' | 'records'>;

const lineOf = (record: unknown) => JSON.stringify(record);

function portionOf(lines: readonly string[]): Portion {
  const text = `${lines.join('\n')}\n`;
  return { lines, text, blob: new Blob([text]) };
}

/** The lines as one portion, or one by one where together they would go into no file. */
function fitting(lines: readonly string[], { lines: bytes, records }: Room): Portion[] {
  if (lines.length === 0) return [];
  const portion = portionOf(lines);
  const isTooLarge = portion.blob.size > bytes - FRAME || lines.length > records;
  return isTooLarge ? lines.map((line) => portionOf([line])) : [portion];
}

/** Bytes that the first and the last line take at most. */
const FRAME = 1000;

/**
 * A file that grows: one JSON value, or a record a line (https://github.com/ndjson/ndjson-spec) where
 * that would be too large to be read at once.
 */
function beginFile(made: Date, n: number, whole: number) {
  const head = JSON.stringify({
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    made: made.toISOString(),
    ...(n > 1 && { file: n }),
  });
  const digest = createSha256();
  digest.update(`${head}\n`);
  const lists: Blob[] = [];
  const lines: Blob[] = [];
  let [count, bytes] = [0, 0];

  return {
    hasRoom: (portion: Portion, room: Room) =>
      count === 0 ||
      (bytes + portion.blob.size <= room.lines - FRAME &&
        count + portion.lines.length <= room.records),
    add(portion: Portion) {
      digest.update(portion.text);
      bytes += portion.blob.size;
      lines.push(portion.blob);
      // Both forms, until it is clear which it will be.
      if (bytes <= whole) {
        lists.push(new Blob([count > 0 ? ',\n' : '\n', portion.lines.join(',\n')]));
      }
      count += portion.lines.length;
    },
    end({ more }: { more?: true }): BackupFile {
      const tail = JSON.stringify({ count, sha256: digest.hex(), more });
      const isList = bytes <= whole;
      const content = isList
        ? [`${head.slice(0, -1)},"records":[`, ...lists, `\n],${tail.slice(1)}\n`]
        : [`${head}\n`, ...lines, `${tail}\n`];
      const type = isList ? 'application/json' : 'application/x-ndjson';
      return { content: new Blob(content, { type }), extension: isList ? 'json' : 'ndjson', count };
    },
  };
}
