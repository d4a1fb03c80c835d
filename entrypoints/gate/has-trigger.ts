import type { Matcher } from '../../lexicon/matcher';

const PIECE = 20_000;
/** Pieces overlap by more than the longest label, so that none is cut in two. */
const OVERLAP = 200;

/** Whether a text holds a term of tier 1 or 2; stops at the first. */
export function hasTrigger(text: string, match: Matcher): boolean {
  for (let from = 0; from < text.length; from += PIECE) {
    const found = match(text.slice(from, from + PIECE + OVERLAP));
    if (found.some((m) => m.kind === 'term' && m.tier < 3)) return true;
  }
  return false;
}
