import './selection-bar.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { useWords } from '../locales/words-context';
import { TagField } from './TagField';

export interface SelectionBarProps {
  count: number;
  /** How many match in all. */
  matching: number;
  trash: boolean;
  /** Nothing is begun while this is. */
  busy: boolean;
  knownTags: readonly string[];
  onAll: () => void;
  onNone: () => void;
  onTag: (tag: string) => void;
  onUntag: (tag: string) => void;
  onExport: () => void;
  onTrash: () => void;
  onRestore: () => void;
  /** For good; asked before. */
  onDelete: () => void;
}

/** What can be done with all that are selected. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, matching, trash, busy, knownTags } = props;
  const { t } = useWords();
  const [tagging, setTagging] = useState<'tag' | 'untag'>();
  const [asking, setAsking] = useState(false);
  return (
    <section class="selection" aria-label={t('select.label')}>
      <p class="selection-count" role="status">
        {t('select.count', { count })}
      </p>
      <div class="selection-acts">
        {count < matching ? (
          <Button weight="quiet" onClick={props.onAll}>
            {t('select.all', { count: matching })}
          </Button>
        ) : null}
        {trash ? (
          <>
            <Button weight="quiet" icon="undo-2" disabled={busy} onClick={props.onRestore}>
              {t('trash.restore')}
            </Button>
            <Button weight="quiet" icon="trash" disabled={busy} onClick={() => setAsking(true)}>
              {t('trash.delete')}
            </Button>
          </>
        ) : (
          <>
            <Button
              weight="quiet"
              disabled={busy}
              expanded={tagging === 'tag'}
              onClick={() => setTagging(tagging === 'tag' ? undefined : 'tag')}
            >
              {t('select.tag')}
            </Button>
            <Button
              weight="quiet"
              disabled={busy}
              expanded={tagging === 'untag'}
              onClick={() => setTagging(tagging === 'untag' ? undefined : 'untag')}
            >
              {t('select.untag')}
            </Button>
            <Button weight="quiet" icon="file-text" onClick={props.onExport}>
              {t('select.export')}
            </Button>
            <Button weight="quiet" icon="trash" disabled={busy} onClick={props.onTrash}>
              {t('clipping.delete')}
            </Button>
          </>
        )}
        <Button weight="quiet" onClick={props.onNone}>
          {t('select.none')}
        </Button>
      </div>
      {tagging === undefined || trash ? null : (
        <TagField
          key={tagging}
          label={t(tagging === 'tag' ? 'select.tagName' : 'select.untagName')}
          known={knownTags}
          focused
          onTag={(tag) => {
            if (tagging === 'tag') props.onTag(tag);
            else props.onUntag(tag);
            setTagging(undefined);
          }}
        />
      )}
      {asking ? (
        <Certain
          count={count}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            props.onDelete();
          }}
        />
      ) : null}
    </section>
  );
}

/** Asks before what cannot be taken back. */
function Certain({ count, onYes, onNo }: { count: number; onYes: () => void; onNo: () => void }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="certain" aria-label={t('trash.certain', { count })} onClose={onNo}>
      <p class="message-title">{t('trash.certain', { count })}</p>
      <p>{t('trash.certain.why')}</p>
      <div class="message-actions">
        <Button onClick={onNo}>{t('cancel')}</Button>
        <Button weight="primary" onClick={onYes}>
          {t('trash.delete')}
        </Button>
      </div>
    </dialog>
  );
}
