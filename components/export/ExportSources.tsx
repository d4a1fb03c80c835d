import { useState } from 'preact/hooks';
import type { Correction } from '../../clippings/correct-source';
import type { Clipping } from '../../clippings/model';
import { SourceEditor } from '../clippings/SourceEditor';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';

/** A source of the export, once. */
export interface CitedSource {
  /** The same for all clippings of it. */
  id: string;
  source: Clipping['source'];
  clippings: number;
}

export interface ExportSourcesProps {
  sources: readonly CitedSource[];
  /** One line of GB/T 7714. */
  reference: (source: Clipping['source']) => string;
  /** Sets the source right in all its clippings; gives the way back. */
  onCorrect: (id: CitedSource['id'], correction: Correction) => Promise<() => Promise<void>>;
}

/** More are drawn when asked for. */
const STEP = 100;

/** The references as they will stand, each to be set right by hand. */
export function ExportSources({ sources, reference, onCorrect }: ExportSourcesProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<string>();
  const [limit, setLimit] = useState(STEP);
  const [done, setDone] = useState<{ id: string; undo: () => Promise<void> }>();
  if (sources.length === 0) return <Message title={t('exportView.sources.none')} />;
  return (
    <>
      <p class="export-sources-hint">{t('exportView.sources.hint')}</p>
      <ol class="export-sources">
        {sources.slice(0, limit).map((cited) => (
          <li key={cited.id} data-source={cited.id}>
            {open === cited.id ? (
              <SourceEditor
                source={cited.source}
                reference={reference}
                onCancel={() => setOpen(undefined)}
                onSave={async (correction) => {
                  const undo = await onCorrect(cited.id, correction);
                  setOpen(undefined);
                  setDone({ id: cited.id, undo });
                }}
              />
            ) : (
              <>
                <p
                  class="export-reference"
                  lang={textLanguage(cited.source.title, cited.source.site)}
                >
                  {reference(cited.source)}
                </p>
                <p class="export-source-line">
                  <span>{t('exportView.sources.clippings', { count: cited.clippings })}</span>
                  {cited.source.corrected ? <span>{t('source.corrected')}</span> : null}
                  <Button
                    weight="quiet"
                    icon="pencil"
                    onClick={() => {
                      setOpen(cited.id);
                      setDone(undefined);
                    }}
                  >
                    {t('source.edit')}
                  </Button>
                  {done?.id === cited.id ? (
                    <Undo undo={done.undo} onUndone={() => setDone(undefined)} />
                  ) : null}
                </p>
              </>
            )}
          </li>
        ))}
      </ol>
      {sources.length > limit ? (
        <Button onClick={() => setLimit(limit + STEP)}>{t('exportView.sources.more')}</Button>
      ) : null}
    </>
  );
}

function Undo({ undo, onUndone }: { undo: () => Promise<void>; onUndone: () => void }) {
  const { t } = useWords();
  const [failed, setFailed] = useState(false);
  return (
    <>
      <span role="status">{failed ? t('source.undoFailed') : t('source.saved')}</span>
      <Button
        weight="quiet"
        icon="undo-2"
        onClick={() => {
          undo().then(onUndone, () => setFailed(true));
        }}
      >
        {t('undo')}
      </Button>
    </>
  );
}
