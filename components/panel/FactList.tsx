import type { FactCard } from '../../ports/popover-content';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';

/** Facts of one division by year, each with its source. */
export function FactList({ facts }: { facts: readonly FactCard[] }) {
  return (
    <ol class="facts">
      {facts.map((fact, at) => (
        <li key={fact.id} class="fact">
          <span class="fact-year">
            {fact.year === facts[at - 1]?.year && at > 0 ? null : fact.year}
          </span>
          <div>
            <p lang={textLanguage(fact.statement)}>{fact.statement}</p>
            {fact.note === undefined ? null : (
              <p class="fact-note" lang={textLanguage(fact.note)}>
                {fact.note}
              </p>
            )}
            <Quote fact={fact} />
            <Source fact={fact} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Quote({ fact }: { fact: FactCard }) {
  const { t } = useWords();
  if (fact.quote === undefined) return null;
  return (
    <details class="fact-quote">
      <summary>{t('facts.quote')}</summary>
      <q lang={textLanguage(fact.quote)}>{fact.quote}</q> <span>{t('facts.quote.remark')}</span>
    </details>
  );
}

function Source({ fact: { source, disputed } }: { fact: FactCard }) {
  const { t, date } = useWords();
  const title = <span lang={textLanguage(source.title)}>{source.title}</span>;
  return (
    <p class="fact-source">
      <span lang={textLanguage(source.publisher)}>{source.publisher}</span>
      {source.date === undefined ? null : ` · ${date(source.date)}`}
      {' · '}
      {source.url === undefined ? (
        title
      ) : (
        <a href={source.url} target="_blank" rel="noreferrer">
          {title}
        </a>
      )}
      {source.secondary ? ` · ${t('facts.secondary')}` : null}
      {disputed ? ` · ${t('facts.disputed')}` : null}
    </p>
  );
}
