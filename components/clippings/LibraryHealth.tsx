import './library-health.css';
import { useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import { Icon } from '../icons/Icon';
import type { Words } from '../locales/i18n';
import { useWords } from '../locales/words-context';

/** What the reader should know of the library as a whole; what is missing is well. */
export interface LibraryHealthState {
  /** Clippings that were there and are not; 0 where only changes are lost. Nothing is written. */
  damage?:
    | {
        missing: number;
        copy?: { count: number; at: string } | undefined;
        /** It is there and cannot be read: it has to be made anew out of the copy. */
        unreadable?: true;
      }
    | undefined;
  /** Brought back out of the second copy, and not yet seen. */
  restored?: { count: number; missing: number } | undefined;
  /** Why no second copy is kept for now, and not yet seen. */
  off?: { reason: 'unavailable' | 'quota' | 'unknown' } | undefined;
  /** A newer Lianzhu has changed the library: it is read, and never written. */
  newer?: true | undefined;
}

export interface LibraryHealthProps {
  health: LibraryHealthState;
  /** Restores what the copy has and goes on from there. */
  onMend: () => Promise<void>;
  onSeen: () => void;
}

/** Over the list: what the browser has lost, and the way back; or that it came back by itself. */
export function LibraryHealth({ health, onMend, onSeen }: LibraryHealthProps) {
  const { damage, restored, off, newer } = health;
  if (newer) return <Newer />;
  if (damage) return <Damage damage={damage} onMend={onMend} />;
  if (restored) return <Restored restored={restored} onSeen={onSeen} />;
  return off ? <CopyOff reason={off.reason} onSeen={onSeen} /> : null;
}

/** In the popup: one line, and the way to the library. */
export function LibraryHealthLine({
  health: { damage, restored, newer },
  onLibrary,
}: {
  health: LibraryHealthState;
  onLibrary: () => void;
}) {
  const { t } = useWords();
  if (newer) {
    return (
      <p class="health-line" data-tone="plain" role="status">
        <span>{t('health.newer')}</span>
      </p>
    );
  }
  if (!damage && !restored) return null;
  const missing = damage?.missing ?? 0;
  const lost = missing === 0 ? t('health.changes') : t('health.missing', { count: missing });
  return (
    <p
      class="health-line"
      data-tone={damage ? 'error' : 'plain'}
      role={damage ? 'alert' : 'status'}
    >
      {damage ? <Icon name="triangle-alert" /> : null}
      <span>
        {damage ? lost : backAgain(restored?.count ?? 0, t)}{' '}
        {damage ? (
          <button type="button" class="link" onClick={onLibrary}>
            {t('health.look')}
          </button>
        ) : null}
      </span>
    </p>
  );
}

function Newer() {
  const { t } = useWords();
  return (
    <div class="health" role="status">
      <div>
        <p class="health-what">{t('health.newer')}</p>
        <p>{t('health.newer.do')}</p>
      </div>
    </div>
  );
}

function Damage({
  damage: { missing, copy, unreadable },
  onMend,
}: {
  damage: NonNullable<LibraryHealthState['damage']>;
  onMend: () => Promise<void>;
}) {
  const { t, date } = useWords();
  const [stage, setStage] = useState<'asking' | 'busy' | 'failed'>('asking');
  const mend = () => {
    setStage('busy');
    onMend().then(
      () => setStage('asking'),
      () => setStage('failed'),
    );
  };
  const title = unreadable
    ? t('health.unreadable')
    : missing === 0
      ? t('health.changes')
      : t('health.missing', { count: missing });
  const how = unreadable ? t('health.rebuild') : t('health.adds');
  const remedy = copy
    ? [t('health.copy', { count: copy.count, date: date(copy.at) }), how]
    : [t('health.noCopy')];
  return (
    <div class="health" data-tone="error">
      <Message
        tone="error"
        title={title}
        lines={[unreadable ? t('health.why.unreadable') : t('health.why'), ...remedy]}
      >
        <Button weight={copy ? 'primary' : 'plain'} disabled={stage === 'busy'} onClick={mend}>
          {stage === 'busy' ? t('health.restoring') : copy ? t('health.restore') : t('health.goOn')}
        </Button>
        {stage === 'failed' ? (
          <p class="clippings-failure" role="alert">
            {t('health.failed')}
          </p>
        ) : null}
      </Message>
    </div>
  );
}

function Restored({
  restored: { count, missing },
  onSeen,
}: {
  restored: NonNullable<LibraryHealthState['restored']>;
  onSeen: () => void;
}) {
  const { t, sentences } = useWords();
  return (
    <div class="health" role="status">
      <p>
        {sentences([
          backAgain(count, t),
          ...(missing > 0 ? [t('health.still', { count: missing })] : []),
        ])}
      </p>
      <Button weight="quiet" onClick={onSeen}>
        {t('health.seen')}
      </Button>
    </div>
  );
}

function CopyOff({
  reason,
  onSeen,
}: {
  reason: NonNullable<LibraryHealthState['off']>['reason'];
  onSeen: () => void;
}) {
  const { t } = useWords();
  return (
    <div class="health" role="status">
      <div>
        <p class="health-what">{t('health.off.what')}</p>
        <p>{t(`health.off.${reason}`)}</p>
      </div>
      <Button weight="quiet" onClick={onSeen}>
        {t('health.seen')}
      </Button>
    </div>
  );
}

function backAgain(count: number, t: Words['t']): string {
  return count === 0 ? t('health.wentOn') : t('health.restored', { count });
}
