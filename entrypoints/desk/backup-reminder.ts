import { type ReadonlySignal, signal } from '@preact/signals';
import { isBackupDue, lastBackup, laterOn } from '../../clippings/backup/reminder';
import type { BackupReminderProps } from '../../components/backup/BackupReminder';
import { keepBackupMemory, loadBackupMemory } from '../../ports/backup-memory';
import type { ShelfControl } from './shelf';

/** Milliseconds of quiet after a change until it is counted again. */
const QUIET = 1000;

/** What the reader is to be reminded of; undefined while there is no need. */
export function watchBackup(
  control: ShelfControl,
  onBackup: () => void,
): ReadonlySignal<BackupReminderProps | undefined> {
  const reminder = signal<BackupReminderProps | undefined>(undefined);

  async function look(): Promise<void> {
    const memory = await loadBackupMemory();
    const now = new Date();
    const since = await (await control.store()).keeping.since(lastBackup(memory, now));
    reminder.value =
      since.ok && isBackupDue(memory, since, now)
        ? { added: since.added, last: memory.at, onBackup, onLater: () => void later() }
        : undefined;
  }

  async function later(): Promise<void> {
    reminder.value = undefined;
    await keepBackupMemory(laterOn(await loadBackupMemory(), new Date()));
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look().catch(() => undefined), QUIET);
  };
  void control.store().then((store) => {
    store.subscribe(soon, { signal: new AbortController().signal });
  });
  // A backup made in another page of ours.
  window.addEventListener('focus', soon);
  soon();
  return reminder;
}
