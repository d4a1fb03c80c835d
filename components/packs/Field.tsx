import { useId } from 'preact/hooks';

export interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** What is wrong with it. */
  wrong?: string | undefined;
  hint?: string;
  /** Lines of a text that is longer than one. */
  rows?: number;
  inputMode?: 'text' | 'numeric' | 'url';
}

/** A line or a text to be written, with what is wrong under it. */
export function Field({ label, value, onInput, wrong, hint, rows, inputMode }: FieldProps) {
  const id = useId();
  const described = [wrong && `${id}-wrong`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const common = {
    id,
    value,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': described || undefined,
  };
  return (
    <div class="pack-field">
      <label for={id}>{label}</label>
      {rows === undefined ? (
        <input
          {...common}
          type="text"
          inputMode={inputMode ?? 'text'}
          autocomplete="off"
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      ) : (
        <textarea {...common} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {wrong === undefined ? null : (
        <p class="pack-field-wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
      {hint === undefined ? null : (
        <p class="pack-field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
