import type { Province } from '../../seeds/types';
import { useWords } from '../locales/words-context';

/** Names shown; the others have fewer facts on the field. */
const SHOWN = 8;

/** Other provinces with facts on the field that is filtered by, each to be set beside this one. */
export function SharedBy(props: {
  provinces: readonly Province[];
  onAdd: (province: Province) => void;
}) {
  const { t, language } = useWords();
  if (props.provinces.length === 0) return null;
  return (
    <div class="shared-by">
      <span id="shared-by">{t('facts.sharedBy')}</span>
      <ul aria-labelledby="shared-by">
        {props.provinces.slice(0, SHOWN).map((province) => {
          const name = language === 'en' ? province.short.en : province.short.zhHans;
          return (
            <li key={province.code}>
              <button
                type="button"
                aria-label={t('compare.with', { name })}
                onClick={() => props.onAdd(province)}
              >
                {name}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
