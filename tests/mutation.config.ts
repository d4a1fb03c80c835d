import { defineConfig } from 'vitest/config';

/** The tests that mutants are shown to; see `stryker.config.mjs`. */
export default defineConfig({
  test: {
    environment: 'node',
    include: [
      'tests/lexicon/{fold,guards,label-beginnings,label-scan,lazy-folding,matcher}.test.ts',
      'tests/lexicon/{matching,standing,stretch}.test.ts',
    ],
  },
});
