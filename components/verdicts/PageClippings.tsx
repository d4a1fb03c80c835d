import './verdicts.css';
import { ShelfMessage } from '../clippings/ShelfMessage';
import { Button } from '../controls/Button';
import { useWords } from '../locales/words-context';
import type { ArticleActions } from './articles';
import type { PageVerdicts, VerdictRow as Row, VerdictActions } from './page-verdicts';
import { VerdictRow } from './VerdictRow';

export interface PageClippingsProps {
  page: PageVerdicts;
  actions: VerdictActions;
  articles: ArticleActions;
  /** Only what needs the reader is unfolded: in the popup there is little room. */
  small?: boolean;
}

/** 本页摘录: what is kept of the page in front, and whether it still stands there. */
export function PageClippings({ page, actions, articles, small = false }: PageClippingsProps) {
  const { t } = useWords();
  if (page.state === 'none' || page.state === 'loading') return null;
  if (page.state === 'failed') {
    return <ShelfMessage reason={page.reason} onRetry={actions.onRetry} />;
  }
  if (page.state === 'unread') {
    if (page.kept === 0) return null;
    return (
      <section class="page-clippings" aria-label={t('verdict.title')}>
        <p class="verdict-unread">{t('verdict.unread', { count: page.kept })}</p>
        <Button weight="quiet" icon="rotate-cw" onClick={actions.onRetry}>
          {t('retry')}
        </Button>
      </section>
    );
  }
  const { rows } = page;
  return (
    <section class="page-clippings" aria-labelledby="page-clippings-title">
      <details open={!small || rows.some(isOpenQuestion)}>
        <summary>
          <h2 id="page-clippings-title">{t('verdict.title')}</h2>
          <span class="verdict-sum" role="status">
            {sum(rows, t).flatMap((part, at) => [
              at === 0 ? '' : ' · ',
              <span key={part} class="verdict-part">
                {part}
              </span>,
            ])}
          </span>
        </summary>
        <ul class="verdicts">
          {rows.map((row) => (
            <VerdictRow key={row.clipping.id} row={row} actions={actions} articles={articles} />
          ))}
        </ul>
      </details>
    </section>
  );
}

const isOpenQuestion = ({ verdict, done }: Row) => verdict !== 'exact' && done === undefined;

/** 3 条, 1 条有改动: how many there are, then what is not as it was. */
function sum(rows: readonly Row[], t: ReturnType<typeof useWords>['t']): string[] {
  const off = (['changed', 'suggested', 'ambiguous', 'gone'] as const).flatMap((verdict) => {
    const count = rows.filter((row) => row.verdict === verdict && isOpenQuestion(row)).length;
    return count === 0 ? [] : [t(`verdict.sum.${verdict}`, { count })];
  });
  const all = t('verdict.sum', { count: rows.length });
  return [all, ...(off.length === 0 ? [t('verdict.sum.exact')] : off)];
}
