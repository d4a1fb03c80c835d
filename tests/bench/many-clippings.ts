import type { Clipping } from '../../clippings/model';
import { paragraph, provinces, random } from '../clippings/round-up';
import { prose } from './prose';

/** Of the provinces that round-ups speak of, in their order. */
const codes = 'FJ GD ZJ JS SD SC HB HN GZ YN SN GS HI GX JX HE'.split(' ');
const fields = [
  'digital-economy',
  'e-government',
  'government-services',
  'data-sharing',
  'blockchain-industry',
];
const tags = ['待核对', '数字政府', '引言', '对比', '数据来源', '政策演变', '第三章', '附录'];
const notes = [
  '',
  '',
  '',
  '与去年的表述比较',
  '数字要再核对一遍',
  '可放进第三章的表格',
  'see also 2021 report',
];
const heads = [
  '一、过去一年工作回顾',
  '二、今年重点工作',
  '（三）发展数字经济',
  '（一）深化“放管服”改革',
];

/**
 * Clippings such as a reader of provincial reports has: some eight of a page, passages of one to three
 * sentences, every other one filed under a tag. The same seed gives the same.
 */
export function manyClippings(count: number, seed = 1): Clipping[] {
  const next = random(seed);
  const pick = <T>(values: readonly T[]) => values[Math.floor(next() * values.length)] as T;
  // Most of what is kept of a report speaks of other things than what is searched for here.
  const sentences = prose('report', 120_000, seed).flatMap((text) => text.trim().split(/(?<=。)/));
  const made: Clipping[] = [];
  while (made.length < count) {
    const at = Math.floor(next() * provinces.length);
    const name = provinces[at] as string;
    const code = `CN-${codes[at % codes.length]}`;
    const year = 2016 + Math.floor(next() * 10);
    const site = `www.${codes[at % codes.length]?.toLowerCase()}.gov.cn`;
    const key = `https://${site}/zwgk/${year}/t${made.length}.html`;
    const month = String(1 + Math.floor(next() * 12)).padStart(2, '0');
    for (let left = 1 + Math.floor(next() * 15); left > 0 && made.length < count; left--) {
      const n = made.length;
      const exact = Array.from({ length: 1 + Math.floor(next() * 3) }, () =>
        next() < 0.2 ? paragraph(name, next) : pick(sentences),
      ).join('');
      const at = new Date(Date.UTC(2020, 0, 1) + n * 1_800_000).toISOString();
      made.push({
        schema: 1,
        id: idOf(seed, n),
        rev: 1,
        created: at,
        modified: at,
        source: {
          url: key,
          key,
          title: `${name}${year}年政府工作报告（第${n % 97}号）`,
          site,
          publisher: `${name}人民政府`,
          published: `${year}-${month}-15`,
          accessed: at,
        },
        selectors: [{ type: 'TextQuoteSelector', exact, prefix: '会议指出，', suffix: '下一步，' }],
        headings: [pick(heads)],
        provinces: next() < 0.15 ? [code, `CN-${pick(codes)}`] : [code],
        fields: [pick(fields)],
        terms: ['blockchain'],
        year,
        tense: 'plan',
        via: 'popover',
        note: pick(notes),
        tags: next() < 0.5 ? [pick(tags)] : [],
        normalisation: 1,
      });
    }
  }
  return made;
}

function idOf(seed: number, n: number): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  return `${hex(seed, 8)}-0000-4000-8000-${hex(n, 12)}`;
}
