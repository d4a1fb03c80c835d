import { describe, expect, it } from 'vitest';
import { clippingMarkdown, toMarkdown } from '../../export/markdown';
import type { MarkdownInput } from '../../export/markdown-options';
import { golden } from './golden';
import { linksIn, parsed, quotes } from './parsed';
import { clipping, digest, shelf, sources } from './shelf';
import { english, usual } from './words';

const presets = ['gfm', 'obsidian', 'paper'] as const;
const write = (clippings = shelf, input: Partial<MarkdownInput> = {}) =>
  toMarkdown(clippings, { ...usual, ...input });

describe('Markdown of clippings', () => {
  it.each([
    ['gfm-by-source', {}],
    ['gfm-by-province', { groupBy: 'province' }],
    ['gfm-by-field', { groupBy: 'field' }],
    ['gfm-by-tag-english', { groupBy: 'tag', words: english }],
    ['gfm-by-day', { groupBy: 'day' }],
    ['gfm-flat-english', { groupBy: 'none', words: english }],
    ['gfm-to-share', { show: { note: false, tags: false, link: false, context: false } }],
    ['obsidian-by-source', { preset: 'obsidian' }],
    ['obsidian-english', { preset: 'obsidian', words: english, highlight: true }],
    ['paper-2025', { preset: 'paper' }],
    [
      'paper-2015-english',
      {
        preset: 'paper',
        words: english,
        references: { standard: '2015', punctuation: 'half' },
      },
    ],
    ['paper-keys', { preset: 'paper', citing: 'keys', bibliography: '摘录.bib' }],
  ] as [string, Partial<MarkdownInput>][])('reads like the golden file %s', (name, input) => {
    golden(`${name}.md`, write(shelf, input));
  });

  it.each([
    ['kept as a figure', { meaning: 'figure' as const }, '摘为：数字 · 标签：5G'],
    ['kept as nothing in particular', {}, '标签：5G'],
  ])('says what a clipping is kept as: %s', (_law, kept, line) => {
    expect(write([clipping(1, { ...kept, tags: ['5G'] })])).toContain(`\n${line}\n`);
    const shown = write([clipping(1, { ...kept, tags: ['5G'] })], { show: { tags: false } });
    expect(shown).not.toContain('数字');
  });

  describe.each([
    ['', usual],
    ['-english', { ...usual, words: english }],
  ])('is a golden file in each language', (tail, input) => {
    it.each(presets)('for the clippings of one page: %s', (preset) => {
      const page = toMarkdown(shelf.slice(1, 3), { ...input, preset, groupBy: 'none' });
      golden(`${preset}-one-page${tail}.md`, page);
    });

    it.each(presets)('for one clipping, to be pasted: %s', (preset) => {
      const [one] = shelf as [(typeof shelf)[0]];
      golden(`${preset}-one-clipping${tail}.md`, clippingMarkdown(one, { ...input, preset }));
    });

    it.each(presets)('for a page’s digest by province: %s', (preset) => {
      const made = toMarkdown(digest, { ...input, preset, groupBy: 'province' });
      golden(`${preset}-digest${tail}.md`, made);
    });

    it.each(presets)('for sources of every kind: %s', (preset) => {
      golden(`${preset}-sources${tail}.md`, toMarkdown(sources, { ...input, preset }));
    });
  });

  it('is empty where there is nothing to write', () => {
    expect(write([])).toBe('');
    expect(write([clipping(1, { trashed: '2026-11-19T00:00:00.000Z' })])).toBe('');
  });

  it('does not depend on the order in which clippings come', () => {
    for (const groupBy of ['source', 'province', 'field', 'tag', 'day', 'none'] as const) {
      expect(write([...shelf].reverse(), { groupBy })).toBe(write(shelf, { groupBy }));
    }
  });

  it('gives one clipping as it stands in the document, to be pasted', () => {
    const [first] = shelf;
    const alone = clippingMarkdown(first as (typeof shelf)[0], usual);
    expect(alone).toMatch(/^三、2020年重点工作 ›/);
    expect(write()).toContain(alone);
  });

  it('leaves the reader’s notes out where they are private', () => {
    expect(write(shelf, { show: { note: false } })).not.toMatch('笔记');
  });

  it.each([
    '坚持“放管服”改革，推进“互联网+政务服务”，电子证照应用率达98.5%。',
    '《关于印发〈数字福建“十四五”规划〉的通知》（闽政〔2021〕12号）',
    '国发[2017]5号文件要求，2025年底前完成10~20个试点',
    '一、总体要求（一）指导思想：以人民为中心；坚持“全省一盘棋”——稳中求进……',
    '使用 data_center 与 R&D 经费，占比 3*5 = 15，价格 < 10 元，C# 与 A/B 测试',
    '“链上”数据#不可篡改#，共 1,200 万条',
  ])('writes %s as it stands', (words) => {
    const lines = write([clipping(1, { exact: words })]).split('\n');
    expect(lines).toContain(`> ${words}`);
  });

  it.each([
    ['a heading', '# 标题', '\\# 标题'],
    ['a list', '- 第一项', '\\- 第一项'],
    ['a numbered list', '1. 第一项', '1\\. 第一项'],
    ['a list that begins at 2020', '2020. 这一年', '2020\\. 这一年'],
    ['a quotation', '> 引文', '\\> 引文'],
    ['an alert', '[!NOTE]', '\\[!NOTE]'],
    ['emphasis', '这*很*重要', '这\\*很\\*重要'],
    ['deletion', '~~作废~~', '\\~\\~作废\\~\\~'],
    ['a link', '[点此](javascript:alert(1))', '\\[点此]\\(javascript:alert(1))'],
    ['HTML', '<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
    ['a character reference', '&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['a fence', '```dataview', '\\`\\`\\`dataview'],
  ])('does not let words become %s', (_, words, written) => {
    expect(write([clipping(1, { exact: words })]).split('\n')).toContain(`> ${written}`);
  });

  it.each([
    ['a wiki link', '见[[数字福建]]', '见\\[\\[数字福建]]'],
    ['a tag', '关于 #区块链 的', '关于 \\#区块链 的'],
    ['a comment', '占 50%% 以上', '占 50\\%\\% 以上'],
    ['a mark', '这是==重点==', '这是\\=\\=重点\\=\\='],
    ['a formula', '从 $5 到 $9', '从 \\$5 到 \\$9'],
    ['a block id', '结尾 ^abc', '结尾 \\^abc'],
    ['a Dataview query', '```dataview', '\\`\\`\\`dataview'],
    ['a Templater command', '<% tp.file.title %>', '<\\% tp.file.title \\%>'],
    ['a Dataview field', '主管部门:: 数据局', '主管部门:\\: 数据局'],
  ])('does not let words become %s in Obsidian', (_, words, written) => {
    const lines = write([clipping(1, { exact: words })], { preset: 'obsidian' }).split('\n');
    expect(lines).toContain(`> ${written}`);
    expect(quotes(parsed(lines.join('\n')), 'obsidian')).toEqual([words]);
  });

  it('writes a web address so that it ends where it ends', () => {
    const note = '见https://www.gov.cn/a_(1).html。另见 http://b.cn/?x=1&y=2，';
    const made = write([clipping(1, { note })]);
    expect(made).toContain(
      '笔记：见<https://www.gov.cn/a_(1).html>。另见 <http://b.cn/?x=1&y=2>，',
    );
  });

  it('links to http and https only', () => {
    const odd = clipping(1, {
      source: { url: 'javascript:alert(1)', key: 'javascript:alert(1)', site: '' },
    });
    const made = write([odd]);
    expect(linksIn(parsed(made))).toEqual([]);
    expect(made).toContain('javascript:alert(1)');
  });

  it('appends a text fragment to an address that has a route', () => {
    const made = write([
      clipping(1, { fragment: '#:~:text=5G', source: { url: 'https://a.gov.cn/#/p/1' } }),
    ]);
    expect(made).toContain('(https://a.gov.cn/#/p/1:~:text=5G)');
  });
});
