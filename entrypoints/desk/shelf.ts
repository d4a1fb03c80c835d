import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Failure, must } from '../../clippings/failure';
import type { Clipping } from '../../clippings/model';
import { createSearch } from '../../clippings/search';
import { openStore, type Store } from '../../clippings/store';
import type { Shelf } from '../../components/clippings/shelf';

export interface ShelfControl {
  shelf: ReadonlySignal<Shelf>;
  query: Signal<string>;
  view: Signal<'kept' | 'trash'>;
  /** How many are shown. */
  limit: Signal<number>;
  /** The store; where it could not be opened, everything asked of it fails. */
  store(): Promise<Store>;
  /** Reads again, after a failure too. */
  reload(): void;
  /** All that the search leaves, newest first. */
  all(): Promise<Clipping[]>;
}

/** What stands between the store and a list: search, trash, more, and changes made elsewhere. */
export function createShelf(
  provinceNames: (code: string) => readonly string[],
  { limit: firstLimit = 30 } = {},
): ShelfControl {
  const shelf = signal<Shelf>({ state: 'loading' });
  const query = signal('');
  const view = signal<'kept' | 'trash'>('kept');
  const limit = signal(firstLimit);
  const search = createSearch({ provinceNames });
  const life = new AbortController();
  let opening: Promise<Store> | undefined;
  let running: AbortController | undefined;

  const forget = () => {
    opening = undefined;
  };
  const store = () => {
    opening ??= openStore('library', { onClosing: forget }).then((opened) => {
      if (opened.access === 'none') forget();
      else opened.subscribe(() => void load(), { signal: life.signal });
      return opened;
    });
    return opening;
  };

  async function load(): Promise<void> {
    running?.abort();
    running = new AbortController();
    const { signal: current } = running;
    try {
      const next = await read(await store(), current);
      if (!current.aborted) shelf.value = next;
    } catch (failure) {
      if (!current.aborted) shelf.value = { state: 'failed', reason: reasonOf(failure) };
    }
  }

  async function read(open: Store, current: AbortSignal): Promise<Shelf> {
    const counted = must(await open.count());
    const total = view.value === 'trash' ? counted.trashed : counted.kept;
    const typed = query.value.trim();
    if (view.value === 'trash') {
      const { clippings } = must(await open.listTrash({ limit: limit.value }));
      return { state: 'ready', clippings, matching: total, total };
    }
    if (typed === '') {
      const { clippings } = must(await open.list({ limit: limit.value }));
      return { state: 'ready', clippings, matching: total, total };
    }
    const { clippings, matching } = must(
      await open.search(search(typed), { limit: limit.value, signal: current }),
    );
    return { state: 'ready', clippings, matching, total };
  }

  effect(() => {
    // Named so that a change of any of them reads again.
    void [query.value, view.value, limit.value];
    void load();
  });

  return {
    shelf,
    query,
    view,
    limit,
    store,
    reload() {
      forget();
      shelf.value = { state: 'loading' };
      void load();
    },
    async all() {
      const open = await store();
      const matches = search(query.value.trim());
      return must(await open.search(matches, { limit: Number.MAX_SAFE_INTEGER })).clippings;
    },
  };
}

function reasonOf(failure: unknown): 'unavailable' | 'newer' | 'blocked' | 'unknown' {
  const reason = (failure as Partial<Failure>).reason;
  return reason === undefined || reason === 'quota' ? 'unknown' : reason;
}
