import type { ArticleHead } from '../../clippings/articles/article';
import type { Clipping } from '../../clippings/model';
import type { FoundPlace, PageVerdict } from '../../clippings/page-verdict';
import type { ShelfFailure } from '../clippings/shelf';

/** A clipping of the page in front, and what became of its words. */
export interface VerdictRow {
  clipping: Clipping;
  verdict: PageVerdict['verdict'];
  places: readonly FoundPlace[];
  /** What was done to it a moment ago and can be undone. */
  done?: 'accepted' | 'attached' | 'asIs' | undefined;
  /** The newest kept text of this page that has the words to the letter. */
  proof?: ArticleHead | undefined;
}

export type PageVerdicts =
  | { state: 'loading' }
  /** Nothing is kept of this page, or there is no page. */
  | { state: 'none' }
  /** The page is not read: switched off, not enabled, or its script is gone. */
  | { state: 'unread'; kept: number }
  | { state: 'failed'; reason: ShelfFailure }
  | { state: 'ready'; rows: readonly VerdictRow[] };

/**
 * Why something was not done.
 * - `selection`: nothing is selected on the page.
 * - `moved`: the page has changed meanwhile and was looked at anew.
 * - `elsewhere`: the clipping was changed in another window.
 */
export type VerdictFailure = 'selection' | 'moved' | 'elsewhere' | 'closed' | 'unknown';

/** What a reader does with verdicts; undefined where it was done. */
export interface VerdictActions {
  /** Scrolls the page there. */
  onShow: (row: VerdictRow, place: FoundPlace) => Promise<VerdictFailure | undefined>;
  /** Takes the words at a place in place of the clipping's own. */
  onAccept: (row: VerdictRow, place: FoundPlace) => Promise<VerdictFailure | undefined>;
  /** Takes the words that are selected on the page. */
  onAttach: (row: VerdictRow) => Promise<VerdictFailure | undefined>;
  /** Leaves the clipping as it was kept, and asks no more today. */
  onAsIs: (row: VerdictRow) => void;
  onUndo: (row: VerdictRow) => Promise<VerdictFailure | undefined>;
  /** Looks again. */
  onRetry: () => void;
}
