import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { plainTag, tagCompletions } from './tag-completions';

interface TagFieldProps {
  label: string;
  /** Completed as they are typed. */
  known: readonly string[];
  onTag: (tag: string) => void;
  /** The cursor stands in it from the start. */
  focused?: boolean;
}

/** Longest tag that a clipping takes. */
const LONGEST = 100;

/**
 * A tag, said by Enter; arrows go through those that are known. Not a `datalist`: the browsers' own
 * lists are not reached by the keyboard in every panel, and look for the beginning of a word alone.
 */
export function TagField({ label, known, onTag, focused = false }: TagFieldProps) {
  const list = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  /** Which of those offered the arrows have come to; none from the start, so that Enter is what is typed. */
  const [at, setAt] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const offers = useRef<HTMLDivElement>(null);
  const offered = open ? tagCompletions(known, typed) : [];
  const shown = offered.length > 0;
  useLayoutEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  useEffect(() => {
    if (shown) offers.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);

  const close = () => {
    setOpen(false);
    setAt(-1);
  };
  const say = (text: string) => {
    const tag = plainTag(text);
    close();
    if (tag === '') return;
    setTyped('');
    onTag(tag);
  };
  const move = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && shown) {
      // The popup itself stays.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setOpen(true);
    const count = tagCompletions(known, typed).length;
    // One place more than there are tags: back to what is typed.
    setAt(((at + 1 + step + count + 1) % (count + 1)) - 1);
  };

  return (
    <form
      class="tag-field"
      onSubmit={(event) => {
        event.preventDefault();
        say(offered[at] ?? typed);
      }}
    >
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={shown && at >= 0 ? `${list}-${at}` : undefined}
        placeholder={label}
        maxLength={LONGEST}
        autocomplete="off"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(plainTag(event.currentTarget.value) !== '');
          setAt(-1);
        }}
        onKeyDown={move}
        onBlur={close}
      />
      <div
        id={list}
        ref={offers}
        class="tag-offers"
        role="listbox"
        aria-label={label}
        hidden={!shown}
      >
        {offered.map((tag, n) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus, and its keys choose.
          <div
            key={tag}
            id={`${list}-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === at}
            // The cursor stays in the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => say(tag)}
          >
            {tag}
          </div>
        ))}
      </div>
    </form>
  );
}
