import type { Clipping } from '../../clippings/model';
import { pageKey } from '../../clippings/page-key';

/** A clipping as the library holds it; `n` makes id and time its own. */
export function clipping(
  n: number,
  parts: Partial<Omit<Clipping, 'source'>> & {
    exact?: string;
    fragment?: string;
    at?: number;
    source?: Partial<Clipping['source']>;
  },
): Clipping {
  const { exact = '推动区块链技术和产业创新发展。', fragment, at = 0, source, ...rest } = parts;
  const url = source?.url ?? 'https://www.fujian.gov.cn/zwgk/bg/202001/t20200117.htm';
  const time = new Date(Date.UTC(2026, 10, 18, 1, n)).toISOString();
  return {
    schema: 1,
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    rev: 1,
    created: time,
    modified: time,
    headings: [],
    provinces: [],
    fields: [],
    terms: [],
    via: 'popover',
    note: '',
    tags: [],
    normalisation: 1,
    ...rest,
    source: {
      url,
      key: pageKey(url),
      title: '2020年福建省政府工作报告',
      site: new URL(url).host,
      accessed: time,
      ...source,
    },
    selectors: rest.selectors ?? [
      { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start: at, end: at + exact.length },
      ...(fragment
        ? [
            {
              type: 'FragmentSelector' as const,
              conformsTo: 'https://wicg.github.io/scroll-to-text-fragment/' as const,
              value: fragment,
            },
          ]
        : []),
    ],
  };
}

/** A small library: two pages, three provinces, what a reader of work reports keeps. */
export const shelf: Clipping[] = [
  clipping(3, {
    exact:
      '支持深圳建设中国特色社会主义先行示范区，推动区块链、人工智能等在政务服务领域落地。\n新增“粤省事”高频服务 120 项，网上可办率达 98.5%。',
    headings: ['三、2020年重点工作', '（二）深化“放管服”改革'],
    provinces: ['CN-GD'],
    year: 2020,
    tense: 'plan',
    tags: ['政务服务', '先行示范区'],
    source: {
      url: 'http://www.gd.gov.cn/gkmlpt/content/2/2880/post_2880000.html?id=7',
      title: '2020年广东省人民政府工作报告',
      publisher: '广东省人民政府',
      published: '2020-01-19',
    },
  }),
  clipping(2, {
    at: 800,
    exact: '去年，“海丝”区块链公共服务平台上链数据超过 5000 万条。',
    headings: ['一、2019年工作回顾'],
    provinces: ['CN-FJ'],
    year: 2019,
    tense: 'review',
    source: { publisher: '福建省人民政府', published: '2020-01-17' },
  }),
  clipping(1, {
    at: 2400,
    exact: '深化数字福建建设，推动区块链技术和产业创新发展，新建5G基站4万个。',
    headings: ['二、2020年主要工作', '（一）发展数字经济'],
    provinces: ['CN-FJ'],
    year: 2020,
    tense: 'plan',
    tags: ['数字经济', '5G'],
    note: '与 2019 年的提法相比多了“产业”二字。\n待核对：基站数是否含广电。',
    fragment: '#:~:text=%E6%B7%B1%E5%8C%96%E6%95%B0%E5%AD%97,4%E4%B8%87%E4%B8%AA',
    source: { publisher: '福建省人民政府', published: '2020-01-17' },
  }),
  clipping(4, {
    exact: '闽浙两省将共建跨省通办专窗。',
    provinces: ['CN-FJ', 'CN-ZJ'],
    source: {
      url: 'https://news.example.cn/2026/a_1.html',
      title: '闽浙签署《政务服务“跨省通办”合作协议》',
      publisher: '海峡日报',
      author: '林晓',
    },
  }),
];
