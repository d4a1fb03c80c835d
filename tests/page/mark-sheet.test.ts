import { describe, expect, it } from 'vitest';
import { highlightName, markKinds, markSheet, toneFor } from '../../page/mark-sheet';
import { allColours } from '../../ports/mark-colours';

describe('marks', () => {
  it.each([
    ['rgb(34, 34, 34)', 'light'],
    ['rgb(0, 0, 238)', 'light'],
    ['rgb(238, 238, 255)', 'dark'],
    ['rgba(255, 255, 255, 0.87)', 'dark'],
    ['oklch(0.9 0.02 90)', 'dark'],
    ['oklab(0.2 0 0)', 'light'],
    ['lab(90 0 0)', 'dark'],
    ['color(srgb 0.95 0.95 0.95)', 'dark'],
    ['color(display-p3 0.1 0.1 0.1)', 'light'],
    ['', 'light'],
  ])('under words of %s are %s', (colour, tone) => expect(toneFor(colour)).toBe(tone));

  it('change no colour of words but where colours are forced', () => {
    const [plain, forced] = markSheet().split('@media(forced-colors:active)');
    expect(plain).not.toMatch(/[;{]color:/);
    expect(forced).toContain('background-color:Mark;color:MarkText');
  });

  it.each(allColours)('have a name and a look each in %s', (colours) => {
    const [plain, forced] = markSheet().split('@media(forced-colors:active)');
    for (const kind of markKinds) {
      const rule = `::highlight(${highlightName(kind, 'dark', colours)}){`;
      expect(plain?.split(rule)).toHaveLength(2);
      expect(forced?.split(rule)).toHaveLength(2);
    }
  });
});
