import './controls.css';
import { Icon, type IconName } from '../icons/Icon';

export interface IconButtonProps {
  icon: IconName;
  /** Read aloud, and shown on hover. */
  label: string;
  onClick: () => void;
  disabled?: boolean;
  /** Out of the order of Tab, where the same action is offered in words nearby. */
  pointerOnly?: boolean;
}

export function IconButton({ icon, label, onClick, disabled, pointerOnly }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      disabled={disabled === true}
      tabIndex={pointerOnly === true ? -1 : undefined}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
