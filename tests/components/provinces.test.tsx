import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byYear, fieldCounts, filtered, wholeSheet } from '../../components/provinces/fact-filter';
import type { ProvinceFact } from '../../components/provinces/province-fact';
import { createShades } from '../../components/provinces/shading';
import { inReadingOrder, walk } from '../../components/provinces/tile-walk';
import { provinces } from '../../seeds/provinces';
import { contrastOf } from './oklch';

const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey });
const tile = (code: string) => {
  const found = provinces.find((each) => each.code === code);
  if (!found) throw new Error(code);
  return found;
};

describe('walking over the map', () => {
  it.each([
    ['CN-FJ', 'ArrowLeft', 'CN-GD'],
    ['CN-FJ', 'ArrowRight', 'CN-TW'],
    ['CN-FJ', 'ArrowUp', 'CN-ZJ'],
    ['CN-FJ', 'ArrowDown', 'CN-HK'],
    ['CN-XJ', 'ArrowDown', 'CN-XZ'],
    ['CN-NM', 'ArrowRight', 'CN-LN'],
    ['CN-FJ', 'Home', 'CN-GX'],
    ['CN-FJ', 'End', 'CN-TW'],
  ])('from %s by %s to %s', (from, pressed, to) => {
    expect(walk(provinces, tile(from), key(pressed))?.code).toBe(to);
  });

  it('goes to the ends of the map with Ctrl', () => {
    const ordered = [...provinces].sort(inReadingOrder);
    expect(walk(provinces, tile('CN-HB'), key('Home', true))?.code).toBe(ordered[0]?.code);
    expect(walk(provinces, tile('CN-HB'), key('End', true))?.code).toBe(ordered.at(-1)?.code);
  });

  it.each(['Enter', ' ', 'a', 'Tab'])('stays where it is for %s', (pressed) => {
    expect(walk(provinces, tile('CN-FJ'), key(pressed))).toBeUndefined();
  });

  it('reaches every tile from every other by arrows alone', () => {
    const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
    for (const start of provinces) {
      const seen = new Set([start.code as string]);
      const todo = [tile(start.code)];
      for (const from of todo) {
        for (const arrow of arrows) {
          const to = walk(provinces, from, key(arrow));
          if (to && !seen.has(to.code)) {
            seen.add(to.code);
            todo.push(tile(to.code));
          }
        }
      }
      expect([start.code, seen.size]).toEqual([start.code, 34]);
    }
  });

  it('goes the way that the arrow points', () => {
    for (const from of provinces) {
      const right = walk(provinces, tile(from.code), key('ArrowRight'));
      if (right) expect(right.tile.col).toBeGreaterThan(from.tile.col);
      const up = walk(provinces, tile(from.code), key('ArrowUp'));
      if (up) expect(up.tile.row).toBeLessThan(from.tile.row);
    }
  });
});

describe('shades', () => {
  const values = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 34 });

  it('rise with the value, and every value lies in the class of its shade', () => {
    fc.assert(
      fc.property(values, fc.boolean(), (all, earlierIsDarker) => {
        const shades = createShades(all, { earlierIsDarker });
        const steps = [...new Set(all)].sort((a, b) => a - b).map((v) => shades.stepOf(v) ?? 0);
        const ordered = [...steps].sort((a, b) => (earlierIsDarker ? b - a : a - b));
        expect(steps).toEqual(ordered);
        for (const value of all) {
          const own = shades.classes.find(({ step }) => step === shades.stepOf(value));
          expect(own && own.from <= value && value <= own.to).toBe(true);
        }
      }),
    );
  });

  it('tell up to five values apart, and use palest and darkest where there are two', () => {
    const five = createShades([3, 7, 7, 8, 20, 41]);
    expect(five.classes.map(({ from, to }) => [from, to])).toEqual([
      [3, 3],
      [7, 7],
      [8, 8],
      [20, 20],
      [41, 41],
    ]);
    expect(createShades([2019, 2020], { earlierIsDarker: true }).stepOf(2019)).toBe(5);
  });

  it('leave alone what has no value', () => {
    expect(createShades([1, 2]).stepOf(undefined)).toBeUndefined();
    expect(createShades([]).classes).toEqual([]);
  });
});

describe('text on the map', () => {
  const css = readFileSync(
    fileURLToPath(new URL('../../components/provinces/provinces.css', import.meta.url)),
    'utf8',
  );
  // Facts and clippings: the same names, twice, in two hues.
  const declared = (name: string) => [
    ...css.matchAll(
      new RegExp(`--${name}: light-dark\\(oklch\\(([^)]+)\\), oklch\\(([^)]+)\\)\\)`, 'g'),
    ),
  ];
  const [low] = declared('shade-low-text');
  const [high] = declared('shade-high-text');

  it.each([1, 2, 3, 4, 5])('has 4.5:1 on shade %i in both hues, light and dark', (step) => {
    const shades = declared(`shade-${step}`);
    expect(shades).toHaveLength(2);
    for (const shade of shades) {
      for (const mode of [1, 2]) {
        const text = (step < 4 ? low : high)?.[mode] ?? '';
        expect(contrastOf(text, shade[mode] ?? '')).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('stands on shades that a reader without colours can tell apart', () => {
    for (const mode of [1, 2]) {
      const lightness = [1, 2, 3, 4, 5].map((step) =>
        Number(declared(`shade-${step}`)[0]?.[mode]?.split(' ')[0]),
      );
      for (const [i, next] of lightness.slice(1).entries()) {
        expect(Math.abs(next - (lightness[i] ?? 0))).toBeGreaterThanOrEqual(0.07);
      }
    }
  });
});

const fact = (id: string, more: Partial<ProvinceFact> = {}): ProvinceFact => ({
  id,
  year: 2020,
  statement: `${id}：推进电子证照上链。`,
  source: { title: '政府工作报告', publisher: '示例日报', secondary: false },
  disputed: false,
  provinces: ['CN-FJ'],
  level: 'provincial',
  confidence: 'high',
  kindLabel: '应用',
  topic: 'blockchain',
  fields: [{ id: 'blockchain', label: '区块链' }],
  differences: [],
  ...more,
});

describe('what a filter leaves of a sheet', () => {
  const { year: _, ...undated } = fact('undated');
  const facts = [
    fact('a', { year: 2021, fields: [{ id: 'education', label: '教育' }] }),
    fact('b', { quote: '链上政务' }),
    fact('view', { speaker: '研究人士' }),
    fact('c', { year: 2019, source: { title: '报告', publisher: 'Xinhua', secondary: true } }),
    undated,
  ];
  const ids = (some: readonly ProvinceFact[]) => some.map(({ id }) => id);

  it.each([
    ['all but personal views', {}, ['a', 'b', 'c', 'undated']],
    ['personal views where asked for', { personal: true }, ['a', 'b', 'view', 'c', 'undated']],
    ['a year', { year: 2020 }, ['b']],
    ['a field', { field: 'education' }, ['a']],
    ['words of the quotation', { query: '链上政务' }, ['b']],
    ['words of the source, in any case', { query: ' XINHUA ' }, ['c']],
    ['a field by its name and a year', { query: '教育 2021' }, ['a']],
    ['nothing that has all words', { query: '教育 2019' }, []],
  ])('%s', (_what, filter, left) => {
    expect(ids(filtered(facts, { ...wholeSheet, ...filter }))).toEqual(left);
  });

  it('stands by year, newest first, undated last', () => {
    expect(byYear(filtered(facts, wholeSheet)).map(({ year }) => year)).toEqual([
      2021,
      2020,
      2019,
      undefined,
    ]);
  });

  it('counts fields, the commonest first', () => {
    expect(fieldCounts(facts).map(({ label, count }) => [label, count])).toEqual([
      ['区块链', 4],
      ['教育', 1],
    ]);
  });
});
