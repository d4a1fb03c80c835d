import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface TagFieldProps {
  label: string;
  /** Completed as they are typed. */
  known: readonly string[];
  onTag: (tag: string) => void;
  /** The cursor stands in it from the start. */
  focused?: boolean;
}

/** Longest tag that a clipping takes, and how many are offered. */
const LONGEST = 100;
const OFFERED = 50;

/** A tag, said by Enter. */
export function TagField({ label, known, onTag, focused = false }: TagFieldProps) {
  const list = useId();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  return (
    <form
      class="tag-field"
      onSubmit={(event) => {
        event.preventDefault();
        const tag = typed.trim().replace(/^#/, '');
        if (tag === '') return;
        setTyped('');
        onTag(tag);
      }}
    >
      <input
        ref={field}
        type="text"
        aria-label={label}
        placeholder={label}
        list={list}
        maxLength={LONGEST}
        autocomplete="off"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <datalist id={list}>
        {known.slice(0, OFFERED).map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </form>
  );
}
