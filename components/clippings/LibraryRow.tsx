// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be drawn line by line at a distance
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows of this grid take the focus, not its cells
import type { Clipping } from '../../clippings/model';
import { quotation } from '../../clippings/quotation';
import type { SeenVerdict } from '../../clippings/verdicts/seen-verdict';
import { IconButton } from '../controls/IconButton';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';
import { ClippingDetail } from './ClippingDetail';
import { ClippingMeta } from './ClippingMeta';
import { aroundMatch, searched } from './searched';
import type { ClippingActions } from './shelf';

export interface LibraryRowProps {
  clipping: Clipping | undefined;
  /** What was last found of it on its page. */
  seen: SeenVerdict | undefined;
  names: Names;
  actions: ClippingActions;
  query: string;
  selected: boolean;
  /** All of it stands here. */
  opened: boolean;
  /** It lies in the trash: it can be restored, not opened. */
  trash: boolean;
  knownTags: readonly string[];
  onChoose: (event: MouseEvent) => void;
  onSelect: (range: boolean) => void;
  onDelete: () => void;
  onRestore: () => void;
}

/** The cells of a clipping's row: a box to select it, and two lines of it or all. */
export function LibraryRow(props: LibraryRowProps) {
  const { clipping, seen, names, actions, query, selected, opened, trash } = props;
  const { t, date } = useWords();
  const text = clipping ? quotation(clipping) : '';
  return (
    <>
      <div role="gridcell" class="library-check">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('select.one', { words: text.slice(0, 20) })}
          checked={selected}
          onClick={(event) => props.onSelect(event.shiftKey)}
        />
      </div>
      <div role="gridcell" class="library-cell">
        {clipping === undefined ? (
          <div class="clipping-open library-waiting" />
        ) : (
          // Keys are the row's: the grid has one stop for Tab.
          // biome-ignore lint/a11y/noStaticElementInteractions: see above
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div class="clipping-open" onClick={props.onChoose}>
            {opened ? null : (
              <span class="clipping-quote" lang={textLanguage(text, clipping.source.site)}>
                {searched(aroundMatch(text, query), query)}
              </span>
            )}
            <ClippingMeta clipping={clipping} names={names} seen={seen} />
            {trash && clipping.trashed !== undefined ? (
              <span class="clipping-meta">
                {t('trash.since', { date: date(clipping.trashed) })}
              </span>
            ) : null}
          </div>
        )}
        {clipping !== undefined && opened ? (
          <ClippingDetail
            clipping={clipping}
            seen={seen}
            names={names}
            actions={actions}
            knownTags={props.knownTags}
            query={query}
            untitled
            onDelete={props.onDelete}
          />
        ) : null}
        {clipping === undefined || opened ? null : (
          <div class="clipping-tools">
            {trash ? (
              <IconButton
                icon="undo-2"
                label={t('trash.restore')}
                pointerOnly
                onClick={props.onRestore}
              />
            ) : (
              <>
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
              </>
            )}
          </div>
        )}
      </div>
    </>
  );
}
