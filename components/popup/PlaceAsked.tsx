import type { FactCard } from '../../ports/popover-content';
import { Button } from '../controls/Button';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import { FactSource } from '../provinces/FactSource';

/** The place of which the reader wanted more than the popover in the page shows. */
export interface AskedPlaceFacts {
  name: string;
  /** Newest first. */
  facts: readonly FactCard[];
}

/** Facts shown here; the sheet in the library has them all, with search and years. */
const SHOWN = 4;

/** What is known of a place, in front of everything else, and the way to the whole of it. */
export function PlaceAsked({ place, onAll }: { place: AskedPlaceFacts; onAll: () => void }) {
  const { t } = useWords();
  const { name, facts } = place;
  return (
    <section class="place-asked" aria-label={t('popup.place', { name })}>
      <header>
        <h2>{t('popup.place', { name })}</h2>
        <Button weight="quiet" icon="map-pin" onClick={onAll}>
          {t('popup.place.all', { count: facts.length })}
        </Button>
      </header>
      <ol>
        {facts.slice(0, SHOWN).map((fact) => (
          <li key={fact.id}>
            <span class="place-asked-year">{fact.year ?? t('facts.undated')}</span>
            <div>
              <p lang={textLanguage(fact.statement)}>{fact.statement}</p>
              <FactSource source={fact.source} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
