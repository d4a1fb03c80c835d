import type { KeptState } from '../../clippings/backup/figures';
import { Button } from '../controls/Button';
import { useWords } from '../locales/words-context';

export interface KeptStatesProps {
  states: readonly KeptState[];
  busy: boolean;
  onState: (state: KeptState) => void;
}

/** States of the library that are kept by themselves, each to be looked into. */
export function KeptStates({ states, busy, onState }: KeptStatesProps) {
  const { t, number, language } = useWords();
  const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section aria-labelledby="backup-states">
      <h2 id="backup-states">{t('backup.states')}</h2>
      <p class="backup-quiet">{t('backup.states.what')}</p>
      {states.length === 0 ? (
        <p class="backup-quiet">{t('backup.states.none')}</p>
      ) : (
        <ul class="backup-states">
          {states.map((state) => {
            const at = moments.format(new Date(state.at));
            return (
              <li key={state.name}>
                <time dateTime={state.at}>{at}</time>
                <span class="backup-quiet">
                  {t('backup.states.count', {
                    kept: number(state.count - state.trashed),
                    trashed: number(state.trashed),
                  })}
                </span>
                <Button weight="quiet" disabled={busy} onClick={() => onState(state)}>
                  <span class="visually-hidden">{at} </span>
                  {t('backup.states.look')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
