import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Evidence, evidenceOf, sharingSources } from '../../clippings/evidence';
import {
  keysOf,
  type Matrix,
  type MatrixSides,
  matrixSteps,
} from '../../clippings/evidence-matrix';
import { shelf } from '../export/shelf';

const provinces = ['CN-FJ', 'CN-GD', 'CN-ZJ', 'CN-TW'];
const years = ['2018', '2019', '2020'];
const fields = ['e-government', 'digital-economy', 'data-element'];

const piece = fc.record({
  id: fc.uuid(),
  of: fc.constantFrom('clipping' as const, 'fact' as const),
  provinces: fc.array(fc.constantFrom(...provinces, 'CN'), { maxLength: 3 }),
  year: fc.option(fc.integer({ min: 2016, max: 2022 }), { nil: undefined }),
  fields: fc.array(fc.constantFrom(...fields), { maxLength: 3 }),
  text: fc.constantFrom('建设政务服务链。', '推广电子证照。'),
});
const evidence = fc
  .array(piece, { maxLength: 60 })
  .map((all) => all.map(({ year, ...rest }) => ({ ...rest, ...(year && { year }), source })));
const source = { title: '2020年福建省政府工作报告' };

const sides: fc.Arbitrary<MatrixSides> = fc.constantFrom<MatrixSides>(
  { rows: { axis: 'province', keys: provinces }, columns: { axis: 'year', keys: years } },
  { rows: { axis: 'province', keys: provinces }, columns: { axis: 'field', keys: fields } },
  {
    rows: { axis: 'field', keys: fields },
    columns: { axis: 'year', keys: years },
    wanted: (one) => one.provinces.includes('CN-FJ'),
  },
);

function made(all: readonly Evidence[], of: MatrixSides): Matrix {
  const steps = matrixSteps(all, of);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

describe('a matrix of evidence', () => {
  it('holds in each cell exactly what its row and column name', () => {
    fc.assert(
      fc.property(evidence, sides, (all, of) => {
        const { cell } = made(all, of);
        for (const row of of.rows.keys) {
          for (const column of of.columns.keys) {
            const due = all.filter(
              (one) =>
                (of.wanted?.(one) ?? true) &&
                keysOf(one, of.rows.axis).includes(row) &&
                keysOf(one, of.columns.axis).includes(column),
            );
            expect(cell(row, column)).toEqual(due);
          }
        }
      }),
    );
  });

  it('loses nothing: what is wanted is in a cell or counted outside', () => {
    fc.assert(
      fc.property(evidence, sides, (all, of) => {
        const { placed, outside, cell } = made(all, of);
        expect(placed + outside).toBe(all.filter(of.wanted ?? (() => true)).length);
        const standing = of.rows.keys.flatMap((row) =>
          of.columns.keys.flatMap((column) => [...cell(row, column)]),
        );
        expect(new Set(standing).size).toBe(placed);
        // One of two provinces stands in both rows, and nowhere twice in one cell.
        const due = all
          .filter(of.wanted ?? (() => true))
          .reduce((sum, one) => sum + inside(one, of.rows) * inside(one, of.columns), 0);
        expect(standing.length).toBe(due);
      }),
    );
  });

  it('counts covered cells the same by rows, by columns and in all', () => {
    fc.assert(
      fc.property(evidence, sides, (all, of) => {
        const { rows, columns, covered } = made(all, of);
        const sum = (lines: Matrix['rows']) => lines.reduce((n, line) => n + line.covered, 0);
        expect(sum(rows)).toBe(covered);
        expect(sum(columns)).toBe(covered);
      }),
    );
  });

  it('lets the page breathe: no more than some thousand pieces in a step', () => {
    const [one] = shelf.map((clipping) => evidenceOf(clipping, clipping.source));
    const many = Array.from({ length: 12_345 }, () => one as Evidence);
    const told = [...matrixSteps(many, { rows: place, columns: span })];
    expect(told).toHaveLength(12);
    expect(told.at(-1)).toBe(12_000);
  });
});

const place = { axis: 'province', keys: provinces } as const;
const span = { axis: 'year', keys: years } as const;
const inside = (one: Evidence, { axis, keys }: MatrixSides['rows']) =>
  keysOf(one, axis).filter((key) => keys.includes(key)).length;

describe('clippings as evidence', () => {
  it('keep their words, and the note only where there is one', () => {
    const [guangdong, , noted] = shelf.map((clipping) => evidenceOf(clipping, clipping.source));
    expect(guangdong).toMatchObject({ of: 'clipping', provinces: ['CN-GD'], year: 2020 });
    expect(guangdong?.text).toContain('\n新增“粤省事”高频服务 120 项');
    expect(guangdong).not.toHaveProperty('note');
    expect(noted?.note).toMatch(/^与 2019 年/);
  });

  it('of one page share one source, read first when the first was', () => {
    const share = sharingSources();
    const [first, second] = shelf.slice(1, 3).map((clipping) => share(clipping.source));
    expect(first).toBe(second);
    expect(first?.accessed).toBe(shelf[2]?.source.accessed);
    expect(share({ ...shelf[2]!.source, publisher: '海峡日报' })).not.toBe(first);
  });
});
