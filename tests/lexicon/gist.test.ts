import { describe, expect, it } from 'vitest';
import { createAnnotate } from '../../lexicon/annotate';
import { conceptInfo } from '../../lexicon/concept-info';
import { gistOf } from '../../lexicon/gist';
import { createMatcher } from '../../lexicon/matcher';

const annotate = createAnnotate(createMatcher(), conceptInfo);
const gist = (text: string) => {
  const { passages, matches } = annotate(text, { title: '工作报告' });
  return gistOf(passages, matches);
};

describe('what a text comes to', () => {
  it('names each province, field and term once', () => {
    const { provinces, terms } = gist(
      '福建推动区块链技术应用于政务服务。福建和广东加快区块链产业园区建设。',
    );
    expect(provinces).toEqual(['CN-FJ', 'CN-GD']);
    expect(new Set(terms).size).toBe(terms.length);
    expect(terms).toContain('blockchain');
  });

  it.each([
    ['a year that all agree on', '2020年福建将推动区块链应用。2020年福建将建设区块链平台。', 2020],
    [
      'no year where they differ',
      '2020年福建将推动区块链应用。2021年福建将建设区块链平台。',
      undefined,
    ],
    ['no year where none is said', '福建将推动区块链应用。', undefined],
  ])('has %s', (_law, text, year) => {
    expect(gist(text).year).toBe(year);
  });

  it('of nothing is nothing', () => {
    expect(gist('今天天气很好。')).toEqual({ provinces: [], fields: [], terms: [] });
  });
});
