import './backup-reminder.css';
import { Button } from '../controls/Button';
import { useWords } from '../locales/words-context';

export interface BackupReminderProps {
  /** Clippings that no backup has. */
  added: number;
  /** When the last backup was made; ISO 8601. */
  last?: string | undefined;
  onBackup: () => void;
  /** Not for a week. */
  onLater: () => void;
}

/** A quiet line over the list: much has come since the last backup. */
export function BackupReminder({ added, last, onBackup, onLater }: BackupReminderProps) {
  const { t, date } = useWords();
  const said =
    last === undefined
      ? t('backup.remind.never', { count: added })
      : added > 0
        ? t('backup.remind.since', { count: added, date: date(last) })
        : t('backup.remind.changed', { date: date(last) });
  return (
    <div class="backup-reminder" role="status">
      <p>{said}</p>
      <Button weight="quiet" onClick={onBackup}>
        {t('backup.remind.now')}
      </Button>
      <Button weight="quiet" onClick={onLater}>
        {t('backup.remind.later')}
      </Button>
    </div>
  );
}
