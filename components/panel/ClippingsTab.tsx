import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Chosen } from '../../clippings/library-index/facets';
import type { Grouping, Sort } from '../../clippings/library-index/question';
import type { Clipping } from '../../clippings/model';
import type { SeenVerdict, SeenVerdicts } from '../../clippings/verdicts/seen-verdict';
import { BackupReminder, type BackupReminderProps } from '../backup/BackupReminder';
import { ClippingDetail } from '../clippings/ClippingDetail';
import { EditBar, type EditBarProps } from '../clippings/EditBar';
import { FilterBar } from '../clippings/FilterBar';
import { JustSaved } from '../clippings/JustSaved';
import { LibraryHealth, type LibraryHealthProps } from '../clippings/LibraryHealth';
import { LibraryList } from '../clippings/LibraryList';
import { type PasteActions, PasteForm } from '../clippings/PasteForm';
import { SelectionBar } from '../clippings/SelectionBar';
import { ShelfMessage } from '../clippings/ShelfMessage';
import { among, nothingSelected } from '../clippings/selection';
import type { ClippingActions, ClippingsView, Records, Shelf } from '../clippings/shelf';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import { SearchField } from '../controls/SearchField';
import { useWide } from '../controls/use-wide';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';
import { FirstSteps } from '../popup/FirstSteps';

type Ids = readonly Clipping['id'][];

export interface ClippingsTabProps {
  shelf: Shelf;
  records: Records;
  /** What was last found of clippings on their pages. */
  verdicts: SeenVerdicts;
  query: string;
  /** What is missing or off in the library as a whole. */
  health: LibraryHealthProps;
  /** It is time to think of a backup. */
  reminder?: BackupReminderProps | undefined;
  chosen: Chosen;
  sort: Sort;
  group: Grouping;
  edit: EditBarProps;
  /** The clipping of a moment ago, and since when it was kept if it is not new. */
  justSaved?: { clipping: Clipping; keptSince?: string } | undefined;
  names: Names;
  paste: PasteActions;
  actions: ClippingActions & {
    onQuery: (query: string) => void;
    onView: (view: ClippingsView) => void;
    onChosen: (chosen: Chosen) => void;
    onSort: (sort: Sort) => void;
    onGroup: (group: Grouping) => void;
    onSee: (ids: Ids) => void;
    onTrash: (ids: Ids) => void;
    onRestoreMany: (ids: Ids) => void;
    /** Out of the trash for good. */
    onRemove: (ids: Ids) => void;
    onTag: (ids: Ids, tag: string) => void;
    onUntag: (ids: Ids, tag: string) => void;
    onRetry: () => void;
    /** Everything that search and filters leave, or these alone. */
    onExport: (ids?: Ids) => void;
    onGuide: () => void;
  };
}

type ReadyShelf = Extract<Shelf, { state: 'ready' }>;

/** 摘录: search, filters, list and one in full; side by side where there is room. */
export function ClippingsTab(props: ClippingsTabProps) {
  const { shelf, actions } = props;
  const { t } = useWords();
  useEditKeys(props.edit);
  if (shelf.state === 'loading') return <p class="panel-wait">{t('shelf.loading')}</p>;
  if (shelf.state === 'failed') {
    if (props.health.health.damage) return <LibraryHealth {...props.health} />;
    return <ShelfMessage reason={shelf.reason} onRetry={actions.onRetry} />;
  }
  // A view of its own keeps what is chosen and selected in it.
  return <ReadyTab key={shelf.view} {...props} shelf={shelf} />;
}

function ReadyTab(props: ClippingsTabProps & { shelf: ReadyShelf }) {
  const { shelf, records, query, justSaved, names, actions } = props;
  const { t } = useWords();
  const wide = useWide();
  const [opened, setOpened] = useState<Clipping['id']>();
  const [selection, setSelection] = useState(nothingSelected);
  const [pasting, setPasting] = useState(false);
  const pasteButton = useRef<HTMLButtonElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  useSlash(bar);

  const trash = shelf.view === 'trash';
  const filtered = Object.values(props.chosen).some((values) => values.length > 0);
  const selected = among(selection, shelf.ids);
  const ids = [...selected.ids];
  const isNarrowed = filtered || query.trim() !== '';
  const sideBySide = wide && !trash && shelf.total > 0;
  const knownTags = shelf.tags;
  const act = (work: (ids: Ids) => void) => () => {
    work(ids);
    setSelection(nothingSelected);
  };
  const onTrash = (some: Ids) => {
    if (opened !== undefined && some.includes(opened)) setOpened(undefined);
    actions.onTrash(some);
    if (some.length > 1) setSelection(nothingSelected);
  };

  return (
    <div class="shelf" data-wide={sideBySide}>
      <div class="shelf-list">
        <LibraryHealth {...props.health} />
        {props.reminder && !trash ? <BackupReminder {...props.reminder} /> : null}
        {shelf.total === 0 ? null : (
          <div class="shelf-bar" ref={bar}>
            <SearchField label={t('search.label')} value={query} onInput={actions.onQuery} />
          </div>
        )}
        {shelf.total === 0 && !filtered ? null : (
          <FilterBar
            facets={shelf.facets}
            chosen={props.chosen}
            sort={props.sort}
            group={props.group}
            names={names}
            onChosen={actions.onChosen}
            onSort={actions.onSort}
            onGroup={actions.onGroup}
          />
        )}
        <ShelfRow
          {...props}
          isNarrowed={isNarrowed}
          pasting={pasting}
          onPaste={() => setPasting(!pasting)}
          pasteButton={pasteButton}
        />
        {pasting && !trash ? (
          <PasteForm
            {...props.paste}
            onDone={(kept) => {
              setPasting(false);
              // Once kept, the cursor is in its note.
              if (!kept) pasteButton.current?.focus();
            }}
          />
        ) : null}
        {selected.ids.size === 0 ? null : (
          <SelectionBar
            count={selected.ids.size}
            matching={shelf.ids.length}
            trash={trash}
            busy={props.edit.progress !== undefined}
            knownTags={knownTags}
            onAll={() => setSelection({ ids: new Set(shelf.ids), anchor: shelf.ids[0] })}
            onNone={() => setSelection(nothingSelected)}
            onTag={(tag) => actions.onTag(ids, tag)}
            onUntag={(tag) => actions.onUntag(ids, tag)}
            onExport={() => actions.onExport(ids)}
            onTrash={() => onTrash(ids)}
            onRestore={act(actions.onRestoreMany)}
            onDelete={act(actions.onRemove)}
          />
        )}
        {justSaved === undefined || trash || isNarrowed ? null : (
          <JustSaved
            key={justSaved.clipping.id}
            clipping={justSaved.clipping}
            keptSince={justSaved.keptSince}
            names={names}
            knownTags={knownTags}
            actions={actions}
          />
        )}
        {shelf.total === 0 ? (
          trash ? (
            <Message title={t('trash.empty')} lines={[t('trash.days')]} />
          ) : props.health.health.damage ? null : (
            <FirstSteps onGuide={actions.onGuide} />
          )
        ) : shelf.ids.length === 0 ? (
          <NothingFound {...props} filtered={filtered} />
        ) : (
          <LibraryList
            ids={shelf.ids}
            groups={shelf.groups}
            grouping={props.group}
            records={records}
            verdicts={props.verdicts}
            names={names}
            actions={actions}
            query={query}
            trash={trash}
            chosen={opened}
            onChoose={setOpened}
            detailElsewhere={wide}
            selection={selected}
            onSelection={setSelection}
            knownTags={knownTags}
            onSee={actions.onSee}
            onTrash={onTrash}
            onRestore={actions.onRestoreMany}
          />
        )}
      </div>
      {sideBySide ? (
        <Beside
          clipping={opened === undefined ? undefined : records.get(opened)}
          seen={opened === undefined ? undefined : props.verdicts.get(opened)}
          names={names}
          actions={actions}
          knownTags={knownTags}
          query={query}
          onDelete={(clipping) => onTrash([clipping.id])}
        />
      ) : null}
      <EditBar {...props.edit} />
    </div>
  );
}

/** Nothing matches: what was asked for, and the way to ask for less. */
function NothingFound(props: ClippingsTabProps & { shelf: ReadyShelf; filtered: boolean }) {
  const { shelf, query, filtered, actions } = props;
  const { t } = useWords();
  // More may come: the library is still being read.
  if (shelf.reading) return <p class="panel-wait">{t('shelf.searching')}</p>;
  return (
    <Message
      title={query.trim() === '' ? t('filter.none') : t('search.none', { query: query.trim() })}
      lines={[filtered ? t('filter.hint') : t('search.hint')]}
    >
      {filtered ? <Button onClick={() => actions.onChosen({})}>{t('filter.clear')}</Button> : null}
      {query === '' ? null : (
        <Button onClick={() => actions.onQuery('')}>{t('search.clear')}</Button>
      )}
    </Message>
  );
}

interface ShelfRowProps extends ClippingsTabProps {
  shelf: ReadyShelf;
  isNarrowed: boolean;
  pasting: boolean;
  onPaste: () => void;
  pasteButton: Ref<HTMLButtonElement>;
}

/** How many there are, the way out as a file, the way to the trash. */
function ShelfRow(props: ShelfRowProps) {
  const { shelf, actions, isNarrowed, sort, pasting, onPaste } = props;
  const { t } = useWords();
  const { view, matching, total, reading } = shelf;
  const counted =
    total === 0
      ? null
      : isNarrowed
        ? t('search.found', { count: matching })
        : view === 'trash' || sort !== 'created'
          ? t('shelf.total', { count: total })
          : t('shelf.count', { count: total });
  const read = reading && reading.read < reading.of && (
    <span class="shelf-reading"> {t('shelf.reading', { ...reading })}</span>
  );
  if (view === 'trash') {
    return (
      <>
        <div class="shelf-row">
          <h2 class="shelf-title">{t('trash.title')}</h2>
          <Button weight="quiet" icon="chevron-left" onClick={() => actions.onView('kept')}>
            {t('trash.back')}
          </Button>
        </div>
        {total === 0 ? null : (
          <p class="shelf-count" role="status">
            {counted}
            {read} · {t('trash.days')}
          </p>
        )}
      </>
    );
  }
  return (
    <div class="shelf-row">
      <p class="shelf-count" role="status">
        {counted}
        {read}
      </p>
      {matching === 0 ? null : (
        <Button
          weight="quiet"
          icon="file-text"
          disabled={isNarrowed && reading !== undefined}
          onClick={() => actions.onExport()}
        >
          {isNarrowed ? t('shelf.exportFound') : t('shelf.export')}
        </Button>
      )}
      {props.health.health.damage ? null : (
        <Button
          weight="quiet"
          icon="pencil"
          expanded={pasting}
          buttonRef={props.pasteButton}
          onClick={onPaste}
        >
          {t('paste.open')}
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
  seen: SeenVerdict | undefined;
  names: Names;
  actions: ClippingActions;
  knownTags: readonly string[];
  query: string;
  onDelete: (clipping: Clipping) => void;
}

/** The chosen clipping in a column of its own. */
function Beside({ clipping, seen, names, actions, knownTags, query, onDelete }: BesideProps) {
  const { t } = useWords();
  return (
    <section class="shelf-detail" aria-label={t('clipping.detail')}>
      {clipping === undefined ? (
        <p class="shelf-choose">{t('shelf.choose')}</p>
      ) : (
        <ClippingDetail
          key={clipping.id}
          clipping={clipping}
          seen={seen}
          names={names}
          actions={actions}
          knownTags={knownTags}
          query={query}
          onDelete={() => onDelete(clipping)}
        />
      )}
    </section>
  );
}

/** `/` goes to the search from wherever nothing is typed. */
function useSlash(bar: { current: HTMLElement | null }): void {
  useEffect(() => {
    const aborter = new AbortController();
    const hear = (event: KeyboardEvent) => {
      const field = bar.current?.querySelector('input');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!field || isTyping(event)) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    document.addEventListener('keydown', hear, { signal: aborter.signal });
    return () => aborter.abort();
  }, [bar]);
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y); in a field they are the field's own. */
function useEditKeys({ onUndo, onRedo }: EditBarProps): void {
  const latest = useRef({ onUndo, onRedo });
  latest.current = { onUndo, onRedo };
  useEffect(() => {
    const aborter = new AbortController();
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) latest.current.onRedo();
      else latest.current.onUndo();
    };
    document.addEventListener('keydown', hear, { signal: aborter.signal });
    return () => aborter.abort();
  }, []);
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]')
  );
}
