import type { ConceptId, Passage, PlaceMatch, TermMatch } from '../lexicon/types';
import { isTransparent } from './element-kind';
import type { FlowMarks } from './flow-marks';
import { type PaintChoice, paintPlan } from './paint-plan';
import type { Reader } from './reader';
import { rectsOf } from './ruler';
import { offsetIn } from './text-flow';

/** What is marked at a point, innermost first; offsets are of the innermost, into `marks.flow.text`. */
export interface Hit {
  marks: FlowMarks;
  start: number;
  end: number;
  term?: TermMatch;
  place?: PlaceMatch;
  passage?: Passage;
  /** A word of the reader's own, as the reader writes it. */
  own?: ConceptId;
  point?: { x: number; y: number };
}

/**
 * The marks under a point of the viewport, by the caret position there and our own index. The
 * document's registry is not asked, since the page can change it. Gaps between lines and the blank
 * behind a line's end give nothing.
 */
export function hitTest(
  document: Document,
  reader: Pick<Reader, 'marksAt' | 'roots'>,
  choice: PaintChoice,
  point: { x: number; y: number },
): Hit | undefined {
  const { x, y } = point;
  const shadowRoots = [...reader.roots];
  const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots });
  const { nodeType } = caret?.offsetNode ?? {};
  if (!caret || (nodeType !== Node.TEXT_NODE && nodeType !== Node.CDATA_SECTION_NODE)) {
    return undefined;
  }
  const around = caret.offsetNode.parentElement;
  if (around && isTransparent(around)) return undefined;
  for (const marks of reader.marksAt(caret.offsetNode)) {
    const offset = offsetIn(marks.flow, caret.offsetNode, caret.offset);
    if (offset === undefined || marks.flow.stale) continue;
    // The caret stands between two characters: the point is on one of them, or on none.
    const at = [offset, offset - 1].find((i) => i >= 0 && covers(marks, i, i + 1, x, y));
    const hit = at === undefined ? undefined : hitAt(marks, at, choice);
    if (hit) return { ...hit, point };
  }
  return undefined;
}

/** The painted marks at an offset of a flow. */
export function hitAt(marks: FlowMarks, at: number, choice: PaintChoice): Hit | undefined {
  const covering = paintPlan(marks, choice).filter((m) => m.start <= at && at < m.end);
  const inner = covering.at(-1);
  if (!inner) return undefined;
  const word = covering.find(({ kind }) => kind !== 'passage' && kind !== 'own');
  const mine = covering.find(({ kind }) => kind === 'own');
  const own = mine && marks.own.find(({ start }) => start === mine.start);
  const match = word && marks.matches.find((m) => m.start === word.start && m.end === word.end);
  const passage = marks.passages.find((p) => p.start <= at && at < p.end);
  return {
    marks,
    start: inner.start,
    end: inner.end,
    ...(match?.kind === 'term' && { term: match }),
    ...(match?.kind === 'place' && { place: match }),
    ...(passage && { passage }),
    ...(own?.kind === 'term' && { own: own.term }),
  };
}

/** A hit in marks as they now stand: a block that was read anew may hold the same words. */
export function hitNow(hit: Hit, marks: readonly FlowMarks[]): Hit | undefined {
  const { flow } = hit.marks;
  if (!flow.stale) return hit;
  const same = marks.filter((m) => m.flow.root === flow.root && m.flow.text === flow.text);
  return same.length === 1 ? { ...hit, marks: same[0]! } : undefined;
}

function covers({ flow }: FlowMarks, start: number, end: number, x: number, y: number): boolean {
  return rectsOf(flow, start, end).some(
    (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
  );
}
