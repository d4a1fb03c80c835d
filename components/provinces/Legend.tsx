import { useWords } from '../locales/words-context';
import type { Shades, Shading } from './shading';

interface LegendProps {
  shading: Shading;
  shades: Shades;
  /** How many divisions have nothing. */
  without: number;
}

/** What the shades mean, palest first, and that they measure the collection, not policy. */
export function Legend({ shading, shades, without }: LegendProps) {
  const { t, number } = useWords();
  const said = (value: number) => (shading === 'first-year' ? String(value) : number(value));
  return (
    <div class="legend">
      <ul aria-label={t('map.legend')}>
        {shades.classes.map(({ step, from, to }) => (
          <li key={step}>
            <span class="swatch" data-step={step} />
            {from === to ? said(from) : `${said(from)}–${said(to)}`}
          </li>
        ))}
        {without === 0 ? null : (
          <li>
            <span class="swatch" data-step="none" />
            {t(`map.none.${shading}`)}
          </li>
        )}
      </ul>
      <p>{t(`map.note.${shading}`)}</p>
    </div>
  );
}
