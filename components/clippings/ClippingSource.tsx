import { useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { Button } from '../controls/Button';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import { SourceEditor } from './SourceEditor';
import type { ClippingActions } from './shelf';

interface ClippingSourceProps {
  clipping: Clipping;
  actions: Pick<ClippingActions, 'reference' | 'onCorrect'>;
  /** The title of the page stands above already. */
  untitled: boolean;
}

/** Whence a clipping is, to be set right by hand. */
export function ClippingSource({ clipping, actions, untitled }: ClippingSourceProps) {
  const { t, date, list } = useWords();
  const [editing, setEditing] = useState(false);
  const [undo, setUndo] = useState<() => Promise<void>>();
  const [failed, setFailed] = useState(false);
  const { source } = clipping;
  if (editing) {
    return (
      <SourceEditor
        source={source}
        reference={actions.reference}
        onCancel={() => setEditing(false)}
        onSave={async (correction) => {
          const back = await actions.onCorrect(clipping, correction);
          setEditing(false);
          setUndo(() => back);
        }}
      />
    );
  }
  const named = [source.publisher ?? source.issuer, source.siteName ?? source.site];
  const parts = [
    list([...new Set(named.filter((name) => name !== undefined))]),
    ...(source.documentNumber === undefined ? [] : [source.documentNumber]),
    ...(source.pageNumber === undefined ? [] : [t('source.page', { page: source.pageNumber })]),
    ...(source.published === undefined
      ? []
      : [t('clipping.published', { date: date(source.published) })]),
    t('clipping.kept', { date: date(clipping.created) }),
    ...(clipping.via === 'text' ? [t('clipping.textOnly')] : []),
    ...(source.corrected === undefined ? [] : [t('source.corrected')]),
  ];
  return (
    <div class="detail-source">
      {untitled ? null : (
        <span class="detail-title" lang={textLanguage(source.title, source.site)}>
          {source.title || source.site}
        </span>
      )}
      <span>{parts.join(' · ')}</span>{' '}
      <Button
        weight="quiet"
        icon="pencil"
        onClick={() => {
          setEditing(true);
          setUndo(undefined);
        }}
      >
        {t('source.edit')}
      </Button>
      {undo === undefined ? null : (
        <span class="detail-corrected">
          <span role="status">{t(failed ? 'source.undoFailed' : 'source.saved')}</span>
          <Button
            weight="quiet"
            icon="undo-2"
            onClick={() => {
              undo().then(
                () => setUndo(undefined),
                () => setFailed(true),
              );
            }}
          >
            {t('undo')}
          </Button>
        </span>
      )}
    </div>
  );
}
