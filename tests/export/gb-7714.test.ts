import { describe, expect, it } from 'vitest';
import type { ExportedSource } from '../../export/excerpt';
import { type ReferenceStyle, reference } from '../../export/reference';
import { clipping } from './shelf';

const day = (iso: string) => iso.slice(0, 10);

const source = (parts: Partial<ExportedSource> & { read?: string }): ExportedSource => {
  const { read, ...rest } = parts;
  const { source: page } = clipping(1, { source: { title: '', site: '', key: rest.url ?? '' } });
  return { ...page, ...rest, accessed: `${read ?? '2026-11-18'}T04:00:00.000Z` };
};

const full2025: ReferenceStyle = { standard: '2025' };
const full2015: ReferenceStyle = { standard: '2015' };
const half2015: ReferenceStyle = { standard: '2015', punctuation: 'half' };

/**
 * Where an example stands. GB/T 7714 is not free to read; its own examples are in the open as the
 * test items of the zotero-chinese/styles repository, whose pages print the reference of each:
 * `2025` is src/GB-T-7714—2025（顺序编码，双语）/index.md, `2015` the same for 2015, with the number
 * there.
 */
type Example = [place: string, ReferenceStyle, Parameters<typeof source>[0], string];

const published: Example[] = [
  [
    '2025 [306] government body, web page, dated',
    full2025,
    {
      publisher: '北京鲁迅博物馆',
      title: '北京鲁迅博物馆志愿服务章程',
      published: '2021-04-21',
      read: '2023-05-02',
      url: 'http://www.luxunmuseum.com.cn/html/202104/a11310.htm',
    },
    '北京鲁迅博物馆. 北京鲁迅博物馆志愿服务章程[EB/OL]. （2021-04-21）[2023-05-02]. http://www.luxunmuseum.com.cn/html/202104/a11310.htm.',
  ],
  [
    '2025 [309] author, dated, title in quotation marks',
    full2025,
    {
      author: '许振超',
      publisher: '人民网',
      title: '“好好干，当一个好工人”',
      published: '2025-02-17',
      read: '2025-06-22',
      url: 'https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html',
    },
    '许振超. “好好干，当一个好工人”[EB/OL]. （2025-02-17）[2025-06-22]. https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html.',
  ],
  [
    '2025 [308] body, no date',
    full2025,
    {
      publisher: '高等教育文献保障系统',
      title: '馆际互借与文献传递服务',
      read: '2025-06-21',
      url: 'http://home.calis.edu.cn/pages/list.html?id=4101e184-7f64-4798-a5e1-8e37aa6994fc',
    },
    '高等教育文献保障系统. 馆际互借与文献传递服务[EB/OL]. [2025-06-21]. http://home.calis.edu.cn/pages/list.html?id=4101e184-7f64-4798-a5e1-8e37aa6994fc.',
  ],
  [
    '2025 [160] neither author nor date',
    full2025,
    { title: '中国国家博物馆', read: '2025-05-06', url: 'https://www.chnmuseum.cn/' },
    '中国国家博物馆[EB/OL]. [2025-05-06]. https://www.chnmuseum.cn/.',
  ],
  [
    '2025 [312] dated, no author, an address with a route',
    full2025,
    {
      title: '西黄丸',
      published: '2023-10-07',
      read: '2025-08-26',
      url: 'https://ydz.chp.org.cn/#/item?bookId=1&entryId=1154',
    },
    '西黄丸[EB/OL]. （2023-10-07）[2025-08-26]. https://ydz.chp.org.cn/#/item?bookId=1&entryId=1154.',
  ],
  [
    '2025 [314] English page of a body, no date',
    full2025,
    {
      publisher: 'International Organization for Standardization',
      title: 'ISO homepage',
      read: '2020-10-06',
      url: 'https://www.iso.org/home.html',
    },
    'International Organization for Standardization. ISO homepage[EB/OL]. [2020-10-06]. https://www.iso.org/home.html.',
  ],
  [
    '2025 [316] English page, two authors, dated',
    full2025,
    {
      author: 'David Bevington; John Russell Brown',
      title: 'William Shakespeare',
      published: '2025-01-01',
      read: '2025-01-03',
      url: 'https://www.britannica.com/biography/William-Shakespeare',
    },
    'Bevington D，Brown J R. William Shakespeare[EB/OL]. （2025-01-01）[2025-01-03]. https://www.britannica.com/biography/William-Shakespeare.',
  ],
  [
    '2025 [315] page read in an archive, accents',
    full2025,
    {
      author: 'António M; Pepper L',
      title: 'Histórias de Portugal: livros caídos',
      published: '2019-07-13',
      read: '2025-01-02',
      url: 'https://arquivo.pt/wayback/20190905210731/http://publico.pt/2019/07/13/sociedade/noticia/podcast-historias-portugal-cuidadores-1879731',
    },
    'António M，Pepper L. Histórias de Portugal: livros caídos[EB/OL]. （2019-07-13）[2025-01-02]. https://arquivo.pt/wayback/20190905210731/http://publico.pt/2019/07/13/sociedade/noticia/podcast-historias-portugal-cuidadores-1879731.',
  ],
  [
    '2025 [248] newspaper, e-edition, page: no day of reading any more',
    full2025,
    {
      kind: 'newspaper',
      author: '陈缮真',
      publisher: '人民日报',
      title: '探索微观世界的无穷奥秘（科技大观）',
      published: '2022-08-16',
      pageNumber: '17',
      read: '2023-01-01',
      url: 'http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_3-17.htm',
    },
    '陈缮真. 探索微观世界的无穷奥秘（科技大观）[N/OL]. 人民日报，2022-08-16（17）. http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_3-17.htm.',
  ],
  [
    '2025 [281] report of a body',
    full2025,
    {
      kind: 'report',
      publisher: '中国互联网络信息中心',
      title: '第29次中国互联网络发展状况统计报告',
      published: '2012-01-16',
      read: '2013-03-26',
      url: 'https://www.cnnic.net.cn/NMediaFile/old_attach/P020120612484958777344.pdf',
    },
    '中国互联网络信息中心. 第29次中国互联网络发展状况统计报告[R/OL]. 2012-01-16. https://www.cnnic.net.cn/NMediaFile/old_attach/P020120612484958777344.pdf.',
  ],
  [
    '2025 [282] report with a number, more than three authors',
    full2025,
    {
      kind: 'report',
      author: '汤万金; 杨跃翔; 刘文; 等',
      title: '人体安全重要技术标准研制最终报告',
      documentNumber: '7178999X-2006BAK04A10/10.2013',
      published: '2013-09-30',
      url: 'http://www.nstrs.cn/xiangxiBG.aspx?id=41707',
    },
    '汤万金，杨跃翔，刘文，等. 人体安全重要技术标准研制最终报告：7178999X-2006BAK04A10/10.2013[R/OL]. 2013-09-30. http://www.nstrs.cn/xiangxiBG.aspx?id=41707.',
  ],
  [
    '2025 [286] report of the United Nations, no date',
    full2025,
    {
      kind: 'report',
      publisher: 'United Nations Department of Economic and Social Affairs',
      title:
        'United Nations E-Government survey 2024: accelerating digital transformation for sustainable development',
      url: 'https://publicadministration.un.org/egovkb/en-us/Reports/UN-E-Government-Survey-2024',
    },
    'United Nations Department of Economic and Social Affairs. United Nations E-Government survey 2024: accelerating digital transformation for sustainable development[R/OL]. https://publicadministration.un.org/egovkb/en-us/Reports/UN-E-Government-Survey-2024.',
  ],
  [
    '2025 [153] national standard: number first, an em space (8195 in the style), no author',
    full2025,
    {
      kind: 'standard',
      publisher: '全国信息技术标准化技术委员会',
      documentNumber: 'GB/T 20090.16—2016',
      title: '信息技术 先进音视频编码 第16部分：广播电视视频',
      published: '2016-08-29',
      url: 'http://c.gb688.cn/bzgk/gb/showGb?type=online&hcno=1D4AC2D455C8DE7E0AA286CA7649300',
    },
    'GB/T 20090.16—2016\u2003信息技术 先进音视频编码 第16部分：广播电视视频[S/OL]. 2016. http://c.gb688.cn/bzgk/gb/showGb?type=online&hcno=1D4AC2D455C8DE7E0AA286CA7649300.',
  ],
  [
    '2015 [7] report, day of reading',
    full2015,
    {
      kind: 'report',
      publisher: '中国互联网络信息中心',
      title: '第29次中国互联网络发展状况统计报告',
      published: '2012-01-16',
      read: '2013-03-26',
      url: 'http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680',
    },
    '中国互联网络信息中心. 第29次中国互联网络发展状况统计报告[R/OL]. （2012-01-16）[2013-03-26]. http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680.',
  ],
  [
    '2015 [8] English page: family name in capitals',
    full2015,
    {
      author: 'David Bawden',
      title: 'Origins and concepts of digital literacy',
      published: '2008-05-04',
      read: '2013-03-08',
      url: 'http://www.soi.city.ac.uk/~dbawden/digital%20literacy%20chapter.pdf',
    },
    'BAWDEN D. Origins and concepts of digital literacy[EB/OL]. （2008-05-04）[2013-03-08]. http://www.soi.city.ac.uk/~dbawden/digital%20literacy%20chapter.pdf.',
  ],
  [
    '2015 test [29] newspaper, e-edition, page, day of reading',
    full2015,
    {
      kind: 'newspaper',
      author: '余建斌',
      publisher: '人民日报',
      title: '我们的科技一直在追赶：访中国工程院院长周济',
      published: '2013-01-12',
      pageNumber: '02',
      read: '2013-03-20',
      url: 'http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm',
    },
    '余建斌. 我们的科技一直在追赶：访中国工程院院长周济[N/OL]. 人民日报，2013-01-12（2）[2013-03-20]. http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm.',
  ],
  [
    '2015 test [43] English page of a body whose name has a comma, no date',
    full2015,
    {
      publisher: 'Online Computer Library Center, Inc.',
      title: 'About OCLC: history of cooperation',
      read: '2012-03-27',
      url: 'http://www.oclc.org/about/cooperation.en.html',
    },
    'Online Computer Library Center, Inc. About OCLC: history of cooperation[EB/OL]. [2012-03-27]. http://www.oclc.org/about/cooperation.en.html.',
  ],
  [
    '2015 half-width: the example 王明亮 as github.com/EdwardSaidZhou/gb7714-2015-note-ez-revised prints it (its dashes in dates made hyphens)',
    half2015,
    {
      author: '王明亮',
      title: '关于中国学术期刊标准化数据库系统工程的进展',
      published: '1998-08-16',
      read: '1998-10-04',
      url: 'http://www.cajcd.cn/pub/wml.txt/980810-2.html',
    },
    '王明亮. 关于中国学术期刊标准化数据库系统工程的进展[EB/OL]. (1998-08-16)[1998-10-04]. http://www.cajcd.cn/pub/wml.txt/980810-2.html.',
  ],
];

describe('references by GB/T 7714 as published', () => {
  it.each(published)('%s', (_place, style, page, wanted) => {
    expect(reference(source(page), style, day)).toBe(wanted);
  });
});

/** No example in the open: what follows is made by the rules that the examples above show. */
const byRule: Example[] = [
  [
    'a plan: its issuer, its number beside the title, [Z/OL]',
    full2025,
    {
      kind: 'document',
      issuer: '福建省人民政府办公厅',
      publisher: '福建省人民政府门户网站',
      title: '福建省“十四五”数字福建专项规划',
      documentNumber: '闽政办〔2021〕55号',
      published: '2021-11-05',
      url: 'https://www.fujian.gov.cn/zwgk/ghjh/1.htm',
    },
    '福建省人民政府办公厅. 福建省“十四五”数字福建专项规划：闽政办〔2021〕55号[Z/OL]. （2021-11-05）[2026-11-18]. https://www.fujian.gov.cn/zwgk/ghjh/1.htm.',
  ],
  [
    'the same by 2015, whose example of an official text with a number is [A/OL]',
    full2015,
    {
      kind: 'document',
      issuer: '福建省人民政府办公厅',
      title: '福建省“十四五”数字福建专项规划',
      documentNumber: '闽政办〔2021〕55号',
      published: '2021-11-05',
      url: 'https://www.fujian.gov.cn/zwgk/ghjh/1.htm',
    },
    '福建省人民政府办公厅. 福建省“十四五”数字福建专项规划：闽政办〔2021〕55号[A/OL]. （2021-11-05）[2026-11-18]. https://www.fujian.gov.cn/zwgk/ghjh/1.htm.',
  ],
  [
    'a number that the title has already',
    full2025,
    {
      kind: 'document',
      title: '关于印发方案的通知（闽政办[2021]55号）',
      documentNumber: '闽政办〔2021〕55号',
      url: 'https://a.gov.cn/1.htm',
    },
    '关于印发方案的通知（闽政办[2021]55号）[Z/OL]. [2026-11-18]. https://a.gov.cn/1.htm.',
  ],
  [
    'the day of signing where no day of publication is known',
    full2025,
    { kind: 'document', title: '通知', written: '2020-03-01', url: 'https://a.gov.cn/1.htm' },
    '通知[Z/OL]. （2020-03-01）[2026-11-18]. https://a.gov.cn/1.htm.',
  ],
  [
    'a newspaper without author, its page with a letter',
    full2025,
    {
      kind: 'newspaper',
      publisher: '福建日报',
      title: '一图读懂',
      published: '2020-01-18',
      pageNumber: 'A03',
      url: 'https://fjrb.example.cn/1.htm',
    },
    '一图读懂[N/OL]. 福建日报，2020-01-18（A03）. https://fjrb.example.cn/1.htm.',
  ],
  [
    'a newspaper of which little is known',
    full2025,
    { kind: 'newspaper', title: '一图读懂', url: 'https://fjrb.example.cn/1.htm' },
    '一图读懂[N/OL]. https://fjrb.example.cn/1.htm.',
  ],
  [
    'the site where no publisher is known',
    full2025,
    { siteName: '甘肃省人民政府', title: '公告', url: 'https://a.gov.cn/1.htm' },
    '甘肃省人民政府. 公告[EB/OL]. [2026-11-18]. https://a.gov.cn/1.htm.',
  ],
  [
    'four authors, one named in Chinese order, half-width',
    half2015,
    {
      author: 'Mary Ann Evans; J. P. Eckert; Qian Xuesen; Jean-Luc Godard',
      title: 'Open data',
      published: '2020',
      url: 'https://a.org/1',
    },
    'EVANS M A, ECKERT J P, QIAN X, et al. Open data[EB/OL]. (2020)[2026-11-18]. https://a.org/1.',
  ],
  [
    'Chinese names in a byline without commas',
    full2025,
    { author: '刘裕国 杨柳 张洋 王汉超', title: '雾霾来袭', url: 'https://a.cn/1' },
    '刘裕国，杨柳，张洋，等. 雾霾来袭[EB/OL]. [2026-11-18]. https://a.cn/1.',
  ],
  [
    'a name that is already written as references do',
    full2025,
    { author: 'Peebles P Z Jr', title: 'Signals', url: 'https://a.org/1' },
    'Peebles P Z Jr. Signals[EB/OL]. [2026-11-18]. https://a.org/1.',
  ],
  [
    'a title on several lines with marks that turn it round',
    full2025,
    { title: 'A\n\u202eReport', url: 'https://a.gov.cn/1.htm' },
    'A Report[EB/OL]. [2026-11-18]. https://a.gov.cn/1.htm.',
  ],
  [
    'an address that nobody can open',
    full2025,
    { title: '通知', url: 'javascript:alert(1)' },
    '通知[EB/OL]. [2026-11-18].',
  ],
  ['nothing at all', full2025, { title: ' ', url: '' }, ''],
];

describe('references by the rules alone', () => {
  it.each(byRule)('%s', (_law, style, page, wanted) => {
    expect(reference(source(page), style, day)).toBe(wanted);
  });
});
