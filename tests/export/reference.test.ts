import { describe, expect, it } from 'vitest';
import { passageLink } from '../../export/passage-link';
import { reference } from '../../export/reference';
import { clipping } from './shelf';

const day = (iso: string) => iso.slice(0, 10);
const source = {
  title: '国务院办公厅关于印发政务信息系统整合共享实施方案的通知',
  url: 'https://www.gov.cn/zhengce/content/2017-05/18/content_5194971.htm',
};

describe('reference of a web page', () => {
  it.each([
    [
      'has publisher, title, kind, dates and address',
      { ...source, publisher: '国务院办公厅', published: '2017-05-18' },
      '国务院办公厅. 国务院办公厅关于印发政务信息系统整合共享实施方案的通知[EB/OL]. (2017-05-18)[2026-11-18]. https://www.gov.cn/zhengce/content/2017-05/18/content_5194971.htm.',
    ],
    [
      'prefers the author',
      {
        title: '区块链写入地方规划',
        author: '林晓',
        publisher: '海峡日报',
        url: 'https://news.example.cn/1.html',
      },
      '林晓. 区块链写入地方规划[EB/OL]. [2026-11-18]. https://news.example.cn/1.html.',
    ],
    [
      'leaves out what is not known',
      { title: '通知', url: 'https://a.gov.cn/1.htm' },
      '通知[EB/OL]. [2026-11-18]. https://a.gov.cn/1.htm.',
    ],
    [
      'closes an abbreviated name once',
      { title: 'A\nReport', author: 'Lin X.', url: 'https://a.gov.cn/1.htm' },
      'Lin X. A Report[EB/OL]. [2026-11-18]. https://a.gov.cn/1.htm.',
    ],
  ])('%s', (_, page, wanted) => {
    expect(reference(clipping(1, { source: page }), day)).toBe(wanted);
  });
});

describe('link to a passage', () => {
  const link = (url: string, fragment?: string) =>
    passageLink(clipping(1, { source: { url }, ...(fragment && { fragment }) }));

  it.each([
    ['leads to the words', 'https://a.cn/1', '#:~:text=5G', 'https://a.cn/1#:~:text=5G'],
    ['stands behind a route', 'https://a.cn/#/p', ':~:text=5G', 'https://a.cn/#/p:~:text=5G'],
    [
      'takes the place of an older one',
      'https://a.cn/1#:~:text=x',
      '#:~:text=5G',
      'https://a.cn/1#:~:text=5G',
    ],
    ['leads to the page where no fragment was kept', 'https://a.cn/1', undefined, 'https://a.cn/1'],
    [
      'leads to the page where the fragment is none',
      'https://a.cn/1',
      ')](javascript:x',
      'https://a.cn/1',
    ],
    ['shows no name and password', 'https://me:secret@a.cn/1', undefined, 'https://a.cn/1'],
    ['is missing for a script', 'javascript:alert(1)', '#:~:text=5G', undefined],
    ['is missing for no address', '政策', undefined, undefined],
  ])('%s', (_, url, fragment, wanted) => {
    const page = clipping(1, fragment ? { fragment } : {});
    expect(passageLink({ ...page, source: { ...page.source, url } })).toBe(wanted);
    if (/^https/.test(url)) expect(link(url, fragment)).toBe(wanted);
  });
});
