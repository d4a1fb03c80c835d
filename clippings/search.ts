import { foldText } from './fold';
import type { Clipping } from './model';
import { quotation } from './quotation';

/** What a search needs beside the clippings. */
export interface SearchWords {
  /** The names by which a reader may look for a province, in any language. */
  provinceNames?: (code: string) => readonly string[];
  /** Folds one character further, for example Traditional to Simplified. */
  simplify?: (character: string) => string;
}

/** Says whether a clipping holds all of what was typed. */
export type Matches = (clipping: Clipping) => boolean;

/**
 * Makes the search of the clippings. What is typed is cut at blanks; each piece must stand somewhere
 * in quotation, note, tags, title, publisher, site, headings or the names of its provinces: anywhere
 * in a word, in any case and width, with or without blanks.
 */
export function createSearch({ provinceNames = () => [], simplify }: SearchWords = {}) {
  const fold = (text: string) => {
    // A sigma that ends a word folds to another letter than one inside it.
    const folded = foldText(text).toLowerCase().replaceAll('ς', 'σ');
    return simplify ? Array.from(folded, simplify).join('') : folded;
  };
  const texts = ({ source, ...clipping }: Clipping) => [
    quotation(clipping),
    clipping.note,
    ...clipping.tags,
    source.title,
    source.publisher ?? '',
    source.author ?? '',
    source.site,
    ...clipping.headings,
    ...clipping.provinces.flatMap(provinceNames),
  ];
  return function matches(query: string): Matches {
    const pieces = query
      .split(/\s+/)
      .map(fold)
      .filter((piece) => piece !== '');
    return (clipping) => {
      if (pieces.length === 0) return true;
      // Line feeds are folded away, so that no piece reaches from one text into the next.
      const haystack = texts(clipping).map(fold).join('\n');
      return pieces.every((piece) => haystack.includes(piece));
    };
  };
}
