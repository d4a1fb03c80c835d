import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contrastOf } from './oklch';

const css = readFileSync(
  fileURLToPath(new URL('../../components/theme.css', import.meta.url)),
  'utf8',
);

type Mode = 'light' | 'dark';

/** A token without transparency, as the inside of `oklch(…)`. */
function colour(token: string, mode: Mode): string {
  const value = new RegExp(`--${token}: light-dark\\(oklch\\(([^)]+)\\), oklch\\(([^)]+)\\)\\)`);
  const found = value.exec(css)?.[mode === 'light' ? 1 : 2];
  if (found === undefined) throw new Error(`no colour called ${token}`);
  return found;
}

function contrast(one: string, other: string, mode: Mode): number {
  return contrastOf(colour(one, mode), colour(other, mode));
}

const surfaces = ['surface', 'surface-raised', 'surface-sunken'];
const pairs = (tokens: string[], grounds: string[]) =>
  tokens.flatMap((token) =>
    grounds.flatMap((ground) =>
      (['light', 'dark'] as const).map((mode) => [token, ground, mode] as const),
    ),
  );

describe('contrast', () => {
  const tints = ['blockchain', 'government', 'place', 'passage', 'mine'];
  it.each(pairs(['text'], [...surfaces, ...tints]))('%s on %s, %s: 7 or more', (...pair) => {
    expect(contrast(...pair)).toBeGreaterThanOrEqual(7);
  });

  const inks = tints.map((kind) => `${kind}-ink`);
  it.each(pairs(['text-quiet', 'accent', 'danger', ...inks], surfaces))(
    '%s on %s, %s: 4.5 or more',
    (...pair) => {
      expect(contrast(...pair)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(pairs(['accent-text'], ['accent']))('%s on %s, %s: 4.5 or more', (...pair) => {
    expect(contrast(...pair)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(['focus', 'control'], surfaces))('%s on %s, %s: 3 or more', (...pair) => {
    expect(contrast(...pair)).toBeGreaterThanOrEqual(3);
  });
});
