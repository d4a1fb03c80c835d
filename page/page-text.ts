import { isVisible } from './element-kind';
import type { FlowMarks } from './flow-marks';

/** The text of the page that is shown, flow by flow, joined by line feeds. */
export interface PageText {
  text: string;
  /** Where each flow begins; hidden and stale flows are not in it. */
  starts: ReadonlyMap<FlowMarks, number>;
}

/** Joins the flows of a page; offsets in it are those of a position selector. */
export function pageText(marks: readonly FlowMarks[]): PageText {
  const starts = new Map<FlowMarks, number>();
  const parts: string[] = [];
  let length = 0;
  for (const entry of marks) {
    const { flow } = entry;
    if (flow.stale || !isVisible(flow.root)) continue;
    starts.set(entry, length);
    parts.push(flow.text);
    length += flow.text.length + 1;
  }
  return { text: parts.join('\n'), starts };
}
