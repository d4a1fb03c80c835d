import { describe, expect, it } from 'vitest';
import type { Match, Passage } from '../../lexicon/types';
import { countMarks } from '../../page/counts';
import type { FlowMarks } from '../../page/flow-marks';

const matches: Match[] = [
  { kind: 'term', term: 'blockchain', topic: 'blockchain', tier: 1, start: 4, end: 7 },
  { kind: 'term', term: 'e-government', topic: 'government', tier: 1, start: 8, end: 12 },
  { kind: 'place', places: ['CN-FJ'], via: 'province', start: 0, end: 2 },
];
const passage = (...codes: `CN-${string}`[]): Passage => ({
  start: 0,
  end: 13,
  score: 1,
  provinces: codes.map((code) => ({ code, confidence: 1 as const })),
  fields: [],
  instruments: [],
  figures: [],
  terms: [],
});
const flow = (unit: string, passages: Passage[]) =>
  ({
    flow: { unit },
    headings: [],
    matches,
    passages,
    own: matches.slice(0, 1),
    asides: [],
  }) as unknown as FlowMarks;

describe('counts of a page', () => {
  it('add up all but menus, a passage once for each of its provinces', () =>
    expect(
      countMarks(
        [
          flow('paragraph', [passage('CN-FJ')]),
          flow('row', [passage('CN-FJ', 'CN-JX')]),
          flow('links', [passage('CN-HI')]),
        ],
        { document: 'one', paused: false },
      ),
    ).toEqual({
      document: 'one',
      paused: false,
      passages: 2,
      blockchain: 2,
      government: 2,
      data: 0,
      place: 2,
      own: 2,
      provinces: { 'CN-FJ': 2, 'CN-JX': 1 },
    }));
});
