import { describe, expect, it } from 'vitest';
import { innerQuotes } from '../../export/inner-quotes';
import { clippingMarkdown, toMarkdown } from '../../export/markdown';
import type { MarkdownInput } from '../../export/markdown-options';
import { chance } from '../long/chance';
import { reportParagraph } from '../long/report-paragraphs';
import { strangeWords } from '../long/strange-words';
import { linksIn, parsed, typesIn } from './parsed';
import { clipping } from './shelf';
import { strangeClipping } from './strange-clipping';
import { usual } from './words';

const presets = ['gfm', 'obsidian', 'paper'] as const;
const groupings = ['source', 'province', 'field', 'tag', 'day', 'none'] as const;

/** The document without the two places that count: front matter and the sentence below the title. */
const counted = (document: string) =>
  document.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^# .*\n\n.*\n/m, '');

describe('a second export', () => {
  it('of the same clippings is the same', () => {
    const dice = chance(5);
    const some = Array.from({ length: 30 }, (_, n) => strangeClipping(n, dice, () => '区块链'));
    for (const preset of presets) {
      expect(toMarkdown(dice.shuffled(some), { ...usual, preset })).toBe(
        toMarkdown(some, { ...usual, preset }),
      );
    }
  });

  it('of one clipping more has all lines of the first, in their order', () => {
    for (let n = 0; n < 40; n++) {
      const dice = chance(n);
      const size = dice.maybe(0.1) ? 60 : dice.between(1, 12);
      // What stands in no other clipping, so that lines can be told apart.
      const make = (i: number) =>
        strangeClipping(i, dice, () => reportParagraph(dice, strangeWords));
      const agreed = new Map<string, ReturnType<typeof make>['source']>();
      const all = Array.from({ length: size + 1 }, (_, i) => {
        const one = make(i);
        // Clippings of a page agree on what it is, as the library keeps them.
        const source = agreed.get(one.source.key) ?? one.source;
        agreed.set(one.source.key, source);
        return { ...one, source };
      });
      const input: MarkdownInput = {
        ...usual,
        preset: dice.pick(presets),
        groupBy: dice.pick(groupings),
      };
      const before = counted(toMarkdown(all.slice(0, size), input)).split('\n');
      const after = counted(toMarkdown(all, input)).split('\n');
      let at = 0;
      const lost = before.filter((line) => {
        const found = after.indexOf(line, at);
        if (found >= 0) at = found + 1;
        return found < 0;
      });
      expect(lost, `${n} ${input.preset} ${input.groupBy}`).toEqual([]);
    }
  }, 60_000);
});

describe('a table of contents', () => {
  const pages = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      clipping(n, { source: { url: `https://a.gov.cn/${n}`, title: `第${n}号 [通知] #${n}` } }),
    );

  it.each(presets)('stands before a long document only: %s', (preset) => {
    expect(toMarkdown(pages(30), { ...usual, preset })).not.toMatch('## 目录');
    const long = toMarkdown(pages(31), { ...usual, preset });
    expect(long).toMatch('## 目录');
    const [list] = parsed(long).children.filter((node) => node.type === 'list');
    expect(list?.children).toHaveLength(31);
    for (const url of linksIn(parsed(long))) expect(url).toMatch(/^https?:/);
  });

  it('leads to headings in Obsidian', () => {
    expect(toMarkdown(pages(31), { ...usual, preset: 'obsidian' })).toMatch('- [[#第0号 通知 0]]');
  });
});

describe('words that should not be', () => {
  const fence = '```js\nalert(1)\n```\n~~~\n';
  it.each([
    ['ten thousand backticks', '`'.repeat(10_000)],
    ['ten thousand stars', '*a'.repeat(10_000)],
    ['fences', fence],
    ['marks that turn the text round', '\u202e\u2066区块链\u202d'],
    ['lone surrogates', '\ud800区\udc00'],
    ['an address of e-mail', '请寄 someone@fujian.gov.cn。'],
    ['nothing but blanks', ' \n\t\u3000\n'],
  ])(
    'come out as words: %s',
    (_name, note) => {
      let spent = 0;
      for (const preset of presets) {
        const title = `题名\n"${note.slice(0, 200)}": - <b>&`;
        const start = performance.now();
        const made = toMarkdown([clipping(1, { note, source: { title } })], { ...usual, preset });
        spent += performance.now() - start;
        const types = typesIn(parsed(made));
        for (const type of ['html', 'code', 'emphasis', 'strong', 'image'] as const) {
          expect(types.has(type)).toBe(false);
        }
        expect(made.isWellFormed()).toBe(true);
      }
      expect(spent).toBeLessThan(10_000);
    },
    30_000,
  );

  it('need no source', () => {
    const { source: _, ...kept } = clipping(1, { note: '存疑' });
    for (const preset of presets) {
      const made = toMarkdown([kept], { ...usual, preset });
      expect(made).toMatch('推动区块链技术和产业创新发展。');
      expect(made).not.toMatch(/undefined|\[\^|\]\(/);
      expect(clippingMarkdown(kept, { ...usual, preset })).toMatch('推动区块链');
    }
  });
});

describe('marks inside quotation marks', () => {
  it.each([
    ['深化“放管服”改革', '深化‘放管服’改革'],
    ['他说：“要读‘十四五’规划。”', '他说：‘要读“十四五”规划。’'],
    ['don’t stop', 'don’t stop'],
    ['“don’t”', '‘don’t’'],
    ['没有收住的“引号', '没有收住的“引号'],
    ['say "yes"', "say 'yes'"],
    ['5" 屏', '5" 屏'],
  ])('%s becomes %s', (words, wanted) => expect(innerQuotes(words)).toBe(wanted));
});
