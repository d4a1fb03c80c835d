import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../seeds/packs/limits';
import { PackFact } from '../../seeds/packs/pack';
import { wrongIn } from '../../seeds/packs/wrong-in';
import { Button } from '../controls/Button';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';
import { type Draft, draftOf, factOf } from './draft';
import { Field } from './Field';
import { useFaultWords } from './fault-words';
import { ProvincePicker } from './ProvincePicker';
import type { Saved } from './pack-shelf';

export interface FactEditorProps {
  /** The fact as it is; undefined for a new one. */
  fact?: PackFact;
  names: Names;
  makeId: () => string;
  onWrite: (fact: PackFact) => Promise<Saved>;
  onClose: () => void;
}

/** A fact to be written. It is kept only where it holds all rules of a pack. */
export function FactEditor({ fact, names, makeId, onWrite, onClose }: FactEditorProps) {
  const { t, language, number } = useWords();
  const say = useFaultWords();
  const side = language === 'en' ? 'en' : 'zh';
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<Draft>(() => draftOf(fact, names, side));
  const [asked, setAsked] = useState(false);
  const [outcome, setOutcome] = useState<Saved | 'writing'>();
  const [id] = useState(() => fact?.id ?? makeId());

  useLayoutEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  const next = factOf(draft, fact, { id, names, language: side });
  const found = wrongIn(PackFact, next);
  const said = (path: string) => {
    const fault = found.find((one) => one.path.join('.').startsWith(path));
    return asked && fault ? say(fault) : undefined;
  };
  const missing = asked ? found.find(({ path }) => path.length === 0) : undefined;
  const set = (part: keyof Draft) => (value: string) =>
    setDraft((now) => ({ ...now, [part]: value }));

  const write = async () => {
    setAsked(true);
    if (found.length > 0) {
      requestAnimationFrame(() => {
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      });
      return;
    }
    setOutcome('writing');
    const done = await onWrite(next);
    setOutcome(done);
    if (done.saved === 'saved') onClose();
  };

  return (
    <form
      ref={form}
      class="fact-editor"
      aria-label={t(fact ? 'packs.edit' : 'packs.write')}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Field
        label={t('editor.statement')}
        hint={t('editor.statement.hint')}
        rows={3}
        value={draft.statement}
        onInput={set('statement')}
        wrong={said('statement') ?? (missing && say(missing))}
      />
      <Field
        label={t('editor.quote')}
        hint={t('editor.quote.hint', { most: number(LIMITS.quote) })}
        rows={3}
        value={draft.quote}
        onInput={set('quote')}
        wrong={said('quote')}
      />
      <ProvincePicker
        chosen={draft.provinces}
        names={names}
        onChoose={(provinces) => setDraft((now) => ({ ...now, provinces }))}
      />
      <div class="fact-editor-pair">
        <Field
          label={t('editor.year')}
          inputMode="numeric"
          value={draft.year}
          onInput={set('year')}
          wrong={said('year')}
        />
        <Field
          label={t('editor.fields')}
          hint={t('editor.fields.hint')}
          value={draft.fields}
          onInput={set('fields')}
          wrong={said('fields')}
        />
      </div>
      <fieldset>
        <legend>{t('editor.source')}</legend>
        <Field
          label={t('editor.title')}
          value={draft.title}
          onInput={set('title')}
          wrong={said('source.title')}
        />
        <div class="fact-editor-pair">
          <Field
            label={t('editor.date')}
            hint={t('editor.date.hint')}
            value={draft.date}
            onInput={set('date')}
            wrong={said('source.date')}
          />
          <Field
            label={t('editor.publisher')}
            value={draft.publisher}
            onInput={set('publisher')}
            wrong={said('source.publisher')}
          />
        </div>
        <Field
          label={t('editor.url')}
          inputMode="url"
          value={draft.url}
          onInput={set('url')}
          wrong={said('source.url')}
        />
      </fieldset>
      <Outcome outcome={outcome} />
      <div class="pack-actions">
        <button type="submit" class="button" data-weight="primary" disabled={outcome === 'writing'}>
          {t('editor.save')}
        </button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

/** Why a fact could not be kept; the text stays in the form. */
function Outcome({ outcome }: { outcome: Saved | 'writing' | undefined }) {
  const { t } = useWords();
  if (outcome === undefined || outcome === 'writing' || outcome.saved === 'saved') return null;
  const said =
    outcome.saved === 'failed'
      ? `${t(`packs.${outcome.reason}.write`)} ${t(`packs.${outcome.reason}.do`)}`
      : t(`editor.${outcome.saved}`);
  return (
    <p class="packs-failure" role="alert">
      {said}
    </p>
  );
}
