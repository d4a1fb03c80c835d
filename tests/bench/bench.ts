/**
 * How dear reading is: `npm run bench -- [--browser] [--json] [--rounds N] [--length N]`; the length
 * in UTF-16 units, by default those of 2 MB of Chinese text. Ratios to
 * a floor of the same round say something, times in milliseconds say little. `--browser` adds cold
 * readings of whole pages in Chromium (`npm run build` first).
 */
import { parseArgs } from 'node:util';
import type { Result } from './interleaved';
import { lexiconContest } from './lexicon-contest';
import { readingContest } from './reading-contest';

const { values } = parseArgs({
  options: {
    browser: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '9' },
    length: { type: 'string', default: '690000' },
  },
});
const rounds = Number(values.rounds);
const length = Number(values.length);
if (!(rounds >= 1) || !(length >= 1)) {
  console.error('--rounds and --length take numbers over 0');
  process.exit(2);
}

const lexicon = lexiconContest({ length, rounds });
const reading = values.browser ? await readingContest([200_000, 2_000_000], rounds) : undefined;

if (values.json) {
  console.log(JSON.stringify({ node: process.version, length, rounds, lexicon, reading }));
} else {
  console.log(`Lexicon, Node ${process.version}, ${rounds} rounds`);
  for (const { text, units, density, results } of lexicon) {
    console.log(`\n${units} UTF-16 units: ${text}; ${density} matches in 1,000 units`);
    table(results);
  }
  for (const { bytes, units, passages, results } of reading?.pages ?? []) {
    console.log(
      `\nPage of ${bytes} bytes: ${units} units, ${passages} passages, ${reading?.browser}`,
    );
    table(results);
  }
}
process.exit(0);

function table(results: readonly Result[]): void {
  console.log(`${'ratio'.padStart(9)}  ${'lowest–highest'.padEnd(18)}${'median'.padStart(10)}`);
  for (const { name, ms, ratio, lowest, highest } of results) {
    const range = `${lowest}–${highest}`.padEnd(18);
    console.log(`${`${ratio}×`.padStart(9)}  ${range}${`${ms} ms`.padStart(10)}  ${name}`);
  }
}
