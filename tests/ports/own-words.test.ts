import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownMatcher } from '../../entrypoints/gate/own-matcher';
import { readOwnWords } from '../../ports/own-words';

describe("the reader's own words", () => {
  it('come out of storage as far as they are sound', () => {
    const stored = [
      { label: '低空经济', note: '2024', off: true, more: 1 },
      { label: '' },
      { label: 7 },
      null,
      { label: '飞地园区' },
    ];
    expect(readOwnWords(stored)).toEqual([
      { label: '低空经济', note: '2024', off: true },
      { label: '飞地园区', note: '' },
    ]);
  });

  it('never throw, whatever lies in storage', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => void ownMatcher(readOwnWords(stored))),
      {
        numRuns: 30,
      },
    );
  });

  it('are found where they are switched on, and nothing of the lexicon is', () => {
    const match = ownMatcher([
      { label: '区块链水稻', note: '' },
      { label: '飞地园区', note: '', off: true },
    ]);
    expect(match?.('福建的区块链水稻和飞地园区，以及区块链')).toMatchObject([
      { start: 3, end: 8, term: '区块链水稻' },
    ]);
    expect(ownMatcher([{ label: '飞地园区', note: '', off: true }])).toBeUndefined();
  });
});
