import type { ComponentChildren } from 'preact';
import type { PlaceCard } from '../../ports/popover-content';
import { textLanguage } from '../locales/text-language';
import { FactRow } from './FactRow';
import type { PopoverWord } from './words';

interface PlacePartProps {
  place: PlaceCard;
  word: PopoverWord;
  onMore: (event: MouseEvent) => void;
  /** What stands between heading and facts. */
  children?: ComponentChildren;
}

/** Facts shown; the others are in the toolbar popup. */
const shown = 3;

export function PlacePart({ place, word, onMore, children }: PlacePartProps) {
  const { name, otherName, kind, facts, asOf } = place;
  const more = place.more + Math.max(0, facts.length - shown);
  return (
    <section class="part" data-topic="place">
      <header class="head">
        <h2 lang={textLanguage(name)}>{name}</h2>
        <span class="other" lang={textLanguage(otherName)}>
          {otherName}
        </span>
        <span class="kind" lang={textLanguage(kind)}>
          {kind}
        </span>
      </header>
      {children}
      {facts.length === 0 && <p class="quiet">{word('noFacts')}</p>}
      {facts.length > 0 && (
        <ol class="facts">
          {facts.slice(0, shown).map((fact) => (
            <FactRow key={fact.id} fact={fact} word={word} />
          ))}
        </ol>
      )}
      {(more > 0 || (asOf !== undefined && facts.length > 0)) && (
        <p class="tail">
          {more > 0 && (
            <button
              type="button"
              class="link"
              aria-label={word('moreLabel', { count: more, name })}
              onClick={onMore}
            >
              {word('more', { count: more })} <Sign>›</Sign>
            </button>
          )}
          {asOf !== undefined && <span class="as-of">{word('asOf', { date: asOf })}</span>}
        </p>
      )}
    </section>
  );
}

function Sign({ children }: { children: string }) {
  return <span aria-hidden="true">{children}</span>;
}
