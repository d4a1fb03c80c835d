import { createMatcher } from '../../lexicon/matcher';
import { badInput } from '../lexicon/bad-input';
import { type LongRun, times } from './long-run';

/** UTF-16 units of 10 MB of Chinese text. */
const LENGTH = 3_400_000;
const PARTS = 8;

/** Bad input of any length is read in proportion to its length. */
export const badInputRun: LongRun = {
  name: 'bad-input',
  run({ scale, report }) {
    const match = createMatcher();
    const length = times(LENGTH, scale);
    for (const [name, make] of Object.entries(badInput)) {
      report.say(name);
      const short = best(() => match(make(length / PARTS)));
      const long = best(() => match(make(length)));
      const growth = Math.round((long / short) * 10) / 10;
      report.figure(name, `${Math.round(long)} ms, ${growth} times that of an eighth`);
      // Twice what is in proportion: noise and memory are no growth.
      if (growth > 2 * PARTS) report.fail(`${name}: ${growth} times the time for ${PARTS} times`);
    }
  },
};

/** Milliseconds, the best of three. */
function best(run: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  });
  return Math.min(...times);
}
