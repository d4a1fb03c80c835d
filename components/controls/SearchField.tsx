import './controls.css';
import { useEffect, useState } from 'preact/hooks';

export interface SearchFieldProps {
  label: string;
  value: string;
  onInput: (query: string) => void;
}

/** Says what is typed once it is chosen: half-finished pinyin is not searched for. */
export function SearchField({ label, value, onInput }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      autocomplete="off"
      spellcheck={false}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        if (!event.isComposing) onInput(event.currentTarget.value);
      }}
      onCompositionEnd={(event) => onInput(event.currentTarget.value)}
    />
  );
}
