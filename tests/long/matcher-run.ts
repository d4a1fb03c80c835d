import { createMatcher } from '../../lexicon/matcher';
import type { Match } from '../../lexicon/types';
import { chance } from './chance';
import { type LongRun, times } from './long-run';
import { createStrings } from './matcher-strings';
import { naiveLabels } from './naive-labels';
import { createNaiveMatcher } from './naive-matcher';

/** The matcher, with its tables and tries, equals plain search over the plain data. */
export const matcherRun: LongRun = {
  name: 'matcher',
  run({ seed, scale, report }) {
    const match = createMatcher();
    const naive = createNaiveMatcher();
    const agree = (text: string) => told(match(text)) === told(naive(text));
    const labels = [...naiveLabels().values()];
    const makeString = createStrings(labels);
    const count = times(100_000, scale);
    const found = { term: 0, place: 0, none: 0 };
    const met = new Set<string>();
    for (let i = 0; i < count; i++) {
      if (i % 20_000 === 0) report.say(`${i} of ${count} strings`);
      const text = makeString(chance(seed * 1_000_003 + i));
      const matches = match(text);
      for (const one of matches) {
        found[one.kind]++;
        met.add(one.kind === 'term' ? one.term : one.places.join());
      }
      if (matches.length === 0) found.none++;
      if (told(matches) === told(naive(text))) continue;
      const small = shrunk(text, (shorter) => !agree(shorter));
      report.fail(
        `string ${i} ${JSON.stringify(small)}: found ${told(match(small))}, wanted ${told(naive(small))}`,
      );
    }
    report.figure('strings', count);
    report.figure('terms found', found.term);
    report.figure('places found', found.place);
    report.figure('strings with nothing', found.none);
    report.figure('concepts and places met', met.size);
    // Strings in which nothing is found would prove nothing.
    if (found.term + found.place < count) report.fail('fewer labels were found than strings made');
  },
};

/** Matches as text, with their parts in one order. */
const told = (matches: readonly Match[]): string =>
  JSON.stringify(
    matches.map((match) => Object.entries(match).sort(([a], [b]) => (a < b ? -1 : 1))),
  );

/** A shorter string of which the same may be said, by leaving out one stretch after another. */
function shrunk(text: string, holds: (text: string) => boolean): string {
  let small = text;
  for (let size = text.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at + size <= small.length; ) {
      const shorter = small.slice(0, at) + small.slice(at + size);
      if (holds(shorter)) small = shorter;
      else at += size;
    }
  }
  return small;
}
