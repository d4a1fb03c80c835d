import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { useWords } from '../locales/words-context';
import { createAutosave, type SaveStage } from './autosave';

export interface NoteFieldProps {
  clipping: Clipping;
  onNote: (id: Clipping['id'], note: string) => Promise<void>;
  /** The cursor stands in it from the start. */
  focused?: boolean;
}

/** The note of a clipping, saved while it is written. */
export function NoteField({ clipping, onNote, focused = false }: NoteFieldProps) {
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<string>();
  const [stage, setStage] = useState<SaveStage>('clean');

  const latest = useRef(onNote);
  latest.current = onNote;
  const autosave = useMemo(
    () =>
      createAutosave((note) => latest.current(clipping.id, note), {
        delay: 400,
        onStage: setStage,
      }),
    [clipping.id],
  );

  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);

  useEffect(() => {
    const aborter = new AbortController();
    const { signal } = aborter;
    // A popup may go without a blur: what is typed must be on its way before that.
    addEventListener('pagehide', autosave.flush, { signal });
    document.addEventListener('visibilitychange', autosave.flush, { signal });
    return () => {
      aborter.abort();
      autosave.flush();
    };
  }, [autosave]);

  const said =
    stage === 'failed'
      ? t('note.failed')
      : stage === 'saved'
        ? t('note.saved')
        : stage === 'saving'
          ? t('note.saving')
          : '';

  return (
    <div class="note">
      <textarea
        ref={field}
        aria-label={t('note.label')}
        placeholder={t('note.placeholder')}
        maxLength={100_000}
        rows={2}
        value={draft ?? clipping.note}
        onInput={(event) => {
          setDraft(event.currentTarget.value);
          autosave.change(event.currentTarget.value);
        }}
        onBlur={autosave.flush}
      />
      <p class="note-stage" role="status" data-stage={stage}>
        {said}
        {stage === 'failed' ? (
          <button type="button" class="note-retry" onClick={autosave.flush}>
            {t('note.retry')}
          </button>
        ) : null}
      </p>
    </div>
  );
}
