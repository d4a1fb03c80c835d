import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '../controls/Button';

export interface AskProps {
  title: string;
  children: ComponentChildren;
  yes: string;
  no: string;
  /** False keeps the question open. */
  onYes: () => boolean;
  /** Escape says no as well. */
  onNo: () => void;
}

/** A question over the page. The browser keeps the focus inside. */
export function Ask({ title, children, yes, no, onYes, onNo }: AskProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  // Closed before it is taken away: only then does the browser give the focus back.
  const refuse = () => {
    dialog.current?.close();
    onNo();
  };
  return (
    <dialog
      ref={dialog}
      class="ask"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        refuse();
      }}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (onYes()) dialog.current?.close();
        }}
      >
        <h2 id={heading}>{title}</h2>
        {children}
        <div class="ask-answers">
          <Button onClick={refuse}>{no}</Button>
          <button type="submit" class="button" data-weight="primary">
            {yes}
          </button>
        </div>
      </form>
    </dialog>
  );
}
