import type { Evidence } from '../clippings/evidence';
import type { Matrix } from '../clippings/evidence-matrix';
import type { ExportedSource } from './excerpt';
import type { Cell, Quotation, Table } from './table';

/** How a matrix of evidence is written down. */
export interface MatrixTableOptions {
  title: string;
  remarks: readonly string[];
  /** Above the headings of the rows, for example 地区. */
  corner: string;
  rowName: (key: string) => string;
  columnName: (key: string) => string;
  /** Head of the last row and column, which count the cells that hold something. */
  covered: string;
  /** For example 10 格中 7 格. */
  coverage: (covered: number, of: number) => string;
  /** Quotations of a cell at most; how many are left out is said. */
  most: number;
  more: (count: number) => string;
  /** With the reader's private notes. */
  notes: boolean;
  /** Names a note, for example 笔记：. */
  noted: (note: string) => string;
}

/** A matrix of evidence as a table to be taken away, with its sums. */
export function matrixTable(matrix: Matrix, options: MatrixTableOptions): Table {
  const { rows, columns, cell } = matrix;
  const { covered, coverage, rowName, columnName } = options;
  const sum = (line: { covered: number }, of: number): Cell => ({
    quotations: [],
    plain: coverage(line.covered, of),
  });
  return {
    title: options.title,
    remarks: options.remarks,
    columns: [options.corner, ...columns.map(({ key }) => columnName(key)), covered],
    rows: [
      ...rows.map((row) => ({
        heading: rowName(row.key),
        cells: [
          ...columns.map((column) => cellOf(cell(row.key, column.key), options)),
          sum(row, columns.length),
        ],
      })),
      {
        heading: covered,
        cells: [
          ...columns.map((column) => sum(column, rows.length)),
          sum(matrix, rows.length * columns.length),
        ],
      },
    ],
  };
}

function cellOf(evidence: readonly Evidence[], options: MatrixTableOptions): Cell {
  const left = evidence.length - options.most;
  return {
    quotations: evidence.slice(0, options.most).map((piece) => quotationOf(piece, options)),
    ...(left > 0 && { more: options.more(left) }),
  };
}

function quotationOf(
  { of, text, note, caution, flags = [], source }: Evidence,
  { notes, noted }: MatrixTableOptions,
): Quotation {
  return {
    text,
    verbatim: of === 'clipping',
    remarks: [
      ...flags,
      ...(caution === undefined ? [] : [caution]),
      ...(notes && note !== undefined ? [noted(note)] : []),
    ],
    source: cited(source),
  };
}

/** A fact's source has no day of reading, and may have no address. */
function cited(source: Evidence['source']): ExportedSource {
  const url = source.url ?? '';
  return {
    ...source,
    url,
    key: source.key ?? url,
    site: source.site ?? '',
    accessed: source.accessed ?? '',
  };
}
