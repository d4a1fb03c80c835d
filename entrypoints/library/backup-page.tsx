import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { render } from 'preact';
import { BackupView } from '../../components/backup/BackupView';
import type { ShelfControl } from '../desk/shelf';
import type { Surroundings } from '../desk/surroundings';
import { type BackupControl, createBackup } from './backup-control';

/** `#backup`: backup and import over the library. Tells whether they are shown. */
export function backupPage(shelf: ShelfControl, { words }: Surroundings): ReadonlySignal<boolean> {
  const isAsked = () => /^#backup\b/.test(location.hash);
  const asked = signal(isAsked());
  window.addEventListener('hashchange', () => {
    asked.value = isAsked();
  });
  const place = document.createElement('div');
  place.id = 'backup';
  document.body.append(place);

  let control: BackupControl | undefined;
  effect(() => {
    const shown = asked.value;
    place.hidden = !shown;
    if (!shown) return;
    control ??= createBackup(shelf, words);
    const { status, making, incoming, actions } = control;
    const Page = () => (
      <BackupView
        words={words}
        status={status.value}
        making={making.value}
        incoming={incoming.value}
        actions={actions}
        onBack={() => {
          location.hash = '';
        }}
      />
    );
    render(<Page />, place);
  });
  return asked;
}
