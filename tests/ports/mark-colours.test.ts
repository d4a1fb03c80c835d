import { describe, expect, it } from 'vitest';
import { allColours, marksIn } from '../../ports/mark-colours';
import { allSights, contrastOf, distanceOf } from '../components/oklch';

const solid = ['blockchain', 'government', 'data', 'place', 'own', 'flash', 'kept', 'lit'] as const;
/** The text of a page, dark and light. */
const words = ['0.27 0 0', '0.93 0 0'] as const;
const tones = [0, 1] as const;
const pairs = solid
  .slice(0, 5)
  .flatMap((one, i) => solid.slice(i + 1, 5).map((other) => [one, other] as const));

describe('marks on pages', () => {
  it.each(allColours.flatMap((colours) => solid.map((kind) => [colours, kind] as const)))(
    'in %s leave words on %s legible: 7 or more',
    (colours, kind) => {
      for (const tone of tones) {
        expect(contrastOf(marksIn(colours)[kind][tone], words[tone])).toBeGreaterThanOrEqual(7);
      }
    },
  );

  it.each(allSights.flatMap((sight) => pairs.map((pair) => [sight, ...pair] as const)))(
    'for eyes with %s are told apart in one preset: %s and %s',
    (sight, one, other) => {
      const looks = marksIn('apart');
      for (const tone of tones) {
        expect(distanceOf(looks[one][tone], looks[other][tone], sight)).toBeGreaterThanOrEqual(
          0.05,
        );
      }
    },
  );

  it('without hues have a line each', () => {
    const looks = marksIn('grey');
    const kinds = ['blockchain', 'government', 'data', 'place', 'own'] as const;
    const lines = kinds.map((kind) => looks[kind][2]);
    expect(new Set(lines).size).toBe(5);
    expect(lines).not.toContain(undefined);
  });
});
