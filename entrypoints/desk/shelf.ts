import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Failure, must } from '../../clippings/failure';
import type { Clipping } from '../../clippings/model';
import { createSearch } from '../../clippings/search';
import type { Health } from '../../clippings/second-copy/second-copy';
import type { Store } from '../../clippings/store';
import type { Shelf } from '../../components/clippings/shelf';
import { openOwnLibrary } from './own-library';

export interface ShelfControl {
  shelf: ReadonlySignal<Shelf>;
  query: Signal<string>;
  view: Signal<'kept' | 'trash'>;
  /** How many are shown. */
  limit: Signal<number>;
  /** The store; where it could not be opened, everything asked of it fails. */
  store(): Promise<Store>;
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

/** What stands between the store and a list: search, trash, more, and changes made elsewhere. */
export function createShelf(
  provinceNames: (code: string) => readonly string[],
  { limit: firstLimit = 30 } = {},
): ShelfControl {
  const shelf = signal<Shelf>({ state: 'loading' });
  const query = signal('');
  const view = signal<'kept' | 'trash'>('kept');
  const limit = signal(firstLimit);
  const health = signal<Health>({});
  const search = createSearch({ provinceNames });
  const life = new AbortController();
  let opening: Promise<Store> | undefined;
  let running: AbortController | undefined;

  const forget = () => {
    opening = undefined;
  };
  const store = () => {
    opening ??= openOwnLibrary(forget).then((opened) => {
      if (opened.access === 'none') {
        forget();
        return opened;
      }
      opened.subscribe(() => void load(), { signal: life.signal });
      return opened;
    });
    return opening;
  };

  async function load(): Promise<void> {
    running?.abort();
    running = new AbortController();
    const { signal: current } = running;
    try {
      const open = await store();
      health.value = await open.health();
      const next = await read(open, current);
      if (!current.aborted) shelf.value = next;
    } catch (failure) {
      // Asked again: it may be the failure that told.
      const how = await (await store()).health();
      if (current.aborted) return;
      health.value = how;
      shelf.value = { state: 'failed', reason: reasonOf(failure) };
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
    health,
    async mend() {
      must(await (await store()).mend());
      // It may have been made anew.
      forget();
      await load();
    },
    acknowledge() {
      const { damage } = health.value;
      health.value = { damage };
      void store().then((open) => open.acknowledge());
    },
    reload() {
      forget();
      shelf.value = { state: 'loading' };
      void load();
    },
    async matching(typed) {
      const open = await store();
      const matches = search(typed.trim());
      return must(await open.search(matches, { limit: Number.MAX_SAFE_INTEGER })).clippings;
    },
  };
}

/** Why reading failed, in the words of the list. */
export function reasonOf(failure: unknown): 'unavailable' | 'newer' | 'blocked' | 'unknown' {
  const { reason } = failure as Partial<Failure>;
  // Reading neither needs room nor is it refused where something is missing.
  return reason === undefined || reason === 'quota' || reason === 'damaged' ? 'unknown' : reason;
}
