/**
 * Big seeded runs: `npm run test:long -- [--seed N] [--scale X] [--cycles N] [--only NAME]…`. `--scale 10`
 * meets ten times the cases; `--cycles` is how often a browser is killed. The browsers need a build (`npm run build`). Everything that was counted
 * goes to .artifacts/long-report.json; the exit code is 1 where anything failed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { allRuns } from '../tests/long/all-runs';
import type { LongRun, Report } from '../tests/long/long-run';
import { findBrowser } from './browsers.mjs';

interface Told {
  name: string;
  /** Seconds. */
  duration: number;
  figures: Record<string, number | string>;
  failed: number;
  /** The first few, word for word. */
  failures: string[];
}

const names = allRuns.map(({ name }) => name);
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    scale: { type: 'string', default: '1' },
    cycles: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const seed = Number(values.seed);
const scale = Number(values.scale);
const cycles = values.cycles === undefined ? undefined : Number(values.cycles);
const unknown = values.only.filter((name) => !names.includes(name));
if (!Number.isInteger(seed) || !(scale > 0) || !((cycles ?? 1) > 0) || unknown.length > 0) {
  console.error(
    `--seed takes an integer, --scale and --cycles a number over 0, --only one of: ${names.join(', ')}`,
  );
  process.exit(2);
}

const started = Date.now();
const chosen = allRuns.filter(({ name }) => values.only.length === 0 || values.only.includes(name));
const runs: Told[] = [];
for (const run of chosen) runs.push(await told(run));
const failed = runs.reduce((sum, run) => sum + run.failed, 0);

const folder = fileURLToPath(new URL('../.artifacts', import.meta.url));
mkdirSync(folder, { recursive: true });
const report = {
  date: new Date(started).toISOString(),
  seed,
  scale,
  duration: seconds(started),
  node: process.version,
  browsers: { chromium: versionOf('chromium'), firefox: versionOf('firefox') },
  failed,
  runs,
};
writeFileSync(`${folder}/long-report.json`, `${JSON.stringify(report, undefined, 2)}\n`);
console.log(
  `\n${runs.length} runs in ${report.duration} s, ${failed} failures; see .artifacts/long-report.json`,
);
process.exit(failed === 0 ? 0 : 1);

async function told({ name, run }: LongRun): Promise<Told> {
  const begun = Date.now();
  const result: Told = { name, duration: 0, figures: {}, failed: 0, failures: [] };
  const most = 8;
  const record: Report = {
    figure: (what, value) => {
      result.figures[what] = value;
    },
    fail: (what) => {
      result.failed++;
      if (result.failures.push(what) > most) result.failures.pop();
      else console.error(`  FAILED ${what}`);
    },
    say: (progress) => console.log(`  ${String(seconds(begun)).padStart(5)} s  ${progress}`),
  };
  console.log(`\n${name} (seed ${seed}, scale ${scale})`);
  try {
    await run({ seed, scale, cycles, report: record });
  } catch (error) {
    record.fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  result.duration = seconds(begun);
  for (const [what, value] of Object.entries(result.figures)) console.log(`  ${what}: ${value}`);
  console.log(
    `  ${result.failed === 0 ? 'passed' : `${result.failed} failures`}, ${result.duration} s`,
  );
  return result;
}

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 100) / 10;
}

function versionOf(name: 'chromium' | 'firefox'): number | undefined {
  const found = findBrowser(name);
  return found && 'version' in found ? found.version : undefined;
}
