import './paste-form.css';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Refusal } from '../../clippings/create-clipping';
import { Button } from '../controls/Button';
import { useWords } from '../locales/words-context';

/** Words that no script of ours can reach, as the reader hands them over. */
export interface Pasted {
  text: string;
  url: string;
  title: string;
  publisher: string;
  published: string;
}

export interface PasteActions {
  /** Address and title of the page beside, where there is one. */
  prefill: () => Promise<Pick<Pasted, 'url' | 'title'>>;
  /** Why it was not kept, if it was not; rejects where the library could not be written. */
  keep: (pasted: Pasted) => Promise<Refusal['refused'] | undefined>;
}

interface PasteFormProps extends PasteActions {
  /** `kept`: the list now begins with it. */
  onDone: (kept: boolean) => void;
}

const empty: Pasted = { text: '', url: '', title: '', publisher: '', published: '' };

/** A clipping by hand: the words of an attachment, and where they come from. */
export function PasteForm({ prefill, keep, onDone }: PasteFormProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState(empty);
  const [stage, setStage] = useState<'open' | 'saving' | 'failed' | Refusal['refused']>('open');
  const id = useId();
  useEffect(() => {
    // What was typed meanwhile stands.
    void prefill().then(({ url, title }) =>
      setDraft((now) => (now.url || now.title ? now : { ...now, url, title })),
    );
  }, [prefill]);
  const write = (part: keyof Pasted) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setDraft((now) => ({ ...now, [part]: value }));
    // What was said of it holds no longer.
    setStage('open');
  };
  const save = () => {
    if (stage === 'saving' || draft.text.trim() === '') return;
    setStage('saving');
    keep(draft).then(
      (refused) => (refused === undefined ? onDone(true) : setStage(refused)),
      () => setStage('failed'),
    );
  };
  const said = (part: 'url' | 'title' | 'publisher') => (
    <label class="paste-field" htmlFor={`${id}-${part}`}>
      <span>{part === 'url' ? t('paste.url') : t(`source.${part}`)}</span>
      <input
        id={`${id}-${part}`}
        type="text"
        value={draft[part]}
        onInput={write(part)}
        {...(part === 'url' ? { 'aria-describedby': `${id}-hint` } : { maxLength: 300 })}
      />
    </label>
  );
  return (
    <form
      class="paste"
      aria-label={t('paste.title')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        // With words in it, it is closed by its button alone.
        if (event.key !== 'Escape' || draft.text.trim() !== '') return;
        event.stopPropagation();
        onDone(false);
      }}
    >
      <label class="paste-field" htmlFor={`${id}-text`}>
        <span>{t('paste.text')}</span>
        <textarea
          id={`${id}-text`}
          rows={5}
          ref={focused}
          value={draft.text}
          onInput={write('text')}
        />
      </label>
      {said('url')}
      <p class="paste-hint" id={`${id}-hint`}>
        {t('paste.url.hint')}
      </p>
      {said('title')}
      {said('publisher')}
      <label class="paste-field" htmlFor={`${id}-published`}>
        <span>{t('source.published')}</span>
        <input
          id={`${id}-published`}
          type="date"
          value={draft.published}
          onInput={write('published')}
        />
      </label>
      <div class="paste-actions">
        <Button
          weight="primary"
          disabled={stage === 'saving' || draft.text.trim() === ''}
          onClick={save}
        >
          {stage === 'saving' ? t('source.saving') : t('paste.save')}
        </Button>
        <Button weight="quiet" onClick={() => onDone(false)}>
          {t('source.cancel')}
        </Button>
      </div>
      <p class="clippings-failure" role="alert" hidden={stage === 'open' || stage === 'saving'}>
        {stage === 'open' || stage === 'saving' ? '' : t(`paste.refused.${stage}`)}
      </p>
    </form>
  );
}

/** The cursor stands in the words from the start. */
function focused(field: HTMLTextAreaElement | null): void {
  field?.focus();
}
