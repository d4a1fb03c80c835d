import type { Served } from '../../journeys/harness/serve';

/**
 * A page that makes reading hard, with what must be marked on it.
 *
 * Words are those of `CSS.highlights` without passages, blanks and invisible characters left out,
 * sorted; a number stands for as many times 区块链. Nothing in an element with `data-never` may be
 * marked, whatever the words say. A page may define `act()`: it is called once the words of `first`
 * are marked, and while it is under way `busy` is true. What a page pushes to `log` must be the same
 * as without the extension, and so must its document.
 */
export interface OddPage {
  /** Name of its file: `/odd/NAME.html`, or with an ending of its own. */
  name: string;
  /** What it stands for in `docs/coverage.md`. */
  about: string;
  /** The whole document. */
  html: string;
  marked: Marked;
  /** Marked before `act()` is called. */
  first?: Marked;
  /** Words to rest the pointer on: the popover must explain 区块链. */
  explains?: string;
  /** Words to rest the pointer on in vain. */
  keepsQuiet?: string;
  /** An expression in the page's own world that must be true at the end. */
  holds?: string;
  /** Headers or bytes in place of UTF-8 HTML. */
  served?: Served;
  /** A page that would not sit still may be given up, all marks taken off. */
  mayPause?: true;
  /** In every `npm test`, not only in the long run. */
  often?: true;
  /** What must be marked in one of the browsers instead, with the reason beside it. */
  marksIn?: { chromium?: Marked; firefox?: Marked };
}

/** `any` where words are not compared, since there are too many. */
export type Marked = number | readonly string[] | 'any';

/** A document around what stands in its body. */
export function page(body: string, { head = '', html = '' } = {}): string {
  return `<!doctype html>
<html lang="zh-CN"${html}><head><meta charset="utf-8"><title>样张</title>${head}</head>
<body>${body}</body></html>`;
}

/** A page's script that waits to be told to act. */
export function acting(code: string): string {
  return `<script>
    globalThis.busy = false;
    const at = (id) => document.getElementById(id);
    globalThis.act = async () => { busy = true; try { ${code} } finally { busy = false; } };
  </script>`;
}
