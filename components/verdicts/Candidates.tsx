import type { FoundPlace } from '../../clippings/page-verdict';
import { Button } from '../controls/Button';
import { useWords } from '../locales/words-context';
import { WordingDiff } from './WordingDiff';

interface CandidatesProps {
  was: string;
  places: readonly FoundPlace[];
  lang: string | undefined;
  onShow: (place: FoundPlace) => void;
  onAccept: (place: FoundPlace) => void;
}

/** More than these help nobody to choose. */
const SHOWN = 6;

/** Places where the words may stand now, each to be looked at and chosen. */
export function Candidates({ was, places, lang, onShow, onAccept }: CandidatesProps) {
  const { t } = useWords();
  return (
    <>
      <ol class="candidates">
        {places.slice(0, SHOWN).map((place) => (
          <li key={`${place.frame}/${place.start}`}>
            {place.now === was ? (
              <p class="wording" lang={lang}>
                <span class="candidate-around">…{place.before}</span>
                {place.now}
                <span class="candidate-around">{place.after}…</span>
              </p>
            ) : (
              <WordingDiff was={was} now={place.now} lang={lang} />
            )}
            <span class="verdict-actions">
              <Button weight="quiet" icon="map-pin" onClick={() => onShow(place)}>
                {t('verdict.show')}
              </Button>
              <Button weight="quiet" icon="check" onClick={() => onAccept(place)}>
                {t('verdict.choose')}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      {places.length > SHOWN ? (
        <p class="verdict-proof">{t('verdict.more', { count: places.length - SHOWN })}</p>
      ) : null}
    </>
  );
}
