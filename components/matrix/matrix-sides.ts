import type { Evidence } from '../../clippings/evidence';
import { keysOf, type MatrixSides } from '../../clippings/evidence-matrix';
import { provinces } from '../../seeds/provinces';
import type { MatrixPlan } from './matrix-plan';

/** What there is to choose from in all evidence that is switched on. */
export interface MatrixChoices {
  /** Years spoken of, oldest first. */
  years: readonly number[];
  /** Ids of fields, those with the most evidence first. */
  fields: readonly string[];
}

/** Fields that stand along a side; a table of all would be as wide as the lexicon. */
const FIELDS = 12;
/** Years that stand along a side at first. */
const YEARS = 10;

/** Goes through all evidence in steps, as building the table does. */
export function* choicesSteps(evidence: readonly Evidence[]): Generator<number, MatrixChoices> {
  const years = new Set<number>();
  const fields = new Map<string, number>();
  for (const [at, piece] of evidence.entries()) {
    if (at > 0 && at % 1000 === 0) yield at;
    if (piece.year !== undefined) years.add(piece.year);
    for (const id of keysOf(piece, 'field')) fields.set(id, (fields.get(id) ?? 0) + 1);
  }
  return {
    years: [...years].sort((a, b) => a - b),
    fields: [...fields].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([field]) => field),
  };
}

/** The years shown: as chosen, else the last ten up to this year. */
export function yearsShown(
  { from, to }: Pick<MatrixPlan, 'from' | 'to'>,
  { years }: MatrixChoices,
  thisYear: number,
): { from: number; to: number } {
  const past = years.filter((year) => year <= thisYear);
  const last = to ?? past.at(-1) ?? years.at(-1) ?? thisYear;
  const first = from ?? Math.max(last - YEARS + 1, Math.min(years[0] ?? last, last));
  return first <= last ? { from: first, to: last } : { from: last, to: first };
}

/** Rows, columns and what may stand in them. */
export function sidesOf(plan: MatrixPlan, choices: MatrixChoices, thisYear: number): MatrixSides {
  const { view, field, of } = plan;
  const { from, to } = yearsShown(plan, choices, thisYear);
  const years = Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  const inYears = ({ year }: Evidence) => year !== undefined && year >= from && year <= to;
  const fields = choices.fields.slice(0, FIELDS);
  const places = { axis: 'province', keys: placesOf(plan) } as const;
  switch (view) {
    case 'provinces-years':
      return {
        rows: places,
        columns: { axis: 'year', keys: years },
        ...(field !== undefined && { wanted: (piece) => piece.fields.includes(field) }),
      };
    case 'provinces-fields':
      return { rows: places, columns: { axis: 'field', keys: fields }, wanted: inYears };
    case 'fields-years':
      return {
        rows: { axis: 'field', keys: fields },
        columns: { axis: 'year', keys: years },
        wanted: (piece) => piece.provinces.includes(of),
      };
  }
}

function placesOf({ rows, picked }: MatrixPlan): string[] {
  return provinces
    .filter(({ code, region }) => {
      if (rows === 'mainland') return region !== 'hk-mo-tw';
      return rows !== 'picked' || picked.includes(code);
    })
    .map(({ code }) => code);
}
