import {
  BLANK,
  type CharacterFolding,
  createCharacterFolding,
  DROP,
  drawsTogether,
  FIRST_MARK,
  LONG,
  MAX_BLANKS,
  SPACE,
} from './character-folding';
import * as hanPairs from './generated/han-pairs';
import type { HanPairs } from './han-pairs';

/** A folded text with the way back to the original; offsets in UTF-16 code units. */
export interface Folded {
  /** Folded UTF-16 code units; only the first `length` count. */
  readonly codes: Uint16Array;
  readonly length: number;
  /** Whether every folded unit stands where its original stands. */
  readonly aligned: boolean;
  /** The folded text. */
  text(): string;
  /** Where the original of the folded unit at `offset` begins; for `length`, the end of the text. */
  startOf(offset: number): number;
  /** Where the original of a folded stretch that ends before `offset` ends. */
  endOf(offset: number): number;
}

/** Folds whole texts; its characters are there for those who fold only what they look at. */
export interface Fold {
  (text: string): Folded;
  readonly characters: CharacterFolding;
}

/**
 * A text as the matcher reads it: NFKC by code point, lower case, Simplified characters (those that
 * our labels hold), one kind of dash, apostrophe and middle dot, without zero-width and direction
 * marks, without up to three blanks between Han characters. A line break is no blank. What is
 * folded folds to itself.
 */
export function fold(text: string): Folded {
  return standardFold()(text);
}

export function standardFold(): Fold {
  standard ??= createFold(hanPairs);
  return standard;
}

let standard: Fold | undefined;

export function createFold(pairs: HanPairs): Fold {
  const characters = createCharacterFolding(pairs);
  const { look, table, whole } = characters;

  /** Where a run of blanks between Han characters ends; -1 where the run stays. */
  const pastBlanks = (text: string, at: number): number => {
    let blanks = 0;
    for (let i = at; i < text.length; i++) {
      const code = look(text.charCodeAt(i));
      if (code === BLANK) {
        if (++blanks > MAX_BLANKS) return -1;
      } else if (code === LONG) {
        const point = text.codePointAt(i) as number;
        const long = whole(point);
        if (long !== '') return drawsTogether(long.charCodeAt(0)) ? i : -1;
        i++;
      } else if (code !== DROP) {
        return drawsTogether(code) ? i : -1;
      }
    }
    return -1;
  };

  /** The rest of a text where lengths change: each folded unit remembers where it came from. */
  const foldOn = (text: string, from: number, aligned: Uint16Array): Folded => {
    let codes = new Uint16Array(text.length);
    let starts = new Uint32Array(text.length);
    codes.set(aligned.subarray(0, from));
    for (let i = 0; i < from; i++) starts[i] = i;
    let length = from;
    // What is still to come fills one unit a unit, save where one becomes several.
    const makeRoom = (more: number) => {
      const [oldCodes, oldStarts] = [codes, starts];
      codes = new Uint16Array(2 * oldCodes.length + more);
      starts = new Uint32Array(codes.length);
      codes.set(oldCodes);
      starts.set(oldStarts);
    };
    for (let i = from; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      let code = look(unit);
      // Behind half a pair even an ignorable stays: without it the next half would make it whole.
      const isAfterHalf = length > 0 && isHighHalf(codes[length - 1] as number);
      if (code === DROP) {
        if (!isAfterHalf) continue;
        code = unit;
      } else if (code === BLANK) {
        const past = length > 0 && drawsTogether(codes[length - 1] as number);
        const end = past ? pastBlanks(text, i) : -1;
        if (end >= 0) {
          i = end - 1;
          continue;
        }
        code = SPACE;
      } else if (code === LONG) {
        const point = text.codePointAt(i) as number;
        const long = whole(point) || (isAfterHalf ? String.fromCodePoint(point) : '');
        if (length + long.length + text.length - i > codes.length) makeRoom(long.length);
        for (let k = 0; k < long.length; k++) {
          codes[length] = long.charCodeAt(k);
          starts[length++] = i;
        }
        if (point > 0xffff) i++;
        continue;
      }
      codes[length] = code;
      starts[length++] = i;
    }
    return shiftedText(text, codes, starts, length);
  };

  const foldWhole = (text: string): Folded => {
    const size = text.length;
    const codes = new Uint16Array(size);
    let last = 0;
    for (let i = 0; i < size; i++) {
      let code = table[text.charCodeAt(i)] as number;
      if (code >= FIRST_MARK) {
        code = look(text.charCodeAt(i));
        if (code === BLANK && !(drawsTogether(last) && pastBlanks(text, i) >= 0)) code = SPACE;
        if (code >= FIRST_MARK) return foldOn(text, i, codes);
      }
      codes[i] = last = code;
    }
    return alignedText(codes);
  };
  return Object.assign(foldWhole, { characters });
}

function isHighHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function alignedText(codes: Uint16Array): Folded {
  return {
    codes,
    length: codes.length,
    aligned: true,
    text: () => decode(codes, codes.length),
    startOf: (offset) => offset,
    endOf: (offset) => offset,
  };
}

function shiftedText(
  original: string,
  codes: Uint16Array,
  starts: Uint32Array,
  length: number,
): Folded {
  return {
    codes,
    length,
    aligned: false,
    text: () => decode(codes, length),
    startOf: (offset) => (offset < length ? (starts[offset] as number) : original.length),
    endOf(offset) {
      if (offset === 0) return 0;
      const start = starts[offset - 1] as number;
      return start + ((original.codePointAt(start) as number) > 0xffff ? 2 : 1);
    },
  };
}

function decode(codes: Uint16Array, length: number): string {
  let text = '';
  for (let i = 0; i < length; i += 8192) {
    text += String.fromCharCode(...codes.subarray(i, Math.min(length, i + 8192)));
  }
  return text;
}
