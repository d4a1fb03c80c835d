import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Matrix } from '../../clippings/evidence-matrix';
import type { MatrixExportProps } from '../../components/matrix/MatrixExport';
import type { MatrixPlan } from '../../components/matrix/matrix-plan';
import { yearsShown } from '../../components/matrix/matrix-sides';
import { fileName } from '../../export/file-name';
import { daysIn } from '../../export/local-day';
import { matrixTable } from '../../export/matrix-table';
import { tableCsvPieces, tableMarkdownPieces } from '../../export/table';
import { copyRich, copyText } from '../desk/copying';
import { download } from '../desk/download';
import { inSlices } from '../desk/in-slices';
import { markdownInput, type Tongue, watchExporting } from '../desk/markdown';

interface Shown {
  plan: MatrixPlan;
  thisYear: number;
  matrix?: Matrix;
  choices?: Parameters<typeof yearsShown>[1];
  onPlan: (change: Partial<MatrixPlan>) => void;
}

/** The table as it leaves: Markdown, CSV, and a table for word processors. */
export function makeMatrixExport(shown: ReadonlySignal<Shown>, { words, names }: Tongue) {
  const { t } = words;
  const remembered = watchExporting();
  const open = signal(false);
  const format = signal<MatrixExportProps['format']>('markdown');
  const preview = signal<string | undefined>(undefined);
  const saved = signal(false);
  const failed = signal(false);

  const input = () => ({
    ...markdownInput({ words, names }, remembered.value),
    // Keys would need a .bib beside them.
    citing: 'footnotes' as const,
  });

  const table = computed(() => {
    const { plan, matrix, choices, thisYear } = shown.value;
    if (!matrix || !choices) return undefined;
    const { from, to } = yearsShown(plan, choices, thisYear);
    const byFields = plan.view === 'fields-years';
    return matrixTable(matrix, {
      title: t('matrix.title'),
      remarks: [
        words.sentences([
          t(`matrix.remark.${plan.view}`, { from, to, province: names.province(plan.of) }),
          ...(plan.field !== undefined && plan.view === 'provinces-years'
            ? [t('matrix.remark.field', { field: names.concept(plan.field) })]
            : []),
          t('matrix.remark.marks'),
        ]),
      ],
      corner: t(byFields ? 'matrix.field' : 'matrix.place'),
      rowName: byFields ? names.concept : names.province,
      columnName: plan.view === 'provinces-fields' ? names.concept : String,
      covered: t('matrix.covered'),
      coverage: (covered, of) => t('matrix.coverage', { covered, of }),
      most: plan.most,
      more: (count) => t('matrix.more', { count }),
      notes: plan.notes,
      noted: (note) => t('matrix.noted', { note }),
    });
  });

  effect(() => {
    if (!open.value) return;
    const current = table.value;
    const asked = format.value;
    const options = input();
    const overtaken = new AbortController();
    preview.value = undefined;
    saved.value = false;
    failed.value = false;
    if (current) {
      const pieces = asked === 'csv' ? tableCsvPieces : tableMarkdownPieces;
      inSlices(joined(pieces(current, options)), { signal: overtaken.signal }).then(
        (text) => {
          preview.value = text;
        },
        () => {
          if (!overtaken.signal.aborted) failed.value = true;
        },
      );
    }
    return () => overtaken.abort();
  });

  const filename = () =>
    fileName(`${t('matrix.title')} ${daysIn()(new Date())}`, {
      extension: format.value === 'csv' ? 'csv' : 'md',
      fallback: 'lianzhu',
    });

  return computed(
    (): MatrixExportProps => ({
      open: open.value,
      format: format.value,
      most: shown.value.plan.most,
      preview: preview.value,
      filename: filename(),
      saved: saved.value,
      failed: failed.value,
      onOpen() {
        open.value = true;
      },
      onClose() {
        open.value = false;
      },
      onFormat(next) {
        format.value = next;
      },
      onMost: (most) => shown.value.onPlan({ most }),
      onCopy: () => copyText(Promise.resolve((preview.value ?? '').replace(/^\ufeff/, ''))),
      onCopyRich: () => {
        const current = table.value;
        if (!current) return Promise.reject(new Error('no table yet'));
        return copyRich(
          import('../../export/rich-text').then(({ tableRichText }) =>
            tableRichText(current, input()),
          ),
        );
      },
      onDownload() {
        download(filename(), new Blob([preview.value ?? ''], { type: 'text/plain;charset=utf-8' }));
        saved.value = true;
      },
    }),
  );
}

/** Pieces put together, a step a piece. */
function* joined(pieces: Iterable<string>): Generator<number, string> {
  const all: string[] = [];
  for (const piece of pieces) {
    all.push(piece);
    yield all.length;
  }
  return all.join('');
}
