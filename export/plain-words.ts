/** A text on one line, for titles and names: no control characters, no marks that turn it round. */
export function oneLine(text: string): string {
  return wellFormed(text)
    .replace(TURNING, '')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}

/** The lines of a page's or a reader's words: nothing but words, blanks at no end, none empty. */
export function linesOf(words: string): string[] {
  return wellFormed(words)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/(?!\t)\p{Cc}/gu, '').replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter((line) => line !== '');
}

// Bidirectional controls: left open in a title they would turn round what follows it.
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
