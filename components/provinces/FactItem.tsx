import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import { FactSource } from './FactSource';
import type { Difference, ProvinceFact } from './province-fact';

interface FactItemProps {
  fact: ProvinceFact;
  /** The field that is filtered by. */
  field: string | undefined;
  onField: (id: string | undefined) => void;
  /** Id of the element; none where one fact may stand twice, as in a comparison. */
  id?: string;
}

/** One sourced statement: what is said, what it is, who says so, and who says otherwise. */
export function FactItem({ fact, field, onField, id }: FactItemProps) {
  const { t } = useWords();
  const { statement, note, quote, speaker, mine } = fact;
  const topic = mine === undefined ? fact.topic : 'mine';
  return (
    <li class="province-fact" id={id} tabIndex={id === undefined ? undefined : -1}>
      <p class="fact-statement" lang={textLanguage(statement)}>
        {statement}
      </p>
      <div class="fact-kind">
        <span>
          <span class="fact-glyph" data-topic={topic} aria-hidden="true" />
          {fact.kindLabel} · {t(`level.${fact.level}`)}
          {speaker === undefined ? null : ` · ${speaker}`}
          {mine === undefined ? null : (
            <span class="fact-mine">{t('facts.mine', { pack: mine })}</span>
          )}
        </span>
        {fact.fields.length === 0 ? null : (
          <ul class="chips" aria-label={t('facts.fields')}>
            {fact.fields.map(({ id: of, label }) => (
              <li key={of}>
                <button
                  type="button"
                  class="chip-button"
                  aria-pressed={of === field}
                  onClick={() => onField(of === field ? undefined : of)}
                >
                  {label}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      {note === undefined ? null : (
        <p class="fact-note" lang={textLanguage(note)}>
          {note}
        </p>
      )}
      {quote === undefined ? null : (
        <p class="fact-quote">
          <q lang={textLanguage(quote)}>{quote}</q> <span>{t('facts.quote.remark')}</span>
        </p>
      )}
      <FactSource source={fact.source} />
      {fact.differences.map((difference) => (
        <Differing key={difference.explanation} difference={difference} />
      ))}
    </li>
  );
}

function Differing({ difference: { kind, explanation, others } }: { difference: Difference }) {
  const { t } = useWords();
  return (
    <details class="fact-differs">
      <summary>{t(`facts.differs.${kind}`)}</summary>
      <p lang={textLanguage(explanation)}>{explanation}</p>
      <ul>
        {others.map(({ id, statement, source }) => (
          <li key={id}>
            <p lang={textLanguage(statement)}>{statement}</p>
            <FactSource source={source} />
          </li>
        ))}
      </ul>
    </details>
  );
}
