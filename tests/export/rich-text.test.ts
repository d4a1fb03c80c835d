import { describe, expect, it } from 'vitest';
import { richText, tableRichText } from '../../export/rich-text';
import { type Table, tableCsvPieces, tableMarkdownPieces } from '../../export/table';
import { chance } from '../long/chance';
import { reportParagraph } from '../long/report-paragraphs';
import { strangeWords } from '../long/strange-words';
import { golden } from './golden';
import { linksIn, parsed, textOf, typesIn } from './parsed';
import { clipping, shelf, sources } from './shelf';
import { strangeClipping } from './strange-clipping';
import { english, usual } from './words';

const tableMarkdown = (...given: Parameters<typeof tableMarkdownPieces>) =>
  [...tableMarkdownPieces(...given)].join('');
const tableCsv = (...given: Parameters<typeof tableCsvPieces>) =>
  [...tableCsvPieces(...given)].join('');

const [report, , plan] = shelf;
const quoted = (one = report) => ({
  text: '推动“海丝”平台｜A|B\n新增 120 项',
  verbatim: true,
  remarks: [],
  source: one?.source,
});
const table: Table = {
  title: '证据表',
  remarks: ['引号内是摘录原文。'],
  columns: ['地区', '2019', '2020'],
  rows: [
    {
      heading: '福建',
      cells: [{ quotations: [quoted(plan)] }, { quotations: [quoted(plan), quoted()] }],
    },
    {
      heading: '广东',
      cells: [
        { quotations: [] },
        {
          quotations: [{ text: '=1+1', verbatim: true, remarks: ['二手来源'] }],
          more: '另有 4 条',
        },
      ],
    },
  ],
};

describe('rich text for word processors', () => {
  it.each([
    ['rich-text.html', richText([...shelf, ...sources], usual).html],
    ['rich-text.txt', richText([...shelf, ...sources], usual).text],
    ['rich-text-english.html', richText(shelf, { ...usual, words: english, groupBy: 'none' }).html],
    ['rich-text-one.html', richText(shelf.slice(1, 2), usual).html],
    ['table.html', tableRichText(table, usual).html],
  ])('reads like the golden file %s', (name, made) => golden(name, made));

  it('makes the marks inside a quotation single', () => {
    expect(richText(shelf.slice(1, 2), usual).text).toMatch(/^“去年，‘海丝’区块链/);
  });

  it('numbers a source once, in the order of citing', () => {
    const { text } = richText(shelf, usual);
    expect([...text.matchAll(/。\[(\d)\]/g)].map(([, n]) => n)).toEqual(['1', '1', '2', '3']);
    expect(text).toMatch(/\n\[1\] 福建省人民政府\. .*\n\n\[2\] 广东省人民政府\. /);
  });

  it('holds elements of ours alone, whatever the words', () => {
    for (let n = 0; n < 60; n++) {
      const dice = chance(n);
      const some = [0, 1].map((i) =>
        strangeClipping(2 * n + i, dice, () => reportParagraph(dice, strangeWords)),
      );
      const { html } = richText(some, usual);
      for (const [tag] of html.matchAll(/<[^>]*>/g)) {
        expect(tag).toMatch(/^<(\/?(p|h1|h2|blockquote|sup|a)|a href="https?:[^"<>]*")>$/);
      }
    }
  });

  it('is empty of clippings where there are none', () => {
    expect(richText([], usual)).toEqual({ html: '', text: '\n' });
  });
});

describe('a table of evidence', () => {
  it.each([
    ['table.md', tableMarkdown(table, { ...usual, preset: 'paper' })],
    ['table-keys.md', tableMarkdown(table, { ...usual, preset: 'paper', citing: 'keys' })],
    ['table.csv', tableCsv(table, usual)],
  ])('reads like the golden file %s', (name, made) => golden(name, made));

  it('keeps its cells when read back, blanks seen', () => {
    const tree = parsed(tableMarkdown(table, usual));
    const [body] = tree.children.filter((node) => node.type === 'table');
    expect(body?.children.map((row) => row.children.map(textOf))).toEqual([
      ['地区', '2019', '2020'],
      [
        '福建',
        '“推动‘海丝’平台｜A|B 新增 120 项”',
        '（1）“推动‘海丝’平台｜A|B 新增 120 项” （2）“推动‘海丝’平台｜A|B 新增 120 项”',
      ],
      ['广东', '—', '“=1+1”（二手来源） 另有 4 条'],
    ]);
  });

  it('holds no HTML and no other links, whatever the words', () => {
    for (let n = 0; n < 50; n++) {
      const dice = chance(n);
      const cell = () => ({
        quotations: [
          {
            text: strangeWords(dice),
            verbatim: dice.maybe(0.5),
            remarks: dice.maybe(0.3) ? [strangeWords(dice)] : [],
            source: strangeClipping(n, dice, () => '区块链').source,
          },
        ],
      });
      const tree = parsed(
        tableMarkdown(
          {
            title: strangeWords(dice),
            remarks: [],
            columns: ['', strangeWords(dice)],
            rows: [{ heading: strangeWords(dice), cells: [cell()] }],
          },
          usual,
        ),
      );
      const [body] = tree.children.filter((node) => node.type === 'table');
      expect(body?.children.map((row) => row.children.length)).toEqual([2, 2]);
      expect(typesIn(tree).has('html')).toBe(false);
      for (const url of linksIn(tree)) expect(url).toMatch(/^https?:\/\//i);
    }
  });
});

describe('clippings that should not be', () => {
  it('are written without what is missing', () => {
    const { source: _, ...kept } = clipping(1, {});
    for (const preset of ['gfm', 'obsidian', 'paper'] as const) {
      const { html } = richText([kept], { ...usual, preset });
      expect(html).toBe('<p>“推动区块链技术和产业创新发展。”</p>');
    }
  });
});
