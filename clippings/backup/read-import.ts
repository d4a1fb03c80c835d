import * as v from 'valibot';
import { Clipping } from '../model';
import type { Candidate, Offer, PartFault, PartsReader, Refused } from './candidate';
import { type Foreign, member, taken } from './foreign';
import { BACKUP_FORMAT, BACKUP_VERSION, BackupHead, BackupTail, LIMITS } from './format';
import { hypothesisAnnotations } from './hypothesis';
import { LineTooLong, linesOf } from './lines';
import { obsidianHighlights } from './obsidian';
import { JsonFault, safeJson } from './safe-json';
import { createSha256 } from './sha256';
import { webAnnotations } from './web-annotation';

/** Why a file offers nothing at all. */
export type ImportFault =
  /** Larger than this many bytes; it was not read. */
  | { why: 'too-large'; limit: number }
  | { why: 'too-many'; limit: number }
  | { why: 'empty' | 'not-utf-8' | 'no-json' | 'too-deep' | 'unknown' | 'unreadable' }
  /** A backup of a later version of the extension. */
  | { why: 'newer' }
  /** A backup that ends before its end: so many records were whole. */
  | { why: 'cut-short'; read: number }
  /** A line of a backup cannot be read; from 1. */
  | { why: 'bad-line'; line: number }
  | { why: 'count'; said: number; found: number }
  /** A backup whose words are not those that its digest was made of. */
  | { why: 'changed' }
  /** What a backup holds beside clippings is not what it should be; `n` counts records, from 1. */
  | ({ why: 'bad-part'; n: number } & PartFault);

export interface ReadOptions {
  now: Date;
  /** The words of a piece of HTML. */
  wordsOf: (html: string) => string;
  /** Takes what a backup holds beside clippings; without it that is left in the file. */
  parts?: PartsReader;
  /** From 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/**
 * Reads what a file offers: a backup of ours, whose count and digest must hold, or annotations of
 * other programs. Everything or nothing: a fault anywhere in a backup offers none of it. Rejects only
 * where the signal aborts.
 */
export async function readImport(
  file: Blob,
  options: ReadOptions,
): Promise<{ ok: true; offer: Offer } | { ok: false; fault: ImportFault }> {
  try {
    if (file.size === 0) throw new Fault({ why: 'empty' });
    if (file.size > LIMITS.lines) throw new Fault({ why: 'too-large', limit: LIMITS.lines });
    const offer = (await isByLine(file))
      ? await readLines(file, options)
      : await readWhole(file, options);
    return { ok: true, offer };
  } catch (error) {
    options.signal?.throwIfAborted();
    return { ok: false, fault: faultOf(error) };
  }
}

class Fault extends Error {
  readonly fault: ImportFault;

  constructor(fault: ImportFault) {
    super(fault.why);
    this.fault = fault;
  }
}

function faultOf(error: unknown): ImportFault {
  if (error instanceof Fault) return error.fault;
  if (error instanceof JsonFault) return { why: error.why };
  if (error instanceof LineTooLong) return { why: 'no-json' };
  // What a decoder throws at bytes that are not UTF-8.
  if (error instanceof TypeError) return { why: 'not-utf-8' };
  return { why: 'unreadable' };
}

/** Whether it begins as a backup does that nobody has laid out anew. */
async function isByLine(file: Blob): Promise<boolean> {
  const start = new TextDecoder().decode(await file.slice(0, 1000).arrayBuffer());
  return start.startsWith(`{"format":"${BACKUP_FORMAT}","version":`) && start.includes('\n');
}

async function readLines(file: Blob, { onProgress, signal, parts }: ReadOptions): Promise<Offer> {
  const checking = createCheck(parts);
  let line = 0;
  /** What closes the list of a backup in JSON. */
  let isList = false;
  /** A line that cannot be read: where it is the last, the file was cut in the middle of it. */
  let broken: number | undefined;
  const onBytes = (read: number) => onProgress?.(read / file.size);

  function take(text: string): void {
    if (line === 1) {
      isList = text.endsWith(OPENING);
      checking.head(safeJson(isList ? `${text.slice(0, -OPENING.length)}}` : text));
    } else if (isList && text.startsWith('],')) {
      checking.tail(safeJson(`{${text.slice(2)}`));
    } else {
      const value = safeJson(text.endsWith(',') ? text.slice(0, -1) : text);
      if (!isList && member(value, 'sha256') !== undefined) checking.tail(value);
      else checking.record(value);
    }
  }

  for await (const lines of linesOf(file, { longest: LIMITS.line, onBytes })) {
    signal?.throwIfAborted();
    for (const text of lines) {
      line++;
      if (text.trim() === '') continue;
      if (broken !== undefined) throw new Fault({ why: 'bad-line', line: broken });
      try {
        take(text);
      } catch (error) {
        if (!(error instanceof JsonFault) || error.why !== 'no-json') throw error;
        broken = line;
      }
    }
  }
  return checking.offer();
}

const OPENING = ',"records":[';

async function readWhole(file: Blob, options: ReadOptions): Promise<Offer> {
  if (file.size > LIMITS.whole) throw new Fault({ why: 'too-large', limit: LIMITS.whole });
  const bytes = await file.arrayBuffer();
  options.onProgress?.(0.5);
  const value = safeJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  options.signal?.throwIfAborted();
  if (member(value, 'format') === BACKUP_FORMAT) return backupIn(value, options);
  const found: [Offer['from'], Foreign[] | undefined][] = [
    ['hypothesis', hypothesisAnnotations(value)],
    ['web-annotation', webAnnotations(value)],
    ['obsidian', obsidianHighlights(value, options.wordsOf)],
  ];
  const [from, all] = found.find(([, some]) => some !== undefined) ?? [];
  if (!from || !all) throw new Fault({ why: 'unknown' });
  if (all.length > LIMITS.records) throw new Fault({ why: 'too-many', limit: LIMITS.records });
  const candidates: Candidate[] = [];
  const refused: Refused[] = [];
  for (const [i, one] of all.entries()) {
    if (i % 500 === 499) await pause(options.signal);
    const result = taken(one, i + 1, options.now);
    if ('clipping' in result) candidates.push(result);
    else refused.push(result);
  }
  return { from, candidates, refused };
}

/** A backup that was laid out anew, by an editor for example. */
async function backupIn(value: unknown, { signal, parts }: ReadOptions): Promise<Offer> {
  const { records, count, sha256, more, ...head } = value as Record<string, unknown>;
  const checking = createCheck(parts);
  checking.head(head);
  if (!Array.isArray(records)) throw new Fault({ why: 'changed' });
  for (const [i, record] of records.entries()) {
    if (i % 500 === 499) await pause(signal);
    checking.record(record);
  }
  checking.tail({ count, sha256, ...(more !== undefined && { more }) });
  return checking.offer();
}

/** Holds a backup against its count and its digest while it is read. */
function createCheck(parts: PartsReader | undefined) {
  const digest = createSha256();
  const candidates: Candidate[] = [];
  const refused: Refused[] = [];
  let count = 0;
  let head: BackupHead | undefined;
  let tail: BackupTail | undefined;
  const refuse = (fault: PartFault | undefined) => {
    if (fault) throw new Fault({ why: 'bad-part', n: count, ...fault });
  };

  return {
    head(value: unknown) {
      const found = v.safeParse(BackupHead, value);
      if (!found.success) throw new Fault({ why: 'changed' });
      head = found.output;
      if (head.version > BACKUP_VERSION) throw new Fault({ why: 'newer' });
      digest.update(`${JSON.stringify(value)}\n`);
    },
    record(value: unknown) {
      if (tail) throw new Fault({ why: 'changed' });
      if (++count > LIMITS.records) throw new Fault({ why: 'too-many', limit: LIMITS.records });
      digest.update(`${JSON.stringify(value)}\n`);
      if (head && head.version > 1 && member(value, 'part') !== undefined) {
        refuse(parts?.take(value));
        return;
      }
      // Known fields alone, in an object of our own making.
      const clipping = v.safeParse(Clipping, value);
      if (clipping.success) candidates.push({ clipping: clipping.output });
      else {
        const part = v.getDotPath(clipping.issues[0]) ?? '';
        refused.push({ n: count, why: 'not-a-clipping', part });
      }
    },
    tail(value: unknown) {
      const found = v.safeParse(BackupTail, value);
      if (tail || !found.success) throw new Fault({ why: 'changed' });
      tail = found.output;
    },
    offer(): Offer {
      if (!head || !tail) throw new Fault({ why: 'cut-short', read: count });
      if (tail.count !== count) throw new Fault({ why: 'count', said: tail.count, found: count });
      if (tail.sha256 !== digest.hex()) throw new Fault({ why: 'changed' });
      refuse(parts?.end());
      const { made, file } = head;
      return { from: 'backup', made, file, more: tail.more, candidates, refused };
    },
  };
}

/** Lets the page breathe. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((go) => setTimeout(go));
  signal?.throwIfAborted();
}
