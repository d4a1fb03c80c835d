import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { Chip } from '../controls/Chip';
import { Message } from '../controls/Message';
import { type FindOtherYears, OtherYears } from '../differences/OtherYears';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';
import type { Digest, DigestActions, DigestPassage } from './digest';
import { TermCounts, type TermCountsProps } from './TermCounts';

export interface DigestTabProps {
  digest: Digest;
  /** The passage that the reader is at. */
  place?: DigestPassage['id'] | undefined;
  terms: Omit<TermCountsProps, 'names'>;
  /** How many of those to be kept last were not. */
  failed?: number;
  names: Names;
  actions: DigestActions;
  /** The same province and field in other years, looked up when asked for. */
  otherYears?: FindOtherYears;
}

/** 本页要点: the page's passages in reading order. */
export function DigestTab(props: DigestTabProps) {
  const { digest, place, failed = 0, names, actions, otherYears } = props;
  const { t } = useWords();
  const [province, setProvince] = useState('');
  const [field, setField] = useState('');
  const [untaken, setUntaken] = useState(false);
  const list = useFollowed(place);
  if (digest.state === 'loading') return <p class="panel-wait">{t('digest.loading')}</p>;
  if (digest.state === 'unread') {
    return <Message title={t('digest.unread')} lines={[t('digest.unread.do')]} />;
  }
  const paused = digest.paused ? (
    <p class="digest-paused" role="status">
      {t('digest.paused')}
      <Button weight="quiet" icon="rotate-cw" onClick={actions.onResume}>
        {t('digest.resume')}
      </Button>
    </p>
  ) : null;
  if (digest.passages.length === 0) {
    return (
      paused ?? (
        <>
          <Message title={t('digest.none')} lines={[t('digest.none.why')]} />
          <TermCounts {...props.terms} names={names} />
        </>
      )
    );
  }

  const provinces = tally(digest.passages.flatMap((passage) => passage.provinces));
  const fields = tally(digest.passages.flatMap((passage) => passage.fields));
  const shown = digest.passages.filter(
    (passage) =>
      (province === '' || passage.provinces.some((code) => code === province)) &&
      (field === '' || passage.fields.includes(field)),
  );
  const { onKeep } = actions;
  const unkept = shown.filter((passage) => !passage.kept).map(({ id }) => id);
  return (
    <div class="digest">
      {paused}
      <div class="digest-bar">
        {provinces.size < 2 ? null : (
          <Filter
            label={t('digest.anyProvince')}
            values={provinces}
            name={names.province}
            chosen={province}
            onChoose={setProvince}
          />
        )}
        {fields.size < 2 ? null : (
          <Filter
            label={t('digest.anyField')}
            values={fields}
            name={names.concept}
            chosen={field}
            onChoose={setField}
          />
        )}
        <p class="digest-count" role="status">
          {t('digest.count', { count: shown.length })}
        </p>
        {shown.length === 0 ? null : (
          <Button
            weight="quiet"
            icon="download"
            onClick={() => {
              setUntaken(false);
              actions.onExport(shown.map(({ id }) => id)).catch(() => setUntaken(true));
            }}
          >
            {t('digest.export')}
          </Button>
        )}
        {onKeep === undefined || unkept.length === 0 ? null : (
          <Button weight="quiet" onClick={() => onKeep(unkept)}>
            {t('digest.keepAll')}
          </Button>
        )}
      </div>
      {failed === 0 ? null : (
        <p class="clippings-failure" role="alert">
          {t('digest.failed', { count: failed })}
        </p>
      )}
      {untaken ? (
        <p class="clippings-failure" role="alert">
          {t('digest.exportFailed')}
        </p>
      ) : null}
      {shown.length === 0 ? <Message title={t('digest.filtered')} /> : null}
      <TermCounts {...props.terms} names={names} />
      <ol class="digest-list" ref={list}>
        {shown.map((passage, at) => (
          <li key={passage.id}>
            <Subhead passage={passage} above={shown[at - 1]} site={digest.site} />
            <Row
              passage={passage}
              site={digest.site}
              names={names}
              here={passage.id === place}
              isHeading={headingOf(shown[at + 1]) === passage.text}
              onChoose={() => actions.onChoose(passage.id)}
            />
            {otherYears === undefined ? null : <OtherYears present={passage} find={otherYears} />}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Keeps the row of the reader's place in view, unless the reader is busy in the list. */
function useFollowed(place: string | undefined) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const { current } = list;
    if (!current || place === undefined || current.matches(':hover')) return;
    if (document.hasFocus() && current.contains(document.activeElement)) return;
    current.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  return list;
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

interface SubheadProps {
  passage: DigestPassage;
  above: DigestPassage | undefined;
  site: string;
}

const headingOf = (passage: DigestPassage | undefined) => passage?.headings.at(-1);

/** The page's own heading, once, above the first passage under it. */
function Subhead({ passage, above, site }: SubheadProps) {
  const heading = headingOf(passage);
  if (heading === undefined || above?.headings.includes(heading) || heading === above?.text) {
    return null;
  }
  return (
    <h2 class="digest-heading" lang={textLanguage(heading, site)}>
      {heading}
    </h2>
  );
}

interface RowProps {
  passage: DigestPassage;
  site: string;
  names: Names;
  /** The reader is at it. */
  here: boolean;
  /** It heads the next one. */
  isHeading: boolean;
  onChoose: () => void;
}

function Row({ passage, site, names, here, isHeading, onChoose }: RowProps) {
  const { t } = useWords();
  const row = (
    <button
      type="button"
      class="passage"
      aria-current={here ? 'location' : undefined}
      onClick={onChoose}
    >
      <span class="passage-text" lang={textLanguage(passage.text, site)}>
        {passage.text}
      </span>
      <span class="chips">
        {passage.kept ? <Chip kind="mine">{t('digest.kept')}</Chip> : null}
        {passage.own.map((label) => (
          <Chip key={label} kind="mine">
            {label}
          </Chip>
        ))}
        {passage.provinces.map((code) => (
          <Chip key={code} kind="place">
            {names.province(code)}
          </Chip>
        ))}
        {passage.fields.map((id) => (
          <Chip key={id} kind="field">
            {names.concept(id)}
          </Chip>
        ))}
      </span>
    </button>
  );
  return isHeading ? <h2 class="passage-heading">{row}</h2> : row;
}

interface FilterProps {
  label: string;
  /** How many passages each would leave. */
  values: ReadonlyMap<string, number>;
  name: (value: string) => string;
  chosen: string;
  onChoose: (value: string) => void;
}

function Filter({ label, values, name, chosen, onChoose }: FilterProps) {
  const { t, number } = useWords();
  return (
    <select
      aria-label={label}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{label}</option>
      {[...values].map(([value, count]) => (
        <option key={value} value={value}>
          {t('digest.counted', { name: name(value), n: number(count) })}
        </option>
      ))}
    </select>
  );
}
