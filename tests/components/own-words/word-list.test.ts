import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planWords, readWordList } from '../../../components/own-words/word-list';
import { rows } from '../../../export/csv';

const read = (text: string) => readWordList(text).map(({ label, note }) => [label, note]);

describe('a list of words', () => {
  it.each([
    [
      'one a line',
      '低空经济\n飞地园区\n',
      [
        ['低空经济', ''],
        ['飞地园区', ''],
      ],
    ],
    [
      'with lines of any system',
      '低空经济\r\n飞地园区\r揭榜挂帅',
      [
        ['低空经济', ''],
        ['飞地园区', ''],
        ['揭榜挂帅', ''],
      ],
    ],
    [
      'with notes behind a comma',
      '低空经济,与无人机并提\n飞地园区',
      [
        ['低空经济', '与无人机并提'],
        ['飞地园区', ''],
      ],
    ],
    ['out of a spreadsheet', '词\t备注\n低空经济\t2024\n', [['低空经济', '2024']]],
    [
      'with quotation marks',
      '"第一行, 同一格","他说""好"""\n飞地园区',
      [
        ['第一行, 同一格', '他说"好"'],
        ['飞地园区', ''],
      ],
    ],
    ['with further columns', '低空经济,备注,2024,x', [['低空经济', '备注']]],
    ['with a mark of its encoding and a head', '\ufeffterm,note\nmesh net,', [['mesh net', '']]],
    ['with empty lines', '\n\n  \n低空经济\n,\n', [['低空经济', '']]],
    ['of nothing', '', []],
  ])('is read %s', (_how, text, expected) => expect(read(text)).toEqual(expected));

  it('tells where each word stands, behind a cell of two lines too', () => {
    const list = readWordList('\n低空经济,"两\n行"\n飞地园区');
    expect(list.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('comes back as it went out, whatever a spreadsheet would make of it', () => {
    const word = fc
      .stringMatching(/^[=+@a-z甲乙丙，,"' -]{2,12}$/)
      .filter((text) => text.trim() === text && !/^(?:'[=+\-@]|词|term|label)/i.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word)), (words) => {
        expect(read(rows([['词', '备注'], ...words]))).toEqual(words);
      }),
    );
  });
});

describe('what comes of a list', () => {
  const kept = [{ label: '低空经济', note: '', off: true as const }];
  const plan = (text: string) => planWords(readWordList(text), kept);

  it('is told before anything is taken, with a reason for each refusal', () => {
    const { taken, refused } = plan(
      `飞地园区,试点\n链\n区块链\n福建\n低 空 经 济\n飞地園區\n${'链'.repeat(65)}`,
    );
    expect(taken).toEqual([{ label: '飞地园区', note: '试点' }]);
    expect(refused.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'short'],
      [3, 'known'],
      [4, 'known'],
      [5, 'twice'],
      [6, 'twice'],
      [7, 'long'],
    ]);
  });

  it('is 5,000 words at the most, with those there are', () => {
    const many = Array.from({ length: 5001 }, (_, i) => `甲乙${i}号`).join('\n');
    const { taken, refused } = plan(many);
    expect(taken).toHaveLength(4999);
    expect(refused.every(({ fault }) => fault === 'many')).toBe(true);
  });
});
