import type { ComponentChildren } from 'preact';
import type { PackFact } from '../../seeds/packs/pack';
import { Button } from '../controls/Button';
import { Chip } from '../controls/Chip';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';

export interface PackFactsProps {
  facts: readonly PackFact[];
  /** How many there are; the rest comes on wish. */
  total: number;
  names: Names;
  onMore: () => void;
}

/** Facts of a pack to be read. */
export function PackFacts({ facts, total, names, onMore }: PackFactsProps) {
  return (
    <>
      <ul class="pack-facts">
        {facts.map((fact) => (
          <li key={fact.id} class="pack-fact">
            <FactText fact={fact} names={names} />
          </li>
        ))}
      </ul>
      <More left={total - facts.length} onMore={onMore} />
    </>
  );
}

export function More({ left, onMore }: { left: number; onMore: () => void }) {
  const { t } = useWords();
  if (left <= 0) return null;
  return (
    <p class="packs-more">
      <Button onClick={onMore}>{t('packs.more', { count: left })}</Button>
    </p>
  );
}

interface FactTextProps {
  fact: PackFact;
  names: Names;
  children?: ComponentChildren;
}

/** A fact in full: year, statement, words quoted, where they stand. */
export function FactText({ fact, names, children }: FactTextProps) {
  const { t, date, language } = useWords();
  const { statement, quote, note, year, provinces, fields = [], source } = fact;
  const said =
    language === 'en' ? (statement?.en ?? statement?.zh) : (statement?.zh ?? statement?.en);
  return (
    <>
      <span class="pack-fact-year">{year}</span>
      <div class="pack-fact-body">
        {said === undefined ? null : <p lang={textLanguage(said)}>{said}</p>}
        {quote === undefined ? null : (
          <blockquote class="pack-fact-quote" lang={textLanguage(quote)}>
            {quote}
          </blockquote>
        )}
        {note === undefined ? null : (
          <p class="pack-fact-source" lang={textLanguage(note)}>
            {note}
          </p>
        )}
        {provinces.length + fields.length === 0 ? null : (
          <div class="chips">
            {provinces.map((code) => (
              <Chip key={code} kind="place">
                {code === 'CN' ? t('packs.country') : names.province(code)}
              </Chip>
            ))}
            {fields.map((field) => (
              <Chip key={field} kind="field">
                {names.concept(field)}
              </Chip>
            ))}
          </div>
        )}
        <p class="pack-fact-source">
          <span lang={textLanguage(source.publisher)}>{source.publisher}</span>
          {source.date === undefined ? null : ` · ${date(source.date)}`}
          {' · '}
          {source.url === undefined ? (
            <span lang={textLanguage(source.title)}>{source.title}</span>
          ) : (
            <a href={source.url} target="_blank" rel="noreferrer" lang={textLanguage(source.title)}>
              {source.title}
            </a>
          )}
          {source.secondary ? ` · ${t('packs.secondary')}` : null}
        </p>
        {children}
      </div>
    </>
  );
}
