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

/** The texts of a clipping as a search reads them. */
export interface SearchTexts {
  fold(text: string): string;
  /** What was typed, cut at blanks and folded. */
  pieces(query: string): string[];
  /** Folded words, note and tags: each a line of its own, so that no piece reaches over. */
  own(clipping: Clipping): string;
  /** The same of what the clippings of one page share: title, publisher, author, site, headings, provinces. */
  shared(clipping: Clipping): string;
}

/** Units folded in one go; more would not go into one call. */
const AT_ONCE = 4096;
/** Folds to what one look-up cannot tell; both are units that stand in no well-formed text. */
const UNKNOWN = 0xd800;
const LONG = 0xd801;

export function createSearchTexts({
  provinceNames = () => [],
  simplify = (character) => character,
}: SearchWords = {}): SearchTexts {
  const table = new Uint16Array(0x10000).fill(UNKNOWN);
  const long = new Map<number, string>();

  const foldPoint = (point: number): string => {
    const known = long.get(point);
    if (known !== undefined) return known;
    // A sigma that ends a word folds to another letter than one inside it.
    const folded = foldText(String.fromCodePoint(point)).toLowerCase().replaceAll('ς', 'σ');
    const simple = Array.from(folded, simplify).join('');
    // Half of a pair is looked up with its other half.
    if (point > 0xffff || (point >= 0xd800 && point <= 0xdfff)) long.set(point, simple);
    else if (simple.length === 1) table[point] = simple.charCodeAt(0);
    else {
      table[point] = LONG;
      long.set(point, simple);
    }
    return simple;
  };

  // One pass into units: a large library has some thirty million characters to fold.
  const fold = (text: string): string => {
    let folded = '';
    let units = new Uint16Array(Math.min(text.length, AT_ONCE) + 32);
    let length = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const simple = table[unit] as number;
      if (simple !== UNKNOWN && simple !== LONG) units[length++] = simple;
      else {
        const point = text.codePointAt(at) as number;
        if (point > 0xffff) at++;
        const many = foldPoint(point);
        if (length + many.length > units.length) {
          const wider = new Uint16Array(length + many.length + AT_ONCE);
          wider.set(units.subarray(0, length));
          units = wider;
        }
        for (let i = 0; i < many.length; i++) units[length++] = many.charCodeAt(i);
      }
      if (length >= Math.min(AT_ONCE, units.length - 1)) {
        folded += textOf(units, length);
        length = 0;
      }
    }
    return folded + textOf(units, length);
  };
  const lines = (texts: readonly string[]) => texts.map(fold).join('\n');

  return {
    fold,
    pieces: (query) =>
      query
        .split(/\s+/)
        .map(fold)
        .filter((piece) => piece !== ''),
    own: (clipping) => lines([quotation(clipping), clipping.note, ...clipping.tags]),
    shared: ({ source, headings, provinces }) =>
      lines([
        source.title,
        source.publisher ?? '',
        source.author ?? '',
        source.site,
        ...headings,
        ...provinces.flatMap(provinceNames),
      ]),
  };
}

function textOf(units: Uint16Array, length: number): string {
  return String.fromCharCode.apply(undefined, units.subarray(0, length) as unknown as number[]);
}
