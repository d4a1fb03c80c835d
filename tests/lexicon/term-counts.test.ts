import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnnotate } from '../../lexicon/annotate';
import { conceptInfo } from '../../lexicon/concept-info';
import { createMatcher } from '../../lexicon/matcher';
import { countTerms } from '../../lexicon/term-counts';
import type { Unit } from '../../lexicon/types';
import { OTHERS, PASSAGES } from './policy-sentences';

const annotate = createAnnotate(createMatcher(), conceptInfo);
const read = (text: string, unit: Unit = 'paragraph') => ({
  text,
  unit,
  ...annotate(text, { unit }),
});

describe('term counts', () => {
  it('count a term in all its words, the commonest first', () => {
    const counts = countTerms([
      read('福建建设区块链平台，推进区块链技术应用。'),
      read('推进数字政府建设，推广區塊鏈與区 块 链、区块链。'),
    ]);
    expect(counts[0]).toMatchObject({ term: 'blockchain', count: 4, tier: 1, topic: 'blockchain' });
    expect(counts[0]?.forms).toEqual([
      { text: '区块链', count: 2 },
      { text: '区块链技术', count: 1 },
      { text: '區塊鏈', count: 1 },
    ]);
    expect(counts.find((one) => one.term === 'digital-government')?.count).toBe(1);
  });

  it('tell whose passages a term stands in', () => {
    const counts = countTerms([
      read('福建推进电子证照互认。'),
      read('浙江推进电子证照互认。浙江推广电子证照。'),
      read('电子证照是什么？'),
    ]);
    expect(counts.find((one) => one.term === 'e-license')).toMatchObject({
      count: 4,
      provinces: [
        { code: 'CN-ZJ', count: 2 },
        { code: 'CN-FJ', count: 1 },
      ],
    });
  });

  it('pass over menus, and count nothing in nothing', () => {
    expect(countTerms([read('数字政府 政务公开 一网通办', 'links')])).toEqual([]);
    expect(countTerms([])).toEqual([]);
  });

  it('add up to the terms found, whatever the order of the texts', () => {
    const sentence = fc.constantFrom(...PASSAGES.map(([, text]) => text), ...OTHERS);
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 8 }), (sentences) => {
        const texts = sentences.map((text) => read(text));
        const found = texts.flatMap((text) => text.matches).filter((one) => one.kind === 'term');
        const counts = countTerms(texts);
        const sum = (list: readonly { count: number }[]) => list.reduce((n, c) => n + c.count, 0);
        expect(sum(counts)).toBe(found.length);
        for (const { count, forms } of counts) expect(sum(forms)).toBe(count);
        const byTerm = (list: typeof counts) => new Map(list.map((one) => [one.term, one.count]));
        expect(byTerm(countTerms(texts.toReversed()))).toEqual(byTerm(counts));
        expect(counts.map((one) => one.count)).toEqual(
          counts.map((one) => one.count).sort((a, b) => b - a),
        );
      }),
      { numRuns: 100 },
    );
  });
});
