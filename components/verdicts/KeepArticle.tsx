import { useState } from 'preact/hooks';
import { LARGEST_ARTICLE } from '../../clippings/articles/article';
import type { Clipping } from '../../clippings/model';
import { Button } from '../controls/Button';
import { useWords } from '../locales/words-context';
import type { ArticleActions, KeptArticle } from './articles';

interface KeepArticleProps {
  source: Clipping['source'];
  articles: ArticleActions;
}

/** 留存全文: keeps the page's text beside its clippings, and says what came of it. */
export function KeepArticle({ source, articles }: KeepArticleProps) {
  const { t, size } = useWords();
  const [stage, setStage] = useState<'ready' | 'busy' | KeptArticle>('ready');
  const outcome = typeof stage === 'string' ? undefined : stage;
  const failed = outcome && 'refused' in outcome;
  return (
    <>
      <Button
        weight="quiet"
        icon="file-text"
        disabled={stage === 'busy'}
        onClick={() => {
          setStage('busy');
          articles.onKeep(source).then(setStage, () => setStage({ refused: 'unknown' }));
        }}
      >
        {t('article.keep')}
      </Button>
      {outcome === undefined ? null : failed ? (
        <span class="article-said" role="alert">
          {t(`article.refused.${outcome.refused}`, {
            size: size('bytes' in outcome ? outcome.bytes : 0),
            limit: size(LARGEST_ARTICLE),
          })}
        </span>
      ) : (
        <span class="article-said">
          <span role="status">{t(`article.${outcome.kept}`, { size: size(outcome.bytes) })}</span>{' '}
          <button type="button" class="link" onClick={() => articles.onOpen(source.key)}>
            {t('article.view')}
          </button>
        </span>
      )}
    </>
  );
}
