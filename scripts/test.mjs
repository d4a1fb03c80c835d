import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { checkNode } from './node-version.mjs';

checkNode();
const { root, setUp } = await import('./set-up.mjs');

const env = { ...process.env, ...setUp(['chromium', 'firefox']) };
const artifacts = `${root}.artifacts`;
const results = { check: `${artifacts}/check.json`, journeys: `${artifacts}/journeys.json` };
for (const file of Object.values(results)) rmSync(file, { force: true });

console.log('\nChecks');
const check = node('--import', 'tsx', 'scripts/check.ts');
console.log('\nBoth browsers');
const journeys = node(
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  'journeys',
  // Each browser waits more than it works.
  '--maxWorkers=2',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results.journeys}`,
);

const totals = [counted(results.check, check), vitestTotals(results.journeys, journeys)];
const passed = totals.reduce((sum, total) => sum + total.passed, 0);
const failed = totals.reduce((sum, total) => sum + total.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function node(...args) {
  const done = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 1, 2] });
  return done.status ?? 1;
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
