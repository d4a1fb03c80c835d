import { provinces } from '../../seeds/provinces';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';

export interface ProvincePickerProps {
  chosen: readonly string[];
  names: Names;
  onChoose: (codes: readonly string[]) => void;
}

const codes: readonly string[] = ['CN', ...provinces.map(({ code }) => code)];

/** The divisions that a fact speaks of, and the whole country, each a box to be ticked. */
export function ProvincePicker({ chosen, names, onChoose }: ProvincePickerProps) {
  const { t, list } = useWords();
  const name = (code: string) => (code === 'CN' ? t('packs.country') : names.province(code));
  const known = codes.filter((code) => chosen.includes(code));
  return (
    <details class="province-picker">
      <summary>
        {t('editor.provinces')}
        <span>{known.length === 0 ? t('editor.provinces.none') : list(known.map(name))}</span>
      </summary>
      <fieldset>
        <legend class="visually-hidden">{t('editor.provinces')}</legend>
        {codes.map((code) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={(event) =>
                onChoose(
                  codes.filter((other) =>
                    other === code ? event.currentTarget.checked : chosen.includes(other),
                  ),
                )
              }
            />
            {name(code)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
