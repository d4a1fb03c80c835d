import './own-words.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnTermFault } from '../../lexicon/own-terms';
import type { OwnWord } from '../../ports/own-words';
import type { Preferences } from '../../ports/preferences';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { SearchField } from '../controls/SearchField';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import { Check } from '../options/Check';
import { ImportWords } from './ImportWords';
import { planWords } from './word-list';

export interface OwnWordsProps {
  words: readonly OwnWord[];
  choice: Preferences['own'];
  onChoice: (choice: Preferences['own']) => void;
  onWords: (words: readonly OwnWord[]) => void;
  onExport: () => void;
}

/** Rows that are drawn at once; the search finds the others. */
const SHOWN = 100;
/** From so many words on there is a search. */
const MANY = 12;

/** 我的词: the reader's own, added one by one or as a list, switched off one by one or together. */
export function OwnWords({ words, choice, onChoice, onWords, onExport }: OwnWordsProps) {
  const { t, number } = useWords();
  const [query, setQuery] = useState('');
  const [edited, setEdited] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  /** Where the keyboard goes on once the button that was pressed has gone: a word, or the form. */
  const next = useRef<{ word?: string } | undefined>(undefined);
  useEffect(() => {
    if (!next.current) return;
    const { word } = next.current;
    next.current = undefined;
    const rows = [...(place.current?.querySelectorAll<HTMLElement>('.own-list > li') ?? [])];
    const row = rows.find(({ dataset }) => word !== undefined && dataset.word === word);
    const at = row?.querySelector<HTMLElement>('button');
    (at ?? place.current?.querySelector<HTMLElement>('.own-form input'))?.focus();
  }, [edited, words]);
  const wanted = query.trim().toLowerCase();
  const found = words.filter(({ label, note }) =>
    `${label}\n${note}`.toLowerCase().includes(wanted),
  );
  const change = (label: string, next: OwnWord | undefined) =>
    onWords(words.flatMap((word) => (word.label !== label ? [word] : next ? [next] : [])));
  return (
    <div class="own-words" ref={place}>
      <Check
        label={t('own.on')}
        checked={choice.on}
        onChange={(on) => onChoice({ ...choice, on })}
      />
      <Check
        label={t('own.painted')}
        hint={t('own.painted.hint')}
        checked={choice.painted}
        disabled={!choice.on}
        onChange={(painted) => onChoice({ ...choice, painted })}
      />
      <WordForm words={words} save={t('own.add')} onSave={(word) => onWords([word, ...words])} />
      {words.length < MANY ? null : (
        <SearchField label={t('own.search')} value={query} onInput={setQuery} />
      )}
      <ul class="own-list" aria-label={t('own.title')}>
        {found.slice(0, SHOWN).map((word) => (
          <li key={word.label} data-word={word.label}>
            {edited === word.label ? (
              <WordForm
                word={word}
                words={words.filter((other) => other !== word)}
                save={t('own.save')}
                onSave={(changed) => {
                  next.current = { word: changed.label };
                  change(word.label, { ...changed, ...(word.off && { off: true }) });
                  setEdited(undefined);
                }}
                onCancel={() => {
                  next.current = { word: word.label };
                  setEdited(undefined);
                }}
              />
            ) : (
              <>
                <input
                  type="checkbox"
                  aria-label={t('own.use', { label: word.label })}
                  checked={!word.off}
                  onChange={({ currentTarget: { checked } }) => {
                    const { label, note } = word;
                    change(label, { label, note, ...(!checked && { off: true }) });
                  }}
                />
                <span class="own-label" lang={textLanguage(word.label)}>
                  {word.label}
                </span>
                <span class="own-note" lang={textLanguage(word.note)}>
                  {word.note}
                </span>
                <IconButton
                  icon="pencil"
                  label={t('own.edit', { label: word.label })}
                  onClick={() => setEdited(word.label)}
                />
                <IconButton
                  icon="x"
                  label={t('own.remove', { label: word.label })}
                  onClick={() => {
                    next.current = {};
                    change(word.label, undefined);
                  }}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      {found.length > SHOWN ? (
        <p class="options-hint">{t('own.some', { shown: number(SHOWN), count: found.length })}</p>
      ) : null}
      <div class="own-foot">
        <ImportWords words={words} onAdd={(more) => onWords([...more, ...words])} />
        {words.length === 0 ? null : (
          <Button weight="quiet" icon="download" onClick={onExport}>
            {t('own.export')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface WordFormProps {
  /** The one that is changed. */
  word?: OwnWord;
  /** The others, which it may not repeat. */
  words: readonly OwnWord[];
  save: string;
  onSave: (word: OwnWord) => void;
  onCancel?: () => void;
}

function WordForm({ word, words, save, onSave, onCancel }: WordFormProps) {
  const { t } = useWords();
  const [label, setLabel] = useState(word?.label ?? '');
  const [note, setNote] = useState(word?.note ?? '');
  const [fault, setFault] = useState<OwnTermFault>();
  const first = useRef<HTMLInputElement>(null);
  // It has come in place of the button that was pressed.
  useEffect(() => {
    if (word) first.current?.focus();
  }, []);
  const submit = () => {
    const listed = { label: label.trim(), note: note.trim(), line: 1 };
    const { taken, refused } = planWords([listed], words);
    setFault(refused[0]?.fault);
    first.current?.focus();
    if (!taken[0]) return;
    onSave(taken[0]);
    setLabel('');
    setNote('');
  };
  return (
    <form
      class="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={({ key, isComposing }) => {
        if (key === 'Escape' && !isComposing) onCancel?.();
      }}
    >
      <input
        ref={first}
        type="text"
        aria-label={t('own.label')}
        placeholder={t('own.label')}
        aria-invalid={fault !== undefined}
        value={label}
        maxLength={200}
        autocomplete="off"
        onInput={({ currentTarget: { value } }) => setLabel(value)}
      />
      <input
        type="text"
        aria-label={t('own.note')}
        placeholder={t('own.note')}
        value={note}
        maxLength={120}
        autocomplete="off"
        onInput={({ currentTarget: { value } }) => setNote(value)}
      />
      <button type="submit" class="button" data-weight="plain">
        {save}
      </button>
      {onCancel ? (
        <Button weight="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      ) : null}
      {fault ? (
        <p class="own-fault" role="alert">
          {t(`own.fault.${fault}`)}
        </p>
      ) : null}
    </form>
  );
}
