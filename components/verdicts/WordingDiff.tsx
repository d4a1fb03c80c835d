import { useMemo } from 'preact/hooks';
import { wordingDiff } from '../../clippings/wording-diff';
import { useWords } from '../locales/words-context';

interface WordingDiffProps {
  was: string;
  now: string;
  lang: string | undefined;
}

/** Old and new words in one line: what went is struck through, what came underlined, numbers framed. */
export function WordingDiff({ was, now, lang }: WordingDiffProps) {
  const { t } = useWords();
  const parts = useMemo(() => wordingDiff(was, now), [was, now]);
  return (
    <p class="wording" lang={lang}>
      {parts.map(({ kind, text, number }, at) => {
        // Parts have no identity of their own; a new wording makes all of them anew.
        const key = `${at}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Tag = kind === 'old' ? 'del' : 'ins';
        return (
          <Tag key={key} data-number={number ? 'true' : undefined}>
            <span class="visually-hidden">
              {t(kind === 'old' ? 'verdict.diff.old' : 'verdict.diff.new')}{' '}
            </span>
            {text}
          </Tag>
        );
      })}
    </p>
  );
}
