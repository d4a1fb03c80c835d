import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chance } from '../long/chance';
import { bothFind, smallLexicon } from './small-lexicons';

const LEXICONS = 250;
const TEXTS = 40;

it('in any lexicon the matcher finds what plain search finds, own terms and all', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
      const dice = chance(seed);
      const lexicon = smallLexicon(dice);
      const { plain, quick } = bothFind(lexicon);
      for (let i = 0; i < TEXTS; i++) {
        const text = lexicon.text(dice);
        const expected = plain(text);
        found += expected.length;
        expect({ text, found: quick(text) }).toEqual({ text, found: expected });
      }
    }),
    { numRuns: LEXICONS },
  );
  // Texts in which nothing stands would prove nothing.
  expect(found).toBeGreaterThan((LEXICONS * TEXTS) / 2);
}, 60_000);
