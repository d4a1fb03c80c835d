import { useWords } from '../locales/words-context';
import { FactItem } from './FactItem';
import { byYear } from './fact-filter';
import type { ProvinceFact } from './province-fact';

/** 全国: what was counted over all provinces, year by year, both sides where counts differ. */
export function NationalCounts({ facts }: { facts: readonly ProvinceFact[] }) {
  const { t } = useWords();
  return (
    <section class="province-sheet" aria-labelledby="national">
      <h2 id="national">{t('national.title')}</h2>
      <p class="province-kind">{t('national.remark')}</p>
      {byYear(facts).map(({ year, facts: ofYear }) => (
        <section key={year ?? 'undated'} class="year-facts">
          <h3>{year ?? t('facts.undated')}</h3>
          <ol>
            {ofYear.map((fact) => (
              <FactItem
                key={fact.id}
                fact={{ ...fact, fields: [] }}
                field={undefined}
                onField={nothing}
              />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

const nothing = () => undefined;
