import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { checkNode } from './node-version.mjs';

checkNode();
const { root, setUp } = await import('./set-up.mjs');

const env = { ...process.env, ...setUp(['chromium', 'firefox']) };
const artifacts = `${root}.artifacts`;
const results = {
  check: `${artifacts}/check.json`,
  journeys: `${artifacts}/journeys.json`,
  again: `${artifacts}/journeys-again.json`,
};
const strict = new Set(['from a report to a Markdown file']);
for (const file of Object.values(results)) rmSync(file, { force: true });

console.log('\nChecks');
const check = node('--import', 'tsx', 'scripts/check.ts');
console.log('\nBoth browsers');
const journeys = inBrowsers(results.journeys);

const totals = [
  counted(results.check, check),
  askedAgain(vitestTotals(results.journeys, journeys)),
];
const passed = totals.reduce((sum, total) => sum + total.passed, 0);
const failed = totals.reduce((sum, total) => sum + total.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function node(...args) {
  const done = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 1, 2] });
  return done.status ?? 1;
}

// Each browser waits more than it works.
function inBrowsers(file, ...chosen) {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'journeys'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return node(...vitest, '--maxWorkers=2', ...reporters, ...chosen);
}

/**
 * Where laws of a few groups failed, these are asked once more in a browser of their own: one
 * that stumbles after five minutes drags what follows along. The main job and the consoles are not
 * asked again, nor is anything where many groups failed.
 */
function askedAgain(total) {
  if (total.failed === 0 || !existsSync(results.journeys)) return total;
  const { testResults } = JSON.parse(readFileSync(results.journeys, 'utf8'));
  const failures = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed');
  const groups = [...new Set(failures.map(({ ancestorTitles }) => ancestorTitles[1]))];
  const fit = failures.length === total.failed && groups.length <= 3;
  if (!fit || groups.some((group) => group === undefined || strict.has(group))) return total;

  console.log(`\nAsked again in a new browser: ${groups.join(' · ')}`);
  for (const { fullName } of failures) console.log(`  ${fullName}`);
  const escaped = groups.map((group) => group.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const status = inBrowsers(results.again, '-t', `(${escaped.join('|')})`);
  const second = vitestTotals(results.again, status);
  if (second.failed > 0 || second.passed < failures.length) return total;
  return { passed: total.passed + total.failed, failed: 0 };
}

function counted(file, status) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  return atLeastOneFailure(JSON.parse(readFileSync(file, 'utf8')), status);
}

function vitestTotals(file, status) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
  return atLeastOneFailure({ passed: numPassedTests, failed: numFailedTests }, status);
}

/** A run that ended badly has failed, even where no single test did (a file that would not load). */
function atLeastOneFailure(total, status) {
  return status !== 0 && total.failed === 0 ? { ...total, failed: 1 } : total;
}
