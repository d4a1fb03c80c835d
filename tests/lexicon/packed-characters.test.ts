import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPacking, readPacked, unpack } from '../../lexicon/packed-characters';

const packed = (texts: readonly string[]) => {
  const { gaps, pack } = createPacking(texts);
  const table = readPacked(gaps);
  return { pack, plain: (text: string) => unpack(table, text) };
};

const anyText = fc
  .array(fc.nat(0xffff), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));

describe('packed characters', () => {
  it('are all ASCII, and come back as they were', () => {
    const { pack, plain } = packed(['区块链+', '一网通办']);
    expect(pack('区块链+')).toMatch(/^[!-~]{7}$/);
    expect(plain(pack('一网区链+'))).toBe('一网区链+');
  });

  it.each([
    ['signs that begin a pair', '（#链改）[“链”]'],
    ['what parts guards and their words', '产业|供应;;接入|条;农业'],
    ['half a pair of surrogates, and a whole one', '\ud83d链𠮷野家'],
    ['Latin words alone', 'e-government at 5g'],
    ['nothing', ''],
  ])('hold %s', (_what, text) => {
    const { pack, plain } = packed([text]);
    expect(plain(pack(text))).toBe(text);
  });

  it('leave what parts guards and their words where it stands', () => {
    const { pack } = packed(['产业|供应;接']);
    expect(pack('产业|供应;接').replace(/[^|;]/g, '')).toBe('|;');
  });

  it('come back whatever they are, one text or several', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (texts) => {
        const { pack, plain } = packed(texts);
        expect(texts.map((text) => plain(pack(text)))).toEqual(texts);
      }),
    );
  });

  it('are refused where there are more of them than pairs', () => {
    const all = String.fromCharCode(...Array.from({ length: 4000 }, (_, i) => 0x4e00 + i));
    expect(() => createPacking([all])).toThrow(/too many/);
  });
});
