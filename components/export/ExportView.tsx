import '../theme.css';
import '../base.css';
import './export.css';
import { useState } from 'preact/hooks';
import { useCopied } from '../clippings/use-copied';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import { Segments } from '../controls/Segments';
import type { Words } from '../locales/i18n';
import { WordsProvider } from '../locales/words-context';
import { MarkdownPreview } from './MarkdownPreview';

export type ExportPreset = 'gfm' | 'obsidian';
export type ExportGrouping = 'source' | 'province' | 'none';

export interface ExportViewProps {
  words: Words;
  /** How many clippings the text holds. */
  count: number;
  /** The whole export; undefined while it is being made. */
  markdown: string | undefined;
  /** What the file will be called. */
  filename: string;
  preset: ExportPreset;
  grouping: ExportGrouping;
  /** The text could not be made; the clippings are untouched. */
  failed?: boolean;
  onPreset: (preset: ExportPreset) => void;
  onGrouping: (grouping: ExportGrouping) => void;
  onCopy: () => Promise<void>;
  onDownload: () => void;
  onBack: () => void;
}

/** The preview shows the beginning of a long export; copy and download take all of it. */
const SHOWN = 30_000;

/** The Markdown as it will leave, before it leaves. */
export function ExportView(props: ExportViewProps) {
  const { words, count, markdown = '', preset, grouping } = props;
  const { t } = words;
  const [look, setLook] = useState<'rendered' | 'raw'>('rendered');
  const [stage, copy] = useCopied(props.onCopy);
  const ready = props.markdown !== undefined && props.failed !== true && count > 0;
  const cut = markdown.length > SHOWN;
  const shown = cut ? markdown.slice(0, markdown.lastIndexOf('\n', SHOWN)) : markdown;

  return (
    <WordsProvider value={words}>
      <div class="export-page" lang={words.language}>
        <header>
          <div class="export-head">
            <Button weight="quiet" icon="chevron-left" onClick={props.onBack}>
              {t('exportView.back')}
            </Button>
            <h1>{t('exportView.title')}</h1>
            <p class="export-count">{t('exportView.count', { count })}</p>
          </div>
          <div class="export-choices" role="toolbar" aria-label={t('exportView.choices')}>
            <Segments
              label={t('exportView.preset')}
              options={[
                { value: 'gfm', label: t('exportView.preset.gfm') },
                { value: 'obsidian', label: t('exportView.preset.obsidian') },
              ]}
              chosen={preset}
              onChoose={props.onPreset}
            />
            <label class="export-choice">
              <span>{t('exportView.grouping')}</span>
              <select
                value={grouping}
                onChange={(event) => {
                  const value = event.currentTarget.value;
                  if (value === 'source' || value === 'province' || value === 'none') {
                    props.onGrouping(value);
                  }
                }}
              >
                <option value="source">{t('exportView.grouping.source')}</option>
                <option value="province">{t('exportView.grouping.province')}</option>
                <option value="none">{t('exportView.grouping.none')}</option>
              </select>
            </label>
            <Segments
              label={t('exportView.look')}
              options={[
                { value: 'rendered', label: t('exportView.look.rendered') },
                { value: 'raw', label: t('exportView.look.raw') },
              ]}
              chosen={look}
              onChoose={setLook}
            />
          </div>
        </header>
        <main class="export-paper">
          {props.failed === true ? (
            <Message
              tone="error"
              title={t('exportView.failed')}
              lines={[t('exportView.failed.safe')]}
            />
          ) : count === 0 ? (
            <Message title={t('exportView.empty')} lines={[t('exportView.empty.do')]} />
          ) : props.markdown === undefined ? (
            <p class="export-wait" role="status">
              {t('exportView.making')}
            </p>
          ) : look === 'raw' ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the keyboard
            <pre class="export-raw" tabIndex={0}>
              {shown}
            </pre>
          ) : (
            <MarkdownPreview markdown={shown} />
          )}
          {cut && ready ? <p class="export-cut">{t('exportView.cut')}</p> : null}
        </main>
        <footer class="export-foot">
          <p class="export-file" title={props.filename}>
            {ready ? props.filename : null}
          </p>
          <Button
            icon={stage === 'copied' ? 'check' : 'clipboard-copy'}
            disabled={!ready}
            onClick={copy}
          >
            {stage === 'copied' ? t('exportView.copied') : t('exportView.copy')}
          </Button>
          <Button weight="primary" icon="download" disabled={!ready} onClick={props.onDownload}>
            {t('exportView.download')}
          </Button>
          <p class="export-said" role="status" data-failed={stage === 'failed'}>
            {stage === 'failed' ? t('exportView.copyFailed') : null}
          </p>
        </footer>
      </div>
    </WordsProvider>
  );
}
