import type { Correction } from '../../clippings/correct-source';
import type { Clipping } from '../../clippings/model';
import type { FactActions } from '../packs/AddFact';
import type { ArticleActions } from '../verdicts/articles';

/** Why the clippings cannot be read. */
export type ShelfFailure = 'unavailable' | 'newer' | 'blocked' | 'unknown';

/** The clippings that a list shows, newest first, as the store answered. */
export type Shelf =
  | { state: 'loading' }
  | { state: 'failed'; reason: ShelfFailure }
  | {
      state: 'ready';
      /** Those that match the search, as many as are shown for now. */
      clippings: readonly Clipping[];
      /** How many match the search. */
      matching: number;
      /** How many are kept in all, search or not. */
      total: number;
    };

/** What a reader does with clippings. A promise that rejects is shown as a failure in words. */
export interface ClippingActions {
  onNote: (id: Clipping['id'], note: string) => Promise<void>;
  /** Into the trash. */
  onDelete: (id: Clipping['id']) => Promise<void>;
  /** Back out of the trash. */
  onRestore: (id: Clipping['id']) => Promise<void>;
  /** Puts the quotation with its citation on the clipboard, as Markdown and as rich text. */
  onCopy: (clipping: Clipping) => Promise<void>;
  /** One line of GB/T 7714. */
  reference: (source: Clipping['source']) => string;
  /** Sets the source right in this and all other clippings of it; gives the way back. */
  onCorrect: (clipping: Clipping, correction: Correction) => Promise<() => Promise<void>>;
  /** Opens the page at the passage, in a tab. */
  onOpenPage: (clipping: Clipping) => void;
  /** Makes it a fact of the reader's own. */
  facts: FactActions;
  /** Keeps the whole text of its page. */
  articles: ArticleActions;
}
