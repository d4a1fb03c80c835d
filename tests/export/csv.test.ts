import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvPieces } from '../../export/csv';
import { chance } from '../long/chance';
import { strangeWords } from '../long/strange-words';
import { clipping, shelf } from './shelf';
import { chinese, usual } from './words';

const csv = (clippings = shelf, input = {}) =>
  [...csvPieces(clippings, { ...usual, ...input })].join('');
const read = (text: string) =>
  Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });

describe('a table for spreadsheets', () => {
  it('has a mark of its encoding, a head, and a row for each clipping', () => {
    const text = csv();
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text).toMatch(/^\ufeff"摘录","笔记",.*"参考文献"\r\n"/);
    const { data, errors } = read(text);
    expect(errors).toEqual([]);
    expect(data).toHaveLength(shelf.length);
    expect(data[1]).toMatchObject({
      摘录: '深化数字福建建设，推动区块链技术和产业创新发展，新建5G基站4万个。',
      地区: '福建',
      年份: '2020',
      时态: '部署',
      标签: '数字经济、5G',
      访问日期: '2026-11-18',
    });
  });

  it('leaves out what a reader switched off', () => {
    const head = csv(shelf, { show: { note: false, context: false } }).split('\r\n')[0];
    expect(head).not.toMatch(/笔记|年份|所在标题/);
  });

  it('is empty where there is nothing', () => expect(csv([])).toBe(''));

  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-3%', "'-3%"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1＋1', "'＝1＋1"],
    ['－第一项', "'－第一项"],
    ['＋１', "'＋１"],
    ['＠A1', "'＠A1"],
    ['  =1', "'  =1"],
    ['\u00a0\u3000=1', "'\u00a0\u3000=1"],
    ['\u200b=1', "'\u200b=1"],
    ['\t=1', "'\t=1"],
    ['一\n=1', "一\n'=1"],
    ['2020年增长98.5%', '2020年增长98.5%'],
    ['“互联网+政务服务”', '“互联网+政务服务”'],
  ])('lets %j be no formula', (note, wanted) => {
    const { data } = read(csv([clipping(1, { note })]));
    expect(data[0]?.[chinese.columns.note]).toBe(wanted);
  });

  it('says what each is kept as, where the reader shows tags', () => {
    const figure = clipping(1, { meaning: 'figure' });
    expect(read(csv([figure])).data[0]?.[chinese.columns.meaning]).toBe('数字');
    expect(read(csv([clipping(1, {})])).data[0]?.[chinese.columns.meaning]).toBe('');
  });

  it('is read back cell by cell, whatever stands in it', () => {
    for (let n = 0; n < 80; n++) {
      const dice = chance(n);
      const [exact, note] = [strangeWords(dice), strangeWords(dice)];
      const { data, errors } = read(csv([clipping(n, { exact, note })]));
      expect(errors).toEqual([]);
      const plain = (words: string | undefined) =>
        words?.replaceAll("'", '').replace(/\p{Surrogate}|\ufffd|\0/gu, '');
      expect(plain(data[0]?.[chinese.columns.note])).toBe(plain(note));
      expect(plain(data[0]?.[chinese.columns.quotation])).toBe(plain(exact));
      for (const cell of Object.values(data[0] ?? {})) {
        for (const line of cell.split(/[\r\n\u2028\u2029\u0085]/)) {
          expect(line).not.toMatch(/^[\p{Z}\p{C}]*[=+\-@＝＋－＠]/u);
        }
      }
    }
  });
});
