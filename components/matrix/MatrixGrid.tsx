import { useRef, useState } from 'preact/hooks';
import type { Evidence } from '../../clippings/evidence';
import type { Matrix } from '../../clippings/evidence-matrix';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import './evidence-line.css';
import { type CellPlace, gridWalk } from './grid-walk';

interface MatrixGridProps {
  matrix: Matrix;
  label: string;
  /** Above the headings of the rows. */
  corner: string;
  rowName: (key: string) => string;
  columnName: (key: string) => string;
  notes: boolean;
  opened: CellPlace | undefined;
  onOpen: (place: CellPlace) => void;
}

/** Pieces of evidence that a cell shows before it is opened. */
const SHOWN = 2;

/**
 * The table itself: an ARIA grid with one stop for Tab, in which arrows walk from cell to cell and
 * Enter opens one. Headings stay in sight.
 */
export function MatrixGrid(props: MatrixGridProps) {
  const { matrix, rowName, columnName, opened, onOpen } = props;
  const { rows, columns, cell } = matrix;
  const { t, number } = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  const [at, setAt] = useState<CellPlace>({ row: 0, column: 0 });
  // Rows and columns may have gone since.
  const stop = {
    row: Math.min(at.row, rows.length - 1),
    column: Math.min(at.column, columns.length - 1),
  };
  const size = { rows: rows.length, columns: columns.length };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(stop);
      return;
    }
    const next = gridWalk(stop, size, event);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    body.current?.querySelector<HTMLElement>(cellSelector(next))?.focus();
  };

  return (
    <div class="matrix-scroll">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is the grid of the ARIA pattern
        role="grid"
        class="matrix"
        aria-label={props.label}
        aria-readonly="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
      >
        <thead>
          <tr>
            <th scope="col" class="matrix-corner">
              <span>{props.corner}</span>
              <small title={t('matrix.covered.title')}>
                {t('matrix.covered.of', {
                  covered: number(matrix.covered),
                  all: number(rows.length * columns.length),
                })}
              </small>
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                <span lang={textLanguage(columnName(column.key))}>{columnName(column.key)}</span>
                <Covered covered={column.covered} of={rows.length} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {rows.map((row, r) => (
            <tr key={row.key} data-row={row.key}>
              <th scope="row">
                <span lang={textLanguage(rowName(row.key))}>{rowName(row.key)}</span>
                <Covered covered={row.covered} of={columns.length} />
              </th>
              {columns.map((column, c) => {
                const evidence = cell(row.key, column.key);
                const here = { row: r, column: c };
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the grid
                  <td
                    key={column.key}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells likewise
                    role="gridcell"
                    data-at={`${r},${c}`}
                    data-blank={evidence.length === 0}
                    aria-selected={same(opened, here)}
                    title={evidence.length === 0 ? t('matrix.blank.title') : undefined}
                    tabIndex={same(stop, here) ? 0 : -1}
                    onClick={() => {
                      setAt(here);
                      onOpen(here);
                    }}
                    onFocus={() => setAt(here)}
                  >
                    {evidence.length === 0 ? (
                      <span class="matrix-blank">—</span>
                    ) : (
                      <CellPieces evidence={evidence} notes={props.notes} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where a cell of the grid stands, for the focus to come back to. */
export const cellSelector = ({ row, column }: CellPlace) => `[data-at="${row},${column}"]`;

const same = (a: CellPlace | undefined, b: CellPlace) => a?.row === b.row && a.column === b.column;

function Covered({ covered, of }: { covered: number; of: number }) {
  const { t } = useWords();
  return (
    <small class="matrix-covered" title={t('matrix.coverage', { covered, of })}>
      <span aria-hidden="true">{`${covered}/${of}`}</span>
      <span class="visually-hidden">{t('matrix.coverage', { covered, of })}</span>
    </small>
  );
}

/** The first pieces, each in three lines at most with the name of its source. */
function CellPieces({ evidence, notes }: { evidence: readonly Evidence[]; notes: boolean }) {
  const { t } = useWords();
  const left = evidence.length - SHOWN;
  return (
    <>
      <ul>
        {evidence.slice(0, SHOWN).map((piece) => (
          <li key={piece.id} data-of={piece.of}>
            <p class="matrix-words" lang={textLanguage(piece.text)}>
              {piece.of === 'clipping' ? `“${piece.text.slice(0, 400)}”` : piece.text}
            </p>
            {notes && piece.note !== undefined ? (
              <p class="matrix-note" lang={textLanguage(piece.note)}>
                {piece.note.slice(0, 200)}
              </p>
            ) : null}
            <p class="matrix-source">
              {(piece.flags ?? []).map((flag) => (
                <span key={flag} class="evidence-flag">
                  {flag}
                </span>
              ))}
              <span lang={textLanguage(publisherOf(piece))}>{publisherOf(piece)}</span>
            </p>
          </li>
        ))}
      </ul>
      {left > 0 ? <p class="matrix-more">{t('matrix.more', { count: left })}</p> : null}
    </>
  );
}

function publisherOf({ source }: Evidence): string {
  return source.publisher ?? source.issuer ?? source.siteName ?? source.site ?? source.title;
}
