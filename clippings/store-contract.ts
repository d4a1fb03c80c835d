import type { Change } from './changes';
import type { Outcome } from './failure';
import type { Bookmark, Page } from './gather';
import type { Clipping } from './model';
import type { Opening } from './open-database';
import type { Matches } from './search';
import type { CopyPlaces, Health } from './second-copy/second-copy';

/** What a reader can change of a clipping: bodies, and the citation to be corrected. */
export type ClippingChange = Partial<
  Pick<
    Clipping,
    'note' | 'tags' | 'provinces' | 'fields' | 'year' | 'tense' | 'source' | 'selectors' | 'former'
  >
>;

/** `conflict` hands back what another window has written meanwhile. */
export type Updated =
  | { outcome: 'updated'; clipping: Clipping }
  | { outcome: 'conflict'; clipping: Clipping }
  | { outcome: 'missing' }
  | { outcome: 'invalid'; detail: string };

/** The reader's library. Every promise is kept; what went wrong is a value. */
export interface Store {
  /**
   * `read` where a newer version of the extension has changed the library: every write fails as
   * `newer`. A damaged library can be read; writes fail as `damaged` until it is mended. `none` where
   * it could not be opened: everything fails, with the same reason.
   */
  access: 'write' | 'read' | 'none';
  /** Keeps a clipping. The same id twice keeps the first. `ok` means that it is on the disk. */
  add(clipping: Clipping): Promise<Outcome<{ added: 'added' | 'existing' }>>;
  /** Keeps all or none. */
  addAll(clippings: readonly Clipping[]): Promise<Outcome<{ added: number; existing: number }>>;
  get(id: string): Promise<Outcome<{ clipping?: Clipping; damaged?: true }>>;
  /** Newest first. */
  list(query: {
    limit: number;
    before?: Bookmark | undefined;
    includeTrash?: boolean;
  }): Promise<Outcome<Page>>;
  /** What lies in the trash, newest clipping first. */
  listTrash(query: { limit: number; before?: Bookmark | undefined }): Promise<Outcome<Page>>;
  /** Newest first, at most `limit` of all that match; an aborted search ends with what it has. */
  search(
    matches: Matches,
    query: { limit: number; before?: Bookmark | undefined; signal?: AbortSignal },
  ): Promise<Outcome<Page & { matching: number }>>;
  count(): Promise<Outcome<{ kept: number; trashed: number }>>;
  /** Changes a clipping that is still at `rev`. A field set to `undefined` is taken away. */
  update(id: string, rev: number, change: ClippingChange): Promise<Outcome<Updated>>;
  trash(id: string): Promise<Outcome<{ found: boolean }>>;
  restore(id: string): Promise<Outcome<{ found: boolean }>>;
  /** Deletes for good what has lain in the trash for 30 days. */
  purge(): Promise<Outcome<{ purged: number }>>;
  /** What is kept of a page, by its key, oldest first; the trash left out. */
  ofPage(key: string): Promise<Outcome<{ clippings: Clipping[] }>>;
  /** The first clipping of the same words on the same page that is not in the trash. */
  findDuplicate(key: string, exact: string): Promise<Outcome<{ clipping?: Clipping }>>;
  /** What is missing or off, as the reader should know it. */
  health(): Promise<Health>;
  /** Brings back what the second copy has of a damaged library, and lets it be written again. */
  mend(): Promise<Outcome<{ health: Health }>>;
  /** The reader has seen what `health` tells. */
  acknowledge(): Promise<void>;
  /** Keeps the second copy in order; for when nobody waits. Never rejects. */
  tend(signal: AbortSignal): Promise<void>;
  /** Hears of every change, made here or in another window, until the signal aborts. */
  subscribe(hear: (change: Change) => void, options: { signal: AbortSignal }): void;
  close(): void;
}

export interface StoreOptions extends Opening {
  /** The clock; it may go backwards. */
  now?: () => Date;
  /** Where the second copy is; without it none is kept, and loss is not noticed. */
  copy?: CopyPlaces;
}
