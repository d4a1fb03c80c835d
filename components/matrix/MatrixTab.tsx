import './matrix.css';
import { useRef, useState } from 'preact/hooks';
import type { Matrix } from '../../clippings/evidence-matrix';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import { useWide } from '../controls/use-wide';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';
import type { CellPlace } from './grid-walk';
import { MatrixBar } from './MatrixBar';
import { MatrixDetail } from './MatrixDetail';
import { MatrixExport, type MatrixExportProps } from './MatrixExport';
import { cellSelector, MatrixGrid } from './MatrixGrid';
import type { MatrixPlan } from './matrix-plan';
import { type MatrixChoices, yearsShown } from './matrix-sides';

/** How far the reading of the clippings is. */
export interface ReadingProgress {
  done: number;
  total: number;
}

export interface MatrixTabProps {
  plan: MatrixPlan;
  names: Names;
  thisYear: number;
  /** Undefined until built for the first time. */
  matrix?: Matrix;
  choices?: MatrixChoices;
  /** Under way and long enough to be told. */
  reading: ReadingProgress | undefined;
  /** Nothing of a province is kept as yet: the table stands on facts alone. */
  noClippings: boolean;
  /** The clippings could not be read; the facts are shown all the same. */
  failed: boolean;
  onPlan: (change: Partial<MatrixPlan>) => void;
  onRetry: () => void;
  exporting: MatrixExportProps;
}

/** 证据对照表: where something is said and where nothing is, over provinces, years and fields. */
export function MatrixTab(props: MatrixTabProps) {
  const { plan, matrix, choices, names, thisYear, exporting } = props;
  const { t } = useWords();
  const wide = useWide('(min-width: 1100px)');
  const place = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<CellPlace & { of: Matrix }>();
  if (exporting.open) return <MatrixExport {...exporting} />;

  const corner = t(plan.view === 'fields-years' ? 'matrix.field' : 'matrix.place');
  const rowName = plan.view === 'fields-years' ? names.concept : names.province;
  const columnName = plan.view === 'provinces-fields' ? names.concept : (year: string) => year;
  // What was opened in another table is not open in this one.
  const open = opened?.of === matrix ? opened : undefined;
  const [row, column] = [matrix?.rows[open?.row ?? -1], matrix?.columns[open?.column ?? -1]];
  const close = () => {
    const back = open && cellSelector(open);
    setOpened(undefined);
    // The table comes back first, where there was no room for both.
    requestAnimationFrame(() => {
      if (back) place.current?.querySelector<HTMLElement>(back)?.focus();
    });
  };
  const detail =
    matrix && open && row && column ? (
      <MatrixDetail
        key={`${row.key} ${column.key}`}
        title={`${rowName(row.key)} · ${columnName(column.key)}`}
        evidence={matrix.cell(row.key, column.key)}
        names={names}
        province={plan.view === 'fields-years' ? plan.of : row.key}
        onClose={close}
      />
    ) : null;

  return (
    <div class="matrix-page" ref={place} data-detail={detail !== null}>
      <MatrixBar
        plan={plan}
        choices={choices}
        years={yearsShown(plan, choices ?? { years: [], fields: [] }, thisYear)}
        thisYear={thisYear}
        names={names}
        onPlan={props.onPlan}
        onExport={matrix && matrix.covered > 0 ? exporting.onOpen : undefined}
      />
      <Told {...props} />
      {matrix === undefined ? (
        <p class="panel-wait" role="status">
          {t('matrix.building')}
        </p>
      ) : matrix.rows.length === 0 ? (
        <Message title={t('matrix.noRows')} lines={[t('matrix.noRows.do')]} />
      ) : (
        <div class="matrix-body">
          {detail !== null && !wide ? null : (
            <MatrixGrid
              matrix={matrix}
              label={t('matrix.title')}
              corner={corner}
              rowName={rowName}
              columnName={columnName}
              notes={plan.notes}
              opened={open}
              onOpen={(at) => setOpened({ ...at, of: matrix })}
            />
          )}
          {detail}
        </div>
      )}
    </div>
  );
}

/** One line: how far the reading is, what is missing, or how much stands in the table. */
function Told({ matrix, reading, failed, noClippings, plan, onRetry }: MatrixTabProps) {
  const { t, sentences } = useWords();
  if (failed) {
    return (
      <p class="matrix-told" role="alert">
        <span class="matrix-failed">{t('matrix.failed')}</span>
        <Button weight="quiet" icon="rotate-cw" onClick={onRetry}>
          {t('matrix.retry')}
        </Button>
      </p>
    );
  }
  if (reading) {
    return (
      <p class="matrix-told">
        <progress aria-label={t('matrix.reading')} max={reading.total} value={reading.done} />
        <span>{t('matrix.progress', { done: reading.done, total: reading.total })}</span>
      </p>
    );
  }
  if (!matrix) return null;
  return (
    <p class="matrix-told" role="status">
      {sentences([
        t('matrix.placed', { count: matrix.placed }),
        ...(matrix.outside > 0 ? [t('matrix.outside', { count: matrix.outside })] : []),
        ...(noClippings && plan.clippings ? [t('matrix.noClippings')] : []),
      ])}
    </p>
  );
}
