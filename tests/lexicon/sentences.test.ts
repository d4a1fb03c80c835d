import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../lexicon/sentences';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['end at Chinese marks', '推进上链。何时完成？年内！', ['推进上链。', '何时完成？', '年内！']],
    ['end at a line feed', '工作安排\n推进上链', ['工作安排', '推进上链']],
    ['end at a semicolon', '一是建平台；二是定标准。', ['一是建平台；', '二是定标准。']],
    ['end at a dot between Han characters', '推进上链.完善标准', ['推进上链.', '完善标准']],
    ['go on over a decimal point', '企业2.8万家，版本5.0上线。', ['企业2.8万家，版本5.0上线。']],
    ['go on over a list number', '1.推进上链。2.完善标准。', ['1.推进上链。', '2.完善标准。']],
    [
      'keep the mark that closes a quotation',
      '他说：“推进上链。”会后散去。',
      ['他说：“推进上链。”', '会后散去。'],
    ],
    ['keep several marks together', '真的？！是的……', ['真的？！', '是的……']],
    [
      'end at an English full stop',
      'It began in 2019. It goes on.',
      ['It began in 2019.', 'It goes on.'],
    ],
    [
      'go on over an abbreviation',
      'No. 5 of the U.S. list is out.',
      ['No. 5 of the U.S. list is out.'],
    ],
    [
      'leave out the blanks around them',
      '　　推进上链。  \r\n\r\n 完善标准。',
      ['推进上链。', '完善标准。'],
    ],
    ['keep a row written out whole', '省份:广西;要点:电子政务', ['省份:广西;要点:电子政务']],
    ['keep a row whole on any line', '表一\n省份:广西;要点:上链', ['表一', '省份:广西;要点:上链']],
    [
      'do not look past their end for a row',
      '省份:广西;2.8. 省份:福建;',
      ['省份:广西;', '2.8.', '省份:福建;'],
    ],
    ['end where a row ends', '省份:广西;要点:上链。甲;乙', ['省份:广西;要点:上链。', '甲;', '乙']],
  ])('%s', (_law, text, expected) => expect(cut(text)).toEqual(expected));

  it('go on over a dot inside a term', () => {
    const text = '平台“数字甘肃.如意之链”上线.全省共用';
    const term = { start: text.indexOf('数字'), end: text.indexOf('”') };
    expect(sentences(text, [term]).map(({ start, end }) => text.slice(start, end))).toEqual([
      '平台“数字甘肃.如意之链”上线.',
      '全省共用',
    ]);
  });

  it('tell a dot that may stand for a comma', () => {
    expect(sentences('推进上链.完善标准。').map(({ weak }) => weak)).toEqual([true, undefined]);
  });

  it('cover all but blanks, in order, whatever the text', () => {
    const piece = fc.constantFrom(
      ...'福建链。！？；.;.!?\n\r ”"’\'（）12ab:：，\ud83d\ude00\ud83d',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of sentences(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('are the same when the text is cut at one of their ends', () => {
    const piece = fc.constantFrom(
      '推进上链',
      '。',
      '；',
      '\n',
      '.',
      '”',
      '“',
      "'",
      '2.8',
      '省份:闽;',
      ' ',
      '\r',
      '\u2028',
      '｡',
      '!',
      'v2',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const all = cut(text);
        const strong = sentences(text).filter((one) => !one.weak);
        for (const { end } of strong.slice(0, 3)) {
          expect([...cut(text.slice(0, end)), ...cut(text.slice(end))]).toEqual(all);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
