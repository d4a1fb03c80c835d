import './clippings.css';
import { useRef } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';
import { ClippingRow } from './ClippingRow';
import { RemovedRow } from './RemovedRow';
import type { ClippingActions } from './shelf';
import type { Removal } from './use-removal';

export interface ClippingListProps {
  removal: Removal;
  names: Names;
  actions: ClippingActions;
  /** What was searched for; marked in the words. */
  query: string;
  knownTags: readonly string[];
  chosen: Clipping['id'] | undefined;
  onChoose: (id: Clipping['id'] | undefined) => void;
  detailElsewhere?: boolean;
}

/** Clippings in their order; arrows move, Enter opens, Delete puts into the trash with undo. */
export function ClippingList(props: ClippingListProps) {
  const { removal, names, actions, query, chosen, onChoose, detailElsewhere = false } = props;
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);

  const restore = async (id: string) => {
    if (!(await removal.restore(id))) return;
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(`[data-id="${id}"] .clipping-open`)?.focus();
    });
  };

  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const from = event.target;
    if (step === undefined || !(from instanceof HTMLElement)) return;
    if (!from.classList.contains('clipping-open')) return;
    const all = [...(list.current?.querySelectorAll<HTMLElement>('.clipping-open') ?? [])];
    const next = all[all.indexOf(from) + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    if (detailElsewhere) next.click();
  };

  return (
    <>
      {removal.failure === undefined ? null : (
        <p class="clippings-failure" role="alert">
          {removal.failure === 'delete' ? t('clipping.deleteFailed') : t('clipping.restoreFailed')}
        </p>
      )}
      <ul class="clippings" ref={list} onKeyDown={move}>
        {removal.rows.map(({ clipping, removed }) =>
          removed ? (
            <RemovedRow
              key={clipping.id}
              onUndo={() => void restore(clipping.id)}
              onGone={() => removal.forget(clipping.id)}
            />
          ) : (
            <ClippingRow
              key={clipping.id}
              clipping={clipping}
              names={names}
              actions={actions}
              query={query}
              knownTags={props.knownTags}
              chosen={chosen === clipping.id}
              detailElsewhere={detailElsewhere}
              onChoose={() =>
                onChoose(chosen === clipping.id && !detailElsewhere ? undefined : clipping.id)
              }
              onDelete={() => {
                if (chosen === clipping.id) onChoose(undefined);
                void removal.remove(clipping);
              }}
            />
          ),
        )}
      </ul>
    </>
  );
}
