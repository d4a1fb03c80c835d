import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const css = readFileSync(
  fileURLToPath(new URL('../../components/theme.css', import.meta.url)),
  'utf8',
);

type Mode = 'light' | 'dark';

/** Linear sRGB of a token without transparency. OKLab's matrices: https://bottosson.github.io/posts/oklab/ */
function linear(token: string, mode: Mode): [number, number, number] {
  const value = new RegExp(`--${token}: light-dark\\(oklch\\(([^)]+)\\), oklch\\(([^)]+)\\)\\)`);
  const found = value.exec(css)?.[mode === 'light' ? 1 : 2];
  if (found === undefined) throw new Error(`no colour called ${token}`);
  const [lightness = 0, chroma = 0, hue = 0] = found.split(' ').map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (channel: number) => Math.min(1, Math.max(0, channel));
  return [
    clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** Contrast as WCAG 2.2 reckons it. */
function contrast(one: string, other: string, mode: Mode): number {
  const light = (token: string) => {
    const [r, g, b] = linear(token, mode);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
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
