import { Button } from '../controls/Button';
import { Icon } from '../icons/Icon';
import { useWords } from '../locales/words-context';

export interface HostGroup {
  id: 'government' | 'national' | 'finance' | 'research' | 'portals' | 'provinces';
  /** `always`: part of the fixed list, read from the start. */
  state: 'always' | 'granted' | 'open' | 'refused';
  /** Hosts of the group, for example zqrb.cn. */
  hosts: readonly string[];
}

export interface HostGroupsProps {
  groups: readonly HostGroup[];
  onAsk: (id: HostGroup['id']) => void;
}

/** Groups of sites: what is read from the start, and what the reader may add. */
export function HostGroups({ groups, onAsk }: HostGroupsProps) {
  const { t } = useWords();
  return (
    <ul class="host-groups">
      {groups.map(({ id, state, hosts }) => (
        <li key={id}>
          <div class="host-group-words">
            <h3>{t(`group.${id}`)}</h3>
            <details>
              <summary>{t('group.hosts', { count: hosts.length })}</summary>
              <p lang="en">{hosts.join(' · ')}</p>
            </details>
            {state === 'refused' ? <p class="welcome-quiet">{t('group.refused')}</p> : null}
          </div>
          {state === 'always' || state === 'granted' ? (
            <span class="host-group-on" role="status">
              <Icon name="check" />
              {state === 'always' ? t('group.always') : t('group.granted')}
            </span>
          ) : (
            <Button onClick={() => onAsk(id)}>{t('group.ask')}</Button>
          )}
        </li>
      ))}
    </ul>
  );
}
