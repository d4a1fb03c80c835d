import { isVisible } from './element-kind';
import type { FlowMarks } from './flow-marks';
import type { TextFlow } from './text-flow';

/** A line of the page as it is searched for what it tells of its source. */
export interface ShownLine {
  text: string;
  /** The same with tabs where one inline element ends and another begins: style sets them apart. */
  parted: string;
  /** 1–6 for headings, see `TextFlow`. */
  level: number;
  links: boolean;
  visible: () => boolean;
}

/** The lines of a page in reading order. */
export function shownLines(marks: readonly FlowMarks[]): ShownLine[] {
  return marks.flatMap(({ flow }) => {
    if (flow.stale) return [];
    const { text, level, unit, root } = flow;
    const links = unit === 'links';
    return [{ text, parted: parted(flow), level, links, visible: () => isVisible(root) }];
  });
}

/** Longer texts are no imprint; parting them would be for nothing (UTF-16 units). */
const LONGEST = 240;

function parted({ text, pieces, unit }: TextFlow): string {
  if (text.length > LONGEST || unit === 'row') return text;
  let out = '';
  let end = 0;
  let parent: Element | null = null;
  for (const { node, start, length } of pieces) {
    if (parent && node.parentElement !== parent) out += '\t';
    out += text.slice(end, start + length);
    end = start + length;
    parent = node.parentElement;
  }
  return out + text.slice(end);
}
