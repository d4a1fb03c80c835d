import './verdicts.css';
import type { Clipping } from '../../clippings/model';
import { quotation } from '../../clippings/quotation';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import { WordingDiff } from './WordingDiff';

/** What stood in a clipping's place before, newest first, each against the wording that came after. */
export function FormerWordings({ clipping }: { clipping: Clipping }) {
  const { t, date } = useWords();
  const former = clipping.former ?? [];
  if (former.length === 0) return null;
  const words = [...former.map(({ exact }) => exact), quotation(clipping)];
  return (
    <details class="former">
      <summary>{t('former.title', { count: former.length })}</summary>
      <ol>
        {former
          .map(({ exact, at }, i) => (
            <li key={at}>
              <p class="verdict-proof">{t('former.until', { date: date(at) })}</p>
              <WordingDiff
                was={exact}
                now={words[i + 1] ?? ''}
                lang={textLanguage(exact, clipping.source.site)}
              />
            </li>
          ))
          .reverse()}
      </ol>
    </details>
  );
}
