import type { TextQuoteSelector } from './model';
import { indexText, lineAround, maskedCeil, maskedFloor, placeOf, sourceRange } from './text-index';

/** A quote selector made ready for searching. */
export interface Wanted {
  exact: string;
  /** Folded, with numbers. */
  words: string;
  /** Digits that stand right before and after the words: a number of which they hold a part. */
  head: string;
  tail: string;
  /** Folded, numbers masked. */
  masked: string;
  prefix: string;
  suffix: string;
  /** Lines of the text are blocks of the page: what lies in one line moves and goes together. */
  prefixInLine: boolean;
  suffixInLine: boolean;
  /** What prefix and suffix hold of the words' own line. */
  leftInLine: string;
  rightInLine: string;
  unique: ReadonlySet<'exact' | 'prefix' | 'suffix'>;
  /** How the words' line began, folded, numbers masked; empty where that told nothing. */
  opening: string;
}

/** Shorter words are everybody's words: they need both their neighbours. */
export const LONG_ENOUGH = 12;

/** A kept quotation, ready to be looked for. */
export function wantedOf({
  exact,
  prefix,
  suffix,
  unique,
  opening = '',
}: TextQuoteSelector): Wanted {
  // Read as one text, since a number may reach across the edge of the words.
  const index = indexText(prefix + exact + suffix);
  const from = placeOf(index, prefix.length);
  const to = placeOf(index, prefix.length + exact.length);
  const before = maskedCeil(index, from);
  const after = maskedFloor(index, to);
  // A blank at the edge of the words may be the end of another line.
  const seen = sourceRange(index, from, to);
  const line = lineAround(
    index,
    seen?.start ?? prefix.length,
    seen?.end ?? prefix.length + exact.length,
  );
  return {
    exact,
    words: index.words.text.slice(from, to),
    head: index.words.text.slice(index.maskedAt[maskedFloor(index, from)], from),
    tail: index.words.text.slice(to, index.maskedAt[maskedCeil(index, to)]),
    masked: index.masked.slice(maskedFloor(index, from), maskedCeil(index, to)),
    prefix: index.masked.slice(0, before),
    suffix: index.masked.slice(after),
    prefixInLine: !prefix.includes('\n'),
    suffixInLine: !suffix.includes('\n'),
    leftInLine: index.masked.slice(line.from, before),
    rightInLine: index.masked.slice(after, line.to),
    unique: new Set(unique ?? []),
    opening: indexText(opening).masked,
  };
}

/** Whether the words can be told from everybody's words without their neighbours. */
export function long(wanted: Wanted): boolean {
  return wanted.masked.length >= LONG_ENOUGH;
}
