import { wellFormed } from './fold';
import { endOfSubject } from './subjects';
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

/** Words with what stands around them, ready to be a TextQuoteSelector. */
export interface QuoteDescription {
  /** Verbatim words of the page. */
  exact: string;
  prefix: string;
  suffix: string;
  /** Which of the three stood once in the text, numbers left out of account. */
  unique: ('exact' | 'prefix' | 'suffix')[];
  /** How the words' line begins, where that tells it from all others. */
  opening?: string;
}

/**
 * Describes the words at `start,end` (UTF-16) so that they can be found again. Prefix and suffix
 * grow, each by itself, until they stand once in the text, from 16 to 96 folded characters
 * (the idea of self-lengthening context is Apache Annotator's).
 */
export function describeQuote(text: string, start: number, end: number): QuoteDescription {
  const index = indexText(text);
  const first = placeOf(index, start);
  const last = placeOf(index, end);
  const before = maskedCeil(index, first);
  const after = maskedFloor(index, last);
  const seen = sourceRange(index, first, last);
  const line = lineAround(index, seen?.start ?? start, seen?.end ?? end);
  const prefix = grow(index, start, before - line.from, (size) => [before - size, before]);
  const suffix = grow(index, end, line.to - after, (size) => [after, after + size]);
  const quoted = index.masked.slice(maskedFloor(index, first), maskedCeil(index, last));
  const opening = openingOf(index, line, [before, after]);
  const unique: QuoteDescription['unique'] = [];
  if (standsOnce(index, quoted)) unique.push('exact');
  if (prefix.once) unique.push('prefix');
  if (suffix.once) unique.push('suffix');
  return {
    exact: wellFormed(text.slice(start, end)),
    prefix: wellFormed(text.slice(prefix.from, start)),
    suffix: wellFormed(text.slice(end, suffix.to)),
    unique,
    ...(opening !== undefined && { opening: wellFormed(opening) }),
  };
}

/** Folded characters: less is everybody's, more is no longer a beginning. */
const OPENINGS = [4, 8, 12, 16, 24, 32, 48];

/** How the line begins, with its first province if that is near; undefined where it tells nothing. */
function openingOf(
  index: TextIndex,
  line: { from: number; to: number },
  [before, after]: readonly [number, number],
): string | undefined {
  // Words that begin the line have its beginning in them.
  if (before <= line.from) return undefined;
  const quoted = index.masked.slice(before, after);
  if (occurrences(index.masked.slice(line.from, line.to), quoted, 2).length !== 1) return undefined;
  const begins = lineBeginnings(index);
  const subject = endOfSubject(index.masked.slice(line.from, line.from + 48));
  // Without a province in it a beginning must be longer to be one's own.
  for (const size of subject > 0 ? OPENINGS : OPENINGS.slice(1)) {
    const to = Math.min(line.to, line.from + Math.max(size, subject));
    const head = index.masked.slice(line.from, to);
    if (begins.filter((at) => index.masked.startsWith(head, at)).length > 1) continue;
    const start = index.words.starts[index.maskedAt[line.from] as number] as number;
    const end = index.words.ends[(index.maskedAt[to] as number) - 1] as number;
    return end - start > LONGEST ? undefined : index.source.slice(start, end);
  }
  return undefined;
}

const SIZES = [16, 24, 32, 48, 64, 80, 96, 128, 160, 192];

/** A context that ends with its line is worth most: line and words move and go together. */
const SHORTEST_IN_LINE = 3;

/**
 * A context that reaches its line's edge but for this takes the rest. Lines open with their subject:
 * without it the same sentence about another province would do (tests/long/anchor-run.ts).
 */
const NEARLY = 64;

/** Longest context kept, in UTF-16 units of the page: blanks make it longer than its words. */
const LONGEST = 200;

function grow(
  index: TextIndex,
  edge: number,
  line: number,
  stretch: (size: number) => [number, number],
) {
  let kept = { from: edge, to: edge, once: false };
  const inLine = line >= SHORTEST_IN_LINE && line < 96 ? [line] : [];
  for (const wanted of [...SIZES, ...inLine].sort((a, b) => a - b)) {
    const size = wanted < line && line - wanted <= NEARLY && line < 96 ? line : wanted;
    const [from, to] = stretch(size).map((unit) =>
      Math.max(0, Math.min(unit, index.masked.length)),
    ) as [number, number];
    if (from === to) break;
    const begin = index.words.starts[index.maskedAt[from] as number] as number;
    const finish = index.words.ends[(index.maskedAt[to] as number) - 1] as number;
    if (Math.max(edge - begin, finish - edge) > LONGEST) break;
    const once = standsOnce(index, index.masked.slice(from, to));
    kept = { from: Math.min(begin, edge), to: Math.max(finish, edge), once };
    if (once) break;
  }
  return kept;
}

function standsOnce(index: TextIndex, needle: string): boolean {
  return occurrences(index.masked, needle, 2).length === 1;
}
