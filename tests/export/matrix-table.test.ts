import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Evidence, evidenceOf } from '../../clippings/evidence';
import { type Matrix, matrixSteps } from '../../clippings/evidence-matrix';
import { type MatrixTableOptions, matrixTable } from '../../export/matrix-table';
import { tableRichText } from '../../export/rich-text';
import { tableCsvPieces, tableMarkdownPieces } from '../../export/table';
import { chance } from '../long/chance';
import { strangeWords } from '../long/strange-words';
import { golden } from './golden';
import { linksIn, parsed, textOf, typesIn } from './parsed';
import { shelf, sources } from './shelf';
import { strangeClipping } from './strange-clipping';
import { english, usual } from './words';

const facts: Evidence[] = [
  {
    id: 'fujian-2020-chain',
    of: 'fact',
    provinces: ['CN-FJ'],
    year: 2020,
    fields: ['e-government'],
    text: '报告提出实施“链上政务”工程，打造区块链应用生态',
    source: {
      title: '二十二省份将区块链写入政府工作报告',
      publisher: '海峡日报',
      published: '2020-02-27',
      key: 'fact:1',
    },
    flags: ['二手来源', '口径不同'],
    caution: '年份据上下文推断',
  },
  {
    id: 'zhejiang-2019',
    of: 'fact',
    provinces: ['CN-ZJ', 'CN-FJ'],
    year: 2019,
    fields: [],
    text: '两省签署政务服务合作协议',
    source: {
      title: '合作协议',
      publisher: '浙江省人民政府',
      published: '2019-05',
      url: 'https://www.zj.gov.cn/art/2019/5/1.html',
      key: 'https://www.zj.gov.cn/art/2019/5/1.html',
      site: 'www.zj.gov.cn',
    },
  },
];
const clippings = [...shelf, ...sources].map((clipping) => evidenceOf(clipping, clipping.source));

function run(all: readonly Evidence[]): Matrix {
  const steps = matrixSteps(all, {
    rows: { axis: 'province', keys: ['CN-FJ', 'CN-GD', 'CN-ZJ'] },
    columns: { axis: 'year', keys: ['2018', '2019', '2020'] },
  });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
const matrix = run([...clippings, ...facts]);

const chinese: MatrixTableOptions = {
  title: '证据对照表',
  remarks: ['地区 × 年份，2018—2020 年。“—”表示没有摘录，也没有资料。'],
  corner: '地区',
  rowName: usual.provinceName,
  columnName: String,
  covered: '有内容的格',
  coverage: (covered, of) => `${of} 格中有 ${covered} 格`,
  most: 3,
  more: (count) => `另有 ${count} 条`,
  notes: true,
  noted: (note) => `笔记：${note}`,
};
const inEnglish: MatrixTableOptions = {
  ...chinese,
  title: 'Evidence matrix',
  remarks: ['Places by years, 2018–2020. A dash means neither a clipping nor a fact.'],
  corner: 'Place',
  covered: 'Cells with evidence',
  coverage: (covered, of) => `${covered} of ${of} cells`,
  most: 1,
  more: (count) => `${count} more`,
  notes: false,
};
const table = matrixTable(matrix, chinese);
const englishInput = { ...usual, words: english };
const markdown = (...given: Parameters<typeof tableMarkdownPieces>) =>
  [...tableMarkdownPieces(...given)].join('');
const csv = (...given: Parameters<typeof tableCsvPieces>) => [...tableCsvPieces(...given)].join('');

describe('the evidence matrix as it leaves', () => {
  it.each([
    ['matrix.md', markdown(table, usual)],
    ['matrix-english.md', markdown(matrixTable(matrix, inEnglish), englishInput)],
    ['matrix.csv', csv(table, usual)],
    ['matrix-english.csv', csv(matrixTable(matrix, inEnglish), englishInput)],
    ['matrix.html', tableRichText(table, usual).html],
    ['matrix-english.html', tableRichText(matrixTable(matrix, inEnglish), englishInput).html],
  ])('reads like the golden file %s', (name, made) => golden(name, made));

  it('parses back to the grid: every row and column, sums last, blanks seen', () => {
    const tree = parsed(markdown(table, usual));
    const [body] = tree.children.filter((node) => node.type === 'table');
    const cells = body?.children.map((row) => row.children.map(textOf)) ?? [];
    expect(cells.map((row) => row.length)).toEqual([5, 5, 5, 5, 5]);
    expect(cells[0]).toEqual(['地区', '2018', '2019', '2020', '有内容的格']);
    expect(cells.map(([first]) => first)).toEqual(['地区', '福建', '广东', '浙江', '有内容的格']);
    expect(cells[1]?.[1]).toBe('—');
    expect(cells[1]?.[4]).toBe('3 格中有 2 格');
    expect(cells[4]?.[4]).toBe('9 格中有 4 格');
    expect(typesIn(tree).has('html')).toBe(false);
  });

  it('parses back from CSV to the same grid, a blank being an empty cell', () => {
    const { data } = Papa.parse<string[]>(csv(table, usual).replace(/^\ufeff/, ''), {
      skipEmptyLines: true,
    });
    expect(data.map((row) => row.length)).toEqual([5, 5, 5, 5, 5]);
    expect(data[1]?.[1]).toBe('');
    expect(data[1]?.[3]).toContain('报告提出实施“链上政务”工程');
    expect(data[1]?.[3]?.split('\n')).toHaveLength(2);
    expect(data.flat().join()).not.toMatch(/\d+\/\d+(?!\d*[./])(?=,|$)/);
  });

  it('says how many it leaves out, and never a fact in quotation marks', () => {
    const [, body] = markdown(matrixTable(matrix, inEnglish), englishInput).split('\n\n| ');
    expect(body).toContain('1 more');
    const whole = markdown(table, usual);
    expect(whole).toContain('（2）报告提出实施“链上政务”工程');
    expect(whole).toContain('（二手来源、口径不同、年份据上下文推断）');
  });

  it('cites a source without an address as what it is', () => {
    expect(markdown(table, usual)).toMatch(
      /\]: 海峡日报\. 二十二省份将区块链写入政府工作报告\. （2020-02-27）\.\n/,
    );
  });

  it('leaves private notes out unless they are wanted', () => {
    expect(markdown(table, usual)).toContain('笔记：与 2019 年的提法相比');
    expect(markdown(matrixTable(matrix, inEnglish), englishInput)).not.toContain('提法相比');
  });

  it('keeps its size whatever the words are', () => {
    for (let n = 0; n < 40; n++) {
      const dice = chance(n + 7);
      const some = Array.from({ length: 12 }, (_, i) => {
        const one = strangeClipping(i, dice, () => '区块链');
        return { ...evidenceOf(one, one.source), flags: [strangeWords(dice)] };
      });
      const strange = matrixTable(run(some), { ...chinese, title: strangeWords(dice), most: 10 });
      const tree = parsed(markdown(strange, usual));
      const [body] = tree.children.filter((node) => node.type === 'table');
      expect(body?.children.map((row) => row.children.length)).toEqual([5, 5, 5, 5, 5]);
      expect(typesIn(tree).has('html')).toBe(false);
      for (const url of linksIn(tree)) expect(url).toMatch(/^https?:\/\//i);
      const rows = Papa.parse<string[]>(csv(strange, usual).replace(/^\ufeff/, ''), {
        skipEmptyLines: true,
      }).data;
      expect(rows.map((row) => row.length)).toEqual([5, 5, 5, 5, 5]);
    }
  });
});
