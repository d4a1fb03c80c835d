import './provinces.css';
import { useState } from 'preact/hooks';
import type { ProvinceCode } from '../../lexicon/types';
import type { Province } from '../../seeds/types';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import { Segments } from '../controls/Segments';
import { Switch } from '../controls/Switch';
import { useWide } from '../controls/use-wide';
import { useWords } from '../locales/words-context';
import { Comparison } from './Comparison';
import { type FactFilter, wholeSheet } from './fact-filter';
import { Legend } from './Legend';
import { NationalCounts } from './NationalCounts';
import { ProvinceSheet, type SheetActions } from './ProvinceSheet';
import type { ProvinceFact } from './province-fact';
import { createShades, type Shading } from './shading';
import { type TileFace, TileMap } from './TileMap';

export interface ProvincesTabProps {
  provinces: readonly Province[];
  /** One is shown, two or three are compared, in this order. */
  chosen: readonly ProvinceCode[];
  onChoose: (codes: readonly ProvinceCode[]) => void;
  shading: Shading;
  onShading: (shading: Shading) => void;
  /** What the map shades by; undefined while the clippings are counted. */
  values: ReadonlyMap<ProvinceCode, number> | undefined;
  /** The clippings could not be counted. */
  failed: boolean;
  /** All on a province, newest first, personal views too. */
  facts: (code: ProvinceCode) => readonly ProvinceFact[];
  /** Facts of the reader's own packs, shown among ours with their mark. */
  own?: readonly ProvinceFact[];
  /** Counts for the whole country. */
  national: readonly ProvinceFact[];
  /** Date of the latest source on a province, or of the whole base. */
  asOf: (code?: ProvinceCode) => string | undefined;
  /** Years that facts speak of. */
  years: readonly number[];
  /** Provinces with facts on a field, most facts first. */
  sharing: (field: string) => readonly ProvinceCode[];
  /** Those on the list of 2020. */
  listed: ReadonlySet<ProvinceCode>;
  actions: SheetActions;
}

const MOST = 3;
const shadings: readonly Shading[] = ['facts', 'first-year', 'clippings'];

/** 地区: the map of the 34 divisions; the facts of one; two or three side by side. */
export function ProvincesTab(props: ProvincesTabProps) {
  const { provinces, chosen, onChoose, own = [] } = props;
  const { t, language } = useWords();
  const wide = useWide();
  const roomy = useWide('(min-width: 1100px)');
  const [picking, setPicking] = useState(false);
  const [filter, setFilter] = useState<FactFilter>(wholeSheet);
  const shown = chosen.flatMap((code) => provinces.find((each) => each.code === code) ?? []);
  const [first] = shown;
  const comparing = shown.length > 1;

  const choose = (codes: readonly ProvinceCode[]) => {
    setPicking(false);
    // Another province has other years and fields; a comparison keeps what it began with.
    if (codes.length < 2 && codes[0] !== chosen[0]) setFilter(wholeSheet);
    onChoose(codes);
  };
  const toggle = (code: ProvinceCode) => {
    if (!picking && !comparing) return choose([code]);
    if (chosen.includes(code)) return choose(chosen.filter((other) => other !== code));
    choose([...chosen.slice(0, MOST - 1), code]);
  };
  const factsOf = ({ code }: Province): readonly ProvinceFact[] => {
    const mine = own.filter(({ provinces: of }) => of.includes(code));
    const all = [...props.facts(code), ...mine];
    return mine.length === 0 ? all : all.sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  };
  const nameOf = ({ short }: Province) => (language === 'en' ? short.en : short.zhHans);

  const sheet = comparing ? (
    <Comparison
      columns={shown.map((province) => ({ province, facts: factsOf(province) }))}
      filter={filter}
      onFilter={setFilter}
      wide={wide}
      onRemove={({ code }) => choose(chosen.filter((other) => other !== code))}
    />
  ) : first === undefined ? undefined : (
    <ProvinceSheet
      key={first.code}
      province={first}
      facts={factsOf(first)}
      asOf={props.asOf(first.code)}
      years={props.years}
      filter={filter}
      onFilter={setFilter}
      roomy={roomy}
      takesFocus={!wide}
      sharing={
        filter.field === undefined
          ? []
          : props
              .sharing(filter.field)
              .filter((code) => code !== first.code)
              .flatMap((code) => provinces.find((each) => each.code === code) ?? [])
      }
      actions={props.actions}
      onCompare={() => setPicking(true)}
      onAdd={({ code }) => choose([first.code, code])}
    />
  );
  const invitation =
    picking || comparing ? (
      <div class="compare-pick">
        <p role="status">
          {picking && first !== undefined && !comparing
            ? t('compare.pick', { name: nameOf(first) })
            : t('compare.most')}
        </p>
        <Button
          weight="quiet"
          icon="x"
          onClick={() => (picking ? setPicking(false) : choose(chosen.slice(0, 1)))}
        >
          {t('compare.end')}
        </Button>
      </div>
    ) : null;

  if (!wide && sheet !== undefined && !picking) {
    return (
      <div class="provinces">
        <div class="provinces-bar">
          <Button weight="quiet" icon="chevron-left" onClick={() => choose([])}>
            {t('places.all')}
          </Button>
          {comparing && shown.length < MOST ? (
            <Button weight="quiet" icon="columns-2" onClick={() => setPicking(true)}>
              {t('compare.add')}
            </Button>
          ) : null}
        </div>
        {sheet}
      </div>
    );
  }
  return (
    <div class="provinces" data-wide={wide}>
      <div class="provinces-map">
        {invitation}
        <ShadedMap {...props} roomy={roomy && !comparing} onToggle={toggle} />
      </div>
      {!wide && picking ? null : (sheet ?? <NationalCounts facts={props.national} />)}
    </div>
  );
}

interface ShadedMapProps extends ProvincesTabProps {
  roomy: boolean;
  onToggle: (code: ProvinceCode) => void;
}

function ShadedMap(props: ShadedMapProps) {
  const { provinces, shading, values, listed } = props;
  const { t, language, date, sentences } = useWords();
  const [marking, setMarking] = useState(false);
  const shades = createShades([...(values?.values() ?? [])], {
    earlierIsDarker: shading === 'first-year',
  });
  const asOf = props.asOf();

  const face = (code: ProvinceCode): TileFace => {
    const value = values?.get(code);
    const short = provinces.find((each) => each.code === code)?.short;
    const name = (language === 'en' ? short?.en : short?.zhHans) ?? code;
    const onList = marking && listed.has(code);
    const said =
      value === undefined
        ? t(`map.none.${shading}`)
        : shading === 'first-year'
          ? t('map.firstYear', { year: date(String(value)) })
          : t(shading === 'facts' ? 'places.facts' : 'map.clippings', { count: value });
    return {
      step: shades.stepOf(value),
      value: value === undefined ? '' : String(value),
      label: [name, said, ...(onList ? [t('map.listed')] : [])].join(t('export.comma')),
      listed: onList,
    };
  };
  return (
    <>
      <Segments
        label={t('map.shading')}
        options={shadings.map((value) => ({ value, label: t(`map.shading.${value}`) }))}
        chosen={shading}
        onChoose={props.onShading}
      />
      {props.failed ? (
        <Message tone="error" title={t('map.failed')} lines={[t('map.failed.why')]} />
      ) : null}
      <TileMap
        provinces={provinces}
        face={face}
        chosen={props.chosen}
        roomy={props.roomy}
        onChoose={props.onToggle}
      />
      <Legend shading={shading} shades={shades} without={provinces.length - (values?.size ?? 0)} />
      <p class="map-list">
        <Switch id="map-listed" checked={marking} onChange={setMarking} />
        <label for="map-listed">
          <span class="listed-mark" aria-hidden="true" />
          {t('map.mark', { count: listed.size })}
        </label>
      </p>
      <p class="places-remark">
        {sentences([
          t('map.source'),
          ...(asOf === undefined ? [] : [t('places.asOf', { date: date(asOf) })]),
        ])}
      </p>
    </>
  );
}
