import '../theme.css';
import '../base.css';
import './popup.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { ClippingList } from '../clippings/ClippingList';
import { JustSaved } from '../clippings/JustSaved';
import { LibraryHealthLine, type LibraryHealthState } from '../clippings/LibraryHealth';
import { ShelfMessage } from '../clippings/ShelfMessage';
import type { ClippingActions, Shelf } from '../clippings/shelf';
import { useRemoval } from '../clippings/use-removal';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { Message } from '../controls/Message';
import { SearchField } from '../controls/SearchField';
import type { Words } from '../locales/i18n';
import { useWords, WordsProvider } from '../locales/words-context';
import type { Names } from '../names';
import { PageClippings, type PageClippingsProps } from '../verdicts/PageClippings';
import { Counts, type CountsProps } from './Counts';
import { FirstSteps } from './FirstSteps';
import { NotSaved, type NotSavedProps } from './NotSaved';
import { type AskedPlaceFacts, PlaceAsked } from './PlaceAsked';
import { SiteBar } from './SiteBar';
import type { SiteActions, SiteState } from './site-state';

export interface PopupProps {
  words: Words;
  names: Names;
  site: SiteState;
  /** Shown only where the site is read. */
  counts: CountsProps['counts'];
  shelf: Shelf;
  /** The first of those that match. */
  listed: readonly Clipping[];
  /** What is missing or off in the library as a whole. */
  health: LibraryHealthState;
  query: string;
  /** Tags in use lately, to be completed while one is typed. */
  knownTags: readonly string[];
  /** The clipping of a moment ago, and since when it was kept if it is not new. */
  justSaved?: { clipping: Clipping; keptSince?: string } | undefined;
  /** What was not saved of the page in front, where nothing in the page could say so. */
  notSaved?: NotSavedProps | undefined;
  /** The place that the reader asked for in the page just now. */
  place?: AskedPlaceFacts | undefined;
  /** What is kept of the page in front. */
  pageClippings: PageClippingsProps;
  actions: ClippingActions &
    SiteActions & {
      onQuery: (query: string) => void;
      /** Read the page on after a pause. */
      onResume: () => void;
      /** Read the store again after a failure. */
      onRetry: () => void;
      onExport: () => void;
      onLibrary: () => void;
      /** The sheet of the place asked for. */
      onPlace: () => void;
      onOptions: () => void;
      onGuide: () => void;
      /** Left out where the browser has no panel to open. */
      onPanel?: () => void;
    };
}

/** The toolbar popup, 380 × at most 600 px. */
export function Popup(props: PopupProps) {
  const { words, names, site, counts, shelf, justSaved, actions } = props;
  const { t } = words;
  const filled = shelf.state === 'ready' && shelf.total > 0;
  return (
    <WordsProvider value={words}>
      <div class="popup-page" lang={words.language}>
        <header class="popup-head">
          <h1 class="visually-hidden">{t('app.name')}</h1>
          <SiteBar site={site} actions={actions} />
          {site.state === 'on' ? <Counts counts={counts} onResume={actions.onResume} /> : null}
        </header>
        <main class="popup-main">
          <LibraryHealthLine health={props.health} onLibrary={actions.onLibrary} />
          {props.notSaved === undefined ? null : <NotSaved {...props.notSaved} />}
          {props.place === undefined ? null : (
            <PlaceAsked place={props.place} onAll={actions.onPlace} />
          )}
          {justSaved === undefined ? null : (
            <JustSaved
              key={justSaved.clipping.id}
              clipping={justSaved.clipping}
              keptSince={justSaved.keptSince}
              names={names}
              knownTags={props.knownTags}
              actions={actions}
            />
          )}
          <PageClippings {...props.pageClippings} small />
          <Kept {...props} />
        </main>
        <footer class="popup-foot">
          <Button icon="file-text" weight="quiet" disabled={!filled} onClick={actions.onExport}>
            {t('popup.export')}
          </Button>
          {actions.onPanel === undefined ? null : (
            <Button icon="panel-right" weight="quiet" onClick={actions.onPanel}>
              {t('popup.panel')}
            </Button>
          )}
          <Button icon="library" weight="quiet" onClick={actions.onLibrary}>
            {t('popup.library')}
          </Button>
          <IconButton icon="settings" label={t('popup.options')} onClick={actions.onOptions} />
        </footer>
      </div>
    </WordsProvider>
  );
}

/** The clippings in the middle: search and the newest, or why there are none. */
function Kept(props: PopupProps) {
  const { names, shelf, listed, health, query, knownTags, justSaved, actions } = props;
  const { t } = useWords();
  const [chosen, setChosen] = useState<Clipping['id']>();
  const removal = useRemoval(
    // The one above, with its note open, is not shown twice.
    query === '' ? listed.filter(({ id }) => id !== justSaved?.clipping.id) : listed,
    actions,
    query,
  );
  const search = useRef<HTMLDivElement>(null);
  const calm = justSaved === undefined;
  const ready = shelf.state === 'ready';

  useEffect(() => {
    if (calm && ready) search.current?.querySelector('input')?.focus();
  }, [calm, ready]);

  if (shelf.state === 'loading') {
    return <p class="popup-wait">{t('shelf.loading')}</p>;
  }
  if (shelf.state === 'failed') {
    // Said in one line above, with the way to the library.
    if (health.damage) return null;
    return <ShelfMessage reason={shelf.reason} onRetry={actions.onRetry} />;
  }
  const undoable = removal.rows.length > 0;
  if (shelf.total === 0 && !undoable) {
    return calm && !health.damage ? <FirstSteps onGuide={actions.onGuide} /> : null;
  }
  return (
    <>
      <div class="popup-search" ref={search}>
        <SearchField label={t('search.label')} value={query} onInput={actions.onQuery} />
      </div>
      {shelf.matching === 0 && !undoable && shelf.reading ? (
        <p class="popup-wait">{t('shelf.searching')}</p>
      ) : shelf.matching === 0 && !undoable ? (
        <Message title={t('search.none', { query })} lines={[t('search.hint')]} />
      ) : (
        <ClippingList
          removal={removal}
          names={names}
          actions={actions}
          query={query}
          knownTags={knownTags}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      {shelf.matching > listed.length ? (
        <p class="popup-more">
          {t('shelf.some', { shown: listed.length, count: shelf.matching })}{' '}
          <button type="button" class="link" onClick={actions.onLibrary}>
            {t('shelf.rest')}
          </button>
        </p>
      ) : null}
    </>
  );
}
