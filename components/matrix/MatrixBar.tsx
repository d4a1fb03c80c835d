import { provinces } from '../../seeds/provinces';
import { Button } from '../controls/Button';
import { Segments } from '../controls/Segments';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';
import { type MatrixPlan, ROWS, VIEWS } from './matrix-plan';
import type { MatrixChoices } from './matrix-sides';

interface MatrixBarProps {
  plan: MatrixPlan;
  /** Undefined until the evidence has been gone through once. */
  choices: MatrixChoices | undefined;
  years: { from: number; to: number };
  thisYear: number;
  names: Names;
  onPlan: (change: Partial<MatrixPlan>) => void;
  /** Missing where there is nothing to take away. */
  onExport?: (() => void) | undefined;
}

/** What stands along the sides, and what may stand in the cells. */
export function MatrixBar(props: MatrixBarProps) {
  const { plan, choices, years, names, onPlan } = props;
  const { t } = useWords();
  const { view, rows, picked } = plan;
  const byPlaces = view !== 'fields-years';
  const span = yearSpan(choices?.years ?? [], years, props.thisYear);
  return (
    <div class="matrix-bar">
      <Segments
        label={t('matrix.view')}
        options={VIEWS.map((value) => ({ value, label: t(`matrix.view.${value}`) }))}
        chosen={view}
        onChoose={(next) => onPlan({ view: next })}
      />
      {byPlaces ? (
        <select
          aria-label={t('matrix.rows')}
          value={rows}
          onChange={(event) => {
            const next = ROWS.find((value) => value === event.currentTarget.value);
            if (next) onPlan({ rows: next });
          }}
        >
          {ROWS.map((value) => (
            <option key={value} value={value}>
              {t(`matrix.rows.${value}`)}
            </option>
          ))}
        </select>
      ) : (
        <select
          aria-label={t('matrix.province')}
          value={plan.of}
          onChange={(event) => onPlan({ of: event.currentTarget.value })}
        >
          {provinces.map(({ code }) => (
            <option key={code} value={code}>
              {names.province(code)}
            </option>
          ))}
        </select>
      )}
      <span class="matrix-years">
        <YearSelect
          label={t('matrix.from')}
          years={span}
          chosen={years.from}
          onChoose={(from) => onPlan({ from, to: Math.max(from, years.to) })}
        />
        <span aria-hidden="true">–</span>
        <YearSelect
          label={t('matrix.to')}
          years={span}
          chosen={years.to}
          onChoose={(to) => onPlan({ to, from: Math.min(to, years.from) })}
        />
      </span>
      {view === 'provinces-years' ? (
        <select
          class="matrix-field"
          aria-label={t('matrix.field')}
          value={plan.field ?? ''}
          onChange={(event) => {
            const field = event.currentTarget.value;
            onPlan({ field: field === '' ? undefined : field });
          }}
        >
          <option value="">{t('matrix.anyField')}</option>
          {/* The one chosen stays, though nothing may be left on it. */}
          {[...new Set([...(plan.field ? [plan.field] : []), ...(choices?.fields ?? [])])].map(
            (id) => (
              <option key={id} value={id}>
                {names.concept(id)}
              </option>
            ),
          )}
        </select>
      ) : null}
      <fieldset class="matrix-checks">
        <legend class="visually-hidden">{t('matrix.what')}</legend>
        {(['clippings', 'facts', 'notes'] as const).map((part) => (
          <label key={part} class="export-check">
            <input
              type="checkbox"
              checked={plan[part]}
              onChange={(event) => onPlan({ [part]: event.currentTarget.checked })}
            />
            <span>{t(`matrix.with.${part}`)}</span>
          </label>
        ))}
      </fieldset>
      {props.onExport ? (
        <Button icon="download" onClick={props.onExport}>
          {t('matrix.export')}
        </Button>
      ) : null}
      {byPlaces && rows === 'picked' ? (
        <fieldset class="matrix-picker">
          <legend>{t('matrix.pick')}</legend>
          {provinces.map(({ code }) => (
            <label key={code} class="export-check">
              <input
                type="checkbox"
                checked={picked.includes(code)}
                onChange={(event) =>
                  onPlan({
                    picked: event.currentTarget.checked
                      ? [...picked, code]
                      : picked.filter((other) => other !== code),
                  })
                }
              />
              <span>{names.province(code)}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}

/** Every year from the first spoken of to the last, this one and those chosen too; newest first. */
function yearSpan(years: readonly number[], { from, to }: MatrixBarProps['years'], now: number) {
  const all = [...years, from, to, now];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: last - first + 1 }, (_, i) => last - i);
}

interface YearSelectProps {
  label: string;
  years: readonly number[];
  chosen: number;
  onChoose: (year: number) => void;
}

function YearSelect({ label, years, chosen, onChoose }: YearSelectProps) {
  return (
    <select
      aria-label={label}
      value={String(chosen)}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
    >
      {years.map((year) => (
        <option key={year} value={String(year)}>
          {year}
        </option>
      ))}
    </select>
  );
}
