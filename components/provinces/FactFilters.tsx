import { useId, useState } from 'preact/hooks';
import { SearchField } from '../controls/SearchField';
import { Switch } from '../controls/Switch';
import { useWords } from '../locales/words-context';
import { type FactFilter, fieldCounts } from './fact-filter';
import type { ProvinceFact } from './province-fact';

interface FactFiltersProps {
  /** All that may be shown, whatever is filtered now. */
  facts: readonly ProvinceFact[];
  filter: FactFilter;
  onFilter: (filter: FactFilter) => void;
}

/** Chips shown before the reader asks for all. */
const SHOWN = 8;

/** Search, fields as chips, and the switch behind which personal views stand. */
export function FactFilters({ facts, filter, onFilter }: FactFiltersProps) {
  const { t, number } = useWords();
  const [all, setAll] = useState(false);
  const switchId = useId();
  const open = facts.filter(({ speaker }) => filter.personal || speaker === undefined);
  const fields = fieldCounts(open);
  const views = facts.filter(({ speaker }) => speaker !== undefined).length;
  const shown = fields.filter(({ id }, at) => all || at < SHOWN || id === filter.field);

  const choose = (id: string) => {
    const { field, ...rest } = filter;
    onFilter(field === id ? rest : { ...rest, field: id });
  };
  return (
    <div class="fact-filters">
      <SearchField
        label={t('facts.search')}
        value={filter.query}
        onInput={(query) => onFilter({ ...filter, query })}
      />
      <ul class="chips" aria-label={t('facts.fields')}>
        {shown.map(({ id, label, count }) => (
          <li key={id}>
            <button
              type="button"
              class="chip chip-button"
              aria-pressed={id === filter.field}
              onClick={() => choose(id)}
            >
              {label} <span class="chip-count">{number(count)}</span>
            </button>
          </li>
        ))}
        {fields.length <= SHOWN ? null : (
          <li>
            <button
              type="button"
              class="chip-more"
              aria-expanded={all}
              onClick={() => setAll(!all)}
            >
              {all ? t('facts.fewerFields') : t('facts.moreFields')}
            </button>
          </li>
        )}
      </ul>
      {views === 0 ? null : (
        <p class="fact-personal">
          <Switch
            id={switchId}
            checked={filter.personal}
            onChange={(personal) => onFilter({ ...filter, personal })}
          />
          <label for={switchId}>{t('facts.personal', { count: views })}</label>
        </p>
      )}
    </div>
  );
}
