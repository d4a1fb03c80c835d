import type { Column } from './columns';
import type { Preset } from './escaping';
import type { ExportedSource } from './excerpt';
import type { Grouping } from './groups';
import type { ReferenceStyle } from './reference';

/** The words of the document, in the reader's language. */
export interface MarkdownWords {
  /** Of the whole document, for example 摘录. */
  title: string;
  /** One sentence below it; `day` is that of the newest clipping. */
  summary: (counts: { clippings: number; sources: number; day: string }) => string;
  /** Above the table of contents. */
  contents: string;
  /** Above the list of references. */
  references: string;
  note: string;
  provinces: string;
  fields: string;
  year: string;
  review: string;
  plan: string;
  /** What the reader keeps it as, and the names of that. */
  meaning: string;
  policy: string;
  figure: string;
  date: string;
  question: string;
  tags: string;
  /** For example 2026-11-20 访问. */
  accessed: (day: string) => string;
  /** Names the site where a text of another publisher was read, for example 见于…. */
  readAt: (site: string) => string;
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
  noField: string;
  noTag: string;
  untitled: string;
  /** Head of the table for spreadsheets. */
  columns: Record<Column, string>;
}

/** What stands beside the words; without `note` the reader's private notes stay at home. */
export interface Shown {
  note: boolean;
  /** What it is kept as, too. */
  tags: boolean;
  provinces: boolean;
  fields: boolean;
  link: boolean;
  /** Headings above the words, the year they speak of. */
  context: boolean;
}

export interface MarkdownInput {
  preset: Preset;
  groupBy: Grouping;
  words: MarkdownWords;
  provinceName: (code: string) => string;
  fieldName: (id: string) => string;
  /** Codes in the order in which provinces are listed. */
  provinceOrder?: readonly string[];
  /** All where missing. */
  show?: Partial<Shown>;
  /** Obsidian: the words as ==…==. */
  highlight?: boolean;
  /** GB/T 7714—2025 with full-width marks where missing. */
  references?: ReferenceStyle;
  /** Paper: `[^key]` with references below, or pandoc's `[@key]`, for which a .bib lies beside. */
  citing?: 'footnotes' | 'keys';
  /** Name of that .bib file. */
  bibliography?: string;
  /** IANA name; the reader's own where missing. Days of reading are days there. */
  timeZone?: string;
}

/** What the parts of the document are made with. */
export interface MarkdownOptions extends MarkdownInput {
  day: (moment: Date | string) => string;
  show: Shown;
  references: ReferenceStyle;
  /** One citation for each source of the document, by identity. */
  sources: ReadonlyMap<string, ExportedSource>;
  /** Their keys, by identity. */
  keys: ReadonlyMap<string, string>;
}
