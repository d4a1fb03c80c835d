/** A cell, counted from 0. */
export interface CellPlace {
  row: number;
  column: number;
}

/** Rows that Page Up and Page Down pass. */
const PAGE = 5;

/**
 * Where a key leads in a grid, after the ARIA pattern: arrows to the neighbour, Home and End along
 * the row, with Ctrl to the corners, Page Up and Down by five rows. Undefined for other keys, and
 * where nothing lies that way.
 */
export function gridWalk(
  { row, column }: CellPlace,
  size: { rows: number; columns: number },
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
): CellPlace | undefined {
  const [bottom, end] = [size.rows - 1, size.columns - 1];
  const moves: Readonly<Record<string, CellPlace>> = {
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? bottom : row, column: end },
    PageUp: { row: Math.max(0, row - PAGE), column },
    PageDown: { row: Math.min(bottom, row + PAGE), column },
  };
  const next = moves[key];
  if (!next || next.row < 0 || next.row > bottom || next.column < 0 || next.column > end) {
    return undefined;
  }
  return next.row === row && next.column === column ? undefined : next;
}
