import { diffArrays } from 'diff';

/** A stretch of words that two texts share, or that only one of them has. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface Differences {
  pieces: Piece[];
  /** Characters that both share, as a share of the longer text, 0 to 1. */
  common: number;
}

/**
 * Words that may have come and gone: the work grows with the square of their number. Beyond it two
 * texts are set side by side.
 */
const MOST_EDITS = 1000;

/**
 * How one text differs from another, word by word: a number with its marks is one word, so that
 * 4.2万 is never told as 4.`3`万. Undefined where the comparison would take too long.
 */
export function differences(before: string, after: string): Differences | undefined {
  const changes = diffArrays(wordsOf(before), wordsOf(after), {
    maxEditLength: MOST_EDITS,
  });
  if (!changes) return undefined;
  const pieces = whole(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
  const shared = pieces.reduce(
    (sum, { kind, text }) => (kind === 'same' ? sum + text.length : sum),
    0,
  );
  return { pieces, common: shared / Math.max(before.length, after.length, 1) };
}

/** Below this share of common characters a comparison hides more than it shows. */
const ALIKE = 0.25;

/** Whether two texts have enough in common to be shown as one. */
export function areAlike(found: Differences | undefined): found is Differences {
  return found !== undefined && found.common >= ALIKE;
}

/** A text in stretches with and without figures, for figures to be marked. */
export function figuresIn(text: string): { text: string; figure: boolean }[] {
  return text
    .split(FIGURE)
    .map((part, at) => ({ text: part, figure: at % 2 === 1 }))
    .filter((part) => part.text !== '');
}

/** Digits of either width with their separators, and what counts them: 4.2万、98.5%、１２个. */
const FIGURE = /((?:[0-9０-９]+(?:[.,．，][0-9０-９]+)*)(?:[%％‰]|[十百千万亿]+)?)/;

function wordsOf(text: string): string[] {
  return figuresIn(text).flatMap(({ text: part, figure }) =>
    figure ? [part] : Array.from(segmenter().segment(part), ({ segment }) => segment),
  );
}

let made: Intl.Segmenter | undefined;
const segmenter = () => {
  made ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return made;
};

/**
 * What is easier to read: between two changes a single shared mark or character is taken into both,
 * and all that went stands before all that came.
 */
function whole(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) out.push({ kind: 'removed', text: removed });
    if (added) out.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  pieces.forEach(({ kind, text }, at) => {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (text.length === 1 && at > 0 && at < pieces.length - 1 && removed && added) {
      removed += text;
      added += text;
    } else {
      flush();
      out.push({ kind, text });
    }
  });
  flush();
  return out;
}
