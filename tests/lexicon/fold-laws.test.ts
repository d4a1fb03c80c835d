import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../lexicon/fold';

const folded = (text: string) => fold(text).text();

describe('folding', () => {
  it('drops what Unicode calls ignorable, and nothing else', () => {
    const ignorable = /\p{Default_Ignorable_Code_Point}/u;
    const wrong: string[] = [];
    const check = (from: number, to: number) => {
      for (let point = from; point < to; point++) {
        const char = String.fromCodePoint(point);
        if (ignorable.test(char) !== (fold(char).length === 0)) wrong.push(point.toString(16));
      }
    };
    check(0, 0x3400);
    check(0xa000, 0x10000);
    check(0x1b000, 0x1d800);
    check(0xe0000, 0xe1010);
    expect(wrong).toEqual([]);
  });

  it('folds every character to what folds to itself', () => {
    const wrong: string[] = [];
    const check = (from: number, to: number) => {
      for (let point = from; point < to; point++) {
        const once = folded(String.fromCodePoint(point));
        if (folded(once) !== once) wrong.push(point.toString(16));
      }
    };
    // All but Hangul and what is not assigned: letters of mathematics, enclosed and compatible signs.
    check(0, 0xac00);
    check(0xd800, 0x10000);
    check(0x1d400, 0x1d800);
    check(0x1ee00, 0x1ef00);
    check(0x1f100, 0x1f300);
    check(0x2f800, 0x2fa20);
    expect(wrong).toEqual([]);
  }, 60_000);
});

const piece = fc.oneof(
  fc.constantFrom(
    '区',
    '块',
    '链',
    '鏈',
    ' ',
    '　',
    '\n',
    '\u200b',
    '＋',
    '+',
    '·',
    'Ａ',
    'b',
    '㎡',
  ),
  fc.constantFrom(
    '😀',
    '\ud800',
    '\udfff',
    '\uf8f0',
    '\uf8f2',
    'ﬁ',
    'İ',
    '…',
    '⻓',
    '\u00ad',
    '，',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('offsets of a folded text', () => {
  it('lead to stretches of the original that fold to the same', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const result = fold(text);
        const [from, to] = [a % (result.length + 1), b % (result.length + 1)].sort((x, y) => x - y);
        const start = result.startOf(from as number);
        const end = result.endOf(to as number);
        expect(start).toBeLessThanOrEqual(text.length);
        expect(end).toBeLessThanOrEqual(text.length);
        if ((from as number) < (to as number)) {
          // Blanks and ignorables that stay because of a neighbour outside the slice may go inside
          // it, and what one character became may be cut in two: compare without, by containment.
          const plain = (value: string) =>
            value.replace(/[ \p{Default_Ignorable_Code_Point}]/gu, '');
          const slice = plain(result.text().slice(from, to));
          expect(plain(folded(text.slice(start, end)))).toContain(slice);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('never step back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = fold(text);
        for (let i = 1; i <= result.length; i++) {
          expect(result.startOf(i)).toBeGreaterThanOrEqual(result.startOf(i - 1));
          expect(result.endOf(i)).toBeGreaterThanOrEqual(result.endOf(i - 1));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are those of the text where nothing folds', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[区块链政务服务省,。a-z0-9]*$/), (text) => {
        const result = fold(text);
        expect([result.text(), result.aligned]).toEqual([text, true]);
        expect(result.startOf(text.length)).toBe(text.length);
      }),
    );
  });

  it('make folding a settled thing: what is folded folds to itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = folded(text);
        expect(folded(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
});
