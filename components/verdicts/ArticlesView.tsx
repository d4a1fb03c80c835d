import '../theme.css';
import '../base.css';
import './verdicts.css';
import type { ArticleHead } from '../../clippings/articles/article';
import { ShelfMessage } from '../clippings/ShelfMessage';
import type { ShelfFailure } from '../clippings/shelf';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import type { Words } from '../locales/i18n';
import { WordsProvider } from '../locales/words-context';
import { ArticleItem, type ArticleItemActions } from './ArticleItem';

export type ArticleShelf =
  | { state: 'loading' }
  | { state: 'failed'; reason: ShelfFailure }
  | {
      state: 'ready';
      articles: readonly ArticleHead[];
      /** Deleted a moment ago, can be brought back. */
      removed?: ArticleHead | undefined;
    };

interface ArticlesViewProps {
  words: Words;
  shelf: ArticleShelf;
  /** Of one page alone. */
  ofPage: boolean;
  actions: ArticleItemActions & {
    onRestore: () => void;
    onAll: () => void;
    onLibrary: () => void;
    onRetry: () => void;
  };
}

/** 留存的全文: texts of pages as they stood, with time and hash. */
export function ArticlesView({ words, shelf, ofPage, actions }: ArticlesViewProps) {
  const { t, size } = words;
  return (
    <WordsProvider value={words}>
      <main class="articles-page" lang={words.language}>
        <header class="articles-head">
          <h1>{t(ofPage ? 'articles.ofPage' : 'articles.title')}</h1>
          <span>
            {ofPage ? (
              <Button weight="quiet" icon="list" onClick={actions.onAll}>
                {t('articles.all')}
              </Button>
            ) : null}
            <Button weight="quiet" icon="library" onClick={actions.onLibrary}>
              {t('popup.library')}
            </Button>
          </span>
        </header>
        {shelf.state === 'loading' ? <p>{t('shelf.loading')}</p> : null}
        {shelf.state === 'failed' ? (
          <ShelfMessage reason={shelf.reason} onRetry={actions.onRetry} />
        ) : null}
        {shelf.state !== 'ready' ? null : (
          <>
            {shelf.removed ? (
              <p class="verdict-done">
                <span role="status">{t('article.removed')}</span>
                <Button weight="quiet" icon="undo-2" onClick={actions.onRestore}>
                  {t('undo')}
                </Button>
              </p>
            ) : null}
            {shelf.articles.length === 0 ? (
              <Message title={t('articles.none')} lines={[t('articles.none.how')]} />
            ) : (
              <>
                <p class="verdict-proof">
                  {t('articles.sum', {
                    count: shelf.articles.length,
                    size: size(shelf.articles.reduce((sum, { bytes }) => sum + bytes, 0)),
                  })}
                </p>
                <ol>
                  {shelf.articles.map((article) => (
                    <ArticleItem
                      key={`${article.key} ${article.hash}`}
                      article={article}
                      actions={actions}
                    />
                  ))}
                </ol>
              </>
            )}
          </>
        )}
      </main>
    </WordsProvider>
  );
}
