import '../theme.css';
import '../base.css';
import './backup.css';
import { useRef } from 'preact/hooks';
import { LIMITS } from '../../clippings/backup/format';
import { Button } from '../controls/Button';
import { FileDrop } from '../controls/FileDrop';
import { Message } from '../controls/Message';
import type { Words } from '../locales/i18n';
import { useWords, WordsProvider } from '../locales/words-context';
import type { BackupActions, BackupStatus, Import, Making } from './backup-state';
import { ImportReport } from './ImportReport';
import { KeptStates } from './KeptStates';

export interface BackupViewProps {
  words: Words;
  status: BackupStatus;
  making: Making;
  /** What is being brought in; undefined where nothing is. */
  incoming: Import | undefined;
  actions: BackupActions;
  onBack: () => void;
}

/** 备份与导入: a file for the reader to keep, the way back in, and what is kept by itself. */
export function BackupView({ words, status, making, incoming, actions, onBack }: BackupViewProps) {
  const { t } = words;
  const choose = useRef<HTMLButtonElement>(null);
  const busy = incoming !== undefined && ['reading', 'writing', 'undoing'].includes(incoming.stage);
  return (
    <WordsProvider value={words}>
      <div class="backup-page" lang={words.language}>
        <header class="backup-head">
          <Button weight="quiet" icon="chevron-left" onClick={onBack}>
            {t('backup.back')}
          </Button>
          <h1>{t('backup.title')}</h1>
        </header>
        <main>
          {status.state === 'loading' ? (
            <p class="backup-quiet" role="status">
              {t('backup.loading')}
            </p>
          ) : status.state === 'failed' ? (
            <Message
              tone="error"
              title={t('backup.unreadable')}
              lines={[t(`backup.reason.${status.reason}`)]}
            >
              <Button icon="rotate-cw" onClick={actions.onRetry}>
                {t('retry')}
              </Button>
            </Message>
          ) : (
            <>
              <Own status={status} making={making} actions={actions} />
              <section aria-labelledby="backup-import">
                <h2 id="backup-import">{t('backup.import')}</h2>
                <FileDrop
                  label={t('backup.choose')}
                  hint={t('backup.drop', {
                    whole: words.size(LIMITS.whole),
                    lines: words.size(LIMITS.lines),
                  })}
                  over={t('backup.dropHere')}
                  accept=".json,.jsonld,.ndjson,application/json,application/ld+json"
                  chooseRef={choose}
                  busy={busy}
                  onFiles={actions.onFiles}
                />
                <p class="backup-quiet">{t('backup.formats')}</p>
                <ImportReport
                  incoming={incoming}
                  actions={actions}
                  onClosed={() => choose.current?.focus()}
                />
              </section>
              <KeptStates states={status.states} busy={busy} onState={actions.onState} />
              <section aria-labelledby="backup-limits">
                <h2 id="backup-limits">{t('backup.limits')}</h2>
                <p class="backup-quiet">{t('backup.limits.what')}</p>
                {status.room === undefined ? null : (
                  <p class="backup-quiet">
                    {t('backup.room', {
                      used: words.size(status.room.used),
                      most: words.size(status.room.most),
                    })}
                  </p>
                )}
              </section>
            </>
          )}
        </main>
      </div>
    </WordsProvider>
  );
}

interface OwnProps {
  status: Extract<BackupStatus, { state: 'ready' }>;
  making: Making;
  actions: BackupActions;
}

/** When the last backup was, what has come since, and the next. */
function Own({ status: { count, last, changed }, making, actions }: OwnProps) {
  const { t, date, list, sentences } = useWords();
  const said =
    count === 0
      ? t('backup.nothing')
      : last === undefined
        ? sentences([t('backup.count', { count }), t('backup.never')])
        : sentences([
            t('backup.count', { count }),
            t('backup.last', { date: date(last) }),
            changed === 0 ? t('backup.unchanged') : t('backup.changed', { count: changed }),
          ]);
  return (
    <section aria-labelledby="backup-own">
      <h2 id="backup-own">{t('backup.own')}</h2>
      <p>{said}</p>
      <p class="backup-quiet">{t('backup.what')}</p>
      {making.stage === 'making' ? (
        <p class="backup-progress">
          <progress
            aria-label={t('backup.making')}
            max={Math.max(making.total, 1)}
            value={making.done}
          />
          <span>{t('backup.progress', { done: making.done, total: making.total })}</span>
          <Button weight="quiet" onClick={actions.onStopBackup}>
            {t('cancel')}
          </Button>
        </p>
      ) : (
        <div class="backup-actions">
          <Button weight="primary" icon="download" onClick={actions.onBackup}>
            {t('backup.now')}
          </Button>
        </div>
      )}
      <p class="backup-said" role="status">
        {making.stage === 'saved'
          ? sentences([
              t('backup.saved', { name: list(making.names), count: making.count }),
              ...(making.names.length > 1
                ? [t('backup.saved.files', { count: making.names.length })]
                : []),
            ])
          : ''}
      </p>
      {making.stage === 'saved' && making.unread.length > 0 ? (
        <p class="backup-failure" role="alert">
          {t('backup.saved.without', {
            parts: list(making.unread.map((part) => t(`backup.unread.${part}`))),
          })}
        </p>
      ) : null}
      {making.stage === 'failed' ? (
        <p class="backup-failure" role="alert">
          {t('backup.failed')}
        </p>
      ) : null}
    </section>
  );
}
