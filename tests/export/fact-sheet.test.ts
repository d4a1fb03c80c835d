import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { type FactSheetWords, factSheet, type SheetFact } from '../../export/fact-sheet';
import { golden } from './golden';

const words: FactSheetWords = {
  title: '福建省：区块链与电子政务资料',
  summary: '3 条资料，2026-11-20 导出。资料条数，不代表政策力度。',
  undated: '年份不详',
  quote: '引文',
  quoteRemark: '标点经处理，非原文',
  secondary: '二手来源',
  differs: '另有说法',
  colon: '：',
  brackets: (aside) => `（${aside}）`,
};
const daily = {
  title: '多地报告谈区块链',
  publisher: '示例日报',
  date: '2020-02-27',
  url: 'https://daily.example.cn/2020/[1]_a.html',
  secondary: false,
};
const repost = { title: '转载一则', publisher: '某门户', date: '2021', secondary: true };
const facts: SheetFact[] = [
  {
    year: 2021,
    statement: '福建提出建设*试验区*。',
    kind: '试点 · 省级',
    source: repost,
    differences: [],
  },
  {
    year: 2020,
    statement: '福建实施链上工程。',
    kind: '工程项目 · 省级',
    quote: '实施“链上政务”工程',
    note: '原文未见。',
    source: daily,
    differences: [
      { explanation: '两处计数不同。', others: [{ statement: '另一家计21个。', source: repost }] },
    ],
  },
  { statement: '年份没有写明。', kind: '数据 · 市级', source: daily, differences: [] },
];

const englishWords: FactSheetWords = {
  title: 'Fujian: facts on blockchain and e-government',
  summary:
    '3 facts, exported on 2026-11-20. The number of facts says nothing of how strong a policy is.',
  undated: 'Year unknown',
  quote: 'Quotation',
  quoteRemark: 'punctuation of the copy',
  secondary: 'second-hand source',
  differs: 'Said otherwise',
  colon: ': ',
  brackets: (aside) => ` (${aside})`,
};
const english: Partial<SheetFact>[] = [
  { statement: 'Fujian proposes a *pilot zone*.', kind: 'pilot · province' },
  {
    statement: 'Fujian carries out an on-chain project.',
    kind: 'project · province',
    note: 'The original has not been seen.',
    differences: [
      {
        explanation: 'The two counts differ.',
        others: [{ statement: 'Another counts 21.', source: repost }],
      },
    ],
  },
  { statement: 'The year is not given.', kind: 'figure · city' },
];

describe('a fact sheet', () => {
  const sheet = factSheet(facts, words);

  it('says by year what was said, and numbers each source once', () => {
    expect(sheet).toBe(`# 福建省：区块链与电子政务资料

3 条资料，2026-11-20 导出。资料条数，不代表政策力度。

## 2021

- 福建提出建设\\*试验区\\*。（试点 · 省级）[^1]

## 2020

- 福建实施链上工程。（工程项目 · 省级）[^2]

  引文：实施“链上政务”工程（标点经处理，非原文）

  原文未见。

  另有说法：两处计数不同。

  另一家计21个。[^1]

## 年份不详

- 年份没有写明。（数据 · 市级）[^2]

[^1]: 某门户. 转载一则. (2021).（二手来源）

[^2]: 示例日报. 多地报告谈区块链[EB/OL]. (2020-02-27). <https://daily.example.cn/2020/[1]_a.html>
`);
  });

  it('is a golden file in English', () => {
    const translated = facts.map((fact, i) => ({ ...fact, ...english[i] }) as SheetFact);
    golden('fact-sheet-english.md', factSheet(translated, englishWords));
  });

  it('links where its sources are and nowhere else', () => {
    const html = new MarkdownIt({ linkify: true }).render(sheet);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(new Set(links)).toEqual(new Set([encodeURI(daily.url)]));
  });

  it('never links a second-hand source, nor an address that is not of the web', () => {
    const text = factSheet(
      [
        { ...(facts[0] as SheetFact), source: { ...repost, url: 'https://mirror.example/' } },
        { ...(facts[0] as SheetFact), source: { ...daily, url: 'javascript:alert(1)' } },
      ],
      words,
    );
    expect(text).not.toMatch(/mirror\.example|javascript/);
  });

  it('keeps what a reader wrote as words: one line, nothing live', () => {
    const [first] = facts as [SheetFact];
    const text = factSheet(
      [{ ...first, statement: '一\n# 二\n[三](https://x.example) <b>' }],
      words,
    );
    const html = new MarkdownIt().render(text);
    expect(html).not.toMatch(/<b>|<h1>二|>三</);
  });
});
