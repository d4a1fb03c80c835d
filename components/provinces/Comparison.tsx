import type { Province } from '../../seeds/types';
import { IconButton } from '../controls/IconButton';
import { useWords } from '../locales/words-context';
import { FactFilters } from './FactFilters';
import { FactItem } from './FactItem';
import { byYear, type FactFilter, filtered } from './fact-filter';
import type { ProvinceFact } from './province-fact';

interface ComparisonProps {
  columns: readonly { province: Province; facts: readonly ProvinceFact[] }[];
  filter: FactFilter;
  onFilter: (filter: FactFilter) => void;
  /** Room for columns; else one below the other under each year. */
  wide: boolean;
  onRemove: (province: Province) => void;
}

/** Two or three provinces by year: what each said when, and where nothing is recorded. */
export function Comparison({ columns, filter, onFilter, wide, onRemove }: ComparisonProps) {
  const { t, language, list } = useWords();
  const nameOf = ({ short }: Province) => (language === 'en' ? short.en : short.zhHans);
  const shown = columns.map(({ province, facts }) => ({
    province,
    name: nameOf(province),
    years: new Map(byYear(filtered(facts, filter)).map(({ year, facts }) => [year, facts])),
  }));
  const years = [...new Set(shown.flatMap((column) => [...column.years.keys()]))].sort(
    (a = 0, b = 0) => b - a,
  );
  const onField = (field: string | undefined) => {
    const { field: _, ...rest } = filter;
    onFilter(field === undefined ? rest : { ...rest, field });
  };
  const factsOf = (facts: readonly ProvinceFact[] | undefined) =>
    facts === undefined ? (
      <p class="compare-none">{t('compare.none')}</p>
    ) : (
      <ul>
        {facts.map((fact) => (
          <FactItem key={fact.id} fact={fact} field={filter.field} onField={onField} />
        ))}
      </ul>
    );
  const head = ({ province, name }: (typeof shown)[number]) => (
    <>
      {name}
      <IconButton
        icon="x"
        label={t('compare.remove', { name })}
        onClick={() => onRemove(province)}
      />
    </>
  );

  return (
    <section class="comparison" aria-label={t('compare.label')} data-wide={wide}>
      <h2>{list(shown.map(({ name }) => name))}</h2>
      <FactFilters
        facts={[...new Map(columns.flatMap(({ facts }) => facts.map((f) => [f.id, f]))).values()]}
        filter={filter}
        onFilter={onFilter}
      />
      {years.length === 0 ? <p class="facts-shown">{t('facts.noneMatches')}</p> : null}
      {wide ? (
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">{t('compare.year')}</span>
              </th>
              {shown.map((column) => (
                <th key={column.province.code} scope="col">
                  {head(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year ?? 'undated'}>
                <th scope="row">{year ?? t('facts.undated')}</th>
                {shown.map(({ province, years: known }) => (
                  <td key={province.code}>{factsOf(known.get(year))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <>
          <ul class="compare-names">
            {shown.map((column) => (
              <li key={column.province.code}>{head(column)}</li>
            ))}
          </ul>
          {years.map((year) => (
            <section key={year ?? 'undated'} class="compare-year">
              <h3>{year ?? t('facts.undated')}</h3>
              {shown.map(({ province, name, years: known }) => (
                <section key={province.code}>
                  <h4>{name}</h4>
                  {factsOf(known.get(year))}
                </section>
              ))}
            </section>
          ))}
        </>
      )}
    </section>
  );
}
