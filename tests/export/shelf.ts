import type { Clipping } from '../../clippings/model';
import { pageKey } from '../../clippings/page-key';
import { excerptOf } from '../../export/excerpt';

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
    fields: ['e-government'],
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
    fields: ['digital-economy', 'e-government'],
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

/** One clipping of each kind of source, some of them reposted, with what a page may tell of itself. */
export const sources: Clipping[] = [
  clipping(11, {
    exact: '到2025年，“一网通办”事项网上可办率超过90%。',
    provinces: ['CN-FJ'],
    source: {
      url: 'https://www.fujian.gov.cn/zwgk/ghjh/202111/t20211105.htm',
      kind: 'document',
      title: '福建省“十四五”数字福建专项规划',
      issuer: '福建省人民政府办公厅',
      documentNumber: '闽政办〔2021〕55号',
      publisher: '福建省人民政府办公厅',
      siteName: '福建省人民政府门户网站',
      published: '2021-11-05',
      written: '2021-11-01',
    },
  }),
  clipping(12, {
    exact: '数据多跑路，群众少跑腿。',
    source: {
      url: 'http://fjrb.example.cn/html/2020-01/18/content_04.htm',
      kind: 'newspaper',
      title: '数据多跑路',
      author: '林晓; 陈明',
      publisher: '海峡日报',
      siteName: '海峡网',
      published: '2020-01-18',
      pageNumber: '04',
    },
  }),
  clipping(13, {
    exact: 'The index of online services rose to 0.92.',
    source: {
      url: 'https://publicadministration.un.org/egovkb/en-us/Reports/UN-E-Government-Survey-2024',
      kind: 'report',
      title: 'United Nations E-Government survey 2024',
      publisher: 'United Nations Department of Economic and Social Affairs',
      published: '2024-09-17',
    },
  }),
  clipping(14, {
    exact: '本文件规定了区块链和分布式记账技术的参考架构。',
    source: {
      url: 'https://std.example.cn/gb?no=42752',
      kind: 'standard',
      title: '区块链和分布式记账技术 参考架构',
      documentNumber: 'GB/T 42752—2023',
      publisher: '全国区块链和分布式记账技术标准化技术委员会',
      published: '2023-05-23',
    },
  }),
  clipping(15, {
    exact: '第二页上的话。',
    source: {
      url: 'https://www.fujian.gov.cn/zwgk/bg/202001/t20200117-2.htm',
      article: 'https://www.fujian.gov.cn/zwgk/bg/202001/t20200117.htm',
      publisher: '福建省人民政府',
      published: '2020-01-17',
    },
  }),
  clipping(16, {
    exact: '第一页上的话。',
    source: { publisher: '福建省人民政府', published: '2020-01-17' },
  }),
];

/** What a page's digest holds before anything of it is kept. */
export const digest = shelf.slice(0, 3).map(({ source, ...kept }) =>
  excerptOf(
    {
      id: kept.id,
      source: { ...source, url: 'https://www.gov.cn/a.htm', key: 'https://www.gov.cn/a.htm' },
      selectors: kept.selectors,
      headings: kept.headings,
      provinces: kept.provinces,
      fields: kept.fields,
      terms: [],
      year: kept.year,
      tense: kept.tense,
      via: 'digest',
    },
    new Date('2026-11-19T02:00:00.000Z'),
  ),
);
