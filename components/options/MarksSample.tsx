import { marksIn } from '../../ports/mark-colours';
import type { Preferences } from '../../ports/preferences';
import { useWords } from '../locales/words-context';
import './marks-sample.css';

const kinds = ['passage', 'blockchain', 'government', 'data', 'place'] as const;

/** The colours of the marks on pages, as custom properties of the sample. */
export function marksStyle(colours: Preferences['colours']): Record<string, string> {
  const looks = marksIn(colours);
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const [light, dark, line = 'none'] = looks[kind];
      const under = line === 'none' ? line : `underline ${line} 1px`;
      return [
        [`--${kind}-mark`, `light-dark(oklch(${light}), oklch(${dark}))`],
        [`--${kind}-line`, under],
      ];
    }),
  );
}

/** A sentence as it would be marked on a page under these choices. */
export function MarksSample({ preferences }: { preferences: Preferences }) {
  const { t } = useWords();
  const { topics, places, passages, quiet } = preferences;
  const on = (wanted: boolean) => wanted && !quiet;
  return (
    <p class="marks-sample" style={marksStyle(preferences.colours)}>
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
