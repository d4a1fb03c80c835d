import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import { useWords } from '../locales/words-context';
import { Ask } from './Ask';
import { FaultList } from './FaultList';
import type { Import, PackActions } from './pack-shelf';

export interface ImportNewsProps {
  news: Import | undefined;
  actions: Pick<PackActions, 'onReplace' | 'onDismiss'>;
  /** The reader has put the news away: the focus needs a place. */
  onClosed: () => void;
}

/** What became of the last file: taken, refused with what is wrong, or a question. */
export function ImportNews({ news, actions, onClosed }: ImportNewsProps) {
  const { t } = useWords();
  if (news === undefined) return null;
  const dismiss = () => {
    actions.onDismiss();
    onClosed();
  };
  if (news.state === 'asking') {
    const { head, held, count, why } = news;
    const answer = (replace: boolean) => {
      actions.onReplace(replace);
      // After the dialog has given the focus back to where a drop had left it: nowhere.
      requestAnimationFrame(onClosed);
      return true;
    };
    return (
      <Ask
        title={t(`packs.ask.${why}`)}
        yes={t('packs.ask.replace')}
        no={t('packs.ask.keep')}
        onYes={() => answer(true)}
        onNo={() => answer(false)}
      >
        <p>
          {t('packs.ask.held', {
            name: held.head.name,
            version: held.head.version,
            count: held.count,
          })}
        </p>
        <p>{t('packs.ask.file', { name: head.name, version: head.version, count })}</p>
      </Ask>
    );
  }
  if (news.state === 'refused') return <RefusedNews news={news} onClose={dismiss} />;
  if (news.state === 'failed') {
    return (
      <Message
        tone="error"
        title={t(`packs.${news.reason}.write`)}
        lines={[t('packs.safe'), t(`packs.${news.reason}.do`)]}
      />
    );
  }
  return (
    <p class="packs-said" role="status">
      {news.state === 'reading'
        ? t('packs.reading', { file: news.file })
        : news.state === 'several'
          ? t('packs.several')
          : news.state === 'done'
            ? t(`packs.done.${news.what}`, { name: news.name, count: news.count })
            : t(`packs.idle.${news.what}`, { name: news.name })}
    </p>
  );
}

interface RefusedNewsProps {
  news: Extract<Import, { state: 'refused' }>;
  onClose: () => void;
}

function RefusedNews({ news, onClose }: RefusedNewsProps) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { file, faults, more } = news;
  useLayoutEffect(() => heading.current?.focus(), [faults]);
  return (
    <div class="packs-refused" role="alert">
      <h3 ref={heading} tabIndex={-1}>
        {t('packs.refused', { file })}
      </h3>
      <p>{t('packs.refused.safe')}</p>
      <FaultList faults={faults} />
      {more ? <p>{t('packs.refused.more')}</p> : null}
      <Button onClick={onClose}>{t('packs.refused.close')}</Button>
    </div>
  );
}
