import { describe, expect, it } from 'vitest';
import type { Match, Passage, TermMatch, Topic } from '../../lexicon/types';
import { type PaintChoice, paintPlan } from '../../page/paint-plan';

const text = '福建推进区块链、数据共享和试点。江西介绍区块链、联盟链和电子政务。';

const term = (word: string, topic: Topic, tier: 1 | 2 | 3, from = 0): TermMatch => {
  const start = text.indexOf(word, from);
  return { kind: 'term', term: word, topic, tier, start, end: start + word.length };
};
const place = (word: string): Match => {
  const start = text.indexOf(word);
  return { kind: 'place', via: 'province', places: ['CN-FJ'], start, end: start + 2 };
};
const second = text.indexOf('江西');
const matches: Match[] = [
  place('福建'),
  term('区块链', 'blockchain', 1),
  term('数据共享', 'government', 2),
  term('试点', 'blockchain', 2),
  place('江西'),
  term('区块链', 'blockchain', 1, second),
  term('联盟链', 'blockchain', 2),
  term('电子政务', 'government', 1),
];
const passage: Passage = {
  start: 0,
  end: second,
  score: 1,
  provinces: [],
  fields: [],
  instruments: ['试点'],
  figures: [],
  terms: [],
};
/** A word of the reader's own. */
const own: Match[] = [term('和试点', 'blockchain', 1)];
const choice: PaintChoice = {
  topics: { blockchain: true, government: true, data: false },
  places: true,
  passages: true,
  quiet: false,
  own: { on: true, painted: false },
  colours: 'soft',
};
const plan = (change: Partial<PaintChoice> = {}, unit = 'paragraph') =>
  paintPlan({ flow: { unit }, matches, own, passages: [passage] }, { ...choice, ...change }).map(
    ({ kind, start, end }) => `${kind} ${kind === 'passage' ? '' : text.slice(start, end)}`.trim(),
  );

describe('what is painted', () => {
  it('is the passage with its places and terms, and the main term alone outside it', () =>
    expect(plan()).toEqual([
      'passage',
      'place 福建',
      'blockchain 区块链',
      'government 数据共享',
      'blockchain 区块链',
    ]));

  it.each<[string, Partial<PaintChoice>, string[]]>([
    ['nothing in quiet', { quiet: true }, []],
    [
      'no places where they are off',
      { places: false },
      ['passage', 'blockchain 区块链', 'government 数据共享', 'blockchain 区块链'],
    ],
    [
      'no tint where it is off',
      { passages: false },
      ['place 福建', 'blockchain 区块链', 'government 数据共享', 'blockchain 区块链'],
    ],
    [
      'a passage as long as one of its topics is on',
      { topics: { blockchain: false, government: true, data: false } },
      ['passage', 'place 福建', 'government 数据共享'],
    ],
    [
      'own words where the reader says so, in passages or not',
      {
        own: { on: true, painted: true },
        topics: { blockchain: false, government: false, data: false },
      },
      ['own 和试点'],
    ],
    [
      'nothing where its topics are off',
      { topics: { blockchain: false, government: false, data: true } },
      [],
    ],
  ])('%s', (_law, change, kinds) => expect(plan(change)).toEqual(kinds));

  it('leaves menus and lists of links bare', () => expect(plan({}, 'links')).toEqual([]));
});
