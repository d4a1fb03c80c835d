import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Province } from '../../seeds/types';
import { useCopied } from '../clippings/use-copied';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import { useWords } from '../locales/words-context';
import { FactFilters } from './FactFilters';
import { FactItem } from './FactItem';
import { byYear, type FactFilter, filtered } from './fact-filter';
import type { ProvinceFact } from './province-fact';
import { SharedBy } from './SharedBy';
import { YearStrip } from './YearStrip';

export interface SheetActions {
  /** Copies the facts shown, `part` of all, as Markdown; rejects where the clipboard refuses. */
  onCopy: (province: Province, facts: readonly ProvinceFact[], part: boolean) => Promise<void>;
  onDownload: (province: Province, facts: readonly ProvinceFact[], part: boolean) => void;
}

interface ProvinceSheetProps {
  province: Province;
  /** Newest first, personal views too. */
  facts: readonly ProvinceFact[];
  /** Date of the latest source. */
  asOf: string | undefined;
  years: readonly number[];
  filter: FactFilter;
  onFilter: (filter: FactFilter) => void;
  roomy: boolean;
  /** Where the map gives way to the sheet, so that the reader is told what stands there now. */
  takesFocus: boolean;
  sharing: readonly Province[];
  actions: SheetActions;
  onCompare: () => void;
  onAdd: (province: Province) => void;
}

/** What is known of one province: a strip of years, filters, and the facts with their sources. */
export function ProvinceSheet(props: ProvinceSheetProps) {
  const { province, facts, asOf, years, filter, onFilter, roomy, takesFocus } = props;
  const { t, date, language } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const sheet = useRef<HTMLElement>(null);
  const [wanted, setWanted] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  useLayoutEffect(() => {
    if (wanted === undefined) return;
    const item = sheet.current?.querySelector<HTMLElement>(`[id="fact-${CSS.escape(wanted)}"]`);
    item?.scrollIntoView({ block: 'center' });
    item?.focus({ preventScroll: true });
    setWanted(undefined);
  }, [wanted]);

  const { year, ...anyYear } = filter;
  const open = facts.filter(({ speaker }) => speaker === undefined || filter.personal);
  const shown = filtered(facts, filter);
  const isAll = shown.length === open.length;
  const [name, other, otherLanguage] =
    language === 'en'
      ? [province.name.en, province.name.zhHans, 'zh-Hans-CN']
      : [province.name.zhHans, province.name.en, 'en'];
  const onField = (field: string | undefined) => {
    const { field: _, ...rest } = filter;
    onFilter(field === undefined ? rest : { ...rest, field });
  };
  const onYear = (next: number | undefined) =>
    onFilter(next === undefined ? anyYear : { ...anyYear, year: next });

  return (
    <section class="province-sheet" aria-labelledby="province-name" ref={sheet}>
      <header>
        <h2 id="province-name" ref={heading} tabIndex={-1}>
          {name} <small lang={otherLanguage}>{other}</small>
        </h2>
        <p class="province-kind">
          {t(`kind.${province.kind}`)} · {t(`region.${province.region}`)} ·{' '}
          {language === 'en' ? province.capital.en : province.capital.zh}
          {asOf === undefined ? null : ` · ${t('facts.asOf', { date: date(asOf) })}`}
        </p>
        {facts.length === 0 ? null : (
          <div class="province-actions">
            <Button weight="quiet" icon="columns-2" onClick={props.onCompare}>
              {t('compare.start')}
            </Button>
            <CopySheet onCopy={() => props.actions.onCopy(province, shown, !isAll)} />
            <Button
              weight="quiet"
              icon="download"
              onClick={() => props.actions.onDownload(province, shown, !isAll)}
            >
              {t('factSheet.download')}
            </Button>
          </div>
        )}
      </header>
      {facts.length === 0 ? (
        <Message title={t('places.none')} lines={[t('places.none.why')]} />
      ) : (
        <>
          {facts.some(({ topic, mine }) => topic === 'blockchain' && mine === undefined) ? null : (
            <p class="province-remark">{t('places.noBlockchain')}</p>
          )}
          <YearStrip
            facts={filtered(facts, anyYear)}
            years={years}
            chosen={year}
            roomy={roomy}
            onYear={onYear}
            onFact={(id) => {
              if (year !== undefined) onFilter(anyYear);
              setWanted(id);
            }}
          />
          <FactFilters facts={facts} filter={filter} onFilter={onFilter} />
          <SharedBy provinces={props.sharing} onAdd={props.onAdd} />
          <p class="facts-shown" role="status">
            {isAll
              ? t('places.facts', { count: shown.length })
              : t('facts.shown', { shown: shown.length, count: open.length })}
          </p>
          {byYear(shown).map((each) => (
            <section key={each.year ?? 'undated'} class="year-facts">
              <h3>{each.year ?? t('facts.undated')}</h3>
              <ol>
                {each.facts.map((fact) => (
                  <FactItem
                    key={fact.id}
                    id={`fact-${fact.id}`}
                    fact={fact}
                    field={filter.field}
                    onField={onField}
                  />
                ))}
              </ol>
            </section>
          ))}
        </>
      )}
    </section>
  );
}

function CopySheet({ onCopy }: { onCopy: () => Promise<void> }) {
  const { t } = useWords();
  const [stage, copy] = useCopied(onCopy);
  const label = {
    ready: t('factSheet.copy'),
    copied: t('clipping.copied'),
    failed: t('clipping.copyFailed'),
  }[stage];
  const icon = { ready: 'clipboard-copy', copied: 'check', failed: 'triangle-alert' } as const;
  return (
    <>
      <Button weight="quiet" icon={icon[stage]} onClick={copy}>
        {label}
      </Button>
      <span class="visually-hidden" role="status">
        {stage === 'ready' ? '' : label}
      </span>
    </>
  );
}
