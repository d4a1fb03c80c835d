/**
 * Whether the table tests of folding and matching notice a change in the code: `npm run
 * test:mutation`. Property tests are left out: they notice nearly everything, slowly, and say little
 * of what was meant.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation.config.ts' },
  mutate: [
    'lexicon/character-folding.ts',
    'lexicon/company.ts',
    'lexicon/fold.ts',
    'lexicon/guards.ts',
    'lexicon/label-beginnings.ts',
    'lexicon/label-scan.ts',
    'lexicon/latin-words.ts',
    'lexicon/lazy-folding.ts',
    'lexicon/matcher.ts',
    'lexicon/standing.ts',
    'lexicon/stretch.ts',
    'lexicon/unit-flags.ts',
  ],
  ignorePatterns: ['.output', '.wxt', '.artifacts', 'docs', 'public', 'seeds', 'components'],
  // A mutant at the start of a module would be judged by one load of it; there are hardly any.
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  concurrency: 2,
  incremental: true,
  incrementalFile: '.artifacts/mutation/incremental.json',
  tempDirName: '.artifacts/mutation/sandbox',
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.artifacts/mutation/report.json' },
  clearTextReporter: { logTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 85 },
};
