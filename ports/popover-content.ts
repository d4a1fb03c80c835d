import * as v from 'valibot';

const Text = v.pipe(v.string(), v.maxLength(4000));

/** A fact as a popover or a page of ours shows it, in the reader's language. */
export const FactCard = v.object({
  id: v.string(),
  year: v.optional(v.number()),
  statement: Text,
  /** Official words, shown with the remark that punctuation is that of the copy. */
  quote: v.optional(Text),
  source: v.object({
    title: Text,
    publisher: Text,
    date: v.optional(v.string()),
    /** http(s) only; absent where the copy is second-hand. */
    url: v.optional(v.string()),
    secondary: v.boolean(),
  }),
  disputed: v.boolean(),
  /** What the reader must know of the statement: inferred, a draft, a list at second hand. */
  note: v.optional(Text),
});
export type FactCard = v.InferOutput<typeof FactCard>;

export const PlaceCard = v.object({
  code: v.string(),
  name: Text,
  /** The name in the other language of the interface. */
  otherName: Text,
  /** For example 省 · 东部. */
  kind: Text,
  facts: v.array(FactCard),
  /** Facts beyond those in `facts`. */
  more: v.number(),
  /** Year or date of the newest fact. */
  asOf: v.optional(v.string()),
});
export type PlaceCard = v.InferOutput<typeof PlaceCard>;

export const TermCard = v.object({
  id: v.string(),
  topic: v.picklist(['blockchain', 'government', 'data']),
  label: Text,
  category: Text,
  definition: Text,
  related: v.array(Text),
});
export type TermCard = v.InferOutput<typeof TermCard>;

export const PassageCard = v.object({
  provinces: v.array(Text),
  fields: v.array(Text),
  instruments: v.array(Text),
  figures: v.array(Text),
  /** Facts that count otherwise than a figure of the passage, and one that counts alike. */
  counts: v.optional(v.array(FactCard)),
});
export type PassageCard = v.InferOutput<typeof PassageCard>;

/** What one popover says: everything under the pointer, innermost first; only bundled public text. */
export const PopoverContent = v.object({
  language: v.picklist(['zh-CN', 'en']),
  /** Words of the popover itself (buttons, headings), by key. */
  words: v.record(v.string(), v.string()),
  /** A word of the reader's own that lies there. */
  own: v.optional(v.object({ label: Text, note: Text })),
  term: v.optional(TermCard),
  places: v.array(PlaceCard),
  passage: v.optional(PassageCard),
});
export type PopoverContent = v.InferOutput<typeof PopoverContent>;

/** What a popover asks for, by id. */
export const PopoverQuery = v.object({
  own: v.optional(v.pipe(v.string(), v.maxLength(200))),
  term: v.optional(v.pipe(v.string(), v.maxLength(80))),
  places: v.pipe(v.array(v.pipe(v.string(), v.maxLength(8))), v.maxLength(34)),
  passage: v.optional(
    v.object({
      provinces: v.pipe(v.array(v.pipe(v.string(), v.maxLength(8))), v.maxLength(34)),
      fields: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(60)),
      instruments: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(60)),
      figures: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(60)),
      /** All concepts it names: what its figures count is known by them. */
      terms: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(60))),
      /** The year it speaks of. */
      year: v.optional(v.number()),
    }),
  ),
});
export type PopoverQuery = v.InferOutput<typeof PopoverQuery>;
