import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packSchema } from '../../../scripts/pack-schema';

it('the published schema is the one that packs are read with', () => {
  const kept = readFileSync(
    new URL('../../../docs/fact-pack.schema.json', import.meta.url),
    'utf8',
  );
  // After a change on purpose: npx tsx scripts/pack-schema.ts
  expect(packSchema()).toBe(kept);
});
