import { createMatcher, type Matcher } from '../../lexicon/matcher';
import { ownLabels } from '../../lexicon/own-terms';
import type { OwnWord } from '../../ports/own-words';

/**
 * Finds the reader's own words; undefined where there are none. They stand apart from the lexicon's,
 * so that what is marked on a page does not tell of words that are not.
 */
export function ownMatcher(words: readonly OwnWord[]): Matcher | undefined {
  const own = words
    .filter(({ off }) => !off)
    .map(({ label }) => ({ label, id: label, topic: 'blockchain', tier: 1 }) as const);
  return own.length > 0 ? createMatcher(ownLabels(own)) : undefined;
}
