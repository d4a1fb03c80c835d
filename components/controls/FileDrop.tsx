import './file-drop.css';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';

export interface FileDropProps {
  /** On the button. */
  label: string;
  /** Beside it; and while a file is held over the page. */
  hint: string;
  over: string;
  /** As of an `input`. */
  accept: string;
  chooseRef: RefObject<HTMLButtonElement | null>;
  busy: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** A file by the button, or dropped anywhere on the page. */
export function FileDrop(props: FileDropProps) {
  const { label, hint, accept, chooseRef, busy, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;

  useEffect(() => {
    const aborter = new AbortController();
    const { signal } = aborter;
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    document.addEventListener(
      'dragover',
      (event) => {
        if (!carriesFiles(event)) return;
        // Without this the browser opens the file in place of the page.
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    document.addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) setOver(false);
      },
      { signal },
    );
    document.addEventListener(
      'drop',
      (event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        latest.current([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return () => aborter.abort();
  }, []);

  return (
    <div class="file-drop" data-over={over}>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button
        icon="file-text"
        disabled={busy}
        buttonRef={chooseRef}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <p>{over ? props.over : hint}</p>
    </div>
  );
}
