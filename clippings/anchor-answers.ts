import { type Hit, isWithin, type Stretch, sameOpening } from './anchor-hits';
import { likeness, likestHead } from './likeness';
import { sameSubjects } from './subjects';
import { lineAround, maskedCeil, occurrences, sourceRange, type TextIndex } from './text-index';
import type { Verdict } from './verdict';
import type { Wanted } from './wanted';

// Thresholds, tried on generated provincial paragraphs (tests/clippings/anchor.test.ts).
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

/**
 * What stands between two contexts that are where they were, each by itself. Nothing there means
 * deleted. A sibling paragraph elsewhere can't be met, however alike it is.
 */
export function between(
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
export function besideOneContext(
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
export function edgesWithin(index: TextIndex, wanted: Wanted, { from, to }: Stretch) {
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
export function edges(index: TextIndex, wanted: Wanted): { left?: number; right?: number } {
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

export function settled(index: TextIndex, wanted: Wanted, hit: Hit): Verdict | undefined {
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

export function suggestion(
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

export function ambiguous(index: TextIndex, hits: readonly Hit[]): Verdict {
  const places = hits.flatMap((hit) => sourceRange(index, hit.from, hit.to) ?? []);
  return { verdict: 'ambiguous', places: places.slice(0, MOST_PLACES) };
}

function onlyPlace(index: TextIndex, context: string): number | undefined {
  const places = occurrences(index.masked, context, 2);
  return places.length === 1 ? places[0] : undefined;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}
