import { eachHanPair, type HanPairs } from './han-pairs';

/** What characters fold to, without regard to their neighbours. */
export interface CharacterFolding {
  /** By code unit: what it folds to, or a mark; `UNKNOWN` until `look` has been asked. */
  readonly table: Uint16Array;
  /** Units that fold to another one from the beginning: capitals and Traditional characters. */
  readonly variants: readonly number[];
  /** What a unit folds to, or a mark other than `UNKNOWN`. */
  look(unit: number): number;
  /** What a code point folds to: any number of units. */
  whole(point: number): string;
}

// What one look-up cannot answer; private-use code units, so that no folded character is hidden.
export const FIRST_MARK = 0xf8f0;
/** Leaves nothing behind. */
export const DROP = 0xf8f0;
/** A blank, which goes or stays by its neighbours. */
export const BLANK = 0xf8f1;
/** Several units, or a surrogate pair, or a unit that looks like a mark. */
export const LONG = 0xf8f2;
/** Not met yet, so that a page need not wait for a table of all characters. */
const UNKNOWN = 0xf8f3;

export const SPACE = 0x20;

/** Characters that are remembered beside the table. */
const MOST_KNOWN = 2000;

export function createCharacterFolding(pairs: HanPairs): CharacterFolding {
  const table = new Uint16Array(0x10000).fill(UNKNOWN).fill(LONG, 0xd800, 0xe000);
  const variants: number[] = [];
  for (let c = 0; c < 0x80; c++) {
    const isCapital = c >= 0x41 && c <= 0x5a;
    table[c] = isCapital ? c + 0x20 : c;
    if (isCapital) variants.push(c);
  }
  // A tab stays as it is: it parts the cells of a row, and no term reaches over it.
  table[SPACE] = BLANK;
  eachHanPair(pairs, (traditional, simplified) => {
    table[traditional] = simplified;
    variants.push(traditional);
  });

  const known = new Map<number, string>();
  const whole = (point: number): string => {
    let text = known.get(point);
    if (text === undefined) {
      text = workOut(point);
      // No text holds so many, save one that is made to.
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(point, text);
    }
    return text;
  };

  const workOut = (point: number): string => {
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
  };

  const look = (unit: number): number => {
    const code = table[unit] as number;
    if (code !== UNKNOWN) return code;
    const text = isHan(unit) ? String.fromCharCode(unit) : whole(unit);
    const single = text.length === 1 ? text.charCodeAt(0) : LONG;
    const found =
      text === '' ? DROP : single === SPACE ? BLANK : single < FIRST_MARK ? single : LONG;
    table[unit] = found;
    return found;
  };
  return { table, variants, look, whole };
}

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

/** Han characters, the plus sign and the middle dot draw together over blanks. */
export function drawsTogether(unit: number): boolean {
  return isHan(unit) || unit === 0x2b || unit === 0xb7 || unit === 0x3007;
}

/** The most blanks that go between such; a longer gap is there on purpose. */
export const MAX_BLANKS = 3;

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
