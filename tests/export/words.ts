import type { MarkdownInput } from '../../export/markdown-options';

export const chinese: MarkdownInput['words'] = {
  title: '摘录',
  summary: ({ clippings, sources, day }) =>
    `${clippings} 条摘录，来自 ${sources} 个网页，${day} 导出。`,
  note: '笔记',
  provinces: '地区',
  year: '年份',
  review: '回顾',
  plan: '部署',
  tags: '标签',
  accessed: (day) => `${day} 访问`,
  original: '原文',
  quoteTitle: (title) => `《${title.replace(/《/g, '〈').replace(/》/g, '〉')}》`,
  brackets: (aside) => `（${aside}）`,
  colon: '：',
  comma: '，',
  list: '、',
  severalProvinces: '多个地区',
  noProvince: '未标地区',
  untitled: '无标题',
};

export const english: MarkdownInput['words'] = {
  title: 'Clippings',
  summary: ({ clippings, sources, day }) =>
    `${clippings} clippings from ${sources} pages, exported on ${day}.`,
  note: 'Note',
  provinces: 'Places',
  year: 'Year',
  review: 'looks back',
  plan: 'plans',
  tags: 'Tags',
  accessed: (day) => `read on ${day}`,
  original: 'source',
  quoteTitle: (title) => `“${title}”`,
  brackets: (aside) => ` (${aside})`,
  colon: ': ',
  comma: ', ',
  list: ', ',
  severalProvinces: 'Several places',
  noProvince: 'No place given',
  untitled: 'Untitled',
};

const names: Record<string, string> = { 'CN-FJ': '福建', 'CN-GD': '广东', 'CN-ZJ': '浙江' };

export const usual: MarkdownInput = {
  preset: 'gfm',
  groupBy: 'source',
  words: chinese,
  now: new Date('2026-11-20T04:00:00.000Z'),
  provinceName: (code) => names[code] ?? code,
  provinceOrder: ['CN-ZJ', 'CN-FJ', 'CN-GD'],
  timeZone: 'Asia/Shanghai',
};
