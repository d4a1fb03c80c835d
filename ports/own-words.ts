/** A word of the reader's own, as it is stored. */
export interface OwnWord {
  label: string;
  /** What the reader wrote beside it; '' for nothing. */
  note: string;
  /** Kept, and not looked for. */
  off?: true;
}

/** Longest note in UTF-16 units. */
export const LONGEST_NOTE = 120;
export const LONGEST_LABEL = 200;
export const MOST_WORDS = 5000;

/** Reads stored words; whatever is unknown or damaged is left out. */
export function readOwnWords(stored: unknown): OwnWord[] {
  if (!Array.isArray(stored)) return [];
  return stored
    .slice(0, MOST_WORDS)
    .flatMap((one: Partial<Record<keyof OwnWord, unknown>> | null) => {
      const { label, note, off } = one ?? {};
      if (typeof label !== 'string' || label === '' || label.length > LONGEST_LABEL) return [];
      const words = typeof note === 'string' ? note.slice(0, LONGEST_NOTE) : '';
      return [{ label, note: words, ...(off === true && { off }) }];
    });
}
