import { type NormalText, normalise } from './fold';

/**
 * A text made ready to be searched twice: by its folded words, and by the same words with each
 * number as one `0`, since numbers are what a policy page changes most.
 */
export interface TextIndex {
  source: string;
  /** Folded words; offsets into them are called places below. */
  words: NormalText;
  masked: string;
  /** Place where each unit of `masked` begins; one more entry for the end. */
  maskedAt: Uint32Array;
}

/** Reads a text once; describing and anchoring share the result. */
export function indexText(source: string): TextIndex {
  const words = normalise(source);
  const maskedAt = new Uint32Array(words.text.length + 1);
  let units = 0;
  let copied = 0;
  const copy = (until: number) => {
    for (; copied < until; copied++) maskedAt[units++] = copied;
  };
  const masked = words.text.replace(NUMBER, (digits, at: number) => {
    copy(at);
    maskedAt[units++] = at;
    copied = at + digits.length;
    return '0';
  });
  copy(words.text.length);
  maskedAt[units] = words.text.length;
  return { source, words, masked, maskedAt: maskedAt.slice(0, units + 1) };
}

/** First place at or after a UTF-16 offset of the source. */
export function placeOf(index: TextIndex, offset: number): number {
  return lowerBound(index.words.starts, offset, index.words.starts.length);
}

/** Masked unit at a place; a place inside a number counts as the number's unit. */
export function maskedFloor(index: TextIndex, place: number): number {
  const unit = lowerBound(index.maskedAt, place, index.maskedAt.length);
  return index.maskedAt[unit] === place ? unit : unit - 1;
}

/** Masked unit at a place; a place inside a number counts as the unit after it. */
export function maskedCeil(index: TextIndex, place: number): number {
  return lowerBound(index.maskedAt, place, index.maskedAt.length);
}

/** Masked units of the line, or lines, in which `start,end` (UTF-16) of the source lie. */
export function lineAround(index: TextIndex, start: number, end: number) {
  const before = start === 0 ? 0 : index.source.lastIndexOf('\n', start - 1) + 1;
  const after = index.source.indexOf('\n', end);
  return {
    from: maskedCeil(index, placeOf(index, before)),
    to: maskedFloor(index, placeOf(index, after < 0 ? index.source.length : after)),
  };
}

/** The source's own offsets of a stretch of places; undefined if it cuts through one character. */
export function sourceRange(index: TextIndex, from: number, to: number) {
  const { starts, ends } = index.words;
  if (from >= to || (from > 0 && starts[from] === starts[from - 1])) return undefined;
  if (to < starts.length && starts[to] === starts[to - 1]) return undefined;
  return { start: starts[from] as number, end: ends[to - 1] as number };
}

/** Masked units where the lines of the source begin, empty lines left out. */
export function lineBeginnings(index: TextIndex): number[] {
  const begins: number[] = [];
  for (let at = 0; at >= 0 && at <= index.source.length; ) {
    const unit = maskedCeil(index, placeOf(index, at));
    if (unit < index.masked.length) {
      if (begins.at(-1) === unit) begins.pop();
      begins.push(unit);
    }
    const next = index.source.indexOf('\n', at);
    at = next < 0 ? -1 : next + 1;
  }
  return begins;
}

/** All places where a needle stands, overlapping ones too, at most `limit`. */
export function occurrences(haystack: string, needle: string, limit: number): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
    found.push(at);
    if (found.length === limit) break;
  }
  return found;
}

// 1,200 and 98.5 are one number each; the comma may be a folded Chinese one, as in 第1，2项.
const NUMBER = /[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)?/g;

function lowerBound(sorted: Uint32Array, value: number, length: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
