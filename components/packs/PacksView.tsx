import '../theme.css';
import '../base.css';
import './packs.css';
import { useRef } from 'preact/hooks';
import { LIMITS } from '../../seeds/packs/limits';
import { Button } from '../controls/Button';
import { FileDrop } from '../controls/FileDrop';
import { Message } from '../controls/Message';
import type { Words } from '../locales/i18n';
import { WordsProvider } from '../locales/words-context';
import type { Names } from '../names';
import { ImportedPacks } from './ImportedPacks';
import { ImportNews } from './ImportNews';
import { OwnPack } from './OwnPack';
import type { Import, PackActions, PackShelf } from './pack-shelf';

export interface PacksViewProps {
  words: Words;
  names: Names;
  shelf: PackShelf;
  /** What became of the last file; undefined where there is nothing to say. */
  news: Import | undefined;
  actions: PackActions;
  /** Makes ids of facts that the reader writes. */
  makeId: () => string;
  onBack: () => void;
}

/** 我的资料: what the reader has written, and the packs of others. */
export function PacksView(props: PacksViewProps) {
  const { words, names, shelf, news, actions } = props;
  const { t } = words;
  const choose = useRef<HTMLButtonElement>(null);
  return (
    <WordsProvider value={words}>
      <div class="packs-page" lang={words.language}>
        <header class="packs-head">
          <Button weight="quiet" icon="chevron-left" onClick={props.onBack}>
            {t('packs.back')}
          </Button>
          <h1>{t('packs.title')}</h1>
        </header>
        <main>
          <p class="packs-private">{t('packs.private')}</p>
          {shelf.state === 'loading' ? (
            <p class="packs-wait" role="status">
              {t('packs.loading')}
            </p>
          ) : shelf.state === 'failed' ? (
            <Message
              tone="error"
              title={t(`packs.${shelf.reason}.what`)}
              lines={[t('packs.safe'), t(`packs.${shelf.reason}.do`)]}
            >
              {shelf.reason === 'newer' ? null : (
                <Button icon="rotate-cw" onClick={actions.onRetry}>
                  {t('retry')}
                </Button>
              )}
            </Message>
          ) : (
            <>
              <OwnPack own={shelf.own} names={names} actions={actions} makeId={props.makeId} />
              <section aria-labelledby="packs-imported">
                <h2 id="packs-imported">{t('packs.imported')}</h2>
                <FileDrop
                  label={t('packs.import')}
                  hint={t('packs.drop', { size: `${words.number(LIMITS.bytes / 1024 / 1024)} MB` })}
                  over={t('packs.dropHere')}
                  accept=".json,application/json"
                  chooseRef={choose}
                  busy={news?.state === 'reading'}
                  onFiles={actions.onFiles}
                />
                <ImportNews
                  news={news}
                  actions={actions}
                  onClosed={() => choose.current?.focus()}
                />
                <ImportedPacks packs={shelf.imported} names={names} actions={actions} />
              </section>
            </>
          )}
        </main>
      </div>
    </WordsProvider>
  );
}
