import { useState } from 'preact/hooks';
import { Meaning } from '../../clippings/model';
import { useWords } from '../locales/words-context';

interface MeaningFieldProps {
  meaning: Meaning | undefined;
  onMeaning: (meaning: Meaning | undefined) => Promise<void>;
}

/** What a clipping is kept as: one of four, taken back by a second press. */
export function MeaningField({ meaning, onMeaning }: MeaningFieldProps) {
  const { t } = useWords();
  const [failed, setFailed] = useState(false);
  return (
    <fieldset class="meanings">
      <legend>{t('meaning.label')}</legend>
      {Meaning.options.map((one) => (
        <button
          key={one}
          type="button"
          class="chip meaning"
          aria-pressed={one === meaning}
          onClick={() =>
            onMeaning(one === meaning ? undefined : one).then(
              () => setFailed(false),
              () => setFailed(true),
            )
          }
        >
          {t(`meaning.${one}`)}
        </button>
      ))}
      <p class="clippings-failure" role="alert" hidden={!failed}>
        {t('meaning.failed')}
      </p>
    </fieldset>
  );
}
