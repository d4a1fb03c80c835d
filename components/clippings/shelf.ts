import type { Correction } from '../../clippings/correct-source';
import type { FacetCounts } from '../../clippings/library-index/facets';
import type { Group } from '../../clippings/library-index/question';
import type { Clipping, Meaning } from '../../clippings/model';
import type { NoteDrafts } from '../../ports/note-draft';
import type { FindOtherYears } from '../differences/OtherYears';
import type { FactActions } from '../packs/AddFact';
import type { ArticleActions } from '../verdicts/articles';

/** Why the clippings cannot be read. */
export type ShelfFailure = 'unavailable' | 'newer' | 'blocked' | 'unknown';

/** What is kept, or what lies in the trash. */
export type ClippingsView = 'kept' | 'trash';

/** What a list shows, as the library answered. */
export type Shelf =
  | { state: 'loading' }
  | { state: 'failed'; reason: ShelfFailure }
  | {
      state: 'ready';
      /** Which of the two these are. What is asked for next is not here at once. */
      view: ClippingsView;
      /** Those that match, in their order; at the very first only the newest of them. */
      ids: readonly Clipping['id'][];
      groups: readonly Group[];
      /** What can be filtered by; missing until the library has been read that far. */
      facets: FacetCounts | undefined;
      /** Tags to be completed while one is typed, whatever is searched for; none before. */
      tags: readonly string[];
      /** How many match search and filters. */
      matching: number;
      /** How many lie in this view in all. */
      total: number;
      /** Missing once the whole library is searched. */
      reading?: { read: number; of: number };
    };

/** Clippings in full, as many as have been looked at. */
export type Records = ReadonlyMap<Clipping['id'], Clipping>;

/** What a reader does with clippings. A promise that rejects is shown as a failure in words. */
export interface ClippingActions {
  /**
   * Writes a note over the one that stood there before, `base`. Where another was written meanwhile,
   * that is kept beside it: `both`.
   */
  onNote: (id: Clipping['id'], note: string, base?: string) => Promise<'kept' | 'both'>;
  /** Notes that are being written. */
  drafts: NoteDrafts;
  /** Files it under these tags and no others. */
  onTags: (id: Clipping['id'], tags: readonly string[]) => Promise<void>;
  /** Keeps it as this, or as nothing in particular. */
  onMeaning: (id: Clipping['id'], meaning: Meaning | undefined) => Promise<void>;
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
  /** The same province and field in other years; left out where there is no room for it. */
  otherYears?: FindOtherYears;
  /** Keeps the whole text of its page. */
  articles: ArticleActions;
}
