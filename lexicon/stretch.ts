import { FIRST_MARK } from './character-folding';
import type { Fold } from './fold';

/** A folded part of a text; its folded units have offsets of their own. */
export interface Stretch {
  text: string;
  /** The folded unit that a reader wanted to begin with, and where its right margin begins. */
  start: number;
  stop: number;
  /** Where in the whole text a folded unit begins, and where a stretch that ends before it ends. */
  startOf(offset: number): number;
  endOf(offset: number): number;
}

/** How much of a text to fold, in folded units; more where they are not enough. */
export interface Margins {
  left: number;
  /** To be read, from the start on. */
  ahead: number;
  right: number;
}

/**
 * Folds the part around `start`, where a character must begin that does not vanish. It is folded
 * as in the whole text: it is cut where two characters meet that fold for themselves.
 */
export function foldedStretch(
  text: string,
  start: number,
  { left, ahead, right }: Margins,
  fold: Fold,
): Stretch {
  const { look } = fold.characters;
  // Outside the text stands U+0000, as it were, which folds for itself.
  const isMarked = (at: number) => look(text.charCodeAt(at) | 0) >= FIRST_MARK;
  const cut = (at: number, step: 1 | -1) => {
    while (isMarked(at - 1) || isMarked(at)) at += step;
    return Math.max(0, Math.min(at, text.length));
  };
  let from = cut(start - left, -1);
  let to = cut(start + ahead + right, 1);
  for (;;) {
    const folded = fold(text.slice(from, to));
    const first = indexOf(folded.startOf, start - from, folded.length);
    const stop = to === text.length ? folded.length : folded.length - right;
    const isEnough = (from === 0 || first >= left) && stop > first;
    if (isEnough) {
      const startOf = (offset: number) => from + folded.startOf(offset);
      const endOf = (offset: number) => from + folded.endOf(offset);
      return { text: folded.text(), start: first, stop, startOf, endOf };
    }
    // Much vanishes here.
    if (first < left) from = cut(start - 2 * (start - from), -1);
    if (stop <= first) to = cut(start + 2 * (to - start), 1);
  }
}

/** The first offset that begins at `start` or behind, in an ascending list of so many. */
function indexOf(startOf: (offset: number) => number, start: number, length: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
