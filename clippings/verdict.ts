/** Where words stand, as UTF-16 offsets into the text that was asked, end exclusive. */
export interface Place {
  start: number;
  end: number;
}

/**
 * What became of kept words in a text.
 * - `exact`: here they are, up to width, blanks and kinds of quotation marks.
 * - `changed`: this stands in their place now.
 * - `suggested`: perhaps this; the reader decides.
 * - `ambiguous`: they stand at several places; the reader decides.
 * - `gone`: not here.
 */
export type Verdict =
  | ({ verdict: 'exact' } & Place)
  | ({ verdict: 'changed'; was: string; now: string } & Place)
  | ({ verdict: 'suggested'; was: string; now: string } & Place)
  | { verdict: 'ambiguous'; places: Place[] }
  | { verdict: 'gone' };
