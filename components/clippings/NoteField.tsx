import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import type { NoteDrafts } from '../../ports/note-draft';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import { createAutosave, type SaveStage } from './autosave';
import type { ClippingActions } from './shelf';

export interface NoteFieldProps {
  clipping: Clipping;
  onNote: ClippingActions['onNote'];
  drafts: NoteDrafts;
  /** The cursor stands in it from the start. */
  focused?: boolean;
}

/** The note of a clipping, saved while it is written. */
export function NoteField({ clipping, onNote, drafts, focused = false }: NoteFieldProps) {
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<string>();
  const [stage, setStage] = useState<SaveStage>('clean');

  /** What stood in the library before a draft was put in. */
  const [before, setBefore] = useState<string>();
  const [both, setBoth] = useState(false);
  const latest = useRef(onNote);
  latest.current = onNote;
  /** The note that is being written over: another one in the library was written elsewhere. */
  const base = useRef(clipping.note);
  /** What was written here and may still come back as news, the last of it apart. */
  const own = useRef(new Set<string>());
  const newest = useRef<string | undefined>(undefined);
  /** Drafts written here: one of them may be met while those left by others are still being looked for. */
  const drafted = useRef(new Set<string>());
  const autosave = useMemo(
    () =>
      createAutosave(
        async (note) => {
          own.current.add(note);
          newest.current = note;
          const kept = await latest.current(clipping.id, note, base.current);
          base.current = note;
          if (kept === 'both') setBoth(true);
        },
        {
          delay: 400,
          onStage: setStage,
          draft: {
            delay: 200,
            keep: (text) => {
              drafted.current.add(text);
              drafts.keep({ id: clipping.id, base: base.current, text, at: Date.now() });
            },
            drop: () => drafts.drop(clipping.id),
          },
        },
      ),
    [clipping.id, drafts],
  );

  const change = (text: string) => {
    if (draft === undefined) base.current = clipping.note;
    setDraft(text);
    autosave.change(text);
  };

  const typed = useRef(false);
  useEffect(() => {
    let gone = false;
    void drafts.take(clipping.id).then((found) => {
      if (!found || gone) return;
      if (typed.current) {
        // Too late to be put in. It goes into the library as another window's words would, and what
        // is being typed then takes its place, with a copy beside.
        if (found.text !== clipping.note && !drafted.current.has(found.text)) {
          const keeping = latest.current(clipping.id, found.text, found.base);
          void keeping.then(
            () => setBoth(true),
            () => undefined,
          );
        }
        return;
      }
      if (found.text === clipping.note) {
        drafts.drop(clipping.id);
        return;
      }
      base.current = found.base;
      setBefore(clipping.note);
      setDraft(found.text);
      autosave.change(found.text);
    });
    return () => {
      gone = true;
    };
    // Once for each clipping: what comes later is written here.
  }, [clipping.id]);

  useEffect(() => {
    // All of one's own has come back: the same words again are somebody's, or taken back.
    if (clipping.note === newest.current) own.current = new Set([clipping.note]);
    // Written elsewhere while nothing is being written here: that is what is shown.
    if ((stage === 'clean' || stage === 'saved') && !own.current.has(clipping.note)) {
      setDraft(undefined);
    }
  }, [clipping.note]);

  useLayoutEffect(() => {
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

  const note = draft ?? clipping.note;
  return (
    <div class="note">
      <textarea
        ref={field}
        aria-label={t('note.label')}
        placeholder={t('note.placeholder')}
        maxLength={100_000}
        rows={2}
        lang={note === '' ? undefined : textLanguage(note)}
        value={note}
        onInput={(event) => {
          typed.current = true;
          change(event.currentTarget.value);
        }}
        onBlur={autosave.flush}
      />
      {before === undefined ? null : (
        <p class="note-restored" role="status">
          {t('note.restored')}
          <button
            type="button"
            class="note-retry"
            onClick={() => {
              setBefore(undefined);
              change(before);
              autosave.flush();
            }}
          >
            {t('note.discard')}
          </button>
        </p>
      )}
      {both ? (
        <p class="note-restored" role="status">
          {t('note.both')}
        </p>
      ) : null}
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
