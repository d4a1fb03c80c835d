import { describe, expect, it } from 'vitest';
import { editionOf, guessKind } from '../../page/source-kind';

const page = { url: 'https://www.fujian.gov.cn/a.htm', title: '', table: false };

describe('the kind of a source', () => {
  it.each([
    ['newspaper', { url: 'http://paper.榕城日报.example/html/2020-02/06/content_1.htm' }],
    ['newspaper', { url: 'https://www.fjdaily.example/epaper/a.htm' }],
    ['newspaper', { pageNumber: '04' }],
    ['report', { title: '2020年福建省政府工作报告' }],
    ['report', { title: '政府工作报告（2020年1月11日）' }],
    ['report', { title: '区块链白皮书（2019年）' }],
    ['webpage', { title: '一图读懂政府工作报告' }],
    ['webpage', { title: '多地政府工作报告部署区块链' }],
    ['webpage', { title: '省长解读2020年政府工作报告' }],
    ['standard', { title: 'GB/T 42752—2023 区块链和分布式记账技术 参考架构' }],
    ['document', { title: '关于推进链上政务的通知', documentNumber: '闽政办〔2020〕1号' }],
    ['document', { title: '福建省区块链发展行动计划', table: true }],
    ['webpage', { title: '福建把证照放上链', table: true }],
    ['webpage', { title: '福建出台区块链发展行动计划' }],
    ['webpage', { title: '县里开了会' }],
  ])('%s: %o', (kind, clues) => expect(guessKind({ ...page, ...clues })).toBe(kind));

  it.each([
    ['http://paper.fjdaily.example/html/2020-02/06/content_1.htm', { published: '2020-02-06' }],
    [
      'http://paper.fjdaily.example/rcrb/html/2020-02/06/nw.D110000rcrb_20200206_1-04.htm',
      { published: '2020-02-06', pageNumber: '04' },
    ],
    ['https://www.fujian.gov.cn/202002/06/a.htm', {}],
  ])('the edition of %s', (url, parts) => expect(editionOf(url)).toEqual(parts));
});
