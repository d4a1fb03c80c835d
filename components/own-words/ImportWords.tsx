import { useRef, useState } from 'preact/hooks';
import type { OwnWord } from '../../ports/own-words';
import { Button } from '../controls/Button';
import { useWords } from '../locales/words-context';
import { planWords, readWordList, type WordPlan } from './word-list';

export interface ImportWordsProps {
  words: readonly OwnWord[];
  onAdd: (words: readonly OwnWord[]) => void;
}

/** Larger files are no list of words (bytes). */
const LARGEST = 2_000_000;
const REFUSED_SHOWN = 50;

/** A list pasted or from a file: shown first as what would come of it, then taken. */
export function ImportWords({ words, onAdd }: ImportWordsProps) {
  const { t, sentences } = useWords();
  const [text, setText] = useState('');
  const [plan, setPlan] = useState<WordPlan>();
  const [unread, setUnread] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDetailsElement>(null);

  const look = (list: string) => setPlan(planWords(readWordList(list), words));
  const read = async (chosen: File) => {
    setUnread(false);
    setPlan(undefined);
    try {
      if (chosen.size > LARGEST) throw new Error('too large');
      const list = decoded(await chosen.arrayBuffer());
      setText(list);
      look(list);
    } catch {
      setUnread(true);
    }
  };
  const add = () => {
    if (plan) onAdd(plan.taken);
    setPlan(undefined);
    setText('');
    if (place.current) place.current.open = false;
  };
  return (
    <details class="own-import" ref={place}>
      <summary>{t('own.import')}</summary>
      <textarea
        aria-label={t('own.import.list')}
        placeholder={t('own.import.how')}
        rows={4}
        value={text}
        onInput={({ currentTarget: { value } }) => {
          setText(value);
          setPlan(undefined);
        }}
      />
      <input
        ref={file}
        type="file"
        hidden
        accept=".txt,.csv,.tsv,text/plain,text/csv"
        aria-label={t('own.import.file')}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.files?.[0];
          if (chosen) void read(chosen);
          // The same file may be chosen again after it was mended.
          currentTarget.value = '';
        }}
      />
      <div class="own-actions">
        <Button icon="file-text" onClick={() => file.current?.click()}>
          {t('own.import.file')}
        </Button>
        <Button disabled={text.trim() === ''} onClick={() => look(text)}>
          {t('own.import.check')}
        </Button>
        {plan && plan.taken.length > 0 ? (
          <Button weight="primary" onClick={add}>
            {t('own.import.add', { count: plan.taken.length })}
          </Button>
        ) : null}
      </div>
      <div role="status">
        {unread ? <p class="own-fault">{t('own.import.unread')}</p> : null}
        {plan ? (
          <p>
            {sentences([
              t('own.import.taken', { count: plan.taken.length }),
              ...(plan.refused.length > 0
                ? [t('own.import.refused', { count: plan.refused.length })]
                : []),
            ])}
          </p>
        ) : null}
      </div>
      {plan && plan.refused.length > 0 ? (
        <ul class="own-refused">
          {plan.refused.slice(0, REFUSED_SHOWN).map(({ line, label, fault }) => (
            <li key={line}>
              {t('own.import.line', { line })} <q>{label.slice(0, 40)}</q> {t(`own.fault.${fault}`)}
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  );
}

/** UTF-8, or the encoding that spreadsheets in China save in. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}
