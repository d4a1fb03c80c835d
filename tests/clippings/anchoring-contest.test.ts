import { describe, expect, it } from 'vitest';
import { anchoringContest, type Tally } from '../bench/anchoring-contest';

const { scenarios, faults } = anchoringContest({ trials: 60, seed: 20_261_123 });
const tallies = Object.values(scenarios);

const found = (due: Tally['due']) => {
  const of = tallies.filter((tally) => tally.due === due);
  const sum = (which: (tally: Tally) => number) => of.reduce((all, tally) => all + which(tally), 0);
  return sum(({ right }) => right) / sum(({ trials }) => trials);
};

describe('parallel provincial paragraphs after fifteen kinds of change', () => {
  it('names no wrong place', () => expect(faults).toEqual([]));

  it.each(['exact', 'changed'] as const)('finds nearly all that is %s', (due) => {
    expect(found(due)).toBeGreaterThan(0.93);
  });

  it('can tell a wrong place: the most similar words anywhere are often others', () => {
    const wrong = tallies.reduce((sum, { approx }) => sum + approx.wrong, 0);
    expect(wrong).toBeGreaterThan(100);
  });
});
