// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be drawn line by line at a distance
// biome-ignore-all lint/a11y/useFocusableInteractive: the head of a group is read, not acted upon
import './clippings.css';
import './library-list.css';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Group, Grouping } from '../../clippings/library-index/question';
import type { Clipping } from '../../clippings/model';
import type { SeenVerdicts } from '../../clippings/verdicts/seen-verdict';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';
import { LibraryRow } from './LibraryRow';
import { listItems } from './list-items';
import { extended, type Selection, toggled } from './selection';
import type { ClippingActions, Records } from './shelf';
import { useVirtualList } from './use-virtual-list';

type Id = Clipping['id'];

export interface LibraryListProps {
  ids: readonly Id[];
  groups: readonly Group[];
  grouping: Grouping;
  records: Records;
  verdicts: SeenVerdicts;
  names: Names;
  actions: ClippingActions;
  query: string;
  trash: boolean;
  chosen: Id | undefined;
  onChoose: (id: Id | undefined) => void;
  detailElsewhere: boolean;
  selection: Selection;
  onSelection: (selection: Selection) => void;
  knownTags: readonly string[];
  /** These are in view, or nearly. */
  onSee: (ids: readonly Id[]) => void;
  onTrash: (ids: readonly Id[]) => void;
  onRestore: (ids: readonly Id[]) => void;
}

/** Guesses until a line has been seen (pixels). */
const ROW = 82;
const HEAD = 33;

/**
 * All that match, however many: only lines near the window are drawn. A grid after the ARIA pattern,
 * with one stop for Tab; the focused row is drawn wherever the window is, so that focus stays.
 */
export function LibraryList(props: LibraryListProps) {
  const { ids, groups, chosen, detailElsewhere, selection, onSelection, trash } = props;
  const { t } = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const items = useMemo(() => listItems(ids.length, groups), [ids, groups]);
  const [active, setActive] = useState<Id>();
  const [wantsFocus, setWantsFocus] = useState(false);
  const lastPosition = useRef(0);
  /** The focus, or the last press of the pointer, was in the list. */
  const hadFocus = useRef(false);

  const known = active === undefined ? -1 : ids.indexOf(active);
  // Where the active one has gone, its place is the next one's.
  const position = known >= 0 ? known : Math.min(lastPosition.current, Math.max(ids.length - 1, 0));
  lastPosition.current = position;
  const openPosition = chosen === undefined || detailElsewhere ? -1 : ids.indexOf(chosen);

  // The same functions for the same list: by them another one is told.
  const guessedStart = useCallback(
    (line: number) => {
      const heads = items.headsBefore(line);
      return heads * HEAD + (line - heads) * ROW;
    },
    [items],
  );
  const keyOf = useCallback(
    (line: number) => {
      const one = items.at(line);
      return one.kind === 'group' ? `group ${one.number}` : (ids[one.position] ?? String(line));
    },
    [items, ids],
  );
  const virtual = useVirtualList(grid, {
    count: items.count,
    guessedStart,
    keyOf,
    always: (first) => [
      ...(ids.length > 0 ? [items.itemOf(position)] : []),
      ...(openPosition >= 0 ? [items.itemOf(openPosition)] : []),
      items.headOf(first),
    ],
    above: stickyHeight,
  });
  const lines = virtual.drawn;
  const seen = lines.flatMap(({ line }) => {
    const one = items.at(line);
    return one.kind === 'clipping' ? (ids[one.position] ?? []) : [];
  });
  useEffect(() => {
    props.onSee(chosen === undefined ? seen : [...seen, chosen]);
  }, [seen.join(), chosen]);
  useLayoutEffect(() => {
    // The focused row was taken away: the one in its place takes over.
    const isLost = hadFocus.current && document.activeElement === document.body;
    if (!wantsFocus && !isLost) return;
    const row = grid.current?.querySelector<HTMLElement>(`[data-id="${ids[position]}"]`);
    if (!row) return;
    row.focus({ preventScroll: true });
    setWantsFocus(false);
  });
  useEffect(() => {
    const aborter = new AbortController();
    const hear = ({ target }: Event) => {
      hadFocus.current = target instanceof Node && grid.current?.contains(target) === true;
    };
    for (const kind of ['focusin', 'pointerdown']) {
      document.addEventListener(kind, hear, { signal: aborter.signal });
    }
    return () => aborter.abort();
  }, []);

  /** Moves the one stop of the grid, into view and with the focus. */
  const goTo = (next: number): Id | undefined => {
    const at = Math.max(0, Math.min(next, ids.length - 1));
    const id = ids[at];
    if (id === undefined) return undefined;
    setActive(id);
    setWantsFocus(true);
    virtual.show(items.itemOf(at));
    return id;
  };
  const choose = (id: Id) => props.onChoose(chosen === id && !detailElsewhere ? undefined : id);
  const onRows = (id: Id) => (selection.ids.has(id) ? [...selection.ids] : [id]);

  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target;
    const id = ids[position];
    // Fields and buttons of an open clipping have keys of their own.
    if (!(row instanceof HTMLElement) || row.getAttribute('role') !== 'row' || !id) return;
    const page = Math.max(1, Math.floor((innerHeight - stickyHeight()) / ROW) - 1);
    const step = {
      ArrowDown: position + 1,
      ArrowUp: position - 1,
      PageDown: position + page,
      PageUp: position - page,
      Home: 0,
      End: ids.length - 1,
    }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = goTo(step);
      if (next === undefined) return;
      if (event.shiftKey)
        onSelection(extended({ ...selection, anchor: selection.anchor ?? id }, next, ids));
      else if (detailElsewhere && !trash) props.onChoose(next);
      return;
    }
    switch (event.key) {
      case ' ':
        event.preventDefault();
        onSelection(event.shiftKey ? extended(selection, id, ids) : toggled(selection, id));
        return;
      case 'Enter':
        if (!trash) choose(id);
        return;
      case 'Delete':
        if (!trash) props.onTrash(onRows(id));
        return;
      case 'Escape':
        onSelection({ ids: new Set(), anchor: undefined });
        return;
      case 'a':
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        onSelection({ ids: new Set(ids), anchor: id });
    }
  };

  const head = items.headOf(virtual.first);
  return (
    <div
      ref={grid}
      class="clippings library-list"
      role="grid"
      aria-label={trash ? t('trash.title') : t('panel.clippings')}
      aria-rowcount={items.count}
      aria-multiselectable="true"
      tabIndex={-1}
      style={{ height: virtual.height }}
      onKeyDown={onKeyDown}
    >
      {lines.map(({ line, key, start }) => {
        const one = items.at(line);
        if (one.kind === 'group') {
          const sticks = line === head;
          return (
            <div
              key={key}
              ref={virtual.watch}
              data-index={line}
              role="row"
              class="library-head"
              aria-rowindex={line + 1}
              data-sticks={sticks}
              style={
                sticks
                  ? { insetBlockStart: stickyHeight() }
                  : { transform: `translateY(${start}px)` }
              }
            >
              <div role="rowheader" aria-colspan={2}>
                <GroupName group={one.group} grouping={props.grouping} names={props.names} />
              </div>
            </div>
          );
        }
        const id = ids[one.position] as Id;
        const selected = selection.ids.has(id);
        return (
          <div
            key={key}
            ref={virtual.watch}
            data-index={line}
            data-id={id}
            role="row"
            class="clipping library-row"
            aria-rowindex={line + 1}
            aria-selected={selected}
            aria-expanded={detailElsewhere || trash ? undefined : chosen === id}
            aria-current={detailElsewhere && chosen === id ? 'true' : undefined}
            data-chosen={chosen === id}
            tabIndex={one.position === position ? 0 : -1}
            style={{ transform: `translateY(${start}px)` }}
            onFocus={() => setActive(id)}
          >
            <LibraryRow
              clipping={props.records.get(id)}
              seen={props.verdicts.get(id)}
              names={props.names}
              actions={props.actions}
              query={props.query}
              selected={selected}
              opened={chosen === id && !detailElsewhere && !trash}
              trash={trash}
              knownTags={props.knownTags}
              onChoose={(event) => {
                setActive(id);
                if (event.shiftKey) onSelection(extended(selection, id, ids));
                else if (event.ctrlKey || event.metaKey) onSelection(toggled(selection, id));
                else if (!trash) choose(id);
              }}
              onSelect={(range) => {
                setActive(id);
                onSelection(range ? extended(selection, id, ids) : toggled(selection, id));
              }}
              onDelete={() => {
                if (chosen === id) props.onChoose(undefined);
                props.onTrash([id]);
              }}
              onRestore={() => props.onRestore([id])}
            />
          </div>
        );
      })}
    </div>
  );
}

interface GroupNameProps {
  group: Group;
  grouping: Grouping;
  names: Names;
}

function GroupName({ group, grouping, names }: GroupNameProps) {
  const { t, date, number } = useWords();
  const name =
    grouping === 'province'
      ? group.name === ''
        ? t('group.noProvince')
        : names.province(group.name)
      : grouping === 'day'
        ? date(group.name)
        : group.name;
  return (
    <>
      <span class="library-head-name">{name}</span>
      <span class="library-head-count">{number(group.count)}</span>
    </>
  );
}

/** Height of the page's head, which sticks above the list (pixels). */
function stickyHeight(): number {
  return document.querySelector<HTMLElement>('.panel-head')?.offsetHeight ?? 0;
}
