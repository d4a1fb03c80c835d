import { IconButton } from '../controls/IconButton';

export interface SiteListProps {
  label: string;
  /** Said where the list is empty. */
  none: string;
  hosts: readonly string[];
  removeLabel: (host: string) => string;
  onRemove: (host: string) => void;
}

export function SiteList({ label, none, hosts, removeLabel, onRemove }: SiteListProps) {
  return (
    <div class="sites">
      <h3>{label}</h3>
      {hosts.length === 0 ? <p class="options-hint">{none}</p> : null}
      <ul>
        {hosts.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <IconButton icon="x" label={removeLabel(host)} onClick={() => onRemove(host)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
