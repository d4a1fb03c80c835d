import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** A file is as it was kept. `GOLDEN=1` writes all anew; read the difference. */
export function golden(name: string, made: string): void {
  const path = new URL(`golden/${name}`, import.meta.url);
  if (process.env.GOLDEN) writeFileSync(path, made);
  expect(made).toBe(readFileSync(path, 'utf8'));
}
