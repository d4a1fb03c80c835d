import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Failure, must } from '../../clippings/failure';
import type { Chosen } from '../../clippings/library-index/facets';
import type { Grouping, Question, Sort } from '../../clippings/library-index/question';
import type { Clipping } from '../../clippings/model';
import { createSearch } from '../../clippings/search';
import { createSearchTexts } from '../../clippings/search-texts';
import type { Health } from '../../clippings/second-copy/second-copy';
import type { Store } from '../../clippings/store';
import type { ClippingsView, Shelf } from '../../components/clippings/shelf';
import { standardFold } from '../../lexicon/fold';
import { createLibraryKeeper } from './library-keeper';
import { openOwnLibrary } from './own-library';
import { createRecordWindow } from './record-window';
import { createVerdictMemory, type VerdictMemory } from './seen-verdicts';
import { inTurns } from './turns';

export interface ShelfControl {
  shelf: ReadonlySignal<Shelf>;
  /** Clippings in full, as many as are looked at. */
  records: ReadonlySignal<ReadonlyMap<Clipping['id'], Clipping>>;
  /** These are looked at: they are fetched where they are missing. */
  see(ids: readonly Clipping['id'][]): void;
  query: Signal<string>;
  view: Signal<ClippingsView>;
  chosen: Signal<Chosen>;
  sort: Signal<Sort>;
  group: Signal<Grouping>;
  /** The store; where it could not be opened, everything asked of it fails. */
  store(): Promise<Store>;
  /** What was last found of clippings on their pages. */
  verdicts: VerdictMemory;
  /** What is missing or off in the library as a whole. */
  health: ReadonlySignal<Health>;
  /** Brings back what the second copy has; rejects where that fails. */
  mend(): Promise<void>;
  /** The reader has seen what was restored, or why the copy is off. */
  acknowledge(): void;
  /** Reads again, after a failure too. */
  reload(): void;
  /** All that a search leaves, newest first. */
  matching(query: string): Promise<Clipping[]>;
}

interface ShelfOptions {
  /** Clippings fetched with each answer; those further down are fetched when they are seen. */
  first?: number;
  /** Reads the whole library once the first of it is shown; else when it is first searched. */
  whole?: boolean;
}

/** Milliseconds between two answers while the library is still being read. */
const BETWEEN = 250;

/** What stands between the store and a list: search, filters, order, trash, and changes made elsewhere. */
export function createShelf(
  provinceNames: (code: string) => readonly string[],
  { first = 30, whole = false }: ShelfOptions = {},
): ShelfControl {
  const shelf = signal<Shelf>({ state: 'loading' });
  const query = signal('');
  const view = signal<ClippingsView>('kept');
  const chosen = signal<Chosen>({});
  const sort = signal<Sort>('created');
  const group = signal<Grouping>('none');
  const health = signal<Health>({});
  const words = { provinceNames, simplify: simplified };
  const life = new AbortController();
  let opening: Promise<Store> | undefined;
  let running: AbortController | undefined;
  let answering = false;
  let answered = 0;

  const forget = () => {
    opening = undefined;
  };
  const store = () => {
    opening ??= openOwnLibrary(forget).then((opened) => {
      if (opened.access === 'none') {
        forget();
        return opened;
      }
      opened.subscribe((change) => void follow(change), { signal: life.signal });
      return opened;
    });
    return opening;
  };
  const records = createRecordWindow(
    async (ids) => must(await (await store()).getMany(ids)).clippings,
  );
  const verdicts = createVerdictMemory((ids) => void follow({ kind: 'updated', ids: [...ids] }));
  const keeper = createLibraryKeeper({
    store,
    // Where the list is short nothing is filtered by them, and nobody waits for them.
    verdicts: whole ? verdicts : { seen: verdicts.seen, begin: async () => undefined },
    texts: createSearchTexts(words),
    onProgress() {
      const isDue = !answering && performance.now() - answered > BETWEEN;
      if (keeper.complete || isDue) void answer();
    },
    onChanged: records.changed,
  });

  async function follow(change: Parameters<typeof keeper.follow>[0]): Promise<void> {
    try {
      if (change.kind === 'mended') records.clear();
      await keeper.follow(change);
      await load();
    } catch (failure) {
      await fail(failure);
    }
  }

  async function load(): Promise<void> {
    try {
      health.value = await (await store()).health();
    } catch (failure) {
      await fail(failure);
    }
    await answer();
  }

  async function answer(): Promise<void> {
    running?.abort();
    running = new AbortController();
    const { signal: current } = running;
    answering = true;
    try {
      const next = await ask(current);
      if (next && !current.aborted) shelf.value = next;
    } catch (failure) {
      if (!current.aborted) await fail(failure);
    } finally {
      if (!current.aborted) {
        answering = false;
        answered = performance.now();
      }
    }
  }

  async function fail(failure: unknown): Promise<void> {
    // Asked again: it may be the failure that told.
    health.value = await (await store()).health();
    shelf.value = { state: 'failed', reason: reasonOf(failure) };
  }

  async function ask(current: AbortSignal): Promise<Shelf | undefined> {
    const open = await store();
    const question: Question = {
      view: view.value,
      query: query.value,
      chosen: chosen.value,
      sort: sort.value,
      group: group.value,
    };
    const isPlain = question.view === 'kept' && isUnasked(question);
    // The newest are there at once, before anything has been read for the search.
    if (isPlain && keeper.index.size === 0) return newest(open);
    await keeper.begin();
    const counted = keeper.complete ? undefined : must(await open.count());
    const found = await inTurns(keeper.index.ask(question), current);
    if (!found) return undefined;
    await records.fetch(found.ids.slice(0, first));
    const total = counted ? counted[question.view === 'trash' ? 'trashed' : 'kept'] : found.total;
    const read = keeper.index.size;
    return {
      state: 'ready',
      view: question.view,
      ids: found.ids,
      groups: found.groups,
      facets: found.facets,
      tags: found.tags,
      matching: isPlain ? total : found.ids.length,
      total,
      ...(counted && { reading: { read, of: counted.kept + counted.trashed } }),
    };
  }

  async function newest(open: Store): Promise<Shelf> {
    const [page, count] = await Promise.all([open.list({ limit: first }), open.count()]);
    const { clippings } = must(page);
    const { kept } = must(count);
    records.changed(clippings, []);
    if (whole) void verdicts.begin();
    if (whole && kept > 0) setTimeout(() => void keeper.begin().catch(fail));
    return {
      state: 'ready',
      view: 'kept',
      ids: clippings.map(({ id }) => id),
      groups: [],
      facets: undefined,
      tags: [],
      matching: kept,
      total: kept,
    };
  }

  let isFirst = true;
  effect(() => {
    // Named so that a change of any of them asks again.
    void [query.value, view.value, chosen.value, sort.value, group.value];
    if (isFirst) void load();
    else void answer();
    isFirst = false;
  });

  return {
    shelf,
    records: records.records,
    see: (ids) => void records.fetch(ids).catch(fail),
    query,
    view,
    chosen,
    sort,
    group,
    store,
    verdicts,
    health,
    async mend() {
      must(await (await store()).mend());
      // It may have been made anew.
      forget();
      await follow({ kind: 'mended', ids: [] });
    },
    acknowledge() {
      const { damage } = health.value;
      health.value = { damage };
      void store().then((open) => open.acknowledge());
    },
    reload() {
      forget();
      shelf.value = { state: 'loading' };
      void follow({ kind: 'mended', ids: [] });
    },
    async matching(typed) {
      const open = await store();
      const matches = createSearch(words)(typed.trim());
      return must(await open.search(matches, { limit: Number.MAX_SAFE_INTEGER })).clippings;
    },
  };
}

function isUnasked({ query, chosen, sort, group }: Question): boolean {
  const isFiltered = Object.values(chosen).some((values) => values.length > 0);
  return query.trim() === '' && !isFiltered && sort === 'created' && group === 'none';
}

/** Traditional to Simplified, as far as the lexicon knows the characters. */
function simplified(character: string): string {
  const { whole } = standardFold().characters;
  const folded = whole(character.codePointAt(0) as number);
  return folded === '' || folded === ' ' ? character : folded;
}

/** Why reading failed, in the words of the list. */
export function reasonOf(failure: unknown): 'unavailable' | 'newer' | 'blocked' | 'unknown' {
  const { reason } = failure as Partial<Failure>;
  // Reading neither needs room nor is it refused where something is missing.
  return reason === 'unavailable' || reason === 'newer' || reason === 'blocked'
    ? reason
    : 'unknown';
}
