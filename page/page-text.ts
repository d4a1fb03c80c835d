import { isVisible } from './element-kind';
import type { FlowMarks } from './flow-marks';
import type { TextFlow } from './text-flow';

/** The text of the page that is shown, flow by flow; line feeds part what stands in different blocks. */
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
  let before: TextFlow | undefined;
  for (const entry of marks) {
    const { flow } = entry;
    if (flow.stale || !isVisible(flow.root)) continue;
    const gap = gapBefore(flow, before);
    starts.set(entry, length + gap.length);
    parts.push(gap, flow.text);
    length += gap.length + flow.text.length;
    before = flow;
  }
  return { text: parts.join(''), starts };
}

/** The texts of some flows, as they follow one another. */
export function joinFlows(flows: readonly TextFlow[]): string {
  return flows.map((flow, i) => gapBefore(flow, flows[i - 1]) + flow.text).join('');
}

function gapBefore(flow: TextFlow, before: TextFlow | undefined): string {
  return !before || (flow.goesOn && flow.root === before.root) ? '' : '\n';
}
