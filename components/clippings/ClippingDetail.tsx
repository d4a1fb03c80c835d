import { useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { quotation } from '../../clippings/quotation';
import type { SeenVerdict } from '../../clippings/verdicts/seen-verdict';
import { Button } from '../controls/Button';
import { Chip } from '../controls/Chip';
import { OtherYears } from '../differences/OtherYears';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';
import { AddFact } from '../packs/AddFact';
import { FormerWordings } from '../verdicts/FormerWordings';
import { KeepArticle } from '../verdicts/KeepArticle';
import { ClippingSource } from './ClippingSource';
import { CopyButton } from './CopyButton';
import { MeaningField } from './MeaningField';
import { NoteField } from './NoteField';
import { searched } from './searched';
import type { ClippingActions } from './shelf';
import { TagEditor } from './TagEditor';

export interface ClippingDetailProps {
  clipping: Clipping;
  /** What was last found of it on its page. */
  seen?: SeenVerdict | undefined;
  names: Names;
  actions: ClippingActions;
  onDelete: () => void;
  query?: string;
  /** Tags to be completed while one is typed. */
  knownTags?: readonly string[];
  /** The title of the page stands above already. */
  untitled?: boolean;
}

const LONG = 1200;

/** A clipping in full: words, headings above them, source, note. */
export function ClippingDetail(props: ClippingDetailProps) {
  const { clipping, seen, names, actions, query = '', untitled = false } = props;
  const words = useWords();
  const [whole, setWhole] = useState(false);
  const { source, headings } = clipping;
  const text = quotation(clipping);
  const shown = whole || text.length <= LONG ? text : `${text.slice(0, LONG)}…`;
  const year = clipping.year;

  return (
    <div class="detail">
      {headings.length === 0 ? null : (
        <p class="detail-headings" lang={textLanguage(headings.join(''), source.site)}>
          {headings.join(' › ')}
        </p>
      )}
      <blockquote class="detail-quote" lang={textLanguage(text, source.site)} cite={source.url}>
        {searched(shown, query)}
      </blockquote>
      {shown === text ? null : (
        <Button weight="quiet" onClick={() => setWhole(true)}>
          {words.t('clipping.whole', { count: text.length })}
        </Button>
      )}
      {seen === undefined ? null : (
        <p class="detail-seen" data-verdict={seen.verdict}>
          {words.t('seen.told', {
            date: words.date(seen.at),
            verdict: words.t(`seen.${seen.verdict}`),
          })}
        </p>
      )}
      <FormerWordings clipping={clipping} />
      <NoteField clipping={clipping} onNote={actions.onNote} drafts={actions.drafts} />
      <Labels clipping={clipping} names={names} year={year} />
      <MeaningField
        key={`meaning ${clipping.id}`}
        meaning={clipping.meaning}
        onMeaning={(meaning) => actions.onMeaning(clipping.id, meaning)}
      />
      <TagEditor
        key={clipping.id}
        tags={clipping.tags}
        known={props.knownTags ?? []}
        onTags={(tags) => actions.onTags(clipping.id, tags)}
      />
      <ClippingSource key={clipping.id} clipping={clipping} actions={actions} untitled={untitled} />
      {actions.otherYears === undefined ? null : (
        <OtherYears key={clipping.id} present={{ ...clipping, text }} find={actions.otherYears} />
      )}
      <div class="detail-actions">
        <CopyButton clipping={clipping} onCopy={actions.onCopy} />
        <Button weight="quiet" icon="external-link" onClick={() => actions.onOpenPage(clipping)}>
          {words.t('clipping.open')}
        </Button>
        <AddFact key={clipping.id} clipping={clipping} actions={actions.facts} />
        <KeepArticle key={clipping.id} source={clipping.source} articles={actions.articles} />
        <Button weight="quiet" icon="trash" onClick={props.onDelete}>
          {words.t('clipping.delete')}
        </Button>
      </div>
    </div>
  );
}

interface LabelsProps {
  clipping: Clipping;
  names: Names;
  year: number | undefined;
}

function Labels({ clipping, names, year }: LabelsProps) {
  const { t } = useWords();
  const { provinces, fields, tense } = clipping;
  const spoken =
    year === undefined
      ? undefined
      : tense === undefined
        ? t('clipping.year', { year })
        : t(`clipping.year.${tense}`, { year });
  const isCopy = clipping.copyOf !== undefined;
  const labels = provinces.length + fields.length;
  if (labels === 0 && spoken === undefined && !isCopy) return null;
  return (
    <div class="chips">
      {isCopy ? <Chip kind="mine">{t('clipping.conflictCopy')}</Chip> : null}
      {provinces.map((code) => (
        <Chip key={code} kind="place">
          {names.province(code)}
        </Chip>
      ))}
      {fields.map((id) => (
        <Chip key={id} kind="field">
          {names.concept(id)}
        </Chip>
      ))}
      {spoken === undefined ? null : <Chip kind="field">{spoken}</Chip>}
    </div>
  );
}
