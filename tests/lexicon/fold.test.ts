import { describe, expect, it } from 'vitest';
import { createFold, fold } from '../../lexicon/fold';
import { encodeHanPairs } from '../../lexicon/han-pairs';

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
    ['capitals of other alphabets', 'É Ω Я', 'é ω я'],
    ['radicals of Traditional characters', '⾨⾞', '门车'],
    ['marks that stand with a blank of their own', '区¨块', '区 \u0308块'],
    ['blanks before a sign that stands for Han characters', '区 ㍻', '区平成'],
    ['blanks between the outermost Han characters', '㐀 鿿 㐀', '㐀鿿㐀'],
    ['blanks beside the ideographic zero', '二 〇 二〇', '二〇二〇'],
    ['what vanishes behind a blank at the end', '区 \u200b', '区 '],
    ['what vanishes outside the first plane', 'a\u{e0041}b', 'ab'],
  ])('takes %s', (_what, text, result) => expect(folded(text)).toBe(result));

  it.each([
    ['four blanks between Han characters', '区    块'],
    ['a line break between Han characters', '区\n块'],
    ['blanks beside Latin words', 'the 区块链 plan'],
    ['an ellipsis', '推进……落实'],
    ['lone surrogates', '链\ud83d与\udc00上'],
    ['what keeps two halves of a pair apart', '\ud835\u200b\udc1a'],
    ['… whatever the halves are', '\ud800\u200b\udc00'],
    ['… and is outside the first plane', '\ud835\u{e0041}\udc1a'],
    ['characters for private use', '\uf8f0\uf8f1 \uf8f2\uf8f3'],
    ['the last unit of all, and what follows it', '\uffff区'],
    ['blanks between Hangul', '가 나'],
    ['a blank at the end', '区 '],
  ])('leaves %s', (_what, text) => expect(folded(text)).toBe(text));

  it('keeps the way back over marks that vanish and letters that grow', () => {
    const text = '建设㎡ 区\u200b 块链';
    const result = fold(text);
    const at = result.text().indexOf('区块链');
    expect(text.slice(result.startOf(at), result.endOf(at + 3))).toBe('区\u200b 块链');
    expect(result.aligned).toBe(false);
  });

  it.each([
    ['a blank before a sign of several letters', '区 ﬁ', '区 fi'],
    ['a blank at the end, behind what vanishes', '区\u200b块 ', '区块 '],
    ['a blank at the beginning', ' \u200b区', ' 区'],
    ['a blank behind what does not draw together', 'a\u200b 区', 'a 区'],
    ['the last unit of all behind what vanishes', '\u200b\uffff区', '\uffff区'],
    ['what vanishes behind the second half of a pair', '\u200b\udc00\u200ba', '\udc00a'],
    ['what grows again and again', '㎡㎡㎡㈱㈱㈱'.repeat(9), 'm2m2m2(株)(株)(株)'.repeat(9)],
  ])('keeps %s', (_what, text, result) => expect(folded(text)).toBe(result));

  it('keeps every offset where nothing moves, and finds both ends where something does', () => {
    const same = fold('区块链');
    expect([0, 1, 3].map(same.startOf)).toEqual([0, 1, 3]);
    expect([0, 1, 3].map(same.endOf)).toEqual([0, 1, 3]);
    const moved = fold('\u200b\uffff𠮷㎡');
    expect(moved.text()).toBe('\uffff𠮷m2');
    expect([0, 1, 2, 3, 4, 5].map(moved.startOf)).toEqual([1, 2, 2, 4, 4, 5]);
    expect([0, 1, 2, 3, 4, 5].map(moved.endOf)).toEqual([0, 2, 4, 4, 5, 5]);
  });

  it('reads texts longer than what is made a string at once', () => {
    expect(folded(`\u200b${'链'.repeat(20_000)}`)).toBe('链'.repeat(20_000));
  });

  it('says that nothing moved where lengths are kept', () => {
    expect(fold('福建省推進5G建设').aligned).toBe(true);
  });
});

describe('a table of Han characters', () => {
  it('folds only what it is given', () => {
    const own = createFold(encodeHanPairs([['鏈', '链']]));
    expect(own('區塊鏈').text()).toBe('區塊链');
  });

  it('knows from the beginning what most of a text folds to, and what folds to another', () => {
    const { look, table, variants } = createFold(encodeHanPairs([['鏈', '链']])).characters;
    for (let unit = 0; unit < 0x80; unit++) expect(look(unit)).toBe(table[unit]);
    expect(String.fromCharCode(...table.slice(0x41, 0x5b))).toBe('abcdefghijklmnopqrstuvwxyz');
    const written = String.fromCharCode(...variants);
    expect(written).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ鏈');
    expect(table[0x80]).not.toBe(0x80);
  });

  it('may be empty', () => {
    const { characters } = createFold({ gaps: '', simplified: '' });
    expect(characters.variants).toHaveLength(26);
    expect(characters.table[0]).toBe(0);
  });
});
