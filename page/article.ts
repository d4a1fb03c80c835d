import { flatParent } from './flat-parent';
import type { FlowMarks } from './flow-marks';

/** The article holds at least this share of a page's words outside menus. */
const SHARE = 0.6;

/**
 * What belongs to the article of a page: all under the innermost element that holds most of its words.
 * Columns beside it, comments and footers fall away where the page has an article at all.
 */
export function articleOf(marks: readonly FlowMarks[]): FlowMarks[] {
  const running = marks.filter(({ flow }) => flow.unit !== 'links');
  const weights = new Map<Node, number>();
  let whole = 0;
  for (const { flow } of running) {
    const length = flow.text.trim().length;
    whole += length;
    for (let at: Node | null = flow.root; at; at = flatParent(at)) {
      weights.set(at, (weights.get(at) ?? 0) + length);
    }
  }
  // Of all that hold most of the words each holds the next: the least of them is the innermost.
  let body: Node | undefined;
  for (const [node, weight] of weights) {
    if (weight < whole * SHARE) continue;
    const best = body && (weights.get(body) as number);
    if (best === undefined || weight < best) body = node;
  }
  return running.filter(({ flow }) => {
    for (let at: Node | null = flow.root; at; at = flatParent(at)) if (at === body) return true;
    return false;
  });
}
