import { describe, expect, it } from 'vitest';
import { plainTitle, siteInTitle } from '../../page/document-title';

describe('a title without the site', () => {
  it.each([
    ['2020年政府工作报告_福建省人民政府门户网站', [], '2020年政府工作报告'],
    ['福建推进链上政务 - 要闻 - 东南网', [], '福建推进链上政务'],
    ['推进“互联网+政务服务”', [], '推进“互联网+政务服务”'],
    ['要点_解读_福建省人民政府', ['福建省人民政府'], '要点 解读'],
    ['福建推进链上政务-榕城网', [], '福建推进链上政务'],
    ['三链融合-以福建为例', [], '三链融合-以福建为例'],
    ['公告_福建省人民政府', [], '公告_福建省人民政府'],
    ['区块链—可信的账本', ['东南网'], '区块链—可信的账本'],
  ])('%s', (title, sites, plain) => expect(plainTitle(title, sites)).toBe(plain));
});

describe('the site at the end of a title', () => {
  it.each([
    ['福建推进链上政务--地方--榕城网', '榕城网'],
    ['2020年政府工作报告_福建省人民政府门户网站', '福建省人民政府门户网站'],
    ['福建推进链上政务', undefined],
    ['区块链—可信的账本', undefined],
  ])('%s', (title, site) => expect(siteInTitle(title)).toBe(site));
});
