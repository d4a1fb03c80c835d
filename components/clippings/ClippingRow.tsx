import { useId } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { quotation } from '../../clippings/quotation';
import { IconButton } from '../controls/IconButton';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';
import { ClippingDetail } from './ClippingDetail';
import { ClippingMeta } from './ClippingMeta';
import { CopyButton } from './CopyButton';
import { aroundMatch, searched } from './searched';
import type { ClippingActions } from './shelf';

export interface ClippingRowProps {
  clipping: Clipping;
  names: Names;
  actions: ClippingActions;
  query: string;
  knownTags: readonly string[];
  chosen: boolean;
  /** The detail stands in a column of its own. */
  detailElsewhere: boolean;
  onChoose: () => void;
  onDelete: () => void;
}

/** Two lines of a clipping; opened, all of it. */
export function ClippingRow(props: ClippingRowProps) {
  const { clipping, names, actions, query, chosen, detailElsewhere } = props;
  const { t } = useWords();
  const detail = useId();
  const opened = chosen && !detailElsewhere;
  const text = quotation(clipping);
  return (
    <li class="clipping" data-id={clipping.id} data-chosen={chosen}>
      <button
        type="button"
        class="clipping-open"
        aria-expanded={detailElsewhere ? undefined : opened}
        aria-controls={opened ? detail : undefined}
        aria-current={detailElsewhere && chosen ? 'true' : undefined}
        onClick={props.onChoose}
        onKeyDown={(event) => {
          if (event.key === 'Delete') props.onDelete();
        }}
      >
        {opened ? null : (
          <span class="clipping-quote" lang={textLanguage(text, clipping.source.site)}>
            {searched(aroundMatch(text, query), query)}
          </span>
        )}
        <ClippingMeta clipping={clipping} names={names} />
      </button>
      {opened ? (
        <div id={detail}>
          <ClippingDetail
            clipping={clipping}
            names={names}
            actions={actions}
            query={query}
            knownTags={props.knownTags}
            untitled
            onDelete={props.onDelete}
          />
        </div>
      ) : (
        <div class="clipping-tools">
          <CopyButton clipping={clipping} onCopy={actions.onCopy} small />
          <IconButton
            icon="external-link"
            label={t('clipping.open')}
            pointerOnly
            onClick={() => actions.onOpenPage(clipping)}
          />
          <IconButton
            icon="trash"
            label={t('clipping.delete')}
            pointerOnly
            onClick={props.onDelete}
          />
        </div>
      )}
    </li>
  );
}
