import './filter-bar.css';
import { useId, useRef, useState } from 'preact/hooks';
import {
  type Chosen,
  type Facet,
  type FacetCounts,
  facetNames,
} from '../../clippings/library-index/facets';
import { type Grouping, groupings, type Sort, sorts } from '../../clippings/library-index/question';
import type { Meaning } from '../../clippings/model';
import type { SeenVerdict } from '../../clippings/verdicts/seen-verdict';
import { Icon } from '../icons/Icon';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';

export interface FilterBarProps {
  facets: FacetCounts | undefined;
  chosen: Chosen;
  sort: Sort;
  group: Grouping;
  names: Names;
  onChosen: (chosen: Chosen) => void;
  onSort: (sort: Sort) => void;
  onGroup: (group: Grouping) => void;
}

/** Values offered without a search among them, and in all. */
const FEW = 12;
const MOST = 80;

/** What the list is filtered, sorted and grouped by. */
export function FilterBar(props: FilterBarProps) {
  const { facets, chosen, onChosen } = props;
  const { t } = useWords();
  const [open, setOpen] = useState<Facet>();
  const panel = useId();
  const row = useRef<HTMLDivElement>(null);
  const nameOf = useValueNames(props.names);
  const chips = facetNames.flatMap((facet) =>
    (chosen[facet] ?? []).map((value) => ({ facet, value })),
  );
  const without = (facet: Facet, value: string) =>
    onChosen({ ...chosen, [facet]: (chosen[facet] ?? []).filter((other) => other !== value) });

  return (
    <div class="filters">
      <div class="filters-row" ref={row}>
        {facetNames.map((facet) => (
          <button
            key={facet}
            type="button"
            class="filter-open"
            aria-expanded={open === facet}
            aria-controls={open === facet ? panel : undefined}
            disabled={facets === undefined}
            data-chosen={(chosen[facet] ?? []).length > 0}
            onClick={() => setOpen(open === facet ? undefined : facet)}
          >
            {t(`facet.${facet}`)}
            <Icon name="chevron-right" size={12} />
          </button>
        ))}
        <span class="filters-order">
          <select
            aria-label={t('sort.label')}
            value={props.sort}
            onChange={(event) => props.onSort(event.currentTarget.value as Sort)}
          >
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {t(`sort.${sort}`)}
              </option>
            ))}
          </select>
          <select
            aria-label={t('group.label')}
            value={props.group}
            onChange={(event) => props.onGroup(event.currentTarget.value as Grouping)}
          >
            {groupings.map((group) => (
              <option key={group} value={group}>
                {t(`group.${group}`)}
              </option>
            ))}
          </select>
        </span>
      </div>
      {open === undefined || facets === undefined ? null : (
        <Values
          key={open}
          id={panel}
          facet={open}
          values={facets[open]}
          chosen={chosen[open] ?? []}
          nameOf={nameOf}
          onClose={() => {
            row.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
            setOpen(undefined);
          }}
          onValues={(values) => onChosen({ ...chosen, [open]: values })}
        />
      )}
      {chips.length === 0 ? null : (
        <div class="filters-chosen">
          {chips.map(({ facet, value }) => (
            <button
              key={`${facet} ${value}`}
              type="button"
              class="chip chip-button"
              data-kind={kindOf[facet]}
              aria-label={t('filter.remove', { value: nameOf(facet, value) })}
              onClick={() => without(facet, value)}
            >
              {nameOf(facet, value)}
              <Icon name="x" size={12} />
            </button>
          ))}
          <button type="button" class="link" onClick={() => onChosen({})}>
            {t('filter.clear')}
          </button>
        </div>
      )}
    </div>
  );
}

interface ValuesProps {
  id: string;
  facet: Facet;
  values: FacetCounts[Facet];
  chosen: readonly string[];
  nameOf: (facet: Facet, value: string) => string;
  onClose: () => void;
  onValues: (values: readonly string[]) => void;
}

/** The values of one facet with how many clippings each would leave. */
function Values({ id, facet, values, chosen, nameOf, onClose, onValues }: ValuesProps) {
  const { t, number } = useWords();
  const [sought, setSought] = useState('');
  const typed = sought.trim().toLowerCase();
  const fitting = values.filter(({ value }) => nameOf(facet, value).toLowerCase().includes(typed));
  const shown = fitting.slice(0, MOST);
  return (
    <fieldset
      id={id}
      class="filter-values"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <legend class="visually-hidden">{t(`facet.${facet}`)}</legend>
      {values.length <= FEW ? null : (
        <input
          type="search"
          aria-label={t('filter.find')}
          placeholder={t('filter.find')}
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      )}
      {shown.length === 0 ? <p class="filter-none">{t('filter.noValues')}</p> : null}
      {shown.map(({ value, count }) => (
        <label key={value} class="filter-value">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onValues(
                event.currentTarget.checked
                  ? [...chosen, value]
                  : chosen.filter((other) => other !== value),
              )
            }
          />
          <span>{nameOf(facet, value)}</span>
          <span class="filter-count">{number(count)}</span>
        </label>
      ))}
      {fitting.length > shown.length ? (
        <p class="filter-none">{t('filter.more', { count: fitting.length - shown.length })}</p>
      ) : null}
    </fieldset>
  );
}

const kindOf = {
  province: 'place',
  field: 'field',
  year: 'field',
  meaning: 'mine',
  tag: 'mine',
  site: 'field',
  verdict: 'field',
} as const satisfies Record<Facet, string>;

function useValueNames(names: Names): (facet: Facet, value: string) => string {
  const { t } = useWords();
  return (facet, value) => {
    switch (facet) {
      case 'province':
        return names.province(value);
      case 'field':
        return names.concept(value);
      case 'year':
        return t('clipping.year', { year: value });
      case 'meaning':
        return t(`meaning.${value as Meaning}`);
      case 'tag':
        return `#${value}`;
      case 'site':
        return value;
      case 'verdict':
        return t(`seen.${value as SeenVerdict['verdict'] | 'unchecked'}`);
    }
  };
}
