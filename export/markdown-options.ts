import type { Preset } from './escaping';
import type { Grouping } from './groups';

/** The words of the document, in the reader's language. */
export interface MarkdownWords {
  /** Of the whole document, for example 摘录. */
  title: string;
  /** One sentence below it. */
  summary: (counts: { clippings: number; sources: number; day: string }) => string;
  note: string;
  provinces: string;
  year: string;
  review: string;
  plan: string;
  tags: string;
  /** For example 2026-11-20 访问. */
  accessed: (day: string) => string;
  /** What the link to the passage says. */
  original: string;
  /** A title inside a sentence: 《…》 or “…”. */
  quoteTitle: (title: string) => string;
  /** An aside: （…） or (…) with its blank. */
  brackets: (aside: string) => string;
  colon: string;
  comma: string;
  /** Between members of a list. */
  list: string;
  severalProvinces: string;
  noProvince: string;
  untitled: string;
}

export interface MarkdownInput {
  preset: Preset;
  groupBy: Grouping;
  words: MarkdownWords;
  now: Date;
  provinceName: (code: string) => string;
  /** Codes in the order in which provinces are listed. */
  provinceOrder?: readonly string[];
  /** Without the reader's own notes where false. */
  notes?: boolean;
  /** IANA name; the reader's own where missing. Days of reading are days there. */
  timeZone?: string;
}

/** What the parts of the document are made with. */
export interface MarkdownOptions extends MarkdownInput {
  day: (moment: Date | string) => string;
}
