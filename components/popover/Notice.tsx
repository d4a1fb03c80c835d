import { textLanguage } from '../locales/text-language';

interface NoticeProps {
  message: string;
  /** Words that could not be saved, to be copied by the reader. */
  text?: string | undefined;
  button?: string | undefined;
  language: string;
  onButton?: (event: MouseEvent) => void;
}

/** A short line at the edge of the window. */
export function Notice({ message, text, button, language, onButton }: NoticeProps) {
  return (
    <div class="notice" role="status" lang={language}>
      <p>{message}</p>
      {text !== undefined && (
        <textarea
          aria-label={message}
          lang={textLanguage(text)}
          readOnly
          rows={3}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      {button !== undefined && (
        <button type="button" class="main" onClick={onButton}>
          {button}
        </button>
      )}
    </div>
  );
}
