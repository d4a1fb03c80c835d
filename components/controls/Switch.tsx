import './controls.css';

export interface SwitchProps {
  id?: string;
  label?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A checkbox that takes effect at once. Named by `label`, or by the label element for `id`. */
export function Switch({ id, label, checked, onChange }: SwitchProps) {
  return (
    <input
      id={id}
      type="checkbox"
      role="switch"
      class="switch"
      aria-label={label}
      aria-checked={checked}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
