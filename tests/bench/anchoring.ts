/**
 * How well kept words are found again: `npm run bench:anchoring -- [--trials N] [--seed N] [--json]`;
 * N trials of each scenario. Ends with 1 where a place was wrong, or too few were found.
 */
import { parseArgs } from 'node:util';
import { anchoringContest, type Tally } from './anchoring-contest';

const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    faults: { type: 'boolean', default: false },
  },
});
const trials = Number(values.trials);
const seed = Number(values.seed);
if (!(trials >= 1) || !Number.isInteger(seed)) {
  console.error('--trials takes a number over 0, --seed a whole one');
  process.exit(2);
}

const { scenarios, faults } = anchoringContest({ trials, seed });
const rows = Object.entries(scenarios);
const found = (due: Tally['due']) => {
  const of = rows.filter(([, tally]) => tally.due === due).map(([, tally]) => tally);
  const sum = (which: (tally: Tally) => number) => of.reduce((all, tally) => all + which(tally), 0);
  return sum(({ right }) => right) / sum(({ trials }) => trials);
};
const summary = { exact: found('exact'), changed: found('changed'), wrong: faults.length };

if (values.json) console.log(JSON.stringify({ trials, seed, scenarios, summary }));
else {
  console.log(
    '| scenario | due | trials | right | abstained | wrong | approx-string-match: right | abstained | wrong |',
  );
  console.log('|---|---|--:|--:|--:|--:|--:|--:|--:|');
  for (const [name, { due, trials: all, right, abstained, wrong, approx }] of rows) {
    const theirs = `${approx.right} | ${approx.abstained} | ${approx.wrong}`;
    console.log(`| ${name} | ${due} | ${all} | ${right} | ${abstained} | ${wrong} | ${theirs} |`);
  }
  const share = (part: number) => `${(part * 100).toFixed(1)} %`;
  console.log(
    `\nOf those still there found: exact ${share(summary.exact)}, changed ${share(summary.changed)}; ${summary.wrong} wrong`,
  );
}
if (values.faults) for (const fault of faults) console.error(fault);
process.exit(summary.wrong > 0 || summary.exact < 0.93 || summary.changed < 0.93 ? 1 : 0);
