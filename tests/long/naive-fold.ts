import * as hanPairs from '../../lexicon/generated/han-pairs';
import { eachHanPair } from '../../lexicon/han-pairs';

/** One folded UTF-16 unit and the original character that it comes from. */
export interface NaiveUnit {
  unit: string;
  start: number;
  end: number;
}

/** Traditional characters and what they fold to, read the plain way. */
export const simplified: ReadonlyMap<string, string> = readPairs();

/**
 * Folding as its contract says it, one character at a time and without tables of code units.
 * Radicals that stand for characters are left out: they have a test of their own.
 */
export function naiveFold(text: string): NaiveUnit[] {
  const units: NaiveUnit[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    // Behind half a pair nothing vanishes, or the next half would make the pair whole.
    const isAfterHalf = /[\ud800-\udbff]$/.test(units.at(-1)?.unit ?? '');
    const folded = foldCharacter(character) || (isAfterHalf ? character : '');
    for (const unit of folded.split('')) units.push({ unit, start, end });
    // A character of several signs with a blank among them is no blank.
    start = end;
  }
  return drawnTogether(units);
}

/** The folded text alone. */
export const naiveFolded = (text: string): string =>
  naiveFold(text)
    .map(({ unit }) => unit)
    .join('');

function foldCharacter(character: string): string {
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return '';
  if (character === '…') return character;
  const plain = known(character).normalize('NFKC').toLowerCase();
  return Array.from(plain, (one) => simplified.get(known(one)) ?? known(one)).join('');
}

function known(sign: string): string {
  if ('‐‑‒–−'.includes(sign)) return '-';
  if ('’‘ʼ＇'.includes(sign)) return "'";
  if ('•‧∙⋅・･'.includes(sign)) return '·';
  return sign;
}

/** Drops runs of one to three blanks between Han characters, plus signs and middle dots. */
function drawnTogether(units: NaiveUnit[]): NaiveUnit[] {
  const isBlank = (at: number) => {
    const { unit, start, end } = units[at] as NaiveUnit;
    const alone = units[at - 1]?.start !== start && units[at + 1]?.start !== start;
    return unit === ' ' && alone && end - start === 1;
  };
  const draws = (at: number) => /^[\u3400-\u9fff〇+·]$/.test(units[at]?.unit ?? '');
  const kept: NaiveUnit[] = [];
  for (let at = 0; at < units.length; at++) {
    let past = at;
    while (past < units.length && isBlank(past)) past++;
    const blanks = past - at;
    if (blanks >= 1 && blanks <= 3 && draws(at - 1) && draws(past)) {
      at = past - 1;
    } else if (blanks > 0) {
      kept.push(...units.slice(at, past));
      at = past - 1;
    } else {
      kept.push(units[at] as NaiveUnit);
    }
  }
  return kept;
}

function readPairs(): Map<string, string> {
  const pairs = new Map<string, string>();
  eachHanPair(hanPairs, (traditional, simplified) => {
    pairs.set(String.fromCharCode(traditional), String.fromCharCode(simplified));
  });
  return pairs;
}
