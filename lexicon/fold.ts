import * as hanPairs from './generated/han-pairs';

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

/**
 * A text as the matcher reads it: NFKC by code point, lower case, Simplified characters (those that
 * our labels hold), one kind of dash, apostrophe and middle dot, without zero-width and direction
 * marks, without up to three blanks between Han characters. A line break is no blank.
 */
export function fold(text: string): Folded {
  standard ??= createFold(hanPairs);
  return standard(text);
}

let standard: ((text: string) => Folded) | undefined;

// What one look-up cannot answer; private-use code units, so that no folded character is hidden.
const FIRST_MARK = 0xf8f0;
/** Leaves nothing behind. */
const DROP = 0xf8f0;
/** A blank, which goes or stays by its neighbours. */
const BLANK = 0xf8f1;
/** Several units, or a surrogate pair, or a unit that looks like a mark. */
const LONG = 0xf8f2;
/** Not met yet, so that a page need not wait for a table of all characters. */
const UNKNOWN = 0xf8f3;

const SPACE = 0x20;
const MAX_BLANKS = 3;

/** Traditional characters and what they fold to. */
export interface HanPairs {
  /** Ascending code units, as gaps in base 36 from the one before, with blanks between. */
  gaps: string;
  /** For each of them the Simplified character. */
  simplified: string;
}

export function createFold({ gaps, simplified }: HanPairs): (text: string) => Folded {
  const table = new Uint16Array(0x10000).fill(UNKNOWN).fill(LONG, 0xd800, 0xdc00);
  for (let c = 0; c < 0x80; c++) table[c] = c >= 0x41 && c <= 0x5a ? c + 0x20 : c;
  table[SPACE] = BLANK;
  // A tab parts the cells of a row: no term reaches over it.
  table[0x09] = 0x09;
  let traditional = 0;
  gaps.split(' ').forEach((gap, i) => {
    traditional += Number.parseInt(gap, 36);
    if (i < simplified.length) table[traditional] = simplified.charCodeAt(i);
  });

  /** What a unit folds to, or a mark; each unknown one is worked out once. */
  const look = (unit: number): number => {
    const code = table[unit] as number;
    if (code !== UNKNOWN) return code;
    const isHan = unit >= 0x3400 && unit <= 0x9fff;
    const text = isHan ? String.fromCharCode(unit) : foldPoint(unit, table);
    const single = text.length === 1 ? text.charCodeAt(0) : LONG;
    const found =
      text === '' ? DROP : single === SPACE ? BLANK : single < FIRST_MARK ? single : LONG;
    table[unit] = found;
    return found;
  };

  /** Where a run of blanks between Han characters ends; -1 where the run stays. */
  const pastBlanks = (text: string, at: number): number => {
    let blanks = 0;
    for (let i = at; i < text.length; i++) {
      const code = look(text.charCodeAt(i));
      if (code === BLANK) {
        if (++blanks > MAX_BLANKS) return -1;
      } else if (code !== DROP) {
        const first =
          code === LONG ? foldPoint(text.codePointAt(i) as number, table).charCodeAt(0) : code;
        return drawsTogether(first) ? i : -1;
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
      codes = new Uint16Array(oldCodes.length + more + 1024);
      starts = new Uint32Array(codes.length);
      codes.set(oldCodes);
      starts.set(oldStarts);
    };
    for (let i = from; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      let code = table[unit] as number;
      if (code >= FIRST_MARK) {
        if (code === UNKNOWN) code = look(unit);
        if (code === DROP) continue;
        if (code === BLANK) {
          const past = length > 0 && drawsTogether(codes[length - 1] as number);
          const end = past ? pastBlanks(text, i) : -1;
          if (end >= 0) {
            i = end - 1;
            continue;
          }
          code = SPACE;
        } else if (code === LONG) {
          const point = text.codePointAt(i) as number;
          const long = foldPoint(point, table);
          if (length + long.length + text.length - i > codes.length) makeRoom(long.length);
          for (let k = 0; k < long.length; k++) {
            codes[length] = long.charCodeAt(k);
            starts[length++] = i;
          }
          if (point > 0xffff) i++;
          continue;
        }
      }
      codes[length] = code;
      starts[length++] = i;
    }
    return shiftedText(text, codes, starts, length);
  };

  return (text) => {
    const size = text.length;
    const codes = new Uint16Array(size);
    let last = 0;
    for (let i = 0; i < size; i++) {
      let code = table[text.charCodeAt(i)] as number;
      if (code >= FIRST_MARK) {
        if (code === UNKNOWN) code = look(text.charCodeAt(i));
        if (code === BLANK && !(drawsTogether(last) && pastBlanks(text, i) >= 0)) code = SPACE;
        if (code >= FIRST_MARK) return foldOn(text, i, codes);
      }
      codes[i] = last = code;
    }
    return alignedText(codes);
  };
}

/** What one code point folds to, without regard to its neighbours. */
function foldPoint(point: number, table: Uint16Array): string {
  const own = String.fromCodePoint(point);
  if (isIgnorable(point)) return '';
  const alias = ALIASES.get(own);
  if (alias !== undefined) return alias;
  const plain = own.normalize('NFKC').toLowerCase();
  let text = '';
  for (const char of plain) {
    const code = char.length === 1 ? (table[char.charCodeAt(0)] as number) : UNKNOWN;
    if (code === BLANK) text += ' ';
    else text += code < FIRST_MARK ? String.fromCharCode(code) : (ALIASES.get(char) ?? char);
  }
  return text;
}

/**
 * Default_Ignorable_Code_Point of Unicode 17, as far as assigned; as numbers, because the pattern
 * `\p{…}` costs a page more than the rest of folding.
 */
const IGNORABLE =
  'ad 34f 61c 115f-1160 17b4-17b5 180b-180f 200b-200f 202a-202e 2060-206f 3164 fe00-fe0f feff ffa0 fff0-fff8 1bca0-1bca3 1d173-1d17a e0000-e0fff'
    .split(' ')
    .map((range) => range.split('-').map((digits) => Number.parseInt(digits, 16)));

function isIgnorable(point: number): boolean {
  return IGNORABLE.some(
    ([from, to = from]) => point >= (from as number) && point <= (to as number),
  );
}

/**
 * Signs that a reader takes for the same; and radicals that stand for whole characters in text
 * copied from PDF (⻓三角, ⻄安), which NFKC leaves as they are. The ellipsis stays one unit, because
 * it is frequent and three full stops would change every offset behind it.
 */
const ALIASES = new Map<string, string>([
  ...Array.from('‐‑‒–−', (c) => [c, '-'] as const),
  ...Array.from('’‘ʼ＇', (c) => [c, "'"] as const),
  ...Array.from('•‧∙⋅・･', (c) => [c, '·'] as const),
  ['…', '…'],
  ...'⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'
    .match(/../g)!
    .map((pair) => [pair[0], pair[1]] as [string, string]),
]);

/** Han characters, the plus sign and the middle dot draw together over blanks. */
function drawsTogether(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x2b || code === 0xb7 || code === 0x3007;
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
