import { provinces } from '../../seeds/provinces';

/** What the table is made of, as the reader has chosen. */
export interface MatrixPlan {
  view: MatrixView;
  rows: MatrixRows;
  /** Rows of `picked`; codes. */
  picked: readonly string[];
  /** The province of the view `fields-years`. */
  of: string;
  /** Years, both inclusive; the last ten that are spoken of where missing. */
  from?: number | undefined;
  to?: number | undefined;
  /** Evidence on this field alone; not where fields stand along a side. */
  field?: string | undefined;
  clippings: boolean;
  facts: boolean;
  /** With the reader's notes, in cells and in what leaves. */
  notes: boolean;
  /** Quotations of a cell that leave. */
  most: (typeof MOST)[number];
}

/** Provinces by years, provinces by fields, fields by years of one province. */
export const VIEWS = ['provinces-years', 'provinces-fields', 'fields-years'] as const;
export type MatrixView = (typeof VIEWS)[number];

/** Which provinces stand as rows; `mainland`: without Hong Kong, Macao and Taiwan. */
export const ROWS = ['all', 'mainland', 'evidence', 'picked'] as const;
export type MatrixRows = (typeof ROWS)[number];

export const MOST = [1, 3, 10, 100] as const;

export const FIRST_PLAN: MatrixPlan = {
  view: 'provinces-years',
  rows: 'all',
  picked: [],
  of: 'CN-FJ',
  clippings: true,
  facts: true,
  notes: false,
  most: 3,
};

/** The plan that an address of the library names; undefined where it asks for another view. */
export function planIn(hash: string): MatrixPlan | undefined {
  const [, asked] = /^#matrix(?:\?(.*))?$/s.exec(hash) ?? [];
  if (!/^#matrix(?:\?|$)/.test(hash)) return undefined;
  const query = new URLSearchParams(asked ?? '');
  const one = <T extends string>(name: string, of: readonly T[], first: T) =>
    of.find((value) => value === query.get(name)) ?? first;
  const year = (name: string) => {
    const value = Number(query.get(name) || Number.NaN);
    return Number.isInteger(value) && value >= 1900 && value <= 2200 ? value : undefined;
  };
  const [from, to] = [year('from'), year('to')];
  const field = query.get('field') ?? '';
  const most = MOST.find((value) => String(value) === query.get('most'));
  return {
    view: one('view', VIEWS, FIRST_PLAN.view),
    rows: one('rows', ROWS, FIRST_PLAN.rows),
    picked: (query.get('picked') ?? '').split(',').filter(isProvince),
    of: isProvince(query.get('of') ?? '') ? (query.get('of') as string) : FIRST_PLAN.of,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(field !== '' && { field }),
    clippings: query.get('clippings') !== 'no',
    facts: query.get('facts') !== 'no',
    notes: query.get('notes') === 'yes',
    most: most ?? FIRST_PLAN.most,
  };
}

/** The address of a plan; only what differs from the first one stands in it. */
export function hashOf(plan: MatrixPlan): string {
  const query = new URLSearchParams();
  if (plan.view !== FIRST_PLAN.view) query.set('view', plan.view);
  if (plan.rows !== FIRST_PLAN.rows) query.set('rows', plan.rows);
  if (plan.picked.length > 0) query.set('picked', plan.picked.join());
  if (plan.of !== FIRST_PLAN.of) query.set('of', plan.of);
  if (plan.from !== undefined) query.set('from', String(plan.from));
  if (plan.to !== undefined) query.set('to', String(plan.to));
  if (plan.field !== undefined) query.set('field', plan.field);
  if (!plan.clippings) query.set('clippings', 'no');
  if (!plan.facts) query.set('facts', 'no');
  if (plan.notes) query.set('notes', 'yes');
  if (plan.most !== FIRST_PLAN.most) query.set('most', String(plan.most));
  const asked = query.toString();
  return asked === '' ? '#matrix' : `#matrix?${asked}`;
}

const isProvince = (code: string) => provinces.some((province) => province.code === code);
