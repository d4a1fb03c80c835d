import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFold, fold } from '../../lexicon/fold';

const folded = (text: string) => fold(text).text();

describe('folding', () => {
  it.each([
    ['letters to lower case', 'BSN 与 Web3', 'bsn 与 web3'],
    ['full-width letters and signs', 'Ｂｌｏｃｋｃｈａｉｎ＋５Ｇ', 'blockchain+5g'],
    ['Traditional characters that labels hold', '區塊鏈、電子證照', '区块链、电子证照'],
    ['鍊 as 鏈, though it can mean 炼', '企業上鍊', '企业上链'],
    ['one space or ideographic space between Han characters', '区 块　链', '区块链'],
    ['up to three blanks', '政   务服务', '政务服务'],
    [
      'blanks around the plus sign and the middle dot',
      '区块链 + 医疗，星火 · 链网',
      '区块链+医疗,星火·链网',
    ],
    ['zero-width characters and soft hyphens', '区\u200b块\u00ad链\ufeff', '区块链'],
    ['direction marks and variation selectors', '\u200e区块\ufe0f链\u2069', '区块链'],
    ['other middle dots', '星火•链网 星火・链网', '星火·链网星火·链网'],
    ['typographic dashes and apostrophes', 'e‑government, Xi’an', "e-government, xi'an"],
    ['radicals copied from PDF for whole characters', '⻓三角与⻄安', '长三角与西安'],
    ['blanks around what vanishes outside the first plane', '区 \u{e0041} 块', '区块'],
    ['signs that stand for several letters', '㈱ ㎡', '(株) m2'],
  ])('takes %s', (_what, text, result) => expect(folded(text)).toBe(result));

  it.each([
    ['four blanks between Han characters', '区    块'],
    ['a line break between Han characters', '区\n块'],
    ['blanks beside Latin words', 'the 区块链 plan'],
    ['an ellipsis', '推进……落实'],
    ['lone surrogates', '链\ud83d与\udc00上'],
    ['what keeps two halves of a pair apart', '\ud835\u200b\udc1a'],
  ])('leaves %s', (_what, text) => expect(folded(text)).toBe(text));

  it('keeps the way back over marks that vanish and letters that grow', () => {
    const text = '建设㎡ 区\u200b 块链';
    const result = fold(text);
    const at = result.text().indexOf('区块链');
    expect(text.slice(result.startOf(at), result.endOf(at + 3))).toBe('区\u200b 块链');
    expect(result.aligned).toBe(false);
  });

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

  it('says that nothing moved where lengths are kept', () => {
    expect(fold('福建省推進5G建设').aligned).toBe(true);
  });
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

describe('a table of Han characters', () => {
  it('folds only what it is given', () => {
    const gap = (0x93c8 - 0).toString(36);
    const own = createFold({ gaps: gap, simplified: '链' });
    expect(own('區塊鏈').text()).toBe('區塊链');
  });
});
