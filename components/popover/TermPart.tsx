import type { TermCard } from '../../ports/popover-content';
import { textLanguage } from '../locales/text-language';
import type { PopoverWord } from './words';

export function TermPart({ term, word }: { term: TermCard; word: PopoverWord }) {
  const { label, topic, category, definition, related } = term;
  return (
    <section class="part" data-topic={topic}>
      <header class="head">
        <h2 lang={textLanguage(label)}>{label}</h2>
        <span class="chip" lang={textLanguage(category)}>
          {category}
        </span>
      </header>
      {definition !== '' && <p lang={textLanguage(definition)}>{definition}</p>}
      {related.length > 0 && (
        <p class="quiet line">
          <span>{word('related')}</span>
          {related.map((other) => (
            <span key={other} class="item" lang={textLanguage(other)}>
              {other}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
