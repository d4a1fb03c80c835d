import type { Evidence } from './evidence';

/** What stands along a side of the table. */
export type Axis = 'province' | 'year' | 'field';

/** The two sides of a table and what may stand in it. */
export interface MatrixSides {
  rows: Side;
  columns: Side;
  /** Evidence that fails this is not looked at: another field, another province. */
  wanted?: (evidence: Evidence) => boolean;
}

interface Side {
  axis: Axis;
  keys: readonly string[];
}

export interface Matrix {
  rows: readonly MatrixLine[];
  columns: readonly MatrixLine[];
  /** What stands where a row and a column cross, in the order in which it was given. */
  cell(row: string, column: string): readonly Evidence[];
  /** Cells that hold something, of all. */
  covered: number;
  /** Pieces of evidence that stand in at least one cell. */
  placed: number;
  /** Pieces that are wanted and stand in none: no province, no year, or one that is not shown. */
  outside: number;
}

/** A row or a column: how many of its cells hold something. */
export interface MatrixLine {
  key: string;
  covered: number;
}

/** Looked at between two turns. */
const BATCH = 1000;

/**
 * Sorts evidence into cells. What speaks of two provinces stands in both rows; nothing stands where
 * its own words do not put it. A generator, so that 100,000 pieces freeze nothing: each step is some
 * thousand of them, and tells how many have been looked at.
 */
export function* matrixSteps(
  evidence: readonly Evidence[],
  { rows, columns, wanted = () => true }: MatrixSides,
): Generator<number, Matrix> {
  const cells = new Map<string, Map<string, Evidence[]>>(rows.keys.map((key) => [key, new Map()]));
  const shown = new Set(columns.keys);
  let placed = 0;
  let outside = 0;
  for (const [at, piece] of evidence.entries()) {
    if (at > 0 && at % BATCH === 0) yield at;
    if (!wanted(piece)) continue;
    const across = keysOf(piece, columns.axis).filter((key) => shown.has(key));
    let stands = false;
    for (const row of keysOf(piece, rows.axis)) {
      const line = across.length > 0 ? cells.get(row) : undefined;
      if (!line) continue;
      stands = true;
      for (const column of across) {
        const cell = line.get(column);
        if (cell) cell.push(piece);
        else line.set(column, [piece]);
      }
    }
    if (stands) placed++;
    else outside++;
  }
  const filled = (row: string, column: string) => cells.get(row)?.has(column) === true;
  const lines = rows.keys.map((key) => ({ key, covered: cells.get(key)?.size ?? 0 }));
  return {
    rows: lines,
    columns: columns.keys.map((key) => ({
      key,
      covered: rows.keys.filter((row) => filled(row, key)).length,
    })),
    cell: (row, column) => cells.get(row)?.get(column) ?? [],
    covered: lines.reduce((sum, { covered }) => sum + covered, 0),
    placed,
    outside,
  };
}

/** Where evidence belongs along an axis, each place once. */
export function keysOf({ provinces, year, fields }: Evidence, axis: Axis): readonly string[] {
  switch (axis) {
    case 'province':
      return distinct(provinces);
    case 'field':
      return distinct(fields);
    case 'year':
      return year === undefined ? [] : [String(year)];
  }
}

const distinct = (keys: readonly string[]) => (keys.length < 2 ? keys : [...new Set(keys)]);
