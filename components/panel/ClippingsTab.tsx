import { useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { BackupReminder, type BackupReminderProps } from '../backup/BackupReminder';
import { ClippingDetail } from '../clippings/ClippingDetail';
import { ClippingList } from '../clippings/ClippingList';
import { JustSaved } from '../clippings/JustSaved';
import { LibraryHealth, type LibraryHealthProps } from '../clippings/LibraryHealth';
import { ShelfMessage } from '../clippings/ShelfMessage';
import type { ClippingActions, Shelf } from '../clippings/shelf';
import { useRemoval } from '../clippings/use-removal';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import { SearchField } from '../controls/SearchField';
import { useWide } from '../controls/use-wide';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';
import { FirstSteps } from '../popup/FirstSteps';
import { TrashList } from './TrashList';

export type ClippingsView = 'kept' | 'trash';

export interface ClippingsTabProps {
  shelf: Shelf;
  query: string;
  /** What is missing or off in the library as a whole. */
  health: LibraryHealthProps;
  /** It is time to think of a backup. */
  reminder?: BackupReminderProps | undefined;
  /** `trash`: the shelf holds what lies in the trash. */
  view: ClippingsView;
  /** The clipping of a moment ago, and since when it was kept if it is not new. */
  justSaved?: { clipping: Clipping; keptSince?: string } | undefined;
  names: Names;
  actions: ClippingActions & {
    onQuery: (query: string) => void;
    onView: (view: ClippingsView) => void;
    onRetry: () => void;
    /** Everything that the search leaves. */
    onExport: () => void;
    /** More of those that match. */
    onMore: () => void;
    onGuide: () => void;
  };
}

/** 摘录: search, list and one in full; side by side where there is room. */
export function ClippingsTab(props: ClippingsTabProps) {
  const { shelf, query, view, justSaved, names, actions } = props;
  const { t } = useWords();
  const wide = useWide();
  const [chosen, setChosen] = useState<Clipping['id']>();
  const removal = useRemoval(shelf.state === 'ready' ? shelf.clippings : [], actions, query);

  if (shelf.state === 'loading') return <p class="panel-wait">{t('shelf.loading')}</p>;
  if (shelf.state === 'failed') {
    if (props.health.health.damage) return <LibraryHealth {...props.health} />;
    return <ShelfMessage reason={shelf.reason} onRetry={actions.onRetry} />;
  }
  const trash = view === 'trash';
  const sideBySide = wide && !trash && shelf.total > 0;
  const left = shelf.matching - shelf.clippings.length;

  return (
    <div class="shelf" data-wide={sideBySide}>
      <div class="shelf-list">
        <LibraryHealth {...props.health} />
        {props.reminder && !trash ? <BackupReminder {...props.reminder} /> : null}
        {trash || shelf.total === 0 ? null : (
          <div class="shelf-bar">
            <SearchField label={t('search.label')} value={query} onInput={actions.onQuery} />
          </div>
        )}
        <ShelfRow {...props} shelf={shelf} />
        {justSaved === undefined || trash ? null : (
          <JustSaved
            key={justSaved.clipping.id}
            clipping={justSaved.clipping}
            keptSince={justSaved.keptSince}
            names={names}
            actions={actions}
          />
        )}
        {trash ? (
          <TrashList clippings={shelf.clippings} names={names} onRestore={actions.onRestore} />
        ) : shelf.total === 0 && removal.rows.length === 0 ? (
          props.health.health.damage ? null : (
            <FirstSteps onGuide={actions.onGuide} />
          )
        ) : shelf.matching === 0 && removal.rows.length === 0 ? (
          <Message title={t('search.none', { query })} lines={[t('search.hint')]} />
        ) : (
          <ClippingList
            removal={removal}
            names={names}
            actions={actions}
            query={query}
            chosen={chosen}
            onChoose={setChosen}
            detailElsewhere={wide}
          />
        )}
        {left > 0 ? (
          <p class="shelf-more">
            <Button onClick={actions.onMore}>{t('shelf.more', { count: left })}</Button>
          </p>
        ) : null}
      </div>
      {sideBySide ? (
        <Beside
          clipping={shelf.clippings.find(({ id }) => id === chosen)}
          names={names}
          actions={actions}
          query={query}
          onDelete={(clipping) => {
            setChosen(undefined);
            void removal.remove(clipping);
          }}
        />
      ) : null}
    </div>
  );
}

type ReadyShelf = Extract<Shelf, { state: 'ready' }>;

/** How many there are, the way out as a file, the way to the trash. */
function ShelfRow({ shelf, query, view, actions }: ClippingsTabProps & { shelf: ReadyShelf }) {
  const { t } = useWords();
  const searching = query.trim() !== '';
  if (view === 'trash') {
    return (
      <div class="shelf-row">
        <h2 class="shelf-title">{t('trash.title')}</h2>
        <Button weight="quiet" icon="chevron-left" onClick={() => actions.onView('kept')}>
          {t('trash.back')}
        </Button>
      </div>
    );
  }
  return (
    <div class="shelf-row">
      <p class="shelf-count" role="status">
        {shelf.total === 0
          ? null
          : searching
            ? t('search.found', { count: shelf.matching })
            : t('shelf.count', { count: shelf.total })}
      </p>
      {shelf.matching === 0 ? null : (
        <Button weight="quiet" icon="file-text" onClick={actions.onExport}>
          {searching ? t('shelf.exportFound') : t('shelf.export')}
        </Button>
      )}
      <Button weight="quiet" icon="trash" onClick={() => actions.onView('trash')}>
        {t('trash.open')}
      </Button>
    </div>
  );
}

interface BesideProps {
  clipping: Clipping | undefined;
  names: Names;
  actions: ClippingActions;
  query: string;
  onDelete: (clipping: Clipping) => void;
}

/** The chosen clipping in a column of its own. */
function Beside({ clipping, names, actions, query, onDelete }: BesideProps) {
  const { t } = useWords();
  return (
    <section class="shelf-detail" aria-label={t('clipping.detail')}>
      {clipping === undefined ? (
        <p class="shelf-choose">{t('shelf.choose')}</p>
      ) : (
        <ClippingDetail
          key={clipping.id}
          clipping={clipping}
          names={names}
          actions={actions}
          query={query}
          onDelete={() => onDelete(clipping)}
        />
      )}
    </section>
  );
}
