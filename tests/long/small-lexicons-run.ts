import { bothFind, smallLexicon } from '../lexicon/small-lexicons';
import { chance } from './chance';
import { type LongRun, times } from './long-run';

const TEXTS = 100;

/** In any small lexicon the matcher equals plain search, the reader's own terms included. */
export const smallLexiconsRun: LongRun = {
  name: 'small-lexicons',
  run({ seed, scale, report }) {
    const lexicons = times(10_000, scale);
    let texts = 0;
    let found = 0;
    for (let i = 0; i < lexicons; i++) {
      if (i % 1000 === 0) report.say(`${i} of ${lexicons} lexicons`);
      const dice = chance(seed * 1_000_033 + i);
      const lexicon = smallLexicon(dice);
      const { plain, quick } = bothFind(lexicon);
      for (let k = 0; k < TEXTS; k++, texts++) {
        const text = lexicon.text(dice);
        const [is, should] = [JSON.stringify(quick(text)), JSON.stringify(plain(text))];
        found += quick(text).length;
        if (is !== should) {
          report.fail(`lexicon ${i} ${JSON.stringify(text)}: found ${is}, wanted ${should}`);
        }
      }
    }
    report.figure('lexicons', lexicons);
    report.figure('strings', texts);
    report.figure('labels found', found);
    if (found < texts / 2) report.fail('fewer labels were found than half the strings made');
  },
};
