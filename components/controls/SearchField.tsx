import './controls.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface SearchFieldProps {
  label: string;
  value: string;
  onInput: (query: string) => void;
}

/** Says what is typed once it is chosen: half-finished pinyin is not searched for. */
export function SearchField({ label, value, onInput }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  // What comes back is what was said a moment ago. An effect after paint would be too late: more may
  // have been typed by then, and would be lost.
  const said = useRef(value);
  const say = (query: string) => {
    said.current = query;
    onInput(query);
  };
  useLayoutEffect(() => {
    if (value === said.current) return;
    said.current = value;
    setTyped(value);
  }, [value]);
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
        if (!event.isComposing) say(event.currentTarget.value);
      }}
      onCompositionEnd={(event) => say(event.currentTarget.value)}
    />
  );
}
