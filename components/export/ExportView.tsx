import '../theme.css';
import '../base.css';
import './export.css';
import { useState } from 'preact/hooks';
import type { Exporting } from '../../ports/preferences';
import { useCopied } from '../clippings/use-copied';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import { Segments } from '../controls/Segments';
import { useWide } from '../controls/use-wide';
import type { Words } from '../locales/i18n';
import { WordsProvider } from '../locales/words-context';
import { ExportChoices } from './ExportChoices';
import { type CitedSource, ExportSources, type ExportSourcesProps } from './ExportSources';
import { isMarkdown } from './export-choices';
import { MarkdownPreview } from './MarkdownPreview';

export type ExportStage =
  | { stage: 'reading' }
  /** The clippings could not be read, or nothing could be made of them; they are untouched. */
  | { stage: 'failed' }
  | { stage: 'ready' }
  /** The file is being made: so many clippings of all. */
  | { stage: 'making'; done: number; total: number }
  | { stage: 'saved'; name: string };

export interface ExportViewProps extends Omit<ExportSourcesProps, 'sources'> {
  words: Words;
  stage: ExportStage;
  /** What is exported, in words: 搜索“区块链”的结果. */
  scope: string;
  count: number;
  sources: readonly CitedSource[];
  /** The beginning of the export, and whether that is Markdown; undefined while it is being made. */
  preview: { text: string; markdown: boolean } | undefined;
  /** How many clippings the preview holds. */
  previewed: number;
  /** What the file will be called. */
  filename: string;
  choices: Exporting;
  onChange: (change: Partial<Exporting>) => void;
  onCopy: () => Promise<void>;
  /** Quotations with numbered references, for word processors; left out where there are too many. */
  onCopyRich?: (() => Promise<void>) | undefined;
  onDownload: () => void;
  onCancel: () => void;
  onRetry: () => void;
  onBack: () => void;
}

type Look = 'rendered' | 'raw' | 'sources';

/** The preview is cut here whatever it holds (UTF-16 units): a single clipping may be long. */
const SHOWN = 60_000;

/** What will leave, before it leaves: choices, preview, references, ways to take it. */
export function ExportView(props: ExportViewProps) {
  const { words, stage, count, choices, sources } = props;
  const { t } = words;
  const wide = useWide();
  const [look, setLook] = useState<Look>('rendered');
  const ready = count > 0 && stage.stage !== 'reading' && stage.stage !== 'failed';
  const choosing = <ExportChoices choices={choices} onChange={props.onChange} />;
  const markdown = isMarkdown(choices.format);

  return (
    <WordsProvider value={words}>
      <div class="export-page" lang={words.language}>
        <header class="export-head">
          <Button weight="quiet" icon="chevron-left" onClick={props.onBack}>
            {t('exportView.back')}
          </Button>
          <h1>{t('exportView.title')}</h1>
          <p class="export-count">
            {ready
              ? t('exportView.scope', {
                  clippings: t('exportView.count', { count }),
                  sources: t('exportView.pages', { count: sources.length }),
                })
              : null}
            {ready && props.scope !== '' ? ' · ' : null}
            {props.scope}
          </p>
        </header>
        <aside class="export-side">
          {wide ? (
            choosing
          ) : (
            <details>
              <summary>
                {t('exportView.choices', { format: t(`exportView.short.${choices.format}`) })}
              </summary>
              {choosing}
            </details>
          )}
        </aside>
        <main class="export-paper">
          {ready ? (
            <div class="export-look">
              <Segments
                label={t('exportView.look')}
                options={[
                  ...(markdown
                    ? [{ value: 'rendered' as const, label: t('exportView.look.rendered') }]
                    : []),
                  { value: 'raw', label: t('exportView.look.raw') },
                  {
                    value: 'sources',
                    label: t('exportView.look.sources', { count: sources.length }),
                  },
                ]}
                chosen={!markdown && look === 'rendered' ? 'raw' : look}
                onChoose={setLook}
              />
            </div>
          ) : null}
          {stage.stage === 'failed' ? (
            <Message
              tone="error"
              title={t('exportView.failed')}
              lines={[t('exportView.failed.safe')]}
            >
              <Button icon="rotate-cw" onClick={props.onRetry}>
                {t('exportView.retry')}
              </Button>
            </Message>
          ) : stage.stage === 'reading' ? (
            <p class="export-wait" role="status">
              {t('exportView.making')}
            </p>
          ) : count === 0 ? (
            <Message title={t('exportView.empty')} lines={[t('exportView.empty.do')]} />
          ) : look === 'sources' ? (
            <ExportSources
              sources={sources}
              reference={props.reference}
              onCorrect={props.onCorrect}
            />
          ) : (
            <Preview {...props} rendered={markdown && look === 'rendered'} />
          )}
        </main>
        <Foot {...props} ready={ready} />
      </div>
    </WordsProvider>
  );
}

function Preview(props: ExportViewProps & { rendered: boolean }) {
  const { words, previewed, count, rendered } = props;
  const { t } = words;
  // What was made for another kind of format says nothing of this one.
  const preview = props.preview?.markdown === isMarkdown(props.choices.format) && props.preview;
  if (!preview) {
    return (
      <p class="export-wait" role="status">
        {t('exportView.making')}
      </p>
    );
  }
  const { text } = preview;
  const cut = text.length > SHOWN;
  const shown = cut ? text.slice(0, text.lastIndexOf('\n', SHOWN)) : text;
  return (
    <>
      {rendered ? (
        <MarkdownPreview markdown={shown} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the keyboard
        <pre class="export-raw" tabIndex={0}>
          {shown}
        </pre>
      )}
      {cut || previewed < count ? (
        <p class="export-cut">
          {previewed < count
            ? t('exportView.first', { shown: previewed, count })
            : t('exportView.cut')}
        </p>
      ) : null}
    </>
  );
}

/** Ways to take the export away, and how far that is. */
function Foot(props: ExportViewProps & { ready: boolean }) {
  const { words, stage, ready, onCopyRich } = props;
  const { t } = words;
  const [copied, copy] = useCopied(props.onCopy);
  const [richCopied, copyRich] = useCopied(onCopyRich ?? (() => Promise.resolve()));
  const making = stage.stage === 'making';
  const failed = copied === 'failed' || richCopied === 'failed';
  return (
    <footer class="export-foot">
      {making ? (
        <p class="export-progress">
          <progress aria-label={t('exportView.writing')} max={stage.total} value={stage.done} />
          <span>{t('exportView.progress', { done: stage.done, total: stage.total })}</span>
        </p>
      ) : (
        <p class="export-file" title={props.filename} role="status">
          {stage.stage === 'saved'
            ? t('exportView.saved', { name: stage.name })
            : ready
              ? props.filename
              : null}
        </p>
      )}
      {making ? (
        <Button onClick={props.onCancel}>{t('exportView.cancel')}</Button>
      ) : (
        <>
          <Button
            icon={copied === 'copied' ? 'check' : 'clipboard-copy'}
            disabled={!ready}
            onClick={copy}
          >
            {copied === 'copied' ? t('exportView.copied') : t('exportView.copy')}
          </Button>
          {onCopyRich === undefined ? null : (
            <Button
              icon={richCopied === 'copied' ? 'check' : 'file-text'}
              disabled={!ready}
              onClick={copyRich}
            >
              {richCopied === 'copied' ? t('exportView.copied') : t('exportView.copyRich')}
            </Button>
          )}
          <Button weight="primary" icon="download" disabled={!ready} onClick={props.onDownload}>
            {t('exportView.download')}
          </Button>
        </>
      )}
      <p class="export-said" role="status" data-failed={failed}>
        {failed ? t('exportView.copyFailed') : null}
      </p>
    </footer>
  );
}
