/** Sizes of what the builds ship, and the budgets of the scripts that live in pages. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * kB of 1,000 bytes, gzipped. A script in a page is parsed anew in every frame: the gate in each, the
 * reader with its data where the gate finds a term, what watches the pointer at its first move, the
 * popover at the first hover, what makes clippings at the first save.
 */
const budgets = [
  { name: 'gate', file: /^gate\.js$/, limit: 40 },
  { name: 'page script', file: /^reader\.js$/, limit: 40 },
  { name: 'explain script', file: /^explain\.js$/, limit: 12 },
  { name: 'popover script', file: /^popover\.js$/, limit: 30 },
  { name: 'capture script', file: /^capture\.js$/, limit: 20 },
];

export interface Size {
  file: string;
  /** kB as they are, and gzipped. */
  raw: number;
  gzipped: number;
}

/** Every file of a build, largest first. */
export function sizesOf(folder: string): Size[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => {
      const bytes = readFileSync(path);
      return {
        file: relative(folder, path).replaceAll('\\', '/'),
        raw: bytes.length / 1000,
        gzipped: gzipSync(bytes, { level: 9 }).length / 1000,
      };
    })
    .sort((a, b) => b.gzipped - a.gzipped);
}

/** A sentence for each budget that is broken, or whose script is not there. */
export function brokenBudgets(sizes: readonly Size[]): string[] {
  return budgets.flatMap(({ name, file, limit }) => {
    const found = sizes.find((size) => file.test(size.file));
    if (!found) return [`the ${name} is not in the build (${file})`];
    if (found.gzipped <= limit) return [];
    return [`the ${name} has ${found.gzipped.toFixed(1)} kB gzipped; its budget is ${limit} kB`];
  });
}

function print(title: string, sizes: readonly Size[]): void {
  const total = sizes.reduce((sum, size) => sum + size.raw, 0);
  console.log(`${title}: ${sizes.length} files, ${total.toFixed(0)} kB`);
  for (const { file, raw, gzipped } of sizes.filter((size) =>
    /\.(m?js|css|html)$/.test(size.file),
  )) {
    const budget = budgets.find((one) => one.file.test(file));
    const limit = budget ? `  of ${budget.limit}` : '';
    console.log(
      `  ${raw.toFixed(1).padStart(8)} kB ${gzipped.toFixed(1).padStart(7)} kB gz${limit}  ${file}`,
    );
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const output = fileURLToPath(new URL('../.output', import.meta.url));
  const broken = ['chrome-mv3', 'firefox-mv3'].flatMap((build) => {
    const sizes = sizesOf(join(output, build));
    print(build, sizes);
    return brokenBudgets(sizes).map((sentence) => `${build}: ${sentence}`);
  });
  for (const sentence of broken) console.error(sentence);
  process.exitCode = broken.length > 0 ? 1 : 0;
}
