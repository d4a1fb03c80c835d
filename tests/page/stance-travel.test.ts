import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enRoute, speed } from '../../page/travel';

const box = { left: 100, top: 200, right: 480, bottom: 500 };

describe('the way to the popover', () => {
  it.each([
    ['straight down', { x: 150, y: 100 }, { x: 150, y: 120 }, true],
    ['towards the far corner', { x: 150, y: 100 }, { x: 250, y: 130 }, true],
    ['along the line', { x: 150, y: 100 }, { x: 300, y: 100 }, false],
    ['away from it', { x: 150, y: 100 }, { x: 150, y: 80 }, false],
    ['beside it', { x: 150, y: 100 }, { x: 60, y: 150 }, false],
    ['round its corner, by a hair', { x: 150, y: 100 }, { x: 96, y: 190 }, true],
  ])('%s', (_way, from, now, yes) => expect(enRoute(from, from, now, box)).toBe(yes));

  it('is left by one who turns back, though still inside the figure', () => {
    expect(enRoute({ x: 150, y: 100 }, { x: 150, y: 160 }, { x: 150, y: 140 }, box)).toBe(false);
  });

  it('holds all the straight way to any point of the popover, from wherever it starts', () => {
    const anywhere = fc.record({
      x: fc.integer({ min: 0, max: 600 }),
      y: fc.integer({ min: 0, max: 600 }),
    });
    const inBox = fc.record({
      x: fc.integer({ min: box.left, max: box.right }),
      y: fc.integer({ min: box.top, max: box.bottom }),
    });
    fc.assert(
      fc.property(anywhere, inBox, fc.integer({ min: 2, max: 12 }), (from, to, steps) => {
        let last = from;
        for (let i = 1; i <= steps; i++) {
          const part = i / steps;
          const now = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
          expect(enRoute(from, last, now, box)).toBe(true);
          last = now;
        }
      }),
    );
  });
});

describe('speed', () => {
  it.each([
    ['of nothing', [], 0],
    ['of one sample', [[0, 0, 0]], 0],
    [
      'along the whole path, not as the crow flies',
      [
        [0, 0, 0],
        [30, 0, 50],
        [0, 0, 100],
      ],
      0.6,
    ],
    [
      'of two samples at one time',
      [
        [0, 0, 5],
        [90, 0, 5],
      ],
      0,
    ],
  ])('%s', (_case, samples, expected) =>
    expect(speed(samples.map(([x, y, at]) => ({ x: x!, y: y!, at: at! })))).toBeCloseTo(expected),
  );
});
