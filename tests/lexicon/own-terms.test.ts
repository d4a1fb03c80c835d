import { describe, expect, it } from 'vitest';
import { standardLabels } from '../../lexicon/labels';
import { createMatcher } from '../../lexicon/matcher';
import { type OwnTerm, withOwnTerms } from '../../lexicon/own-terms';

const own = (label: string, more: Partial<OwnTerm> = {}): OwnTerm => ({
  label,
  id: `own:${label}`,
  topic: 'government',
  tier: 1,
  ...more,
});

function finder(terms: readonly OwnTerm[]) {
  const match = createMatcher(withOwnTerms(standardLabels(), terms).labels);
  return (text: string) =>
    match(text).map((one) => {
      const words = text.slice(one.start, one.end);
      return `${words}=${one.kind === 'term' ? one.term : one.places.join('+')}`;
    });
}

describe("a reader's own terms", () => {
  it.each([
    [
      'stand beside those of the lexicon',
      '低空经济与区块链',
      ['低空经济=own:低空经济', '区块链=blockchain'],
    ],
    ['are found however they are spelt', '低 空　經濟', ['低 空　經濟=own:低空经济']],
    ['win where they are longer', '区块链水稻示范', ['区块链水稻=own:区块链水稻']],
    ['lose where they are shorter', '数字政府网建设', ['数字政府=digital-government']],
    ['lose where they begin later', '政务服务农', ['政务服务=gov-services']],
    [
      'fill Latin words, plural or not',
      'Mesh Nets, meshes, mesh net',
      ['Mesh Nets=own:mesh net', 'mesh net=own:mesh net'],
    ],
    ['may hold signs outside the first plane', '吉野家与𠮷野家', ['𠮷野家=own:𠮷野家']],
    ['may begin with a sign', '#链改 与链改', ['#链改=own:#链改']],
  ])('%s', (_law, text, expected) => {
    const terms = ['低空经济', '区块链水稻', '政府网', '务农', 'mesh net', '𠮷野家', '#链改'];
    expect(finder(terms.map((label) => own(label)))(text)).toEqual(expected);
  });

  it('carry what the reader says of them, and nothing more', () => {
    const { labels } = withOwnTerms(standardLabels(), [
      own('低空经济', { id: 'own:7', topic: 'data', tier: 2 }),
    ]);
    expect(createMatcher(labels)('低空经济')).toEqual([
      { kind: 'term', start: 0, end: 4, term: 'own:7', topic: 'data', tier: 2 },
    ]);
  });

  it('make a blocker of the same spelling give way', () => {
    expect(finder([])('补链')).toEqual([]);
    expect(finder([own('补链')])('补链')).toEqual(['补链=own:补链']);
  });

  it('share an id where a reader has several words for a thing', () => {
    const { terms } = withOwnTerms(standardLabels(), [
      own('低空经济', { id: 'own:1' }),
      own('低空产业', { id: 'own:1' }),
    ]);
    expect(terms).toMatchObject([{ id: 'own:1', category: 'e-government', tier: 1 }]);
  });

  it('leave the labels that they were added to as they are', () => {
    finder([own('低空经济')]);
    expect(createMatcher(standardLabels())('低空经济')).toEqual([]);
  });

  it.each([
    ['链', 'short'],
    [' 链 ', 'short'],
    ['\u200b链\u200b', 'short'],
    ['链'.repeat(65), 'long'],
    ['低空\n经济', 'control'],
    ['区块链', 'known'],
    ['區塊鏈', 'known'],
    ['福建', 'known'],
    ['低 空 经 济', 'twice'],
  ])('%j is refused: %s', (label, fault) => {
    const term = own(label);
    const { refused } = withOwnTerms(standardLabels(), [own('低空经济'), term]);
    expect(refused).toEqual([{ term, fault }]);
  });

  it('are 5,000 at the most, and quick to add', () => {
    const many = Array.from({ length: 5002 }, (_, i) => own(`甲乙${i}号规划`));
    const { labels, refused } = withOwnTerms(standardLabels(), many);
    expect(refused.map(({ fault }) => fault)).toEqual(['many', 'many']);
    expect(createMatcher(labels)('甲乙4999号规划')).toHaveLength(1);
  });
});
