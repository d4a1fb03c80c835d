import type { FactCard } from '../../ports/popover-content';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';

/** Who says it, where and when; a second-hand source has no address. */
export function FactSource({ source }: Pick<FactCard, 'source'>) {
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
    </p>
  );
}
