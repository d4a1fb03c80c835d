import { describe, expect, it } from 'vitest';
import { createAnnotate } from '../../lexicon/annotate';
import { conceptInfo } from '../../lexicon/concept-info';
import { createMatcher } from '../../lexicon/matcher';
import { siteProvince } from '../../lexicon/sites';
import type { Carry, Context } from '../../lexicon/types';

const annotate = createAnnotate(createMatcher(), conceptInfo);
/** Provinces of all passages, `FJ` or with a confidence below 1 `FJ .8`. */
const provinces = (text: string, context?: Context, carry?: Carry) =>
  annotate(text, context, carry).passages.map((passage) =>
    passage.provinces
      .map(
        ({ code, confidence }) => code.slice(3) + (confidence === 1 ? '' : ` .${confidence * 10}`),
      )
      .sort()
      .join(', '),
  );

describe('in the sentence', () => {
  it.each([
    ['a province', '贵州推进数字政府建设。', 'GZ'],
    ['a city for its province', '合肥市上线区块链电子票据。', 'AH'],
    ['a region for its provinces', '川渝推进电子证照互认。', 'CQ, SC'],
    ['all of an enumeration', '辽宁、吉林和黑龙江将区块链列入规划。', 'HL, JL, LN'],
    ['a platform for its province', '赣服通新增电子证照服务，实现一网通办。', 'JX'],
    ['a document number', '闽政〔2021〕8号文件提出培育区块链产业集群。', 'FJ'],
    ['abbreviations in an enumeration', '鲁、豫两省推进电子证照互认。', 'HA, SD'],
    ['both of two predicates', '云南推行秒批，贵州深化一网通办。', 'GZ, YN'],
    ['not where people come from', '来自四川的团队协助西藏推进电子政务建设。', 'XZ'],
    ['not where they went', '走访浙江后，江西提出建设区块链平台。', 'JX'],
    ['not with whom it compares', '与湖南不同，湖北将区块链列为重点。', 'HB'],
    ['nor after 相比', '相比天津，河北更早实施电子证照互认。', 'HE'],
    ['not whom it excepts', '除青海外，甘肃、宁夏均推行一网通办。', 'GS, NX'],
    ['a region less the excepted', '除上海外，长三角各省推广电子证照。', 'AH, JS, ZJ'],
    ['not who goes another way', '海南推进政务上链，而山西侧重煤炭。', 'HI'],
    ['not who is denied to', '甘肃出台区块链政策，陕西尚未出台。', 'GS'],
    ['the subject of a denial that goes on', '广西没有设立基金，但出台了区块链专项政策。', 'GX'],
    ['only whom 只有 leaves', '在河北、天津、北京三地中，只有河北出台区块链政策。', 'HE'],
    ['only the first of two that differ', '重庆与四川不同，已将电子证照纳入条例。', 'CQ'],
    ['not a model', '借鉴浙江经验，安徽推进一网通办改革。', 'AH'],
    ['not whom it outdoes', '陕西胜过河南之处，是电子印章已能全省通用。', 'SN'],
    ['both of two that are told apart', '浙江与江苏各有侧重，分别建设政务云和政务链。', 'JS, ZJ'],
    [
      'all of whom only one says more',
      '辽宁、吉林都出台了区块链专项政策，只有辽宁公布了金额。',
      'JL, LN',
    ],
    ['who sends officials', 'Officials from Gansu toured Anhui to plan a government cloud.', 'GS'],
    ['not whose model it leaves', '贵州没有采用四川模式，而是自建政务云。', 'GZ'],
    [
      'not its neighbours',
      'Unlike its neighbors Hubei and Hunan, Jiangxi opened a government cloud.',
      'JX',
    ],
    ['not a neighbour, in English', 'Anhui, bordering Henan, opened a government cloud.', 'AH'],
    [
      'both, where one thing holds for both',
      '海南试办窗口，云南推行秒批，两地群众都说方便。',
      'HI, YN',
    ],
    ['who learns is meant', '安徽学习江苏“不见面审批”改革，推出一网通办。', 'AH'],
    ['not where guests are from', '辽宁引进浙江企业建设区块链政务平台。', 'LN'],
    ['not who helps', '新疆在浙江援助下建成电子政务外网。', 'XJ'],
    ['not who does not', '云南而非贵州获批区块链创新应用综合性试点。', 'YN'],
    ['not who differs', '湖南的区块链政策与湖北的有明显区别。', 'HN'],
    ['of a region the one in brackets', '粤港澳大湾区（广东）区块链先行区挂牌。', 'GD'],
    [
      'not a model, in English',
      'Guizhou modelled its digital government reform on Zhejiang.',
      'GZ',
    ],
    ['not who does not, in English', 'Hunan, not Hubei, will build the blockchain park.', 'HN'],
    ['in English', 'Unlike Hunan, Hubei launched a government blockchain.', 'HB'],
  ])('%s: %s', (_law, text, expected) => expect(provinces(text)).toEqual([expected]));
});

describe('before the sentence', () => {
  it.each([
    ['该省 is the last province', '江西印发区块链规划。该省将建设电子证照平台。', ['JX', 'JX .8']],
    ['so is no subject', '江西印发区块链规划。加快建设电子证照平台。', ['JX', 'JX .8']],
    [
      'two provinces leave none',
      '江西、湖南签署协议，推进政务上链。加快推进电子证照互认。',
      ['HN, JX', ''],
    ],
    ['the nation does not inherit', '江西印发区块链规划。国务院要求推进电子证照互认。', ['JX', '']],
    [
      'nor what follows it',
      '江西印发区块链规划。国务院要求推进一网通办。加快推进电子证照互认。',
      ['JX', '', ''],
    ],
    [
      'but 该省 still does',
      '江西印发区块链规划。国务院要求推进一网通办。该省推进电子证照互认。',
      ['JX', '', 'JX .8'],
    ],
    ['a heading names it', '【福建】\n推进数字政府建设，实施政务上链。', ['FJ .8']],
    [
      'another heading ends it',
      '【福建】\n推进政务上链工程。\n【全国】\n推进政务上链工程。',
      ['FJ .8', ''],
    ],
    ['one within it does not', '第一章 福建\n一、工作安排\n推进政务上链工程。', ['FJ .8']],
    [
      'a document’s title holds all',
      '甘肃省政府工作报告\n一、工作回顾\n推进政务上链工程。',
      ['GS .8'],
    ],
  ])('%s', (_law, text, expected) => expect(provinces(text)).toEqual(expected));

  it.each<[string, Context, string]>([
    ['the nearest heading', { headings: ['福建', '江西', '（一）数字政府'] }, 'JX .8'],
    ['no heading of several', { headings: ['福建', '江西、湖南'] }, ''],
    ['a heading before the title', { headings: ['江西'], title: '福建省政府工作报告' }, 'JX .8'],
    [
      'the title before the site',
      { title: '福建要闻', url: 'https://www.jiangxi.gov.cn/a' },
      'FJ .5',
    ],
    ['a heading that is the title', { title: '福建要闻_门户', headings: ['福建要闻'] }, 'FJ .5'],
    ['the publisher', { source: '浙江省经信厅' }, 'ZJ .5'],
    ['the site', { url: 'https://gxt.fujian.gov.cn/a/b.htm' }, 'FJ .5'],
    ['nothing', { url: 'https://www.gov.cn/zhengce' }, ''],
  ])('%s', (_law, context, expected) =>
    expect(provinces('加快推进政务上链工程。', context)).toEqual([expected]),
  );
});

describe('a site', () => {
  it.each([
    ['https://www.fujian.gov.cn/zwgk/', 'CN-FJ'],
    ['http://drc.gd.gov.cn:8080/x?y=1', 'CN-GD'],
    ['https://www.sz.gov.cn/', 'CN-GD'],
    ['https://www.info.gov.hk/gia', 'CN-HK'],
    ['https://www.gov.mo/zh-hant/', 'CN-MO'],
    ['https://www.gov.cn/', undefined],
    ['https://www.miit.gov.cn/', undefined],
    ['https://fujian.gov.cn.example.com/', undefined],
    ['https://example.com/?u=www.fujian.gov.cn', undefined],
    ['not a url', undefined],
  ])('%s', (url, code) => expect(siteProvince(url)).toBe(code));
});

describe('whom a statement is about', () => {
  const about = (text: string) =>
    annotate(text).passages.flatMap(({ provinces }) => provinces.map(({ code }) => code.slice(3)));

  it.each([
    [
      'only some of those enumerated',
      '福建、广东、江西三省都提出发展数字经济，但只有福建和广东写入了区块链。',
      ['FJ', 'GD'],
    ],
    [
      'not whose example is followed',
      'Following the example of Shanghai, Zhejiang rolled out electronic certificates.',
      ['ZJ'],
    ],
    [
      'not with whom it contrasts',
      'In contrast to Hubei, Hunan launched a government blockchain.',
      ['HN'],
    ],
    ['a body of Taiwan by its name', '行政院核定智慧政府行動方案，推動跨機關資料共享。', ['TW']],
    ['a body of Hong Kong by its name', '金管局就代幣化存款推出監管沙盒計劃。', ['HK']],
    ['but not beside a place', '澳門推動電子證照，金管局配合。', ['MO']],
    ['Liaoning is not Liao and Ning', '辽宁省推广电子印章。', ['LN']],
  ])('%s', (_law, text, provinces) => {
    expect(about(text)).toEqual(provinces);
  });
});
