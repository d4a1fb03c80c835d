import './controls.css';
import type { ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from '../icons/Icon';

export interface ButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  icon?: IconName;
  weight?: 'primary' | 'plain' | 'quiet';
  disabled?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

export function Button({ children, onClick, icon, weight, disabled, buttonRef }: ButtonProps) {
  return (
    <button
      type="button"
      class="button"
      data-weight={weight ?? 'plain'}
      disabled={disabled === true}
      onClick={onClick}
      ref={buttonRef ?? null}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}
