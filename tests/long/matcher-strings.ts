import { heads, headTails } from '../../lexicon/blockers/blockers';
import type { Chance } from './chance';
import { simplified } from './naive-fold';
import type { NaiveLabel } from './naive-labels';

/** Makes strings in which labels, what speaks against them and what hides them meet by chance. */
export function createStrings(labels: readonly NaiveLabel[]): (chance: Chance) => string {
  const guarded = labels.filter(({ guards }) => guards.length > 0);
  const doubtful = labels.filter(({ guards }) => guards.some(({ needs }) => needs.length > 0));
  const tailed = labels.filter(({ tails }) => tails);
  const short = labels.filter(({ label }) => label.length === 2);

  const ways: readonly (readonly [number, (chance: Chance) => string])[] = [
    [8, ({ pick }) => pick(labels).label],
    [6, (chance) => inItsGuards(chance.pick(guarded), chance)],
    [3, ({ pick }) => pick(doubtful).label],
    [2, ({ pick }) => pick(tailed).label + pick(TAILS)],
    [1, ({ pick }) => pick(heads) + pick(short).label.slice(1) + pick(headTails.split('|'))],
    [2, (chance) => cut(chance.pick(labels).label, chance)],
    [2, ({ pick }) => overlapping(pick(labels).label, labels)],
    [5, ({ pick }) => pick(BETWEEN)],
    [1, ({ pick, between }) => pick(BLANKS).repeat(between(1, 5))],
    [0.2, ({ pick, between }) => pick(FILLERS).repeat(between(20, 80))],
  ];
  return (chance) => {
    let text = '';
    for (let pieces = chance.between(1, 9); pieces > 0; pieces--) {
      text += disguised(chance.weighed(ways)(chance), chance);
    }
    return text;
  };
}

function inItsGuards({ label, guards }: NaiveLabel, { pick, maybe }: Chance): string {
  const { notBefore, exceptBefore, notAfter, exceptAfter, needs } = pick(guards);
  const left = maybe(0.3) ? exceptBefore : notBefore;
  const right = maybe(0.3) ? exceptAfter : notAfter;
  const before = left.length > 0 && maybe(0.7) ? pick(left) : '';
  const after = right.length > 0 && maybe(0.7) ? pick(right) : '';
  return before + label + after + (needs.length > 0 && maybe(0.5) ? pick(COMPANY) : '');
}

function cut(label: string, { below, maybe }: Chance): string {
  const at = below(label.length + 1);
  return maybe(0.5) ? label.slice(at) : label.slice(0, at);
}

/** A label, and another that begins with its last character. */
function overlapping(label: string, labels: readonly NaiveLabel[]): string {
  const last = label.slice(-1);
  const other = labels.find((one) => one.label.startsWith(last) && one.label !== label);
  return label + (other?.label.slice(1) ?? '');
}

/** The same words as some page or file spells them. */
function disguised(text: string, chance: Chance): string {
  const { maybe, pick } = chance;
  if (maybe(0.5)) return text;
  const dress = pick(DRESSES);
  return Array.from(text, (sign) => (maybe(0.4) ? dress(sign, chance) : sign)).join('');
}

const traditional = new Map<string, string[]>();
for (const [old, simple] of simplified) {
  traditional.set(simple, [...(traditional.get(simple) ?? []), old]);
}

const DRESSES: readonly ((sign: string, chance: Chance) => string)[] = [
  (sign, { pick }) => pick(traditional.get(sign) ?? [sign]),
  (sign, { pick }) => sign + pick(INVISIBLE),
  (sign, { pick, between }) => sign + pick(BLANKS).repeat(between(1, 4)),
  (sign) => (/[!-~]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign),
  (sign) => sign.toUpperCase(),
  // Letters of mathematics stand outside the first plane.
  (sign) => (/[a-z]/.test(sign) ? String.fromCodePoint(0x1d41a + sign.charCodeAt(0) - 0x61) : sign),
  (sign, { pick }) => pick(['\ud83d', '\udc00', '𠮷', '']) + sign,
  (sign, { pick }) => (sign === '-' ? pick(['‐', '‑', '–', '—']) : sign),
  (sign, { pick }) => (sign === "'" ? pick(['’', '‘', '＇']) : sign),
];

const INVISIBLE = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufe0f',
  '\u3164',
  '\udb40\udc41',
];

const BLANKS = [
  ' ',
  '\t',
  '\u00a0',
  '\u3000',
  '\u2002',
  '\u2009',
  '\u202f',
  '\n',
  '\r\n',
  '\u2028',
];

const TAILS =
  '大学 大学生 师范大学 学院 学院派 银行 银行业 农商银行 日报 南站 东站 南站位 中路 路演 北路 大街 机场 舰 舰队 菜 菜篮子 话 话题 证券交易所 股份有限公司'
    .split(' ')
    .concat([
      ' University',
      ' university of',
      ' Daily',
      ' tv',
      ' time',
      ' times',
      ' road',
      ' Stock Exchange',
    ]);

const COMPANY = [
  '，区块链',
  '。联盟链',
  '\n区块链',
  '数据共享',
  '食品安全',
  '电子政务',
  '新疆',
  '司法链',
  '数字货币',
];

const BETWEEN = [
  '，',
  '。',
  '、',
  '与',
  '和',
  '的',
  '在',
  '上',
  '下',
  '链',
  '接',
  '省',
  '市',
  '+',
  '＋',
  '·',
  '・',
  '〇',
  '…',
  '……',
  '“',
  '”',
  '-',
  '_',
  '@',
  '.',
  '.com',
  's',
  'S',
  'es',
  'a',
  'Z',
  '0',
  '5G',
  '２０２０年',
  '(',
  ')',
  '㎡',
  '㈱',
  'ﬁ',
  'İ',
  'ß',
  'é',
  'e\u0301',
  '×',
  'ǅ',
  '豈',
  '\u{2f800}',
  '😀',
  '\ud800',
  '\udfff',
  '\uf8f0',
  '\uf8f1',
  '\uf8f2',
  '\uf8f3',
  '\uffff',
  '\u0000',
  '\u0130',
  '¨',
  'ﾡ',
] as const;

const FILLERS = ['会议听取了汇报。', 'and so on ', '各项', '一', 'x', '\u200b', '链'];
