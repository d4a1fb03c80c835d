import { likeness, likestHead } from './likeness';
import type { Selector, TextQuoteSelector } from './model';
import { sameSubjects } from './subjects';
import {
  indexText,
  lineAround,
  lineBeginnings,
  maskedCeil,
  maskedFloor,
  occurrences,
  placeOf,
  sourceRange,
  type TextIndex,
} from './text-index';

/** Where words stand, as UTF-16 offsets into the text that was asked, end exclusive. */
export interface Place {
  start: number;
  end: number;
}

/**
 * What became of kept words in a text.
 * - `exact`: here they are, up to width, blanks and kinds of quotation marks.
 * - `changed`: this stands in their place now.
 * - `suggested`: perhaps this; the reader decides.
 * - `ambiguous`: they stand at several places; the reader decides.
 * - `gone`: not here.
 */
export type Verdict =
  | ({ verdict: 'exact' } & Place)
  | ({ verdict: 'changed'; was: string; now: string } & Place)
  | ({ verdict: 'suggested'; was: string; now: string } & Place)
  | { verdict: 'ambiguous'; places: Place[] }
  | { verdict: 'gone' };

/** Looks for kept words in a text; abstains rather than point at the wrong place. */
export function anchor(selectors: readonly Selector[], text: string): Verdict {
  return createAnchor(text)(selectors);
}

export interface AnchorOptions {
  /**
   * Writes Traditional characters as Simplified ones, unit for unit. With it words are found on the
   * same page in the other script, too.
   */
  simplify?: (text: string) => string;
}

/** The same for many clippings of one page, whose text is read once. */
export function createAnchor(
  text: string,
  { simplify }: AnchorOptions = {},
): (selectors: readonly Selector[]) => Verdict {
  const index = indexText(text);
  let plain: TextIndex | undefined;
  return (selectors) => {
    const quote = selectors.find((s) => s.type === 'TextQuoteSelector');
    if (!quote) return GONE;
    const verdict = find(index, read(quote)) ?? GONE;
    if (verdict.verdict === 'exact' || !simplify) return verdict;
    plain ??= indexText(simplify(text));
    const { exact, prefix, suffix, opening } = quote;
    const simple = {
      exact: simplify(exact),
      prefix: simplify(prefix),
      suffix: simplify(suffix),
      ...(opening !== undefined && { opening: simplify(opening) }),
    };
    // The numbers alone may differ, or nothing: then the words stand here in the same script.
    if (plain.source === text && simple.exact === exact) return verdict;
    const other = find(plain, read({ ...quote, ...simple })) ?? GONE;
    return isAnswer(other) || !isAnswer(verdict) ? asWritten(other, exact, text) : verdict;
  };
}

const GONE: Verdict = { verdict: 'gone' };

const isAnswer = ({ verdict }: Verdict) => verdict === 'exact' || verdict === 'changed';

/** A verdict on simplified words, told in the words as they stand. */
function asWritten(verdict: Verdict, was: string, text: string): Verdict {
  if (!('was' in verdict)) return verdict;
  return { ...verdict, was, now: text.slice(verdict.start, verdict.end) };
}

/** A stretch of folded words in the text; `verbatim` if it differs in nothing, not even a number. */
interface Hit {
  from: number;
  to: number;
  verbatim: boolean;
}

/** A quote selector made ready for searching. */
interface Wanted {
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

// Thresholds, tried on generated provincial paragraphs (tests/clippings/anchor.test.ts).
/** Shorter words are everybody's words: they need both their neighbours. */
const LONG_ENOUGH = 12;
/** Between two unique contexts: from here on one sentence in two versions. */
const CHANGED = 0.7;
/** From here on worth asking. */
const SUGGESTED = 0.5;
const MOST_PLACES = 20;
/** Masked units that may have come to stand beside the words, between their old neighbours. */
const NEAR = 80;
/** Masked units next to the words that tell their edge within one line. */
const NEIGHBOUR = 12;
/** Masked units that a sentence may have grown by at its beginning. */
const GROWN = 30;
/** Folded: the ends of sentences, and what may follow them. */
const SENTENCE_END = /[。!?;]["')]*$/;

function read({ exact, prefix, suffix, unique, opening = '' }: TextQuoteSelector): Wanted {
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

function find(index: TextIndex, wanted: Wanted): Verdict | undefined {
  if (wanted.words === '') return undefined;
  const hits = hitsOf(index, wanted);
  const home = homeOf(index, wanted);

  const own = hits.filter((hit) => home && isWithin(index, hit, home));
  if (own.length === 1 && sameLineSubjects(index, wanted, own[0] as Hit)) {
    return settled(index, wanted, own[0] as Hit);
  }

  const { proven, weak } = provenHits(index, wanted, hits);
  if (proven.length === 1) return settled(index, wanted, proven[0] as Hit);
  if (proven.length > 1) return ambiguous(index, proven);

  // Words that stood once in the page, and stand once now, may have moved with all around them.
  const [only, ...others] = hits;
  if (only && others.length === 0 && wanted.unique.has('exact') && long(wanted)) {
    if (sameLineSubjects(index, wanted, only)) return settled(index, wanted, only);
  }

  const edge = edges(index, wanted);
  const { left, right } = edge;
  if (left !== undefined && right !== undefined && left <= right) {
    return between(index, wanted, left, right, hits);
  }
  const inHome = home && edgesWithin(index, wanted, home);
  if (inHome) return between(index, wanted, inHome.left, inHome.right, hits);

  if (weak && hits.length > 1) return ambiguous(index, hits);
  const alike = hits.filter(
    (hit) => hit.verbatim && (long(wanted) || hasCompany(index, wanted, hit)),
  );
  if (alike.length > 1) return ambiguous(index, alike);
  if (alike[0]) return suggestion(index, wanted, alike[0].from, alike[0].to);

  return besideOneContext(index, wanted, edge);
}

/** A stretch of masked units. */
interface Stretch {
  from: number;
  to: number;
}

/** The line that begins as the words' own line did, if there is one such and no more. */
function homeOf(index: TextIndex, { opening }: Wanted): Stretch | undefined {
  if (opening === '') return undefined;
  const begins = lineBeginnings(index);
  const [at, ...others] = begins.flatMap((begin, i) =>
    index.masked.startsWith(opening, begin) ? [i] : [],
  );
  if (at === undefined || others.length > 0) return undefined;
  return { from: begins[at] as number, to: begins[at + 1] ?? index.masked.length };
}

function isWithin(index: TextIndex, hit: Hit, { from, to }: Stretch): boolean {
  return maskedFloor(index, hit.from) >= from && maskedCeil(index, hit.to) <= to;
}

function hitsOf(index: TextIndex, wanted: Wanted): Hit[] {
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
function provenHits(index: TextIndex, wanted: Wanted, hits: readonly Hit[]) {
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
function sameLineSubjects(index: TextIndex, wanted: Wanted, hit: Hit): boolean {
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
function sameOpening(index: TextIndex, { opening }: Wanted, hit: Hit): boolean {
  const range = sourceRange(index, hit.from, hit.to);
  if (opening === '' || !range) return opening === '';
  const line = lineAround(index, range.start, range.end);
  const head = index.masked.slice(line.from, Math.min(line.to, line.from + opening.length));
  return sameSubjects(opening, head);
}

/** Some agreement next to the words on either side; enough for a question, not for an answer. */
function hasCompany(index: TextIndex, wanted: Wanted, hit: Hit): boolean {
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

/**
 * What stands between two contexts that are where they were, each by itself. Nothing there means
 * deleted. A sibling paragraph elsewhere can't be met, however alike it is.
 */
function between(
  index: TextIndex,
  wanted: Wanted,
  left: number,
  right: number,
  hits: readonly Hit[],
): Verdict | undefined {
  const inside = hits.filter((hit) => isWithin(index, hit, { from: left, to: right }));
  // Other words have come to stand beside them.
  const near = right - left <= 2 * wanted.masked.length + NEAR;
  const [only] = inside;
  if (only && inside.length === 1 && near && sameOpening(index, wanted, only)) {
    return settled(index, wanted, only);
  }
  const [from, to] = [index.maskedAt[left] as number, index.maskedAt[right] as number];
  const alike = left === right ? 0 : likeness(wanted.masked, index.masked.slice(left, right));
  const same =
    sameSubjects(wanted.words, index.words.text.slice(from, to)) &&
    sameOpening(index, wanted, { from, to, verbatim: false });
  return alike >= CHANGED && same
    ? change(index, wanted, from, to)
    : alike >= SUGGESTED
      ? suggestion(index, wanted, from, to)
      : (headOf(index, wanted, left, right) ?? tailOf(index, wanted, left, right));
}

/** One context is left: what follows or precedes it may be the words in a new form. */
function besideOneContext(
  index: TextIndex,
  wanted: Wanted,
  { left, right }: { left?: number; right?: number },
): Verdict | undefined {
  if (left !== undefined && right === undefined) {
    return headOf(index, wanted, left, index.masked.length);
  }
  if (right !== undefined && left === undefined) return tailOf(index, wanted, 0, right);
  return undefined;
}

/** The edges of the words in their own line, by what stood next to them in it. */
function edgesWithin(index: TextIndex, wanted: Wanted, { from, to }: Stretch) {
  const line = index.masked.slice(from, to);
  const before = wanted.leftInLine.slice(-NEIGHBOUR);
  const after = wanted.rightInLine.slice(0, NEIGHBOUR);
  const [left, ...otherLeft] = occurrences(line, before, 2);
  const [right, ...otherRight] = after === '' ? [line.length] : occurrences(line, after, 2);
  if (left === undefined || right === undefined) return undefined;
  if (otherLeft.length > 0 || otherRight.length > 0 || left + before.length > right) {
    return undefined;
  }
  return { left: from + left + before.length, right: from + right };
}

/** Masked units where the words should begin and end, each as far as its context tells. */
function edges(index: TextIndex, wanted: Wanted): { left?: number; right?: number } {
  const prefix = wanted.unique.has('prefix') ? onlyPlace(index, wanted.prefix) : undefined;
  const suffix = wanted.unique.has('suffix') ? onlyPlace(index, wanted.suffix) : undefined;
  return {
    ...(prefix === undefined ? {} : { left: prefix + wanted.prefix.length }),
    ...(suffix === undefined ? {} : { right: suffix }),
  };
}

function headOf(index: TextIndex, wanted: Wanted, from: number, to: number): Verdict | undefined {
  const reach = Math.min(to, from + Math.ceil(wanted.masked.length * 1.5));
  const best = likestHead(wanted.masked, index.masked.slice(from, reach));
  return offer(index, wanted, from, from + best.length, best.likeness);
}

function tailOf(index: TextIndex, wanted: Wanted, from: number, to: number): Verdict | undefined {
  const reach = Math.max(from, to - Math.ceil(wanted.masked.length * 1.5));
  const best = likestHead(reversed(wanted.masked), reversed(index.masked.slice(reach, to)));
  return offer(index, wanted, to - best.length, to, best.likeness);
}

function offer(index: TextIndex, wanted: Wanted, from: number, to: number, alike: number) {
  const [start, end] = [index.maskedAt[from] as number, index.maskedAt[to] as number];
  const same = sameSubjects(wanted.words, index.words.text.slice(start, end));
  return alike >= CHANGED && same ? suggestion(index, wanted, start, end) : undefined;
}

function settled(index: TextIndex, wanted: Wanted, hit: Hit): Verdict | undefined {
  const range = sourceRange(index, hit.from, hit.to);
  if (!range) return undefined;
  const begins = sentenceGrown(index, wanted, hit);
  if (begins !== undefined) return change(index, wanted, begins, hit.to);
  return hit.verbatim ? { verdict: 'exact', ...range } : change(index, wanted, hit.from, hit.to);
}

/**
 * Where the sentence begins now, if the words began one and no longer do: 暂不支持 holds 支持 to the
 * letter, and says the opposite.
 */
function sentenceGrown(index: TextIndex, wanted: Wanted, hit: Hit): number | undefined {
  const range = sourceRange(index, hit.from, hit.to);
  const began = wanted.leftInLine === '' || SENTENCE_END.test(wanted.leftInLine);
  if (!range || !began) return undefined;
  const line = lineAround(index, range.start, range.end);
  const to = maskedCeil(index, hit.from);
  const before = index.masked.slice(Math.max(line.from, to - GROWN), to);
  const added = /[^。!?;"'()]*$/.exec(before)?.[0] ?? '';
  if (added === '' || added.length === GROWN) return undefined;
  return index.maskedAt[to - added.length];
}

function change(index: TextIndex, wanted: Wanted, from: number, to: number): Verdict | undefined {
  const range = sourceRange(index, from, to);
  if (!range) return undefined;
  const now = index.source.slice(range.start, range.end);
  return { verdict: 'changed', ...range, was: wanted.exact, now };
}

function suggestion(
  index: TextIndex,
  wanted: Wanted,
  from: number,
  to: number,
): Verdict | undefined {
  const range = sourceRange(index, from, to);
  if (!range) return undefined;
  const now = index.source.slice(range.start, range.end);
  return { verdict: 'suggested', ...range, was: wanted.exact, now };
}

function ambiguous(index: TextIndex, hits: readonly Hit[]): Verdict {
  const places = hits.flatMap((hit) => sourceRange(index, hit.from, hit.to) ?? []);
  return { verdict: 'ambiguous', places: places.slice(0, MOST_PLACES) };
}

function onlyPlace(index: TextIndex, context: string): number | undefined {
  const places = occurrences(index.masked, context, 2);
  return places.length === 1 ? places[0] : undefined;
}

function long(wanted: Wanted): boolean {
  return wanted.masked.length >= LONG_ENOUGH;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}
