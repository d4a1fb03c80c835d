import './controls.css';
import type { ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from '../icons/Icon';

export interface ButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  icon?: IconName;
  weight?: 'primary' | 'plain' | 'quiet';
  disabled?: boolean;
  /** Whether what it opens is open; its words stay the same. */
  expanded?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps) {
  const { children, onClick, icon, weight, disabled, expanded, buttonRef } = props;
  return (
    <button
      type="button"
      class="button"
      data-weight={weight ?? 'plain'}
      disabled={disabled === true}
      aria-expanded={expanded}
      onClick={onClick}
      ref={buttonRef ?? null}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}
