import { describe, expect, it } from 'vitest';
import { officialTable } from '../../page/official-table';

const full = {
  indexNumber: 'FJ00100-0200-2020-00012',
  subject: '综合政务\\政务公开',
  issuer: '福建省人民政府办公厅',
  written: '2020-01-08',
  title: '福建省人民政府办公厅关于推进链上政务的通知',
  documentNumber: '闽政办〔2020〕1号',
  published: '2020-01-11',
  validity: '有效',
};

describe('the table above an official text', () => {
  it.each<[string, string[], object | undefined]>([
    [
      'rows of four cells',
      [
        '索 引 号：\tFJ00100-0200-2020-00012\t主题分类：\t综合政务\\政务公开',
        '发文机关：\t福建省人民政府办公厅\t成文日期：\t2020年01月08日',
        '标　　题：\t福建省人民政府办公厅关于推进链上政务的通知',
        '发文字号：\t闽政办〔2020〕1号\t发布日期：\t2020年01月11日',
        '有 效 性：\t有效\t主 题 词：\t',
      ],
      full,
    ],
    [
      'label and value as lines of their own, without colons',
      [
        ...['索引号', 'FJ00100-0200-2020-00012', '主题分类', '综合政务\\政务公开'],
        ...['发布机构', '福建省人民政府办公厅', '成文日期', '2020-01-08', '主题词', '发文字号'],
        ...['闽政办[2020]1号', '名称', '福建省人民政府办公厅关于推进链上政务的通知'],
        ...['发布时间', '2020-01-11 10:20', '时效性', '有效'],
      ],
      full,
    ],
    [
      'a list of labels with values behind them',
      [
        '索引号：FJ00100-0200-2020-00012',
        '主题分类：综合政务\\政务公开',
        '发文单位：福建省人民政府办公厅',
        '生成日期：2020-01-08',
        '文　　号：闽政办（2020）1号',
        '信息名称：福建省人民政府办公厅关于推进链上政务的通知',
        '公开日期：2020-01-11',
        '效力状态：有效',
      ],
      full,
    ],
    [
      'several pairs on one line, joined by style alone',
      [
        '【索引号】FJ-7【发文字号】闽政〔2021〕3号',
        '索引号：FJ-7发文字号：闽政〔2021〕3号成文日期：2021-02-01',
      ],
      { indexNumber: 'FJ-7', documentNumber: '闽政〔2021〕3号', written: '2021-02-01' },
    ],
    [
      'a head of labels over a row of values',
      ['索引号\t发文机关\t文号', 'GS-12\t甘肃省大数据管理局\t甘数〔2022〕8号'],
      { indexNumber: 'GS-12', issuer: '甘肃省大数据管理局', documentNumber: '甘数〔2022〕8号' },
    ],
    [
      'labels in brackets',
      ['【发文机关】\t海南省人民政府\t【公文种类】\t通知', '【成文日期】\t二〇二〇年五月八日'],
      { issuer: '海南省人民政府', documentType: '通知', written: '2020-05-08' },
    ],
    [
      'values that were never filled in are left out',
      [
        '索引号：\t\t发文字号：\t无',
        '发文机关：\t海南省人民政府\t成文日期：\t2020-05-08',
        '有效性：\t--',
      ],
      { issuer: '海南省人民政府', written: '2020-05-08' },
    ],
    ['one pair is no table', ['成文日期：2020-05-08'], undefined],
    [
      'the imprint of news is no table',
      ['发布机构：县融媒体中心　发布时间：2020-05-08'],
      undefined,
    ],
    ['prose that speaks of such tables', ['公文应当标注发文字号、成文日期和有效性。'], undefined],
  ])('%s', (_name, lines, details) => expect(officialTable(lines)).toEqual(details));
});
