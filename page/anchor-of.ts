import type { Hit } from './hit-test';
import type { Anchor } from './popover-view';
import { rectsOf } from './ruler';

/** Where the words of a hit stand, for a popover to stand beside; read anew each time it is asked. */
export function anchorOf(hit: Hit): Anchor {
  const { flow } = hit.marks;
  return {
    rects: () => (flow.stale ? [] : byLine(rectsOf(flow, hit.start, hit.end))),
    element: flow.root,
    ...(hit.point && { point: hit.point }),
  };
}

/** Rectangles of one line made one: words split over inline elements have several. */
function byLine(rects: readonly DOMRect[]): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const rect of rects) {
    const last = lines.at(-1);
    const middle = rect.top + rect.height / 2;
    if (!last || middle < last.top || middle > last.bottom || rect.left < last.left) {
      lines.push(rect);
      continue;
    }
    const top = Math.min(last.top, rect.top);
    const right = Math.max(last.right, rect.right);
    const bottom = Math.max(last.bottom, rect.bottom);
    lines[lines.length - 1] = new DOMRect(last.left, top, right - last.left, bottom - top);
  }
  return lines;
}
