import { describe, expect, it } from 'vitest';
import { highlightName, markKinds, markSheet } from '../../page/mark-sheet';
import { allColours } from '../../ports/mark-colours';

describe('marks', () => {
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
