import type { Keeping } from './backup/keeping';
import type { Change } from './changes';
import type { ClippingChange } from './clipping-change';
import type { Outcome } from './failure';
import type { Bookmark, Page } from './gather';
import type { Clipping } from './model';
import type { Opening } from './open-database';
import type { Matches } from './search';
import type { CopyPlaces, Health } from './second-copy/second-copy';

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
  /** Those of these ids that are there, in no order, the trash too. */
  getMany(ids: readonly string[]): Promise<Outcome<{ clippings: Clipping[] }>>;
  /**
   * Records as they lie there, newest first, the trash too: unlooked at, since a hundred thousand
   * checks take seconds. Only for what is made of them to be searched.
   */
  sweep(query: {
    limit: number;
    before?: Bookmark | undefined;
  }): Promise<Outcome<{ records: Clipping[]; next?: Bookmark }>>;
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
  /**
   * Changes all of these in one transaction, or none: each as `change` says of the record as it is
   * now; undefined leaves it. Resolves to the ids of those that were changed, and of those that could
   * not be, since the clipping would be none (a note too long, a tag too many).
   */
  changeAll(
    ids: readonly string[],
    change: (clipping: Clipping) => ClippingChange | undefined,
  ): Promise<Outcome<{ changed: string[]; invalid: string[] }>>;
  /** All of these in one transaction; resolves to the ids of those that were not there before. */
  trashAll(ids: readonly string[]): Promise<Outcome<{ changed: string[] }>>;
  restoreAll(ids: readonly string[]): Promise<Outcome<{ changed: string[] }>>;
  /** Deletes for good those of these that lie in the trash. */
  deleteAll(ids: readonly string[]): Promise<Outcome<{ changed: string[] }>>;
  trash(id: string): Promise<Outcome<{ found: boolean }>>;
  restore(id: string): Promise<Outcome<{ found: boolean }>>;
  /** Deletes for good what has lain in the trash for 30 days. */
  purge(): Promise<Outcome<{ purged: number }>>;
  /** What is kept of a page, by its key, oldest first; the trash left out. */
  ofPage(key: string): Promise<Outcome<{ clippings: Clipping[] }>>;
  /** The first clipping of the same words on the same page that is not in the trash. */
  findDuplicate(key: string, exact: string): Promise<Outcome<{ clipping?: Clipping }>>;
  /** Backup, import, and the states that the second copy keeps. */
  keeping: Keeping;
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
