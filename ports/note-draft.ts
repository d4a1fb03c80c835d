import * as v from 'valibot';

/** A note as it stands in a field while the library does not have it yet. */
export const NoteDraft = v.object({
  /** Of the clipping. */
  id: v.string(),
  /** The note that it was written over. */
  base: v.string(),
  text: v.string(),
  /** Milliseconds since 1970. */
  at: v.number(),
});
export type NoteDraft = v.InferOutput<typeof NoteDraft>;

/** What is typed, kept until the library has it: a popup goes without a word. Nothing here rejects. */
export interface NoteDrafts {
  keep(draft: NoteDraft): void;
  /** What another window, or this one before it was closed, has left; it is this window's from now on. */
  take(id: string): Promise<NoteDraft | undefined>;
  /** The library has the note, or nobody wants it. */
  drop(id: string): void;
}
