import type { Preferences } from '../../ports/preferences';
import { useWords } from '../locales/words-context';
import './marks-sample.css';

/** A sentence as it would be marked on a page under these choices. */
export function MarksSample({ preferences }: { preferences: Preferences }) {
  const { t } = useWords();
  const { topics, places, passages, quiet } = preferences;
  const on = (wanted: boolean) => wanted && !quiet;
  return (
    <p class="marks-sample">
      <span data-mark={on(passages) ? 'passage' : undefined}>
        {t('sample.1')}
        <span data-mark={on(places) ? 'place' : undefined}>{t('sample.place')}</span>
        {t('sample.2')}
        <span data-mark={on(topics.blockchain) ? 'blockchain' : undefined}>
          {t('sample.blockchain')}
        </span>
        {t('sample.3')}
        <span data-mark={on(topics.government) ? 'government' : undefined}>
          {t('sample.government')}
        </span>
        {t('sample.4')}
        <span data-mark={on(topics.data) ? 'data' : undefined}>{t('sample.data')}</span>
        {t('sample.5')}
      </span>
      {t('sample.rest')}
    </p>
  );
}
