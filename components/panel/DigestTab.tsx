import { useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { Chip } from '../controls/Chip';
import { Message } from '../controls/Message';
import { type FindOtherYears, OtherYears } from '../differences/OtherYears';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';
import type { Digest, DigestActions, DigestPassage } from './digest';

export interface DigestTabProps {
  digest: Digest;
  /** The passage scrolled to last. */
  chosen?: DigestPassage['id'] | undefined;
  /** How many of those to be kept last were not. */
  failed?: number;
  names: Names;
  actions: DigestActions;
  /** The same province and field in other years, looked up when asked for. */
  otherYears?: FindOtherYears;
}

/** 本页要点: the page's passages in reading order. */
export function DigestTab({
  digest,
  chosen,
  failed = 0,
  names,
  actions,
  otherYears,
}: DigestTabProps) {
  const { t } = useWords();
  const [province, setProvince] = useState('');
  const [field, setField] = useState('');
  const [untaken, setUntaken] = useState(false);
  if (digest.state === 'loading') return <p class="panel-wait">{t('digest.loading')}</p>;
  if (digest.state === 'unread') {
    return <Message title={t('digest.unread')} lines={[t('digest.unread.do')]} />;
  }
  if (digest.passages.length === 0) {
    return <Message title={t('digest.none')} lines={[t('digest.none.why')]} />;
  }

  const provinces = [...new Set(digest.passages.flatMap((passage) => passage.provinces))];
  const fields = [...new Set(digest.passages.flatMap((passage) => passage.fields))];
  const shown = digest.passages.filter(
    (passage) =>
      (province === '' || passage.provinces.some((code) => code === province)) &&
      (field === '' || passage.fields.includes(field)),
  );
  const { onKeep } = actions;
  const unkept = shown.filter((passage) => !passage.kept).map(({ id }) => id);
  return (
    <div class="digest">
      <div class="digest-bar">
        {provinces.length < 2 ? null : (
          <Filter
            label={t('digest.anyProvince')}
            values={provinces}
            name={names.province}
            chosen={province}
            onChoose={setProvince}
          />
        )}
        {fields.length < 2 ? null : (
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
      <ol class="digest-list">
        {shown.map((passage, at) => (
          <li key={passage.id}>
            <Subhead passage={passage} above={shown[at - 1]} site={digest.site} />
            <button
              type="button"
              class="passage"
              aria-current={passage.id === chosen ? 'true' : undefined}
              onClick={() => actions.onChoose(passage.id)}
            >
              <span class="passage-text" lang={textLanguage(passage.text, digest.site)}>
                {passage.text}
              </span>
              <span class="chips">
                {passage.kept ? <Chip kind="mine">{t('digest.kept')}</Chip> : null}
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
            {otherYears === undefined ? null : <OtherYears present={passage} find={otherYears} />}
          </li>
        ))}
      </ol>
    </div>
  );
}

interface SubheadProps {
  passage: DigestPassage;
  above: DigestPassage | undefined;
  site: string;
}

/** The page's own heading, once, above the first passage under it. */
function Subhead({ passage, above, site }: SubheadProps) {
  const heading = passage.headings.at(-1);
  if (heading === undefined || heading === above?.headings.at(-1)) return null;
  return (
    <h2 class="digest-heading" lang={textLanguage(heading, site)}>
      {heading}
    </h2>
  );
}

interface FilterProps {
  label: string;
  values: readonly string[];
  name: (value: string) => string;
  chosen: string;
  onChoose: (value: string) => void;
}

function Filter({ label, values, name, chosen, onChoose }: FilterProps) {
  return (
    <select
      aria-label={label}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{label}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {name(value)}
        </option>
      ))}
    </select>
  );
}
