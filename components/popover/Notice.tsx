interface NoticeProps {
  message: string;
  undo: string | undefined;
  language: string;
  scheme: 'light' | 'dark' | undefined;
  onUndo: (event: MouseEvent) => void;
}

/** A short line at the edge of the window. */
export function Notice({ message, undo, language, scheme, onUndo }: NoticeProps) {
  return (
    <div class="notice" role="status" lang={language} data-scheme={scheme}>
      <p>{message}</p>
      {undo !== undefined && (
        <button type="button" class="main" onClick={onUndo}>
          {undo}
        </button>
      )}
    </div>
  );
}
