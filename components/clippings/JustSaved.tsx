import './clippings.css';
import { useEffect, useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { quotation } from '../../clippings/quotation';
import { Button } from '../controls/Button';
import { Icon } from '../icons/Icon';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';
import { KeepArticle } from '../verdicts/KeepArticle';
import { ClippingMeta } from './ClippingMeta';
import { MeaningField } from './MeaningField';
import { NoteField } from './NoteField';
import type { ClippingActions } from './shelf';
import { TagEditor } from './TagEditor';

export interface JustSavedProps {
  clipping: Clipping;
  /** ISO 8601; the passage was kept before, and this is that first clipping. */
  keptSince?: string | undefined;
  names: Names;
  /** Tags to be completed while one is typed. */
  knownTags: readonly string[];
  actions: ClippingActions;
}

/** The one that had the cursor: a list that comes back into view must not take it again. */
let greeted: Clipping['id'] | undefined;

/** The clipping saved a moment ago, with the cursor in its note. */
export function JustSaved({ clipping, keptSince, names, knownTags, actions }: JustSavedProps) {
  const { t, date } = useWords();
  const [stage, setStage] = useState<'kept' | 'undone' | 'failed'>('kept');
  const text = quotation(clipping);
  const [isNew] = useState(greeted !== clipping.id);
  useEffect(() => {
    greeted = clipping.id;
  }, [clipping.id]);
  if (stage === 'undone') {
    return (
      <section class="just-saved" data-stage="undone">
        <p class="just-saved-head">
          <span role="status">{t('justSaved.undone')}</span>
          <Button
            weight="quiet"
            icon="undo-2"
            onClick={() => {
              actions.onRestore(clipping.id).then(
                () => setStage('kept'),
                () => setStage('failed'),
              );
            }}
          >
            {t('justSaved.redo')}
          </Button>
        </p>
      </section>
    );
  }
  return (
    <section class="just-saved" aria-label={t('justSaved.label')}>
      <p class="just-saved-head">
        <span class="just-saved-word">
          <Icon name="check" />
          {keptSince === undefined
            ? t('justSaved.saved')
            : t('justSaved.since', { date: date(keptSince) })}
        </span>
        {keptSince === undefined ? (
          <Button
            weight="quiet"
            icon="undo-2"
            onClick={() => {
              actions.onDelete(clipping.id).then(
                () => setStage('undone'),
                () => setStage('failed'),
              );
            }}
          >
            {t('undo')}
          </Button>
        ) : null}
      </p>
      {stage === 'failed' ? (
        <p class="clippings-failure" role="alert">
          {t('justSaved.failed')}
        </p>
      ) : null}
      <blockquote class="just-saved-quote" lang={textLanguage(text, clipping.source.site)}>
        {text.slice(0, 400)}
      </blockquote>
      <p>
        <ClippingMeta clipping={clipping} names={names} />
      </p>
      <NoteField
        clipping={clipping}
        onNote={actions.onNote}
        drafts={actions.drafts}
        focused={isNew}
      />
      <TagEditor
        tags={clipping.tags}
        known={knownTags}
        onTags={(tags) => actions.onTags(clipping.id, tags)}
      />
      <MeaningField
        meaning={clipping.meaning}
        onMeaning={(meaning) => actions.onMeaning(clipping.id, meaning)}
      />
      <div class="detail-actions">
        <KeepArticle source={clipping.source} articles={actions.articles} />
      </div>
    </section>
  );
}
