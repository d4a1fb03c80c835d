import { sameSubjects } from './subjects';
import {
  lineAround,
  lineBeginnings,
  maskedCeil,
  maskedFloor,
  occurrences,
  sourceRange,
  type TextIndex,
} from './text-index';
import { LONG_ENOUGH, type Wanted } from './wanted';

/** A stretch of folded words in the text; `verbatim` if it differs in nothing, not even a number. */
export interface Hit {
  from: number;
  to: number;
  verbatim: boolean;
}

/** A stretch of masked units. */
export interface Stretch {
  from: number;
  to: number;
}

/** The line that begins as the words' own line did, if there is one such and no more. */
export function homeOf(index: TextIndex, { opening }: Wanted): Stretch | undefined {
  if (opening === '') return undefined;
  const begins = lineBeginnings(index);
  const [at, ...others] = begins.flatMap((begin, i) =>
    index.masked.startsWith(opening, begin) ? [i] : [],
  );
  if (at === undefined || others.length > 0) return undefined;
  return { from: begins[at] as number, to: begins[at + 1] ?? index.masked.length };
}

/** Whether a hit lies in a stretch as a whole. */
export function isWithin(index: TextIndex, hit: Hit, { from, to }: Stretch): boolean {
  return maskedFloor(index, hit.from) >= from && maskedCeil(index, hit.to) <= to;
}

/** All places where the words stand, whatever their numbers. */
export function hitsOf(index: TextIndex, wanted: Wanted): Hit[] {
  return occurrences(index.masked, wanted.masked, 1000).flatMap((unit) => {
    const from = index.maskedAt[unit] as number;
    const to = index.maskedAt[unit + wanted.masked.length] as number;
    // Where the quote begins or ends inside a number the stretch is a few digits longer than it.
    const stretch = index.words.text.slice(from, to);
    const digits = stretch.indexOf(wanted.head + wanted.words + wanted.tail);
    const inside = digits < 0 ? stretch.indexOf(wanted.words) : digits + wanted.head.length;
    const hit =
      inside < 0
        ? { from, to, verbatim: false }
        : { from: from + inside, to: from + inside + wanted.words.length, verbatim: true };
    return sourceRange(index, hit.from, hit.to) ? [hit] : [];
  });
}

/**
 * Hits whose surroundings prove them: both contexts stand around them, or one that was unique when
 * it was kept. One side alone must lie in the same line as the words, unless these were unique too:
 * when a paragraph is deleted, its neighbour's twin sentence comes to stand before the old suffix.
 */
export function provenHits(index: TextIndex, wanted: Wanted, hits: readonly Hit[]) {
  const { unique } = wanted;
  const whole = wanted.prefix + wanted.masked + wanted.suffix;
  const telling =
    unique.has('prefix') ||
    unique.has('suffix') ||
    whole.length - wanted.masked.length >= LONG_ENOUGH ||
    whole.length >= index.masked.length;
  const before = unique.has('prefix') && (unique.has('exact') || wanted.prefixInLine);
  const after = unique.has('suffix') && (unique.has('exact') || wanted.suffixInLine);
  const sides = hits.map((hit) => ({ hit, ...around(index, wanted, hit) }));
  // Twins stand between like neighbours, and come to stand before what followed one that has gone.
  const own =
    unique.has('exact') ||
    unique.has('prefix') ||
    after ||
    whole.length >= index.masked.length ||
    (wanted.prefix === '' && wanted.suffix === '');
  const between = sides.filter((side) => side.before && side.after && telling);
  const both = own ? between.filter(({ hit }) => sameLineSubjects(index, wanted, hit)) : [];
  const one = sides.filter(
    ({ hit, ...side }) =>
      ((side.before && before) || (side.after && after)) && sameLineSubjects(index, wanted, hit),
  );
  const proven = (both.length > 0 ? both : one).map(({ hit }) => hit);
  return { proven, weak: between.length > 0 };
}

/** Which of the two contexts stand around a hit. An empty one means the text's own edge. */
function around(index: TextIndex, wanted: Wanted, hit: Hit) {
  return {
    before: wanted.prefix === '' ? hit.from === 0 : follows(index, wanted.prefix, hit),
    after:
      wanted.suffix === ''
        ? hit.to === index.words.text.length
        : precedes(index, wanted.suffix, hit),
  };
}

/** Whether the words' own line still speaks of the provinces that it spoke of around them. */
export function sameLineSubjects(index: TextIndex, wanted: Wanted, hit: Hit): boolean {
  const from = maskedCeil(index, hit.from);
  const to = maskedFloor(index, hit.to);
  const range = sourceRange(index, hit.from, hit.to);
  if (!range) return false;
  // A line that has lost a sentence is shorter than it was; the next one speaks for itself.
  const line = lineAround(index, range.start, range.end);
  const left = index.masked.slice(Math.max(line.from, from - wanted.leftInLine.length), from);
  const right = index.masked.slice(to, Math.min(line.to, to + wanted.rightInLine.length));
  return (
    sameSubjects(wanted.leftInLine, left) &&
    sameSubjects(wanted.rightInLine, right) &&
    sameOpening(index, wanted, hit)
  );
}

/** Whether the line still opens with the province that it opened with, if that is known. */
export function sameOpening(index: TextIndex, { opening }: Wanted, hit: Hit): boolean {
  const range = sourceRange(index, hit.from, hit.to);
  if (opening === '' || !range) return opening === '';
  const line = lineAround(index, range.start, range.end);
  const head = index.masked.slice(line.from, Math.min(line.to, line.from + opening.length));
  return sameSubjects(opening, head);
}

/** Some agreement next to the words on either side; enough for a question, not for an answer. */
export function hasCompany(index: TextIndex, wanted: Wanted, hit: Hit): boolean {
  const near = 6;
  return (
    (wanted.prefix.length >= near && follows(index, wanted.prefix.slice(-near), hit)) ||
    (wanted.suffix.length >= near && precedes(index, wanted.suffix.slice(0, near), hit))
  );
}

function follows(index: TextIndex, context: string, hit: Hit): boolean {
  const at = maskedCeil(index, hit.from) - context.length;
  return at >= 0 && index.masked.startsWith(context, at);
}

function precedes(index: TextIndex, context: string, hit: Hit): boolean {
  return index.masked.startsWith(context, maskedFloor(index, hit.to));
}
