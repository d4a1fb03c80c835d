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

  it('says that nothing moved where lengths are kept', () => {
    expect(fold('福建省推進5G建设').aligned).toBe(true);
  });
});

describe('a table of Han characters', () => {
  it('folds only what it is given', () => {
    const gap = (0x93c8 - 0).toString(36);
    const own = createFold({ gaps: gap, simplified: '链' });
    expect(own('區塊鏈').text()).toBe('區塊链');
  });
});
