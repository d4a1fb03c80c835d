import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const read = (path: string): unknown => {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  return JSON.parse(readFileSync(file, 'utf8'));
};

/**
 * The manifest is a promise to those who installed the extension: a browser disables it when it asks
 * for more. A change on purpose is kept by `npm run golden`, and the difference is read in review.
 * Needs both builds (`npm run build`).
 */
describe('the built manifest', () =>
  it.each(['chrome', 'firefox'])('for %s asks for what it asked for before', (browser) => {
    expect(read(`.output/${browser}-mv3/manifest.json`)).toEqual(
      read(`tests/golden/manifest-${browser}.json`),
    );
  }));
