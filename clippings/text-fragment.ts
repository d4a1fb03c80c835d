import { foldText, wellFormed } from './fold';
import { indexText, placeOf } from './text-index';

/** What stands around the text, where it is only a part of the page, perhaps the words alone. */
export interface Around {
  prefix?: string;
  suffix?: string;
}

/**
 * A link's text fragment, `#:~:text=…`, that leads to the words at `start,end` (UTF-16) of a page's
 * text, whose lines and cells, parted by line feeds and tabs, are its blocks. Empty where none would
 * lead there and nowhere before: a link to the page is better than one to the wrong passage. Long
 * words are given by their first and last.
 *
 * The rules are those of https://wicg.github.io/scroll-to-text-fragment/: without a prefix the first
 * word must begin at a word bound, without a suffix the last must end at one, and a prefix, a
 * suffix and each given end lie in one block.
 */
export function textFragment(part: string, start: number, end: number, around?: Around): string {
  const lead = start === 0 ? (around?.prefix ?? '') : '';
  const text = lead + part + (end === part.length ? (around?.suffix ?? '') : '');
  const words = trimmed(text, lead.length + start, lead.length + end);
  if (!words) return '';
  const before = text.slice(0, words.start);
  const after = text.slice(words.end);
  const index = indexText(text);
  const page = lower(index.words.text);
  const target = { from: placeOf(index, words.start), to: placeOf(index, words.end) };
  const bounds = boundsOf(text, words.start, words.end);

  for (const size of SIZES) {
    const ends = innerEnds(text, words, bounds, size);
    for (const context of CONTEXTS) {
      const directive = {
        prefix: context > 0 || !bounds.has(words.start) ? lastWords(before, context) : '',
        ...ends,
        suffix: context > 0 || !bounds.has(words.end) ? firstWords(after, context) : '',
      };
      if (!bounds.has(words.start) && directive.prefix === '') continue;
      if (!bounds.has(words.end) && directive.suffix === '') continue;
      if (length(directive) > LONGEST) continue;
      const found = firstMatch(page, directive);
      if (found && found.from === target.from && found.to === target.to) return written(directive);
    }
  }
  return '';
}

/** The parts of a text directive, not yet encoded. */
export interface Directive {
  prefix: string;
  start: string;
  /** Empty where `start` is the whole. */
  end: string;
  suffix: string;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const LONGEST = 300;
/** Up to this length the words stand in the link in full. */
const WHOLE = 24;
const SIZES = [6, 10, 16, 28];
const CONTEXTS = [0, 4, 8, 16, 32];

function length(directive: Directive): number {
  return Object.values(directive).join('').length;
}

function written({ prefix, start, end, suffix }: Directive): string {
  const parts = [
    prefix && `${encode(prefix)}-`,
    encode(start),
    end && encode(end),
    suffix && `-${encode(suffix)}`,
  ];
  return `#:~:text=${parts.filter(Boolean).join(',')}`;
}

/** Beside what addresses forbid, `-` `,` `&` are the directive's own, `()` and `*` Markdown's. */
function encode(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(
    /[-!'()*_~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Browsers compare words without case and width; dropping blanks as well is on the safe side. */
function folded(text: string): string {
  return lower(foldText(text));
}

/** Lower case at the same length, so that places stay places. */
function lower(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return Array.from(text, (character) => {
    const one = character.toLowerCase();
    return one.length === character.length ? one : character;
  }).join('');
}

/** The first stretch that a browser would take, as offsets into the folded page. */
function firstMatch(page: string, directive: Directive) {
  const prefix = folded(directive.prefix);
  const start = folded(directive.start);
  const end = folded(directive.end);
  const suffix = folded(directive.suffix);
  if (end === '') {
    const at = page.indexOf(prefix + start + suffix);
    return at < 0 ? undefined : { from: at + prefix.length, to: at + prefix.length + start.length };
  }
  const at = page.indexOf(prefix + start);
  if (at < 0) return undefined;
  const from = at + prefix.length;
  const last = page.indexOf(end + suffix, from + start.length);
  return last < 0 ? undefined : { from, to: last + end.length };
}

function trimmed(text: string, start: number, end: number) {
  const exact = text.slice(start, end);
  const from = start + (exact.length - exact.trimStart().length);
  const to = end - (exact.length - exact.trimEnd().length);
  return from < to ? { start: from, end: to } : undefined;
}

/** First and last words, each at least `size` long, or the whole where it is short. */
function innerEnds(
  text: string,
  words: { start: number; end: number },
  bounds: ReadonlySet<number>,
  size: number,
) {
  const whole = { start: text.slice(words.start, words.end), end: '' };
  const inner = [...bounds].filter((at) => at > words.start && at < words.end).sort(ascending);
  const headLine = lineEnd(text, words.start);
  const tailLine = lineStart(text, words.end);
  const short = whole.start.length <= Math.max(WHOLE, 2 * size);
  if (short && headLine >= words.end) return whole;
  const head = inner.find((at) => at >= words.start + size && at <= headLine);
  const tail = inner.findLast((at) => at <= words.end - size && at >= tailLine);
  const first = head ?? (headLine < words.end ? headLine : undefined);
  const last = tail ?? (tailLine > words.start ? tailLine : undefined);
  if (first === undefined || last === undefined || first > last) return whole;
  return { start: text.slice(words.start, first).trim(), end: text.slice(last, words.end).trim() };
}

/** Bounds of words in the lines where the words begin and end. */
function boundsOf(text: string, start: number, end: number): Set<number> {
  const found = new Set<number>();
  for (const at of new Set([lineStart(text, start), lineStart(text, end)])) {
    const line = text.slice(at, lineEnd(text, at));
    for (const { index } of segmenter.segment(line)) found.add(at + index);
    found.add(at + line.length);
  }
  return found;
}

/** The last words of the block before, cut at a word bound. */
function lastWords(before: string, size: number): string {
  const line = before.trimEnd().split(BLOCK).at(-1) as string;
  const parts = Array.from(segmenter.segment(line), ({ segment }) => segment);
  let words = '';
  while (parts.length > 0 && words.trim().length < Math.max(size, 1)) words = parts.pop() + words;
  return words.trim();
}

function firstWords(after: string, size: number): string {
  const line = after.trimStart().split(BLOCK)[0] as string;
  let words = '';
  for (const { segment } of segmenter.segment(line)) {
    if (words.trim().length >= Math.max(size, 1)) break;
    words += segment;
  }
  return words.trim();
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !BLOCK.test(text.charAt(start - 1))) start--;
  return start;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !BLOCK.test(text.charAt(end))) end++;
  return end;
}

/** Lines are blocks, and so are the cells of a row, which a tab parts. */
const BLOCK = /[\n\t]/;

function ascending(a: number, b: number): number {
  return a - b;
}
