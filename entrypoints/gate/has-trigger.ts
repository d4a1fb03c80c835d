import type { Matcher } from '../../lexicon/matcher';

const PIECE = 20_000;

/** Whether a text holds a term of tier 1 or 2; stops at the first. */
export function hasTrigger(text: string, match: Matcher): boolean {
  for (let from = 0; from < text.length; from += PIECE) {
    // A label cut in two by the pieces would still be met on a page that says it once more.
    const found = match(text.slice(from, from + PIECE));
    if (found.some((m) => m.kind === 'term' && m.tier < 3)) return true;
  }
  return false;
}
