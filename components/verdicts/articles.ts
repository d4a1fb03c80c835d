import type { ArticleHead, ArticleRefusal } from '../../clippings/articles/article';
import type { Clipping } from '../../clippings/model';

/**
 * What came of keeping a whole article. `closed`: the page is open in no tab, or is not read there.
 */
export type KeptArticle =
  | { kept: 'added' | 'seen'; bytes: number }
  | { refused: ArticleRefusal; bytes: number }
  | { refused: 'closed' | 'quota' | 'unavailable' | 'unknown' };

export interface ArticleActions {
  /** Keeps the text of a clipping's page as it stands now. */
  onKeep: (source: Clipping['source']) => Promise<KeptArticle>;
  /** Shows what is kept of a page. */
  onOpen: (key: ArticleHead['key']) => void;
}
