import '../export/export.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useCopied } from '../clippings/use-copied';
import { Button } from '../controls/Button';
import { Segments } from '../controls/Segments';
import { MarkdownPreview } from '../export/MarkdownPreview';
import { useWords } from '../locales/words-context';
import { type MatrixPlan, MOST } from './matrix-plan';

export interface MatrixExportProps {
  /** In front of the table. */
  open: boolean;
  format: 'markdown' | 'csv';
  most: MatrixPlan['most'];
  /** What leaves; undefined while it is being made. */
  preview: string | undefined;
  filename: string;
  /** The file went to the downloads. */
  saved: boolean;
  failed: boolean;
  onOpen: () => void;
  onClose: () => void;
  onFormat: (format: 'markdown' | 'csv') => void;
  onMost: (most: MatrixPlan['most']) => void;
  onCopy: () => Promise<void>;
  /** As a table for WPS and Word. */
  onCopyRich: () => Promise<void>;
  onDownload: () => void;
}

type Look = 'rendered' | 'raw';

/** The preview is cut here (UTF-16 units); copy and file hold all. */
const SHOWN = 60_000;

/** The table before it leaves. */
export function MatrixExport(props: MatrixExportProps) {
  const { format, preview, most } = props;
  const { t } = useWords();
  const [look, setLook] = useState<Look>('rendered');
  const rendered = format === 'markdown' && look === 'rendered';
  const head = useRef<HTMLHeadingElement>(null);
  // The button that was pressed has gone with the table.
  useLayoutEffect(() => head.current?.focus(), []);
  return (
    <div class="matrix-export">
      <header class="matrix-export-head">
        <Button weight="quiet" icon="chevron-left" onClick={props.onClose}>
          {t('matrix.back')}
        </Button>
        <h2 ref={head} tabIndex={-1}>
          {t('matrix.export.title')}
        </h2>
      </header>
      <div class="matrix-bar">
        <Segments
          label={t('matrix.format')}
          options={(['markdown', 'csv'] as const).map((value) => ({
            value,
            label: t(`matrix.format.${value}`),
          }))}
          chosen={format}
          onChoose={props.onFormat}
        />
        <label class="matrix-most">
          <span>{t('matrix.most')}</span>
          <select
            value={String(most)}
            onChange={(event) => {
              const next = MOST.find((value) => String(value) === event.currentTarget.value);
              if (next) props.onMost(next);
            }}
          >
            {MOST.map((value) => (
              <option key={value} value={String(value)}>
                {t('matrix.most.of', { count: value })}
              </option>
            ))}
          </select>
        </label>
        {format === 'markdown' ? (
          <Segments
            label={t('exportView.look')}
            options={(['rendered', 'raw'] as const).map((value) => ({
              value,
              label: t(`exportView.look.${value}`),
            }))}
            chosen={look}
            onChoose={setLook}
          />
        ) : null}
      </div>
      {props.failed ? (
        <p class="clippings-failure" role="alert">
          {t('exportView.failed')}
        </p>
      ) : preview === undefined ? (
        <p class="export-wait" role="status">
          {t('exportView.making')}
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the keyboard
        <section class="matrix-paper" tabIndex={0} aria-label={t('matrix.preview')}>
          {rendered ? (
            <MarkdownPreview markdown={cut(preview)} />
          ) : (
            <pre class="export-raw">{cut(preview)}</pre>
          )}
          {preview.length > SHOWN ? <p class="export-cut">{t('exportView.cut')}</p> : null}
        </section>
      )}
      <Foot {...props} />
    </div>
  );
}

function cut(text: string): string {
  return text.length > SHOWN ? text.slice(0, text.lastIndexOf('\n', SHOWN)) : text;
}

function Foot(props: MatrixExportProps) {
  const { preview, filename, saved } = props;
  const { t } = useWords();
  const [copied, copy] = useCopied(props.onCopy);
  const [richCopied, copyRich] = useCopied(props.onCopyRich);
  const ready = preview !== undefined;
  const failed = copied === 'failed' || richCopied === 'failed';
  return (
    <footer class="export-foot">
      <p class="export-file" title={filename} role="status">
        {saved ? t('exportView.saved', { name: filename }) : filename}
      </p>
      <Button
        icon={copied === 'copied' ? 'check' : 'clipboard-copy'}
        disabled={!ready}
        onClick={copy}
      >
        {copied === 'copied' ? t('exportView.copied') : t('exportView.copy')}
      </Button>
      <Button
        icon={richCopied === 'copied' ? 'check' : 'file-text'}
        disabled={!ready}
        onClick={copyRich}
      >
        {richCopied === 'copied' ? t('exportView.copied') : t('matrix.copyTable')}
      </Button>
      <Button weight="primary" icon="download" disabled={!ready} onClick={props.onDownload}>
        {t('exportView.download')}
      </Button>
      <p class="export-said" role="status" data-failed={failed}>
        {failed ? t('exportView.copyFailed') : null}
      </p>
    </footer>
  );
}
