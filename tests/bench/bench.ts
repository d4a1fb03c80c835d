/**
 * How dear reading is, as ratios to the floor (every UTF-16 unit read once) of the same interleaved
 * run: machines are noisy, so absolute times say little. Prints a table and, with `--json`, JSON.
 */

import { createAnnotate } from '../../lexicon/annotate';
import { conceptInfo } from '../../lexicon/concept-info';
import { createMatcher } from '../../lexicon/matcher';
import { trieLabels } from './labels-as-strings';
import { paragraphs } from './page-generator';

const rounds = Number(process.env.ROUNDS ?? 9);
const length = Number(process.env.LENGTH ?? 2_000_000);

const texts = paragraphs({ length, seed: 7 });
const match = createMatcher();
const annotate = createAnnotate(match, conceptInfo);
const alternation = new RegExp(
  trieLabels()
    .sort((a, b) => b.length - a.length)
    .map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|'),
  'gi',
);

let sink = 0;
const contestants: Record<string, () => void> = {
  floor() {
    for (const text of texts) for (let i = 0; i < text.length; i++) sink ^= text.charCodeAt(i);
  },
  'fold and match'() {
    for (const text of texts) sink ^= match(text).length;
  },
  'whole annotation'() {
    for (const text of texts) sink ^= annotate(text).matches.length;
  },
  'one big RegExp (peer)'() {
    for (const text of texts) for (const m of text.matchAll(alternation)) sink ^= m.index;
  },
};

const times: Record<string, number[]> = Object.fromEntries(
  Object.keys(contestants).map((name) => [name, []]),
);
for (let round = 0; round <= rounds; round++) {
  for (const [name, run] of Object.entries(contestants)) {
    const start = performance.now();
    run();
    // The first round warms up.
    if (round > 0) times[name]?.push(performance.now() - start);
  }
}

const median = (list: number[]) =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
const table = Object.entries(times).map(([name, list]) => ({
  name,
  ms: Math.round(median(list) * 10) / 10,
  ratio: Math.round(median(list.map((t, i) => t / (times.floor?.[i] ?? t))) * 100) / 100,
}));
if (process.argv.includes('--json')) console.log(JSON.stringify({ length, rounds, table, sink }));
else {
  console.log(`${length} UTF-16 units, ${rounds} rounds, median of paired ratios to the floor`);
  for (const { name, ms, ratio } of table) console.log(`${name.padEnd(24)} ${ratio}× (${ms} ms)`);
}
