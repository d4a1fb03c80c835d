import { describe, expect, it } from 'vitest';
import { createAnnotate } from '../../lexicon/annotate';
import { conceptInfo } from '../../lexicon/concept-info';
import { createMatcher } from '../../lexicon/matcher';
import { OTHERS, PASSAGES } from './policy-sentences';

const annotate = createAnnotate(createMatcher(), conceptInfo);
const passages = (text: string, unit?: 'heading' | 'item' | 'links' | 'paragraph') =>
  annotate(text, unit ? { unit } : {}).passages.map(({ start, end }) => text.slice(start, end));

describe('a passage', () => {
  it.each([
    ['states a measure', '长春市推行电子证照，压缩办事环节。'],
    ['plans one', '到2027年，力争政务服务事项全部一网通办。'],
    ['reports one', '两年前无锡就已实现电子印章互认。'],
    ['forbids', '严禁以代币名义募集资金，违者依法查处。'],
    ['needs no subject where it orders', '加快建设区块链基础设施，培育产业集群。'],
    ['may stand in Traditional script', '臺中市政府試行電子證書，簡化申辦流程。'],
    ['may be in English', 'Gansu province launched a blockchain platform for customs.'],
    ['may be a heading', '二、政务区块链建设目标'],
    ['may be a row', '省份:青海;年份:2023;要点:电子政务'],
    ['may allow a private deed', '香港仅准持牌银行买卖虚拟资产，由证监会发牌。'],
    ['may set up an office for data', '珠海在各局设立首席数据官。'],
    ['may register what the public holds', '青岛启动公共数据资源登记。'],
    ['may register rights to data', '浙江出台数据产权登记办法。'],
    ['may give each datum one source', '各部门落实一数一源，不得重复采集。'],
    ['may leave out a part in brackets', '大连（不含金普新区）全面推行一窗受理。'],
    ['may share public data', '贵州规范公共数据共享，明确各部门职责。'],
    ['may open a counter', '滁州开设“一件事一次办”窗口，缩短等候时间。'],
    ['may follow a denial of something else', '报告未提元宇宙，但提出加快数字政府建设。'],
    [
      'may tell of a company that the government brings in',
      '南通市政府引进一家公司建设政务区块链。',
    ],
  ])('%s', (_law, text) => expect(passages(text)).toEqual([text]));

  it.each([
    ['a denial', '该省报告没有提及区块链。'],
    ['a lack', '目前延安尚无区块链专项政策。'],
    ['a rumour', '有关部门辟谣：强制使用数字人民币的消息不实。'],
    ['what is only said', '网传济南将发放数字人民币红包，有关部门称不属实。'],
    ['a company’s news', '苏州一家公司发布新一代联盟链平台。'],
    ['a shop’s results', '某电商平台在宁波发布财报，称区块链收入下滑。'],
    ['a company’s officer', '一家银行聘任首席数据官。'],
    ['a market for data', '湖北建设数据交易中心，培育数据要素产业。'],
    ['campus news', '厦门大学开设智能合约课程。'],
    ['research', '研究团队提出新的共识机制，并在联盟链上试验。'],
    ['a description of technology', '区块链是一种分布式账本，具有难以篡改的特点。'],
    ['a list of key words', '关键词：区块链、电子政务、一网通办'],
    ['a bare list', '区块链、大数据、人工智能、云计算'],
    ['an office’s name', '政务服务中心旁边新开了一家书店。'],
    ['an association’s name', '区块链协会昨天搬家。'],
    ['a wish of others', '有学者建议加快区块链立法。'],
    ['prices', '比特币价格周末大跌。'],
    ['no trigger at all', '要带动产业链上下游企业协同发展，设立专项资金。'],
    ['an English denial', 'The Jilin report does not mention e-government.'],
    ['English campus news', 'Students in Wuhan built a smart contract game.'],
  ])('is not %s', (_law, text) => expect(passages(text)).toEqual([]));

  it('is not found in menus and lists of links', () => {
    const text = '福建推进数字政府建设';
    expect(passages(text, 'links')).toEqual([]);
    expect(annotate(text, { unit: 'links' }).matches).not.toEqual([]);
    expect(passages(text, 'item')).toEqual([text]);
  });

  it('needs less in a heading than in running text', () => {
    expect(passages('政务区块链与链上数据')).toHaveLength(1);
    expect(passages('政务区块链与链上数据。')).toHaveLength(0);
  });

  it('spans the clauses that one dot for every mark has parted', () => {
    const text =
      "据记者统计.江西则提出.打造'赣服通'升级版.探索无证通办.福建表示.推进数字政府建设.实施'链上政务'工程.";
    expect(passages(text)).toEqual(
      [
        "江西则提出.打造'赣服通'升级版.探索无证通办.",
        "福建表示.推进数字政府建设.实施'链上政务'工程.",
      ].map((one, i) => (i === 0 ? `据记者统计.${one}` : one)),
    );
  });

  it('says fields, instruments, figures, year and tense', () => {
    const text = '到2025年，广西将设立专项资金100亿元，支持供应链金融区块链试点，建设4万个5G基站。';
    const [passage] = annotate(text).passages;
    expect(passage).toMatchObject({ year: 2025, tense: 'plan' });
    expect(passage?.fields).toContain('supply-chain-finance');
    expect(passage?.instruments).toEqual(expect.arrayContaining(['special-fund', 'pilot']));
    expect(passage?.figures.map((figure) => figure.text)).toEqual(['100亿元', '4万个5G基站']);
    expect(passage?.terms).toContain('blockchain');
  });

  it.each([
    ['去年建成了区块链平台，累计存证千万条', 'review'],
    ['将加快建设区块链平台', 'plan'],
  ])('looks back or plans: %s', (text, tense) =>
    expect(annotate(`烟台市${text}。`).passages[0]?.tense).toBe(tense),
  );

  it('takes its tense from the heading where it does not say', () => {
    const text = '区块链进入烟台市政务服务清单。';
    const tense = (heading: string) => annotate(text, { headings: [heading] }).passages[0]?.tense;
    expect(tense('过去一年工作回顾')).toBe('review');
    expect(tense('今年工作部署')).toBe('plan');
  });
});

describe('on sentences not fitted one by one', () => {
  const tally = { right: 0, extra: 0, missed: 0 };
  const provinces = { right: 0, extra: 0, missed: 0 };
  const f1 = ({ right, extra, missed }: typeof tally) => (2 * right) / (2 * right + extra + missed);

  for (const [codes, text] of PASSAGES) {
    const found = annotate(text).passages;
    if (found.length === 0) {
      tally.missed++;
      continue;
    }
    tally.right++;
    const got = new Set(found.flatMap((one) => one.provinces.map(({ code }) => code.slice(3))));
    const want = new Set(codes.split(' ').filter(Boolean));
    for (const code of got) want.has(code) ? provinces.right++ : provinces.extra++;
    for (const code of want) if (!got.has(code)) provinces.missed++;
  }
  for (const text of OTHERS) if (annotate(text).passages.length > 0) tally.extra++;

  it('finds passages with F1 of at least .96', () => expect(f1(tally)).toBeGreaterThan(0.96));
  it('names provinces with F1 of at least .96', () => expect(f1(provinces)).toBeGreaterThan(0.96));
});
