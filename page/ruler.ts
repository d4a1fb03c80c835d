import { plain } from './plain';
import { spansOf, type TextFlow } from './text-flow';

const ranges = new WeakMap<Document, Range>();

/**
 * Where words of a flow stand in the viewport: rectangles in text order, several for words on several
 * lines. One range per document is used again and again: each live range makes every later change of
 * the page dearer, until it is collected.
 */
export function rectsOf(flow: TextFlow, start: number, end: number): DOMRect[] {
  const document = plain(flow.root).ownerDocument;
  let range = ranges.get(document);
  if (!range) {
    range = document.createRange();
    ranges.set(document, range);
  }
  const rects: DOMRect[] = [];
  for (const span of spansOf(flow, start, end)) {
    const { startContainer, startOffset, endContainer, endOffset } = span;
    // Nodes that have shrunk or gone since they were read have no place any more.
    if (startOffset > startContainer.length || endOffset > endContainer.length) continue;
    if (!startContainer.isConnected || !endContainer.isConnected) continue;
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    for (const rect of range.getClientRects()) {
      if (rect.width > 0 && rect.height > 0) rects.push(rect);
    }
  }
  range.setStart(document, 0);
  range.collapse(true);
  return rects;
}
