import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Blockquote, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { quotation } from '../../clippings/quotation';
import { clippingMarkdown, toMarkdown } from '../../export/markdown';
import type { MarkdownInput } from '../../export/markdown-options';
import { clipping, shelf } from './shelf';
import { english, usual } from './words';

const presets = ['gfm', 'obsidian'] as const;
const write = (clippings = shelf, input: Partial<MarkdownInput> = {}) =>
  toMarkdown(clippings, { ...usual, ...input });

describe('Markdown of clippings', () => {
  it.each([
    ['gfm-by-source', {}],
    ['gfm-by-province', { groupBy: 'province' }],
    ['gfm-flat-english', { groupBy: 'none', words: english }],
    ['obsidian-by-source', { preset: 'obsidian' }],
  ] as [string, Partial<MarkdownInput>][])('reads like the golden file %s', (name, input) => {
    const path = new URL(`golden/${name}.md`, import.meta.url);
    const made = write(shelf, input);
    if (process.env.GOLDEN) writeFileSync(path, made);
    expect(made).toBe(readFileSync(path, 'utf8'));
  });

  it('is one golden file for one page, with its front matter', () => {
    const path = new URL('golden/obsidian-one-page.md', import.meta.url);
    const made = write(shelf.slice(1, 3), { preset: 'obsidian', groupBy: 'none' });
    if (process.env.GOLDEN) writeFileSync(path, made);
    expect(made).toBe(readFileSync(path, 'utf8'));
  });

  it('is empty where there is nothing to write', () => {
    expect(write([])).toBe('');
    expect(write([clipping(1, { trashed: '2026-11-19T00:00:00.000Z' })])).toBe('');
  });

  it('does not depend on the order in which clippings come', () => {
    for (const groupBy of ['source', 'province', 'none'] as const) {
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
    expect(write(shelf, { notes: false })).not.toMatch('笔记');
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
    ['a Templater command', '<% tp.file.title %>', '<\\% tp.file.title \\%>'],
    ['a Dataview field', '主管部门:: 数据局', '主管部门:\\: 数据局'],
  ])('does not let words become %s in Obsidian', (_, words, written) => {
    const lines = write([clipping(1, { exact: words })], { preset: 'obsidian' }).split('\n');
    expect(lines).toContain(`> ${written}`);
    expect(quotes(fromMarkdown(lines.join('\n')), 'obsidian')).toEqual([words]);
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
    expect(links(fromMarkdown(made))).toEqual([]);
    expect(made).toContain('javascript:alert(1)');
  });

  it('appends a text fragment to an address that has a route', () => {
    const made = write([
      clipping(1, { fragment: '#:~:text=5G', source: { url: 'https://a.gov.cn/#/p/1' } }),
    ]);
    expect(made).toContain('(https://a.gov.cn/#/p/1:~:text=5G)');
  });
});

describe('Markdown of any clippings', () => {
  const nasty = fc.constantFrom(
    '#',
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    '!',
    '`',
    '~',
    '>',
    '<',
    '-',
    '+',
    '=',
    '|',
    '\\',
    '&amp;',
    '1.',
    '$',
    '%',
    '^',
    ':',
    'https://a.cn/',
    'www.a.cn',
    'a@b.cn',
    '<b>',
    '</div>',
    '<!--',
    '[[',
    ']]',
    '](',
    '\n',
    '\n\n',
    ' ',
    '\t',
    '\u3000',
    '“',
    '，',
    '区块链',
    '5G',
    '---',
    '***',
    '```',
    '\u0000',
    '\r\n',
    '\ud800',
    '𠮷',
    '[!note]',
    '::',
    '<%',
    '%>',
    '==',
    '%%',
    '^a',
    '#标签',
    'é',
  );
  const words = fc.array(nasty, { minLength: 1, maxLength: 16 }).map((parts) => parts.join(''));
  const any = fc.record({
    exact: words,
    note: words,
    title: words,
    publisher: words,
    tag: words,
    heading: words,
  });

  it.each(presets)(
    'parses back to the same words, without HTML or other links: %s',
    (preset) => {
      fc.assert(
        fc.property(fc.array(any, { minLength: 1, maxLength: 4 }), (made) => {
          const clippings = made.map(({ exact, note, title, publisher, tag, heading }, i) =>
            clipping(i, {
              exact,
              note,
              at: i,
              tags: [tag],
              headings: [heading],
              source: { title, publisher },
            }),
          );
          const document = write(clippings, { preset });
          const tree = fromMarkdown(body(document, preset));
          const wanted = clippings.map((one) => tidy(quotation(one))).filter((one) => one !== '');
          expect(quotes(tree, preset).filter((one) => one !== '')).toEqual(wanted);
          expect(types(tree)).not.toContain('html');
          for (const url of links(tree)) expect(url).toMatch(/^https?:\/\//);
          const plain = types(tree);
          for (const type of [
            'emphasis',
            'strong',
            'image',
            'list',
            'code',
            'inlineCode',
            'definition',
            'break',
          ]) {
            expect(plain).not.toContain(type);
          }
        }),
        { numRuns: 80 },
      );
    },
    30_000,
  );

  it('has front matter that two readings of YAML agree on', () => {
    fc.assert(
      fc.property(any, ({ title, publisher, tag }) => {
        const made = write([clipping(1, { tags: [tag], source: { title, publisher } })], {
          preset: 'obsidian',
        });
        const yaml = /^---\n([\s\S]*?\n)---\n/.exec(made)?.[1] ?? '';
        const read = parse(yaml, { version: '1.2' });
        expect(parse(yaml, { version: '1.1' })).toEqual(read);
        expect(read).toMatchObject({ created: '2026-11-20', clips: 1 });
        expect(read.title).toMatch(/^\S(.*\S)?$|^无标题$/);
        expect(Object.keys(read).every((key) => KEYS.has(key))).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('writes two thousand clippings in a moment', () => {
    const many = Array.from({ length: 2000 }, (_, i) => clipping(i, { at: i, note: '第一条' }));
    const start = performance.now();
    expect(write(many).length).toBeGreaterThan(200_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  }, 30_000);
});

const KEYS = new Set([
  'title',
  'author',
  'publisher',
  'published',
  'created',
  'clips',
  'source',
  'province',
  'tags',
]);

function body(document: string, preset: 'gfm' | 'obsidian'): string {
  return preset === 'obsidian' ? document.replace(/^---\n[\s\S]*?\n---\n/, '') : document;
}

/** The words of each block quote, line by line; a callout's first line is its title. */
function quotes(tree: Root, preset: 'gfm' | 'obsidian'): string[] {
  return tree.children
    .filter((node): node is Blockquote => node.type === 'blockquote')
    .map(({ children }) =>
      (preset === 'obsidian' ? children.slice(1) : children).map(textOf).join('\n'),
    );
}

/** What a document keeps of words: lines without blanks at their ends, no control characters. */
function tidy(words: string): string {
  return words
    .replace(/\ud800/g, '\ufffd')
    .split(/\r\n|\n/)
    .map((line) => line.replaceAll('\u0000', '').replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter((line) => line !== '')
    .join('\n');
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function all(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(all) : [])];
}

const types = (tree: Root) => all(tree).map(({ type }) => type);
const links = (tree: Root) => all(tree).flatMap((node) => (node.type === 'link' ? [node.url] : []));
