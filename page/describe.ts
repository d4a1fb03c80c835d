import type { Capture, Selector, TextQuoteSelector } from '../clippings/model';
import { gistOf } from '../lexicon/gist';
import type { FlowMarks } from './flow-marks';
import type { Hit } from './hit-test';
import { type PageText, pageText } from './page-text';

/** What the page can say of words to be kept; the caller adds id, source and way of saving. */
export type Description = Pick<
  Capture,
  'selectors' | 'headings' | 'provinces' | 'fields' | 'terms' | 'year' | 'tense'
>;

/** Makes the quotation with as much context as makes it unique in the text. */
export type QuoteSelector = (text: string, start: number, end: number) => TextQuoteSelector;

/** More than this is an article, not a quotation (UTF-16 units; the clipping's own limit). */
const LONGEST = 20_000;

/** Describes the passage under a hit, or the sentence round a term that stands in none. */
export function describeHit(
  hit: Hit,
  marks: readonly FlowMarks[],
  quoteSelector: QuoteSelector,
): Description | undefined {
  const { flow } = hit.marks;
  const { start, end } = hit.passage ?? sentenceAt(flow.text, hit.start);
  return describe([{ marks: hit.marks, start, end }], pageText(marks), quoteSelector);
}

/** Describes what the reader has selected; undefined where that is empty, hidden, gone or editable. */
export function describeSelection(
  range: Range | StaticRange,
  marks: readonly FlowMarks[],
  quoteSelector: QuoteSelector,
): Description | undefined {
  const live = asRange(range);
  if (!live || live.collapsed) return undefined;
  const page = pageText(marks);
  const parts: Part[] = [];
  for (const entry of page.starts.keys()) {
    const part = overlap(entry, live);
    if (part) parts.push(part);
  }
  return describe(parts, page, quoteSelector);
}

/** A stretch of one flow. */
interface Part {
  marks: FlowMarks;
  start: number;
  end: number;
}

function describe(
  parts: readonly Part[],
  page: PageText,
  quoteSelector: QuoteSelector,
): Description | undefined {
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return undefined;
  const from = page.starts.get(first.marks);
  const to = page.starts.get(last.marks);
  if (from === undefined || to === undefined) return undefined;
  let start = from + first.start;
  let end = to + last.end;
  while (start < end && /\s/.test(page.text[start]!)) start++;
  while (end > start && /\s/.test(page.text[end - 1]!)) end--;
  if (start === end || end - start > LONGEST) return undefined;
  const position: Selector = { type: 'TextPositionSelector', start, end };
  const passages = parts.flatMap((part) => touched(part.marks.passages, part));
  const matches = parts.flatMap((part) => touched(part.marks.matches, part));
  return {
    selectors: [quoteSelector(page.text, start, end), position],
    headings: [...first.marks.headings].slice(-12),
    ...gistOf(passages, matches),
  };
}

const touched = <T extends { start: number; end: number }>(items: readonly T[], part: Part): T[] =>
  items.filter((item) => item.start < part.end && part.start < item.end);

/** Which part of a flow lies in a range, node by node: blocks of one range need not be neighbours. */
function overlap(marks: FlowMarks, range: Range): Part | undefined {
  let start: number | undefined;
  let end = 0;
  if (!range.intersectsNode(marks.flow.root)) return undefined;
  for (const piece of marks.flow.pieces) {
    const { node, from, length } = piece;
    if (!range.intersectsNode(node)) continue;
    const clamp = (offset: number) => Math.max(0, Math.min(length, offset - from));
    const first = node === range.startContainer ? clamp(range.startOffset) : 0;
    const last = node === range.endContainer ? clamp(range.endOffset) : length;
    if (last <= first) continue;
    start ??= piece.start + first;
    end = piece.start + last;
  }
  return start === undefined ? undefined : { marks, start, end };
}

/** A range of our own over the same words, so that the page's selection is never held on to. */
function asRange(given: Range | StaticRange): Range | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = given;
  if (!startContainer.isConnected || !endContainer.isConnected) return undefined;
  try {
    const range = new Range();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  } catch {
    return undefined;
  }
}

/** The sentence that an offset stands in, for words outside any passage. */
function sentenceAt(text: string, at: number): { start: number; end: number } {
  const before = text.slice(0, at);
  const start =
    Math.max(...['。', '！', '？', '；', '\n'].map((stop) => before.lastIndexOf(stop))) + 1;
  const rest = /[。！？；\n]/.exec(text.slice(at));
  const end = rest ? at + rest.index + (rest[0] === '\n' ? 0 : 1) : text.length;
  return { start, end };
}
