import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toMarkdown } from '../../export/markdown';
import { chance } from '../long/chance';
import { reportParagraph } from '../long/report-paragraphs';
import { strangeWords } from '../long/strange-words';
import { wrongness } from './document-law';
import { clipping } from './shelf';
import { strangeClipping } from './strange-clipping';
import { chinese, english, usual } from './words';

const presets = ['gfm', 'obsidian', 'paper'] as const;
const groupings = ['source', 'province', 'field', 'tag', 'day', 'none'] as const;

/** Clippings of chance, `count` in documents of some size each. */
function* documents(count: number, seed: number) {
  for (let made = 0; made < count; ) {
    const dice = chance(seed + made);
    const size = Math.min(dice.between(1, 20), count - made);
    const clippings = Array.from({ length: size }, (_, i) =>
      strangeClipping(made + i, dice, () => reportParagraph(dice, strangeWords)),
    );
    yield { clippings, dice, from: made };
    made += size;
  }
}

describe('a document of any clippings', () => {
  it.each(presets)(
    'read back as GFM is the tree that was meant: %s',
    (preset) => {
      for (const { clippings, dice, from } of documents(340, 1)) {
        const { complaint } = wrongness(clippings, {
          ...usual,
          preset,
          groupBy: dice.pick(groupings),
          words: dice.pick([chinese, english]),
          highlight: dice.maybe(0.2),
          citing: dice.maybe(0.3) ? 'keys' : 'footnotes',
        });
        expect(complaint, `from clipping ${from}`).toBeUndefined();
      }
    },
    60_000,
  );

  it.each([
    ['a bare www. before a mark of its own', '（www.、数字经济'],
    ['a bare www. before a note', '服务||www.'],
    ['two e-mail addresses without a blank', '联系a@b.cn+a@b.cn5G办'],
    ['an address with a bar', '见https://www.zj.gov.cn/q?a=|b|。'],
  ])('keeps %s', (_what, exact) => {
    for (const preset of presets) {
      const { complaint } = wrongness([clipping(1, { exact, headings: [exact] })], {
        ...usual,
        preset,
      });
      expect(complaint, preset).toBeUndefined();
    }
  });

  it('has front matter that two readers of YAML agree on', () => {
    for (const { clippings } of documents(120, 2)) {
      for (const some of [clippings, clippings.slice(0, 1)]) {
        const made = toMarkdown(some, { ...usual, preset: 'obsidian' });
        const yaml = /^---\n([\s\S]*?\n)---\n/.exec(made)?.[1] ?? '';
        const read = parse(yaml, { version: '1.2' });
        expect(load(yaml)).toEqual(read);
        expect(parse(yaml, { version: '1.1' })).toEqual(read);
        expect(read).toMatchObject({ clips: some.length, schema: 1 });
        expect(read.title).toMatch(/^\S(.*\S)?$/);
      }
    }
  }, 60_000);
});
