import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../lexicon/matcher';
import { allLabels, naiveMatch } from './naive-matcher';

const match = createMatcher();

function found(text: string) {
  return match(text).map((one) => ({
    start: one.start,
    end: one.end,
    what: one.kind === 'term' ? one.term : `${one.via} ${one.places.join(' ')}`,
  }));
}

const guardWords = allLabels.flatMap((label) =>
  label.guards.flatMap((guard) =>
    [guard.notBefore, guard.exceptBefore, guard.notAfter, guard.exceptAfter].flatMap(
      (list) => list?.split('|') ?? [],
    ),
  ),
);

const written = fc.constantFrom(...allLabels.map((label) => label.written));
const piece = fc.oneof(
  { weight: 6, arbitrary: written },
  // A label cut short meets the next piece as words do that hold a label by accident.
  {
    weight: 3,
    arbitrary: fc.tuple(written, fc.nat(6)).map(([label, n]) => label.slice(n % 3, n + 1)),
  },
  { weight: 4, arbitrary: fc.constantFrom(...guardWords) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('大学', '银行', '南站', '北路', '路演', ' university', ' road'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(' ', '  ', '。', '，', '\n', '.', '的', '在', '　', 's', 'S', '@'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\u200b', '㎡', 'Ｎ', '鏈', '區', '…', '😀', '_', '1', 'é'),
  },
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

describe('the matcher and a plain search over the list of labels', () => {
  it('find the same', () => {
    fc.assert(
      fc.property(text, (sentence) => {
        expect(found(sentence)).toEqual(naiveMatch(sentence));
      }),
      { numRuns: 3000 },
    );
  });

  it('find every label that stands alone, unless it needs company or a tail takes it', () => {
    const lost = allLabels
      .filter((label) => !label.blocks && label.guards.every((guard) => !guard.needs))
      .filter((label) => found(`。${label.written}。`)[0]?.what !== label.what)
      .map((label) => label.written);
    expect(lost).toEqual([]);
  });
});

describe('what the matcher finds', () => {
  it('is in order, without overlaps, inside the text', () => {
    fc.assert(
      fc.property(text, (sentence) => {
        let past = 0;
        for (const { end, start } of match(sentence)) {
          expect(start).toBeGreaterThanOrEqual(past);
          expect(end).toBeGreaterThan(start);
          past = end;
        }
        expect(past).toBeLessThanOrEqual(sentence.length);
      }),
      { numRuns: 300 },
    );
  });
});
