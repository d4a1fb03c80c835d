import type { Clipping } from './model';
import { createSearchTexts, type SearchWords } from './search-texts';

/** Says whether a clipping holds all of what was typed. */
export type Matches = (clipping: Clipping) => boolean;

/**
 * Makes the search of the clippings. What is typed is cut at blanks; each piece must stand somewhere
 * in quotation, note, tags, title, publisher, site, headings or the names of its provinces: anywhere
 * in a word, in any case and width, with or without blanks.
 */
export function createSearch(words: SearchWords = {}) {
  const texts = createSearchTexts(words);
  return function matches(query: string): Matches {
    const pieces = texts.pieces(query);
    return (clipping) => {
      if (pieces.length === 0) return true;
      // Line feeds are folded away, so that no piece reaches from one text into the next.
      const haystack = `${texts.own(clipping)}\n${texts.shared(clipping)}`;
      return pieces.every((piece) => haystack.includes(piece));
    };
  };
}
