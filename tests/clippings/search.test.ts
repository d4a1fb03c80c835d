import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../clippings/search';
import { aClipping, quoting } from './a-clipping';

const matches = createSearch({
  provinceNames: (code) => (code === 'CN-FJ' ? ['福建省', 'Fujian'] : []),
  simplify: (character) => ({ 區: '区', 塊: '块', 鏈: '链' })[character] ?? character,
});
const clipping = aClipping({ note: '与去年的表述比较 API', tags: ['数字政府', '待核对'] });

describe('searching clippings', () => {
  it.each([
    ['words inside words', '创新发'],
    ['the note, in any case', 'api'],
    ['a tag', '待核对'],
    ['the title', '工作报告'],
    ['the publisher', '人民政府'],
    ['the site', 'fujian.gov'],
    ['a heading above the words', '数字经济'],
    ['the name of a province', '福建省'],
    ['its English name', 'fujian'],
    ['full-width letters', '５Ｇ基站'],
    ['Traditional characters', '區塊鏈'],
    ['several pieces, wherever they stand', '待核对 区块链 福建'],
    ['nothing typed', '  '],
  ])('finds by %s', (_, query) => expect(matches(query)(clipping)).toBe(true));

  it.each([
    ['other words', '电子证照'],
    ['one piece of two', '区块链 电子证照'],
    ['words that only meet where two texts touch', '待核对2020'],
  ])('does not find by %s', (_, query) => expect(matches(query)(clipping)).toBe(false));

  it('finds words that the page broke with blanks', () => {
    expect(matches('区块链')(quoting('区 块\u200b链'))).toBe(true);
  });

  it('finds any piece of any quotation', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (exact, a, b) => {
          const parts = Array.from(exact);
          const piece = parts.slice(a % parts.length, (a % parts.length) + 1 + (b % 5)).join('');
          expect(matches(piece)(quoting(exact))).toBe(true);
        },
      ),
    );
  });
});
