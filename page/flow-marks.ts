import type { Annotate, Carry, Context, Match, Passage } from '../lexicon/types';
import { isVisible } from './element-kind';
import { elementAt, type TextFlow } from './text-flow';

/** What is found in one flow of the page; offsets are UTF-16 into `flow.text`. */
export interface FlowMarks {
  readonly flow: TextFlow;
  /** Headings above it, outermost first. */
  readonly headings: readonly string[];
  readonly matches: readonly Match[];
  readonly passages: readonly Passage[];
}

/** Marks under way: read when `before` is set, and right as long as that and the headings hold. */
export interface Entry extends FlowMarks {
  headings: readonly string[];
  matches: readonly Match[];
  passages: readonly Passage[];
  before?: Carry;
  after: Carry;
  /** Something was found, shown or not. */
  found: boolean;
}

export function createEntry(flow: TextFlow, headings: readonly string[]): Entry {
  return { flow, headings, matches: [], passages: [], after: {}, found: false };
}

/** Reads a flow; words that are not shown count for nothing, nor does a province named only there. */
export function look(entry: Entry, annotate: Annotate, context: Context, before: Carry): void {
  const { flow, headings } = entry;
  const { matches, passages, carry } = annotate(
    flow.text,
    { ...context, headings, unit: flow.unit },
    before,
  );
  entry.before = before;
  entry.after = carry;
  entry.found = matches.length > 0 || !sameCarry(before, carry);
  // Folding takes the tab between two cells for a blank; words of two cells are no term.
  const inOneCell = ({ start, end }: Match) => !flow.text.slice(start, end).includes('\t');
  entry.matches = flow.unit === 'row' ? matches.filter(inOneCell) : matches;
  entry.passages = passages;
  if (!entry.found) return;

  const shown = new Map<Element | null, boolean>();
  const isShown = ({ start }: { start: number }) => {
    const element = elementAt(flow, start);
    let visible = shown.get(element);
    if (visible === undefined) {
      visible = isVisible(element) && showsLetters(element!);
      shown.set(element, visible);
    }
    return visible;
  };
  const beginning = isShown({ start: 0 });
  if (beginning && flow.pieces.length === 1) return;
  entry.matches = entry.matches.filter(isShown);
  entry.passages = passages.filter(
    (passage) => isShown(passage) || entry.matches.some((match) => within(match, passage)),
  );
  if (entry.matches.length === 0 && !beginning) entry.after = before;
}

/** Whether letters that stand in an element itself have a size and are laid out. */
function showsLetters(element: Element): boolean {
  const { fontSize, contentVisibility } = getComputedStyle(element);
  return fontSize !== '0px' && contentVisibility !== 'hidden';
}

/** Whether two carries mean the same: reading on may then stop. */
export function sameCarry(a: Carry, b: Carry): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Carry>;
  for (const key of keys) if (a[key] !== b[key]) return false;
  return true;
}

/** Whether one stretch of a text lies in another. */
export const within = (
  a: { start: number; end: number },
  b: { start: number; end: number },
): boolean => a.start >= b.start && a.end <= b.end;
