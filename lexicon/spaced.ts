/** A text without the blanks between its characters, and the way back. */
export interface Squeezed {
  text: string;
  /** Offset in the text as it was, for an offset of a character in the squeezed one. */
  startOf: (offset: number) => number;
}

/**
 * Closes up letter-spaced lines (推 进 一 网 通 办), which pages set by hand, so that cue words are
 * found in them; undefined where a text has none.
 */
export function squeeze(text: string): Squeezed | undefined {
  if (!SPACED.test(text)) return undefined;
  const starts: number[] = [];
  let squeezed = '';
  let from = 0;
  for (const blank of text.matchAll(BLANK)) {
    squeezed += text.slice(from, blank.index);
    for (let i = from; i < blank.index; i++) starts.push(i);
    from = blank.index + blank[0].length;
  }
  squeezed += text.slice(from);
  for (let i = from; i < text.length; i++) starts.push(i);
  return { text: squeezed, startOf: (offset) => starts[offset] ?? text.length };
}

const WIDE = '[\\u3400-\\u9fff\\u3001-\\u3011\\uff01-\\uff1f“”]';
const SPACED = new RegExp(`(?:${WIDE}[ \\u00a0\\u3000]{1,3}){5}${WIDE}`);
const BLANK = new RegExp(`(?<=${WIDE})[ \\u00a0\\u3000]{1,3}(?=${WIDE})`, 'g');
