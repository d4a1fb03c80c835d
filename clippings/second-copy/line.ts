/** A record as it was kept: fields that this version does not know stay. */
export interface Kept {
  id: string;
  rev: number;
  trashed?: string | undefined;
  [field: string]: unknown;
}

/**
 * One change as the copy keeps it: a record put, or an id gone for good, by the write `seq`. Half a
 * number where a deletion was announced: after the write before, ahead of the next.
 */
export type Line = { seq: number; put: Kept } | { seq: number; gone: string };

/** The clipping that a line speaks of. */
export function idOf(line: Line): string {
  return 'put' in line ? line.put.id : line.gone;
}

/** Lines as text, one JSON value each. */
export function toText(lines: readonly Line[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Lines of a text; throws where one is none. */
export function toLines(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => checked(JSON.parse(line)));
}

/** By hand, since a schema takes seconds for 100,000: what is asked is little, and hashes hold. */
function checked(line: Partial<{ seq: number; put: Kept; gone: string }>): Line {
  const { seq, put, gone } = line;
  if (typeof seq !== 'number') throw new Error('a line of the copy has no number');
  if (typeof gone === 'string') return { seq, gone };
  if (put && typeof put.id === 'string' && typeof put.rev === 'number') return { seq, put };
  throw new Error('a line of the copy tells of nothing');
}

/** For each id the line of the latest write. */
export function latest(lines: Iterable<Line>): Line[] {
  const found = new Map<string, Line>();
  for (const line of lines) {
    const known = found.get(idOf(line));
    if (!known || line.seq >= known.seq) found.set(idOf(line), line);
  }
  return [...found.values()];
}
