/** A stretch of a text, UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A sentence; a weak one ends at an ASCII dot that may stand for any mark, comma included. */
export interface Sentence extends Span {
  weak?: true;
}

/**
 * Cuts a text into sentences without the blanks around them. Marks are 。！？； and their ASCII
 * forms, line feeds, an English full stop, and a dot after a Han character. A dot inside a number
 * or inside one of `whole` (spans in order, such as terms with a dot in them) ends nothing.
 * Quotation marks and brackets that close after a mark belong to the sentence.
 */
export function sentences(text: string, whole: readonly Span[] = []): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  let quotes = 0;
  let next = 0;
  let isRow: boolean | undefined;

  const close = (end: number, weak: boolean) => {
    let from = start;
    let to = end;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    if (from < to) found.push(weak ? { start: from, end: to, weak } : { start: from, end: to });
    start = end;
    quotes = 0;
    isRow = undefined;
  };

  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isLineEnd(c)) {
      close(i, false);
      continue;
    }
    if (c === QUOTE || c === APOSTROPHE) quotes++;
    if (!isMark(c)) continue;
    if (c === DOT || c < 0x80) {
      while (next < whole.length && whole[next]!.end <= i) next++;
      if (next < whole.length && whole[next]!.start <= i) continue;
    }
    if (c === DOT && !isFullStop(text, i, start)) continue;
    if (c === SEMICOLON || c === WIDE_SEMICOLON) {
      isRow ??= looksLikeRow(text, start);
      if (isRow) continue;
    }
    let end = i + 1;
    for (; end < text.length; end++) {
      const after = text.charCodeAt(end);
      const closes = after === QUOTE || after === APOSTROPHE ? quotes % 2 === 1 : isCloser(after);
      if (closes) quotes = 0;
      else if (after === DOT || !isMark(after)) break;
    }
    close(end, c === DOT && isWeakDot(text, i, end));
    i = end - 1;
  }
  close(text.length, false);
  return found;
}

const DOT = 0x2e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SEMICOLON = 0x3b;
const WIDE_SEMICOLON = 0xff1b;
const MARKS = '.!?;。！？；｡';
const CLOSERS = '”’」』）)】》〉]';
const ABBREVIATION =
  /(?:^|[\s(])(?:[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]|No|Mr|Mrs|Ms|Dr|Prof|St|vs|etc|Co|Ltd|Inc|Art)$/;

const isMark = (c: number) => MARKS.includes(String.fromCharCode(c));
const isCloser = (c: number) => CLOSERS.includes(String.fromCharCode(c));
const isLineEnd = (c: number) => c === 0x0a || c === 0x0d || c === 0x2028 || c === 0x2029;
const isBlank = (c: number) =>
  c <= 0x20 || c === 0xa0 || c === 0x3000 || c === 0xfeff || isLineEnd(c);
const isDigit = (c: number) => c >= 0x30 && c <= 0x39;
const isLatin = (c: number) => isDigit(c) || ((c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a);
const isHan = (c: number) => c >= 0x3400 && c <= 0x9fff;

/** Whether the dot at `at` ends something, in the sentence that began at `start`. */
function isFullStop(text: string, at: number, start: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (at === start || after === DOT || before === DOT) return false;
  // A dot with a closing quotation mark before it is judged by what the quotation ends in.
  const quoted = before === APOSTROPHE || before === QUOTE || isCloser(before);
  const last = quoted ? text.charCodeAt(at - 2) : before;
  if (isHan(last)) return true;
  if (!isLatin(last) && last !== 0x25) return false;
  const opens = after === APOSTROPHE || after === QUOTE || after === 0x2018 || after === 0x201c;
  if (isHan(opens ? text.charCodeAt(at + 2) : after)) return !isListNumber(text, at, start);
  if (!(Number.isNaN(after) || isBlank(after) || opens)) return false;
  if (isListNumber(text, at, start)) return false;
  return !ABBREVIATION.test(text.slice(Math.max(start, at - 8), at));
}

/** `1.` or `（2.` at the beginning of a sentence numbers it. */
function isListNumber(text: string, at: number, start: number): boolean {
  return at - start < 8 && /^[\s(（\u3000]*\d{1,3}$/.test(text.slice(start, at));
}

/** A dot that runs on into the next character; an English one is followed by a blank. */
function isWeakDot(text: string, at: number, end: number): boolean {
  if (end >= text.length) return false;
  const before = text.charCodeAt(at - 1);
  return !isBlank(text.charCodeAt(end)) || isHan(before);
}

/**
 * 省份:广西;重点场景:电子政务 is one row of a table written out. What is read ends before any other
 * mark, so that no more of the text is asked than the sentence itself.
 */
function looksLikeRow(text: string, start: number): boolean {
  return ROW.test(text.slice(start, start + 160));
}

const ROW = (() => {
  const unit = '(?:(?![;；:：.。｡！？!?]).|(?<=\\w)\\.(?=\\w))';
  return new RegExp(`^\\s*${unit}{1,12}[:：]${unit}{0,60}[;；]${unit}{1,12}[:：]`);
})();
