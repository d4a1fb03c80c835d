/** Words of the popover, by key; the locales keep them under `popover`. */
export const popoverWordKeys = [
  'label',
  'save',
  'saving',
  'open',
  'close',
  'passage',
  'provinces',
  'fields',
  'instruments',
  'figures',
  'otherCounts',
  'related',
  'own',
  'small',
  'more',
  'moreLabel',
  'noFacts',
  'asOf',
  'quote',
  'quoteRemark',
  'source',
  'newTab',
  'secondary',
  'disputed',
  'copyHint',
  'refusedEarly',
  'refusedCovered',
  'refusedUndo',
  'changed',
  'gone',
] as const;

export type PopoverWordKey = (typeof popoverWordKeys)[number];

export type PopoverWord = (key: PopoverWordKey, values?: Record<string, string | number>) => string;

/** Reads words by key and fills `{name}` with the value of that name. */
export function popoverWord(words: Readonly<Record<string, string>>): PopoverWord {
  return (key, values = {}) =>
    (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(values[name] ?? whole),
    );
}
