import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineHeights } from '../../components/clippings/line-heights';
import { movedBy } from '../../components/clippings/same-lines';

const GUESS = 80;
const guessedStart = (line: number) => line * GUESS;

const sights = fc.array(
  fc.record({ line: fc.nat(40), height: fc.integer({ min: 20, max: 300 }) }),
  {
    maxLength: 60,
  },
);

describe('the heights of lines', () => {
  it('put each where all heights before it add up to', () => {
    fc.assert(
      fc.property(sights, fc.integer({ min: -50, max: 9000 }), (seen, offset) => {
        const heights = createLineHeights(41, guessedStart);
        const naive = Array.from({ length: 41 }, () => GUESS);
        for (const { line, height } of seen) {
          expect(heights.see(line, height)).toBe(naive[line] !== height);
          naive[line] = height;
        }
        const starts = [0];
        for (const height of naive) starts.push((starts.at(-1) ?? 0) + height);
        const startsOf = (of: typeof heights) => starts.map((_, line) => of.startOf(line));
        expect(startsOf(heights)).toEqual(starts);
        const at = starts.slice(0, 41).findLastIndex((start) => start <= offset);
        expect(heights.at(offset)).toBe(Math.max(at, 0));
        expect(startsOf(createLineHeights(41, guessedStart, heights.seen()))).toEqual(starts);
      }),
    );
  });

  it('ask for no line that was not looked for, in a list of a hundred thousand', () => {
    let asked = 0;
    const heights = createLineHeights(100_000, (line) => {
      asked++;
      return guessedStart(line);
    });
    for (let line = 50_000; line < 50_030; line++) heights.see(line, 96);
    expect(heights.at(heights.startOf(70_000) + 1)).toBe(70_000);
    expect(asked).toBeLessThan(200);
  });
});

describe('a line of two lists', () => {
  const listOf = (keys: readonly string[]) => ({
    count: keys.length,
    keyOf: (line: number) => keys[line] ?? '',
  });
  const before = listOf(['广东', '福建', '浙江', '河北']);

  it.each([
    ['stays where nothing has changed', ['广东', '福建', '浙江', '河北'], 0],
    ['stays where some have come behind it', ['广东', '福建', '浙江', '河北', '海南'], 0],
    ['moves on by what has come before it', ['江西', '山西', '广东', '福建', '浙江', '河北'], 2],
    ['moves back by what has gone', ['浙江', '河北'], -2],
    ['is found where one came and one went', ['江西', '广东', '浙江', '河北'], 0],
    ['is nowhere where it has gone', ['广东', '福建', '河北'], undefined],
    ['is nowhere in an empty list', [], undefined],
  ] as const)('%s', (_law, now, by) => {
    expect(movedBy(2, before, listOf(now))).toBe(by);
  });
});
