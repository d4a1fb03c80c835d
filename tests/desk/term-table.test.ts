import { describe, expect, it } from 'vitest';
import { createWords } from '../../components/locales/i18n';
import type { TermTable } from '../../components/panel/digest';
import { mostCounted, termsAsTable, termsAsWords } from '../../entrypoints/desk/term-table';

const names = { concept: (id: string) => ({ blockchain: '区块链', data: '数据要素' })[id] ?? id };
const table: TermTable = [
  {
    term: 'data',
    own: false,
    count: 1011,
    forms: [
      { text: '数据要素', count: 1010 },
      { text: '数据 要素', count: 1 },
    ],
  },
  { term: '=低空', own: true, count: 4, forms: [{ text: '=低空', count: 4 }] },
];

describe('term counts', () => {
  it.each([
    ['zh-CN', '数据要素 1,011 次，=低空 4 次'],
    ['en', '数据要素 1,011, =低空 4'],
  ] as const)('read as a sentence in %s', (language, sentence) => {
    expect(termsAsWords(table, { words: createWords(language), names })).toBe(sentence);
  });

  it('are a table that no spreadsheet runs', () => {
    const text = termsAsTable(table, { words: createWords('zh-CN'), names });
    expect(text.split('\r\n')).toEqual([
      '\ufeff"词","次数","文中写法"',
      '"数据要素","1011","数据要素 1010 · 数据 要素 1"',
      `"'=低空","4","'=低空 4"`,
      '',
    ]);
  });

  it('are those of the frame with most of them', () => {
    expect(mostCounted([[], table, table.slice(1)])).toBe(table);
    expect(mostCounted([])).toEqual([]);
  });
});
