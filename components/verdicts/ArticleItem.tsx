import { useState } from 'preact/hooks';
import type { ArticleHead } from '../../clippings/articles/article';
import { useCopied } from '../clippings/use-copied';
import { Button } from '../controls/Button';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';

export interface ArticleItemActions {
  /** The kept text; rejects where it cannot be read. */
  onRead: (article: ArticleHead) => Promise<string>;
  onCopy: (article: ArticleHead) => Promise<void>;
  onRemove: (article: ArticleHead) => Promise<void>;
}

/** One version of a page's text: what is known of it, and the text itself when asked for. */
export function ArticleItem(props: { article: ArticleHead; actions: ArticleItemActions }) {
  const { article, actions } = props;
  const { t, size } = useWords();
  const [text, setText] = useState<string>();
  const [failed, setFailed] = useState(false);
  const [stage, copy] = useCopied(() => actions.onCopy(article));
  const attempt = (act: Promise<unknown>) => {
    setFailed(false);
    act.catch(() => setFailed(true));
  };
  return (
    <li class="article">
      <h2 lang={textLanguage(article.title, article.site)}>{article.title || article.url}</h2>
      <dl>
        <dt>{t('article.kept')}</dt>
        <dd>{exactTime(article.kept)}</dd>
        {article.seen === article.kept ? null : (
          <>
            <dt>{t('article.lastSeen')}</dt>
            <dd>{exactTime(article.seen)}</dd>
          </>
        )}
        <dt>{t('article.source')}</dt>
        <dd>
          <a href={article.url} target="_blank" rel="noreferrer">
            {article.url}
          </a>
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code>{article.hash}</code>
        </dd>
        <dt>{t('article.size')}</dt>
        <dd>{size(article.bytes)}</dd>
      </dl>
      <div class="verdict-actions">
        <Button
          weight="quiet"
          icon="file-text"
          onClick={() =>
            text === undefined ? attempt(actions.onRead(article).then(setText)) : setText(undefined)
          }
        >
          {t(text === undefined ? 'article.read' : 'article.fold')}
        </Button>
        <Button
          weight="quiet"
          icon={stage === 'copied' ? 'check' : 'clipboard-copy'}
          onClick={copy}
        >
          {t(
            stage === 'copied'
              ? 'clipping.copied'
              : stage === 'failed'
                ? 'clipping.copyFailed'
                : 'article.copy',
          )}
        </Button>
        <Button weight="quiet" icon="trash" onClick={() => attempt(actions.onRemove(article))}>
          {t('clipping.delete')}
        </Button>
      </div>
      {failed ? (
        <p class="verdict-failure" role="alert">
          {t('article.failed')}
        </p>
      ) : null}
      {text === undefined ? null : (
        // Long texts scroll in their own box, which a keyboard must reach.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region
        <pre tabIndex={0} lang={textLanguage(text, article.site)}>
          {text}
        </pre>
      )}
    </li>
  );
}

/** To the second, in a zone that is named: it may have to be compared. */
function exactTime(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;
}
