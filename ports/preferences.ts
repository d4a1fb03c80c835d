import * as v from 'valibot';

const shown = v.fallback(v.boolean(), true);

/** How clippings leave, as the reader chose last. */
export const Exporting = v.object({
  format: v.fallback(
    v.picklist(['gfm', 'obsidian', 'paper', 'csv', 'json-ld', 'bibtex', 'ris', 'csl-json']),
    'gfm',
  ),
  grouping: v.fallback(v.picklist(['source', 'province', 'field', 'tag', 'day', 'none']), 'source'),
  /** What stands beside the words; the note is private. */
  show: v.fallback(
    v.object({
      note: shown,
      tags: shown,
      provinces: shown,
      fields: shown,
      link: shown,
      context: shown,
    }),
    { note: true, tags: true, provinces: true, fields: true, link: true, context: true },
  ),
  /** Edition of GB/T 7714, and whether its marks are full-width. */
  standard: v.fallback(v.picklist(['2025', '2015']), '2025'),
  punctuation: v.fallback(v.picklist(['full', 'half']), 'full'),
  /** Paper: footnotes, or pandoc's keys with a .bib beside. */
  citing: v.fallback(v.picklist(['footnotes', 'keys']), 'footnotes'),
  /** Obsidian: one file, or one a page. */
  split: v.fallback(v.picklist(['one', 'pages']), 'one'),
  highlight: v.fallback(v.boolean(), false),
  /** .bib, .ris and .csl.json beside the Markdown. */
  withReferences: v.fallback(v.boolean(), false),
});
export type Exporting = v.InferOutput<typeof Exporting>;

/** What the reader has chosen; stored whole at the first change. */
export const Preferences = v.object({
  language: v.fallback(v.picklist(['auto', 'zh-CN', 'en']), 'auto'),
  /** Which topics are marked. */
  topics: v.fallback(
    v.object({ blockchain: v.boolean(), government: v.boolean(), data: v.boolean() }),
    { blockchain: true, government: true, data: false },
  ),
  /** Places inside passages are marked. */
  places: v.fallback(v.boolean(), true),
  /** A quiet tint under whole passages. */
  passages: v.fallback(v.boolean(), true),
  /** No marks on pages at all; the digest still works. */
  quiet: v.fallback(v.boolean(), false),
  /** After a save the toolbar popup opens by itself, with the cursor in the note. */
  noteAtOnce: v.fallback(v.boolean(), false),
  /** Kept words are marked on their page; off at first, since a page can see marks. */
  keptOnPage: v.fallback(v.boolean(), false),
  /** The colours of marks on pages. */
  colours: v.fallback(v.picklist(['soft', 'apart', 'grey']), 'soft'),
  /** Whether the reader's own terms are looked for, and marked on pages, which can see marks. */
  own: v.fallback(v.object({ on: v.boolean(), painted: v.boolean() }), {
    on: true,
    painted: false,
  }),
  /** Hosts where the reader switched the extension off. */
  sitesOff: v.fallback(v.array(v.string()), []),
  /** Hosts that are quiet: listed, never marked. */
  sitesListed: v.fallback(v.array(v.string()), []),
  /** Milliseconds of rest on a mark before the popover opens, or a click alone. */
  showDelay: v.fallback(v.picklist([200, 500, 900, 'click']), 500),
  exporting: v.fallback(Exporting, v.parse(Exporting, {})),
});
export type Preferences = v.InferOutput<typeof Preferences>;

/** Reads stored preferences; anything unknown or damaged falls back to its default. */
export function parsePreferences(stored: unknown): Preferences {
  return v.parse(Preferences, typeof stored === 'object' && stored !== null ? stored : {});
}
