import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../lexicon/fold';
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
      { numRuns: 1000 },
    );
  }, 60_000);

  it('find every label that stands alone, unless it needs company or a tail takes it', () => {
    const lost = allLabels
      .filter((label) => !label.blocks && label.guards.every((guard) => !guard.needs))
      .filter((label) => found(`。${label.written}。`)[0]?.what !== label.what)
      .map((label) => label.written);
    expect(lost).toEqual([]);
  });
});

/** What depends on company, which may stand in the next sentence. */
const doubtful = new Set(
  allLabels.filter(({ guards }) => guards.some(({ needs }) => needs)).map(({ written }) => written),
);
const needsNoCompany = ({ what }: { what: string }) => !doubtfulConcepts.has(what);
const doubtfulConcepts = new Set(
  allLabels.filter(({ written }) => doubtful.has(written)).map(({ what }) => what),
);

describe('what the matcher finds', () => {
  it('is the same when a text is cut behind a sentence, save for company', () => {
    const end = fc.constantFrom('。', '！', '？', '。\n', '\n');
    fc.assert(
      fc.property(text, end, text, (left, stop, right) => {
        const first = left + stop;
        const parts = [
          ...found(first),
          ...found(right).map((one) => ({
            ...one,
            start: one.start + first.length,
            end: one.end + first.length,
          })),
        ];
        expect(found(first + right).filter(needsNoCompany)).toEqual(parts.filter(needsNoCompany));
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('folds to one of the labels of what it means, where it stands in the text', () => {
    const labels = new Map<string, Set<string>>();
    for (const { folded, what } of allLabels) {
      labels.set(what, (labels.get(what) ?? new Set()).add(folded).add(`${folded}s`));
    }
    fc.assert(
      fc.property(text, (sentence) => {
        for (const { end, start, what } of found(sentence)) {
          const words = fold(sentence.slice(start, end)).text();
          expect([what, words, labels.get(what)?.has(words)]).toEqual([what, words, true]);
        }
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

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
