import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridWalk } from '../../components/matrix/grid-walk';
import {
  FIRST_PLAN,
  hashOf,
  type MatrixPlan,
  MOST,
  planIn,
  ROWS,
  VIEWS,
} from '../../components/matrix/matrix-plan';
import { sidesOf, yearsShown } from '../../components/matrix/matrix-sides';

const plans: fc.Arbitrary<MatrixPlan> = fc
  .record({
    view: fc.constantFrom(...VIEWS),
    rows: fc.constantFrom(...ROWS),
    picked: fc.subarray(['CN-FJ', 'CN-GD', 'CN-TW']),
    of: fc.constantFrom('CN-FJ', 'CN-XZ'),
    from: fc.option(fc.integer({ min: 1900, max: 2200 }), { nil: undefined }),
    to: fc.option(fc.integer({ min: 1900, max: 2200 }), { nil: undefined }),
    field: fc.option(fc.constantFrom('e-government', '我的领域&=#'), { nil: undefined }),
    clippings: fc.boolean(),
    facts: fc.boolean(),
    notes: fc.boolean(),
    most: fc.constantFrom(...MOST),
  })
  .map((plan) => JSON.parse(JSON.stringify(plan)) as MatrixPlan);

describe('the plan of a matrix', () => {
  it('comes back from its address as it was', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(planIn(hashOf(plan))).toEqual(plan);
      }),
    );
  });

  it.each(['', '#export', '#matrixes', '#provinces/CN-FJ'])('is in no other address: %s', (hash) =>
    expect(planIn(hash)).toBeUndefined(),
  );

  it('takes nothing strange from an address', () => {
    const plan = planIn(
      '#matrix?view=<b>&rows=x&picked=CN-FJ,CN-XX&of=CN-ZZ&from=12&to=abc&most=7',
    );
    expect(plan).toEqual({ ...FIRST_PLAN, picked: ['CN-FJ'] });
  });
});

describe('the sides of a matrix', () => {
  const choices = { years: [2014, 2016, 2020, 2023, 2035], fields: ['a', 'b'] };

  it.each([
    ['the last ten years up to this one', {}, { from: 2014, to: 2023 }],
    ['the years chosen', { from: 2018, to: 2020 }, { from: 2018, to: 2020 }],
    ['the years chosen the wrong way round', { from: 2020, to: 2018 }, { from: 2018, to: 2020 }],
    ['as many as there are before a year', { to: 2016 }, { from: 2014, to: 2016 }],
  ])('show %s', (_law, chosen, wanted) =>
    expect(yearsShown(chosen, choices, 2026)).toEqual(wanted),
  );

  it('show this year where nothing is dated', () =>
    expect(yearsShown({}, { years: [], fields: [] }, 2026)).toEqual({ from: 2026, to: 2026 }));

  it.each([
    ['all', 34],
    ['mainland', 31],
    ['picked', 2],
  ] as const)('have a row for each of %s', (rows, count) => {
    const plan = { ...FIRST_PLAN, rows, picked: ['CN-TW', 'CN-FJ'] };
    expect(sidesOf(plan, choices, 2026).rows.keys).toHaveLength(count);
  });
});

describe('keys in a grid', () => {
  const size = { rows: 34, columns: 10 };
  it.each([
    ['ArrowRight', false, [0, 0], [0, 1]],
    ['ArrowLeft', false, [0, 0], undefined],
    ['ArrowDown', false, [33, 4], undefined],
    ['ArrowUp', false, [5, 4], [4, 4]],
    ['Home', false, [5, 4], [5, 0]],
    ['End', true, [5, 4], [33, 9]],
    ['Home', true, [5, 4], [0, 0]],
    ['PageDown', false, [31, 4], [33, 4]],
    ['PageUp', false, [2, 4], [0, 4]],
    ['a', false, [2, 4], undefined],
  ] as const)('%s (ctrl %s) from %j leads to %j', (key, ctrlKey, [row, column], to) => {
    const wanted = to && { row: to[0], column: to[1] };
    expect(gridWalk({ row, column }, size, { key, ctrlKey })).toEqual(wanted);
  });
});
