import './source-editor.css';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Correction, correctSource } from '../../clippings/correct-source';
import { type Clipping, SourceKind } from '../../clippings/model';
import { Button } from '../controls/Button';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';

type Source = Clipping['source'];

export interface SourceEditorProps {
  source: Source;
  /** One line of GB/T 7714. */
  reference: (source: Source) => string;
  onSave: (correction: Correction) => Promise<void>;
  onCancel: () => void;
}

const texts = [
  'title',
  'author',
  'publisher',
  'published',
  'pageNumber',
  'documentNumber',
] as const;
type Part = (typeof texts)[number];

/** A citation to be set right; how it will read stands above while it is written. */
export function SourceEditor({ source, reference, onSave, onCancel }: SourceEditorProps) {
  const { t, date } = useWords();
  const [draft, setDraft] = useState<Correction>({});
  const [stage, setStage] = useState<'open' | 'saving' | 'failed'>('open');
  const first = useRef<HTMLSelectElement>(null);
  const hint = useId();
  // Before a key can be pressed: later it would take the focus from where the reader has gone.
  useLayoutEffect(() => first.current?.focus(), []);

  const next = correctSource(source, draft);
  const kind = next.kind ?? 'webpage';
  const textOf = (part: Part) => draft[part] ?? source[part] ?? '';
  const shown = texts.filter(
    (part) => part !== 'pageNumber' || kind === 'newspaper' || textOf(part) !== '',
  );
  const change = (part: Correction) => setDraft((now) => ({ ...now, ...part }));
  const write = (part: Part) => (event: { currentTarget: HTMLInputElement }) =>
    change({ [part]: event.currentTarget.value });
  const save = () => {
    setStage('saving');
    onSave(draft).catch(() => setStage('failed'));
  };
  return (
    <form
      class="source-editor"
      aria-label={t('source.edit')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <p class="source-editor-reference" lang={textLanguage(next.title, next.site)}>
        {reference(next)}
      </p>
      <label class="source-editor-field">
        <span>{t('source.kind')}</span>
        <select
          ref={first}
          value={kind}
          onChange={(event) => {
            const chosen = SourceKind.options.find((one) => one === event.currentTarget.value);
            if (chosen) change({ kind: chosen });
          }}
        >
          {SourceKind.options.map((one) => (
            <option key={one} value={one}>
              {t(`source.kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {shown.map((part) => {
        const said = part in (source.head ?? {}) ? source.head?.[part as 'author'] : undefined;
        const differs = said !== undefined && said !== textOf(part) ? said : undefined;
        return (
          <div key={part}>
            <label class="source-editor-field" htmlFor={`${hint}-${part}`}>
              <span>{t(`source.${part}`)}</span>
              {part === 'published' ? (
                <input
                  id={`${hint}-${part}`}
                  type="date"
                  value={textOf(part)}
                  onInput={write(part)}
                />
              ) : (
                <input
                  id={`${hint}-${part}`}
                  type="text"
                  maxLength={300}
                  value={textOf(part)}
                  {...(part === 'author' && { 'aria-describedby': hint })}
                  onInput={write(part)}
                />
              )}
            </label>
            {part === 'author' ? (
              <p class="source-editor-hint" id={hint}>
                {t('source.author.hint')}
              </p>
            ) : null}
            {differs === undefined ? null : (
              <p class="source-editor-hint">
                {t('source.head', { value: part === 'published' ? date(differs) : differs })}{' '}
                <button
                  type="button"
                  class="source-editor-take"
                  onClick={() => change({ [part]: differs })}
                >
                  {t('source.take')}
                </button>
              </p>
            )}
          </div>
        );
      })}
      <p class="source-editor-hint">{t('source.scope')}</p>
      <div class="source-editor-actions">
        <Button weight="primary" disabled={stage === 'saving' || next === source} onClick={save}>
          {stage === 'saving' ? t('source.saving') : t('source.save')}
        </Button>
        <Button weight="quiet" onClick={onCancel}>
          {t('source.cancel')}
        </Button>
      </div>
      {stage === 'failed' ? (
        <p class="clippings-failure" role="alert">
          {t('source.failed')}
        </p>
      ) : null}
    </form>
  );
}
