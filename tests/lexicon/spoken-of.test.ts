import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnnotate } from '../../lexicon/annotate';
import { conceptInfo } from '../../lexicon/concept-info';
import { createMatcher } from '../../lexicon/matcher';
import { placesSpokenOf } from '../../lexicon/places/spoken-of';
import type { Context } from '../../lexicon/types';

const match = createMatcher();
const annotate = createAnnotate(match, conceptInfo);
const placesIn = (text: string, context: Context = {}) =>
  annotate(text, context).matches.flatMap((found) =>
    found.kind === 'place' ? [text.slice(found.start, found.end)] : [],
  );

describe('a place in a line without a term', () => {
  it.each([
    ['before a function word', '云南的咖啡豆去年出口增长两成。', ['云南']],
    ['before a time', '内蒙古今年造林三百万亩。', ['内蒙古']],
    ['before an action', '贵州修订了旅游景区名录。', ['贵州']],
    ['before its people', '福建渔民出海捕捞。', ['福建']],
    ['before a part of it', '山西南部气温回升。', ['山西']],
    ['before what reports count', '安徽粮食总产再创新高。', ['安徽']],
    ['before a mean', '江苏平均降水偏多。', ['江苏']],
    ['in English after a way there', 'A flight to Guangzhou was late.', ['Guangzhou']],
    ['before the weather', '辽宁暴雨转多云。', ['辽宁']],
    ['before a county of it', '甘肃民勤县植树五千亩。', ['甘肃']],
    ['before a street of it', '武汉中山大道封闭施工。', ['武汉']],
    [
      'before its walls and old streets',
      '荆州城墙下起了雪，泉州古镇亮了灯，丽江景区限流。',
      ['荆州', '泉州', '丽江'],
    ],
    ['at an end', '大雪覆盖了整个西藏。', ['西藏']],
    ['in a row', '岳阳｜水稻｜四百八十万亩', ['岳阳']],
    ['before a colon', '江西：稻谷二百一十万吨', ['江西']],
    ['by its full name', '江西省赣剧票友相聚。', ['江西省']],
    ['with its city', '江苏南京今日放晴。', ['江苏', '南京']],
    ['joined to others', '杭州、苏州与宁波三城房价持平。', ['杭州', '苏州', '宁波']],
    ['in contrast', '与山东相比，河北的钢铁产量更高。', ['山东', '河北']],
    ['in Traditional script', '廣東漁民出海捕撈季開始。', ['廣東']],
    ['before a port of it', '河北口岸恢复客流。', ['河北']],
    ['in English after a preposition', 'Flooding in Henan displaced villagers.', ['Henan']],
    ['in English before a verb', 'Hainan attracted many visitors.', ['Hainan']],
    ['in English before a count', 'Guangdong exports fell again.', ['Guangdong']],
    ['in an English row', 'Heilongjiang | soybean area | unchanged', ['Heilongjiang']],
    ['of a whole province in English', 'The province of Fujian sent rescuers.', ['Fujian']],
  ])('stands %s', (_where, text, places) => expect(placesIn(text)).toEqual(places));

  it.each([
    ['a dish', '他点了一份扬州狮子头和一碗柳州螺蛳粉。'],
    ['a dish of chicken', '这家店的重庆鸡公煲很地道。'],
    ['a dish of the north', '他从山西刀削面馆走出来。'],
    ['a station of a railway', '捷運南京三民站出口封閉。'],
    ['a night market of Taipei', '遼寧夜市飄著香味。'],
    ['a line of a railway', '香港島綫列車誤點。'],
    ['an English stew', 'She cooked Sichuan boiled beef.'],
    ['a crossing', '大军渡江西去。'],
    ['a song', '他唱的《成都》感动全场。'],
    ['a film', '电影《天津闲人》重映。'],
    ['a book', '书架上摆着《北京人》。'],
    ['a street', '北京路步行街今晚人山人海。'],
    ['a housing estate', '住在上海花园小区的张女士丢了猫。'],
    ['a car', '一辆北京吉普停在路口。'],
    ['shoes', '老北京布鞋店清仓。'],
    ['a breed', '草地上跑着一只西藏獒犬。'],
    ['a snack of a county', '福建沙县小吃的老板娘回家了。'],
    ['ships', 'The steamer Fujian and MV Hainan left port.'],
    ['a radio station', 'She listens to Shanghai Radio at night.'],
    ['a tower of numbers', '臺北101觀景台門票漲價。'],
    ['an academy', '香港演藝學院公演三場。'],
    ['a broker', '广东证券恢复交易。'],
    ['a club’s sponsor', '他是大连万达的老球迷。'],
    ['the border of two words', '孩子把东西藏在床底下。'],
    ['a fertiliser', '合作社调配复合肥三百吨。'],
    ['an English dish', 'He ordered Sichuan braised beef.'],
    ['an English restaurant', 'A Hunan diner opened on Main Street.'],
    ['an English company', 'Guizhou Tyre shares fell.'],
    ['an English fashion house', 'Shanghai Tang closed its flagship.'],
    ['a band', 'Tibet Electro Band plays tonight.'],
  ])('does not where it names %s', (_what, text) => expect(placesIn(text)).toEqual([]));

  it.each([
    ['the line', '湖南螺丝厂区规划公布', {}],
    ['the title', '湖南螺丝厂区', { title: '省政府工作报告' }],
    ['a heading', '湖南螺丝厂区', { headings: ['二、加快产业发展'] }],
    ['the address', '湖南螺丝厂区', { url: 'https://www.hunan.gov.cn/zwgk/' }],
    ['the title in Traditional script', '湖南螺丝厂区', { title: '財政預算' }],
  ] as const)('is taken at its word where %s speaks of public business', (_what, text, context) => {
    expect(placesIn(text, context)).toEqual(['湖南']);
  });

  it('needs words of public business where nothing shows that it is spoken of', () => {
    expect(placesIn('湖南螺丝厂区')).toEqual([]);
    expect(placesIn('湖南螺丝厂区', { url: 'https://example.com/hunan.gov.cn' })).toEqual([]);
  });
});

describe('a line with a term', () => {
  const piece = fc.constantFrom(
    '四川',
    '重庆火锅',
    '上海',
    '南京板鸭',
    '，',
    '复合肥',
    'Hunan ',
    '在',
  );

  it('loses no place that stands by itself, whatever else is in it', () => {
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (before, after) => {
        const text = `${before.join('，')}。区块链。${after.join('，')}`;
        const matches = match(text);
        expect(placesSpokenOf(text, matches, {})).toEqual(matches);
      }),
    );
  });

  it('does not speak for another line', () => {
    expect(placesIn('重庆鸡公煲\n区块链\n重庆鸡公煲')).toEqual([]);
  });
});

it('leaves terms and order as they are', () => {
  const text = '云南的茶\n四川路演用区块链\n重庆鸡公煲\n甘肃今年多雨';
  const matches = match(text);
  const kept = placesSpokenOf(text, matches, {});
  expect(kept).toEqual(matches.filter((one) => kept.includes(one)));
  expect(kept.filter((one) => one.kind === 'term')).toHaveLength(1);
});
