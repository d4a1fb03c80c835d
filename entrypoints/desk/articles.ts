import browser from 'webextension-polyfill';
import { createArticle } from '../../clippings/articles/article';
import { type ArticleStore, openArticleStore } from '../../clippings/articles/article-store';
import type { Failure } from '../../clippings/failure';
import { pageKey } from '../../clippings/page-key';
import type { ArticleActions, KeptArticle } from '../../components/verdicts/articles';
import { openLibrary } from '../../ports/panel';
import { frameTexts } from './frame-texts';

export interface ArticleDesk {
  actions: ArticleActions;
  /** Where it could not be opened, why. Tried anew the next time. */
  store(): Promise<ArticleStore | Failure>;
}

/** Whole articles, as pages of ours keep and read them. */
export function createArticleDesk(): ArticleDesk {
  let opening: Promise<ArticleStore | Failure> | undefined;
  const forget = () => {
    opening = undefined;
  };
  const store = () => {
    opening ??= openArticleStore('articles', { onClosing: forget }).then((opened) => {
      if (!('keep' in opened)) forget();
      return opened;
    });
    return opening;
  };

  async function keep(key: string): Promise<KeptArticle> {
    const tabs = await browser.tabs.query({});
    // The one in front first: a reader may have the page open twice.
    const open = tabs
      .filter(({ id, url }) => id !== undefined && url && pageKey(url) === key)
      .sort((a, b) => Number(b.active) - Number(a.active));
    for (const { id } of open) {
      const page = (await frameTexts(id as number)).find((frame) => frame.key === key);
      if (!page) continue;
      const { url, title, article: text } = page;
      const site = new URL(url).host;
      const article = await createArticle({ key, url, title, site, text, now: new Date() });
      if ('refused' in article) return article;
      const opened = await store();
      if (!('keep' in opened)) return { refused: reasonOf(opened) };
      const outcome = await opened.keep(article);
      if (!outcome.ok) return { refused: reasonOf(outcome) };
      return { kept: outcome.kept, bytes: article.bytes };
    }
    return { refused: 'closed' };
  }

  return {
    store,
    actions: {
      onKeep: ({ key }) => keep(key),
      onOpen: (key) => void openLibrary(`#articles?page=${encodeURIComponent(key)}`),
    },
  };
}

function reasonOf({ reason }: Failure) {
  return reason === 'quota' || reason === 'unavailable' ? reason : 'unknown';
}
