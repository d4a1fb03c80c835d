import { describe, expect, it } from 'vitest';
import { figures, yearIn } from '../../lexicon/figures';

const found = (text: string, term?: string) => {
  const start = term ? text.indexOf(term) : -1;
  const terms = term ? [{ start, end: start + term.length }] : [];
  return figures(text, { start: 0, end: text.length }, terms).map((figure) => figure.text);
};

describe('figures', () => {
  it.each([
    ['a number with its unit', '新增基站4万个。', ['4万个']],
    ['the noun after the unit', '上线事项66项事项、8个平台。', ['66项事项', '8个平台']],
    ['money', '安排专项资金100亿元和2.5亿美元。', ['100亿元', '2.5亿美元']],
    ['a share', '归集率达98.5%，提高3个百分点。', ['98.5%', '3个百分点']],
    ['a number with commas', '共1,200件。', ['1,200件']],
    ['a span', '压缩到3-5个', ['3-5个']],
    [
      'a number in characters',
      '三万家企业上链，办件超百万件，共二十六个。',
      ['三万家企业', '百万件', '二十六个'],
    ],
    ['full-width digits', '建成４０个', ['４０个']],
    ['a Traditional unit', '三萬家企業、40萬戶', ['三萬家企業', '40萬戶']],
    [
      'English ones',
      'spent 10 billion yuan on 300 services, up 5 percent',
      ['10 billion yuan', '300 services', '5 percent'],
    ],
    ['no year, month or day', '2022年3月5日发布', []],
    ['no ordinal', '第三批试点、第22个工作日', []],
    ['no idle one', '建设一个平台', []],
    ['only the unit where a level follows', '建成5个省级园区', ['5个']],
  ])('hold %s', (_law, text, expected) => expect(found(text)).toEqual(expected));

  it('take in a term that follows', () => {
    expect(found('建设4万个5G基站', '5G基站')).toEqual(['4万个5G基站']);
    expect(found('build 40,000 5G base stations', '5G base stations')).toEqual([
      '40,000 5G base stations',
    ]);
  });

  it('leave the numerals of terms alone', () => {
    expect(found('推进百事百项通', '百事百项通')).toEqual([]);
  });

  it('give offsets into the whole text', () => {
    const text = '前言。建成40个。';
    expect(figures(text, { start: 3, end: text.length })).toEqual([
      { start: 5, end: 8, text: '40个' },
    ]);
  });
});

describe('the year of a statement', () => {
  it.each([
    ['到2025年建成', 2025],
    ['2021—2023年行动计划', 2021],
    ['二〇二六年一月', 2026],
    ['was launched in 2019.', 2019],
    ['闽政〔2020〕7号提出', undefined],
    ['投资2020万元', undefined],
    ['推进上链', undefined],
  ])('%s: %s', (text, year) => expect(yearIn(text)).toBe(year));
});
