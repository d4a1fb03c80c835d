/**
 * The one gate before the browsers: `npm run check`. Every step runs even where one before it has
 * failed; a step that passes says only how long it took. Counts go to .artifacts/check.json.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Step {
  name: string;
  /** Program of a package, by its path in node_modules, or a script of ours; then its arguments. */
  run: readonly string[];
  /** Print what it says even where it passes. */
  show?: boolean;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const unitResults = `${root}.artifacts/unit.json`;
const rooms = 'lexicon seeds clippings ports components page export entrypoints scripts tests';
const longest = 150;
const wxt = 'node_modules/wxt/bin/wxt.mjs';
const vitest = 'node_modules/vitest/vitest.mjs';

const steps: readonly Step[] = [
  { name: 'generated types', run: [wxt, 'prepare'] },
  { name: 'types', run: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  {
    name: 'lint and format',
    run: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'],
  },
  {
    name: 'layers',
    run: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      ...rooms.split(' '),
    ],
  },
  { name: 'dead code', run: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'build for Chromium', run: [wxt, 'build'] },
  { name: 'build for Firefox', run: [wxt, 'build', '-b', 'firefox', '--mv3'] },
  { name: 'sizes', run: ['--import', 'tsx', 'scripts/size.ts'], show: true },
  {
    name: 'rules of the Firefox store',
    run: [
      'node_modules/web-ext/bin/web-ext.js',
      'lint',
      '--source-dir=.output/firefox-mv3',
      '--no-config-discovery',
      '--warnings-as-errors',
    ],
  },
  {
    name: 'unit tests',
    run: [
      vitest,
      'run',
      '--project',
      'unit',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitResults}`,
    ],
  },
];

/** Tools differ in how they read FORCE_COLOR=0, so it must not be there at all. */
const { FORCE_COLOR: _, ...environment } = process.env;
const plain = { ...environment, NO_COLOR: '1' };

mkdirSync(`${root}.artifacts`, { recursive: true });
rmSync(unitResults, { force: true });
const failures = steps.filter((step) => !passes(step)).map((step) => step.name);
const unit = unitTotals();
const total = {
  passed: steps.length - failures.length + unit.passed,
  failed: Math.max(
    failures.length,
    unit.failed + failures.filter((f) => f !== 'unit tests').length,
  ),
};
writeFileSync(`${root}.artifacts/check.json`, `${JSON.stringify(total)}\n`);
console.log(
  failures.length === 0
    ? `All ${steps.length} checks and ${unit.passed} unit tests passed.`
    : `Failed: ${failures.join(', ')}`,
);
process.exitCode = failures.length === 0 ? 0 : 1;

function passes(step: Step): boolean {
  const started = Date.now();
  const done = spawnSync(process.execPath, step.run, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: plain,
  });
  const passed = done.status === 0;
  const time = `${((Date.now() - started) / 1000).toFixed(1)} s`;
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${time.padStart(7)}  ${step.name}`);
  if (!passed || step.show) tell(step, `${done.stdout}${done.stderr}${done.error ?? ''}`.trimEnd());
  return passed;
}

/** What a step said; of a long report the end, and the whole in a file. */
function tell({ name }: Step, said: string): void {
  const lines = said.split('\n');
  const log = `.artifacts/${name.replaceAll(' ', '-')}.log`;
  if (lines.length > longest) {
    writeFileSync(`${root}${log}`, `${said}\n`);
    console.log(`        … ${lines.length - longest} lines more in ${log}`);
  }
  console.log(lines.slice(-longest).join('\n').replace(/^/gm, '        '));
}

function unitTotals(): { passed: number; failed: number } {
  if (!existsSync(unitResults)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(unitResults, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}
