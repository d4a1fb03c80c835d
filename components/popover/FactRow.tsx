import type { FactCard } from '../../ports/popover-content';
import { textLanguage } from '../locales/text-language';
import type { PopoverWord } from './words';

interface FactProps {
  fact: FactCard;
  word: PopoverWord;
}

/** One sourced statement: the year, what is said, and who says so. */
export function FactRow({ fact, word }: FactProps) {
  const { year, statement, disputed } = fact;
  return (
    <li class="fact">
      {year !== undefined && <span class="year">{year}</span>}
      <div class="told">
        <p lang={textLanguage(statement)}>
          {statement}
          {disputed && <span class="flag">{word('disputed')}</span>}
        </p>
        {fact.note !== undefined && (
          <p class="source" lang={textLanguage(fact.note)}>
            {fact.note}
          </p>
        )}
        {fact.quote === undefined ? (
          <p class="source line">
            <Origin fact={fact} word={word} />
            <SourceLink fact={fact} word={word} />
          </p>
        ) : (
          <details class="source">
            <summary>
              <span class="line">
                <Origin fact={fact} word={word} />
                <span class="item turn">{word('quote')}</span>
              </span>
            </summary>
            <blockquote lang="zh-Hans-CN">{fact.quote}</blockquote>
            <p class="line">
              <span>{word('quoteRemark')}</span>
              <SourceLink fact={fact} word={word} />
            </p>
          </details>
        )}
      </div>
    </li>
  );
}

function Origin({ fact: { source }, word }: FactProps) {
  const { publisher, date, secondary } = source;
  return (
    <>
      <span lang={textLanguage(publisher)}>{publisher}</span>
      {date !== undefined && <span class="item">{date}</span>}
      {secondary && <span class="item">{word('secondary')}</span>}
    </>
  );
}

function SourceLink({ fact: { source }, word }: FactProps) {
  const href = webAddress(source.url);
  if (href === undefined || source.secondary) return null;
  return (
    <a
      class="item"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      title={source.title}
      aria-label={`${word('source')}: ${source.title} (${word('newTab')})`}
    >
      {word('source')} <span aria-hidden="true">↗</span>
    </a>
  );
}

/** The address if it is one of the web; nothing else may be followed from a page. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
