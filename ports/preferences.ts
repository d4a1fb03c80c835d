import * as v from 'valibot';

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
  /** Hosts where the reader switched the extension off. */
  sitesOff: v.fallback(v.array(v.string()), []),
  /** Milliseconds of rest on a mark before the popover opens. */
  showDelay: v.fallback(v.picklist([200, 500, 900]), 500),
});
export type Preferences = v.InferOutput<typeof Preferences>;

/** Reads stored preferences; anything unknown or damaged falls back to its default. */
export function parsePreferences(stored: unknown): Preferences {
  return v.parse(Preferences, typeof stored === 'object' && stored !== null ? stored : {});
}
