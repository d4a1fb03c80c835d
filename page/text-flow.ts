import type { Unit } from '../lexicon/types';

/** A stretch of a text node that stands unchanged in a flow. Offsets are UTF-16. */
export interface Piece {
  node: Text;
  /** Where it begins in the node, and in the flow's text. */
  from: number;
  start: number;
  length: number;
  /** Pieces of one run may share a range; something left out, or a shadow border, begins another. */
  run: number;
}

/** The text of one block, inline elements joined: what a reader sees as one stretch of words. */
export interface TextFlow {
  /** Block that the text belongs to. */
  readonly root: Element;
  readonly unit: Unit;
  /** 1–6 for h1–h6, more for bold paragraphs that serve as headings, 0 for all else. */
  readonly level: number;
  /** White space collapsed as the page shows it; `br` is a line feed, cells of a row part by tabs. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** It goes on, within a line, where a text too long for one flow was cut. */
  readonly goesOn?: true;
  /** The page has changed under it; nothing may be shown or kept from it any more. */
  stale: boolean;
}

/** Boundary points of a range that never moves. */
export interface Span {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

/** Where `start` to `end` of the flow's text stands in the page: one span for each run. */
export function spansOf(flow: TextFlow, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let run = -1;
  for (let i = pieceAt(flow.pieces, start); i < flow.pieces.length; i++) {
    const piece = flow.pieces[i]!;
    if (piece.start >= end) break;
    const from = Math.max(start, piece.start) - piece.start;
    const to = Math.min(end, piece.start + piece.length) - piece.start;
    if (to <= from) continue;
    const last = spans.at(-1);
    if (last && run === piece.run) {
      last.endContainer = piece.node;
      last.endOffset = piece.from + to;
    } else {
      spans.push({
        startContainer: piece.node,
        startOffset: piece.from + from,
        endContainer: piece.node,
        endOffset: piece.from + to,
      });
      run = piece.run;
    }
  }
  return spans;
}

/** The offset in the flow's text of a point in a text node; undefined where the flow lacks it. */
export function offsetIn(flow: TextFlow, node: Node, offset: number): number | undefined {
  let before: number | undefined;
  for (const piece of flow.pieces) {
    if (piece.node !== node) continue;
    if (offset < piece.from) return before ?? piece.start;
    if (offset <= piece.from + piece.length) return piece.start + offset - piece.from;
    before = piece.start + piece.length;
  }
  return before;
}

/** The element whose text stands at an offset. */
export function elementAt(flow: TextFlow, offset: number): Element | null {
  return flow.pieces[pieceAt(flow.pieces, offset)]?.node.parentElement ?? null;
}

/** Index of the piece that holds `offset`, or of the next one. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle]!;
    if (piece.start + piece.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
