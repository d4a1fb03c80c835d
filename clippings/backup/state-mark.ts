import type { Clipping } from '../model';
import { quotation } from '../quotation';
import { sha256Of } from './sha256';

/** Earlier states that a record remembers. */
const MOST_REMEMBERED = 32;

/**
 * A mark of what a clipping says: two with the same mark say the same. What counts its changes and
 * where it lies, in the trash or not, is left out.
 */
export function markOf(clipping: Clipping): string {
  return sha256Of(canonical(said(clipping))).slice(0, 16);
}

/**
 * The next state of a record, with the mark of the one before it: so that of two libraries that have
 * parted it can be told whether one of them has merely gone on from where the other stands.
 */
export function following(before: Clipping, next: Clipping): Clipping {
  const mark = markOf(before);
  if (mark === markOf(next)) return next;
  return { ...next, was: [...(before.was ?? []), mark].slice(-MOST_REMEMBERED) };
}

/** Whether `later` has gone on from what `earlier` says; of a partial one its revision tells nothing. */
export function hasPassed(
  later: Clipping,
  earlier: Clipping,
  { partial = false }: { partial?: boolean | undefined } = {},
): boolean {
  // What was never changed stands at the beginning of every other state of it. What came out of
  // another program may have come with other words there: of that marks alone tell.
  const isPlain = earlier.note === '' && earlier.tags.length === 0 && !earlier.copyOf;
  const untouched = earlier.rev === 1 && later.rev > 1 && !earlier.was && isPlain;
  const isFirst = earlier.created === later.created && quotation(earlier) === quotation(later);
  if (!partial && untouched && isFirst) return true;
  return later.was?.includes(markOf(earlier)) === true;
}

/**
 * A clipping that says what another state of `clipping` says, beside it. Its id is made from that:
 * keeping it twice keeps one.
 */
export function conflictCopy(clipping: Clipping): Clipping {
  const { was: _, ...rest } = clipping;
  const copyOf = clipping.copyOf ?? clipping.id;
  return { ...rest, id: derivedId(`${copyOf} ${markOf(clipping)}`), copyOf };
}

/** Whether both have the same words, note and tags, whatever else is known of them. */
export function sameWords(a: Clipping, b: Clipping): boolean {
  const words = (one: Clipping) => JSON.stringify([quotation(one), one.note, [...one.tags].sort()]);
  return words(a) === words(b);
}

/** A UUID made from a text (version 8, RFC 9562). */
export function derivedId(text: string): string {
  const digits = sha256Of(text);
  const variant = '89ab'.charAt(Number.parseInt(digits.charAt(16), 16) % 4);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20, 32),
  ].join('-');
}

function said(clipping: Clipping): Partial<Clipping> {
  const {
    id: _id,
    rev: _rev,
    modified: _at,
    trashed: _in,
    undone: _by,
    was: _was,
    copyOf: _of,
    ...rest
  } = clipping;
  return rest;
}

/** As JSON with keys in order: the same value, however it was put together, gives the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
