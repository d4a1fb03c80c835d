import { useEffect, useRef } from 'preact/hooks';
import type { ProvinceCode } from '../../lexicon/types';
import type { FactCard } from '../../ports/popover-content';
import type { Province, Region } from '../../seeds/types';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import { useWide } from '../controls/use-wide';
import { useWords } from '../locales/words-context';
import { FactList } from './FactList';

export interface PlacesTabProps {
  provinces: readonly Province[];
  /** How many facts the base holds about a division. */
  count: (code: ProvinceCode) => number;
  chosen: ProvinceCode | undefined;
  /** Those of the chosen division, newest first. */
  facts: readonly FactCard[];
  /** Year or date of the newest fact of the whole base. */
  asOf: string | undefined;
  onChoose: (code: ProvinceCode | undefined) => void;
}

const regions: readonly Region[] = ['east', 'central', 'west', 'northeast', 'hk-mo-tw'];

/** 地区: the 34 divisions, and what is known of one. */
export function PlacesTab(props: PlacesTabProps) {
  const { provinces, chosen, onChoose } = props;
  const { t } = useWords();
  const wide = useWide();
  const province = provinces.find(({ code }) => code === chosen);
  const facts = province === undefined ? undefined : <Facts {...props} province={province} />;

  if (!wide && facts !== undefined) {
    return (
      <div class="places">
        <Button weight="quiet" icon="chevron-left" onClick={() => onChoose(undefined)}>
          {t('places.all')}
        </Button>
        {facts}
      </div>
    );
  }
  return (
    <div class="places" data-wide={wide}>
      <Divisions {...props} />
      {wide ? (facts ?? <p class="shelf-choose">{t('places.choose')}</p>) : null}
    </div>
  );
}

function Divisions({ provinces, count, chosen, asOf, onChoose }: PlacesTabProps) {
  const { t, language, date, sentences } = useWords();
  return (
    <div>
      {regions.map((region) => (
        <section key={region} class="region">
          <h2>{t(`region.${region}`)}</h2>
          <ul>
            {provinces
              .filter((province) => province.region === region)
              .map(({ code, short }) => (
                <li key={code}>
                  <button
                    type="button"
                    class="division"
                    aria-pressed={code === chosen}
                    data-none={count(code) === 0}
                    onClick={() => onChoose(code)}
                  >
                    <span>{language === 'en' ? short.en : short.zhHans}</span>
                    <span class="division-count">
                      {count(code) === 0 ? '–' : count(code)}
                      <span class="visually-hidden">
                        {t('places.facts', { count: count(code) })}
                      </span>
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <p class="places-remark">
        {sentences([
          t('places.remark'),
          ...(asOf === undefined ? [] : [t('places.asOf', { date: date(asOf) })]),
        ])}
      </p>
    </div>
  );
}

function Facts({ province, facts }: PlacesTabProps & { province: Province }) {
  const { t, language } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [province.code]);
  const [name, other, otherLanguage] =
    language === 'en'
      ? [province.name.en, province.name.zhHans, 'zh-Hans-CN']
      : [province.name.zhHans, province.name.en, 'en'];
  return (
    <section class="place-facts">
      <h2 ref={heading} tabIndex={-1}>
        {name} <small lang={otherLanguage}>{other}</small>
      </h2>
      <p class="place-kind">
        {t(`kind.${province.kind}`)} · {t(`region.${province.region}`)}
        {facts.length === 0 ? null : ` · ${t('places.facts', { count: facts.length })}`}
      </p>
      {facts.length === 0 ? (
        <Message title={t('places.none')} lines={[t('places.none.why')]} />
      ) : (
        <FactList facts={facts} />
      )}
    </section>
  );
}
