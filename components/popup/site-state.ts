/** Why a page can never be marked. */
export type Unmarkable = 'pdf' | 'store' | 'internal' | 'local' | 'private' | 'other';

/** What the popup knows of the page in front. */
export type SiteState =
  | { state: 'loading' }
  /** Marks are on, or only listed because the reader chose that for this site or for all. */
  | { state: 'on'; host: string; quiet?: 'here' | 'everywhere' }
  /** The reader switched it off here. */
  | { state: 'off'; host: string }
  /** Not on the fixed list and not enabled; `refused` after the browser's prompt was declined. */
  | { state: 'unlisted'; host: string; refused: boolean }
  /** The tab was open before the extension came (or came back): it needs to load again. */
  | { state: 'reload'; host: string }
  | { state: 'unmarkable'; why: Unmarkable };

export interface SiteActions {
  /**
   * Ask the browser for this site, to be listed only or marked too. Called within the click, so that
   * the prompt may open.
   */
  onEnable: (host: string, listed: boolean) => void;
  /** List passages of this site without marking them, or mark them again. */
  onList: (host: string, listed: boolean) => void;
  onSwitch: (host: string, on: boolean) => void;
  onReload: () => void;
}
