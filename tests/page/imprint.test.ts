import { describe, expect, it } from 'vitest';
import { imprintOf, plainTitle } from '../../page/imprint';

describe('the line above an article', () => {
  it.each([
    [
      '来源：福建日报　发布时间：2021-03-05 09:10　字号：大 中 小',
      { publisher: '福建日报', published: '2021-03-05' },
    ],
    [
      '信息来源: 省政府办公厅 | 发布日期: 2020年2月7日',
      { publisher: '省政府办公厅', published: '2020-02-07' },
    ],
    [
      '时间：2022.11.30 来源：新华社 作者：林夏',
      { publisher: '新华社', author: '林夏', published: '2022-11-30' },
    ],
    ['来源：　　作者：', {}],
    ['发布时间：近日', {}],
    ['发布时间：2020-13-01', {}],
    ['电力来源于水电站', {}],
  ])('%s', (line, parts) => expect(JSON.parse(JSON.stringify(imprintOf(line)))).toEqual(parts));
});

describe('a title without the site', () => {
  it.each([
    ['2020年政府工作报告_福建省人民政府门户网站', [], '2020年政府工作报告'],
    ['福建推进链上政务 - 要闻 - 东南网', [], '福建推进链上政务'],
    ['推进“互联网+政务服务”', [], '推进“互联网+政务服务”'],
    ['要点_解读_福建省人民政府', ['福建省人民政府'], '要点 解读'],
    ['公告_福建省人民政府', [], '公告_福建省人民政府'],
    ['区块链—可信的账本', ['东南网'], '区块链—可信的账本'],
  ])('%s', (title, sites, plain) => expect(plainTitle(title, sites)).toBe(plain));
});
