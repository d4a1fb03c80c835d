import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { coverage } from '../pages/odd/coverage';
import { oddPages } from '../pages/odd/index';
import { clauses } from './clauses';

const file = fileURLToPath(new URL('../../docs/coverage.md', import.meta.url));
const all = Object.values(oddPages).flat();

it('the matrix in docs tells of all odd pages as they now are', () => {
  expect(readFileSync(file, 'utf8')).toBe(coverage());
});

it.each(Object.entries(clauses))('the laws that hold “%s” are there', (_part, all) => {
  for (const [, held] of all) {
    for (const [path, title] of held) {
      const law = readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
      expect(law, path).toContain(title);
    }
  }
});

it('there are sixty odd pages or more, each under a name of its own', () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
