import { sentences } from '../lexicon/sentences';
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
  /** Words of the reader's own, which change nothing of the others. */
  readonly own: readonly Match[];
  /** Sentences with such words outside passages. */
  readonly asides: readonly Passage[];
}

/** What flows are looked at with. */
export interface Looking {
  annotate: Annotate;
  /** Finds the reader's own words. */
  own?: ((text: string) => Match[]) | undefined;
}

/** Marks under way: read when `before` is set, and right as long as that and the headings hold. */
export interface Entry extends FlowMarks {
  headings: readonly string[];
  matches: readonly Match[];
  passages: readonly Passage[];
  own: readonly Match[];
  asides: readonly Passage[];
  before?: Carry;
  after: Carry;
  /** Something was found, shown or not. */
  found: boolean;
}

export function createEntry(flow: TextFlow, headings: readonly string[]): Entry {
  const none = { matches: [], passages: [], own: [], asides: [] };
  return { flow, headings, ...none, after: {}, found: false };
}

/** Reads a flow; words that are not shown count for nothing, nor does a province named only there. */
export function look(
  entry: Entry,
  { annotate, own }: Looking,
  context: Context,
  before: Carry,
): void {
  const { flow, headings } = entry;
  const { matches, passages, carry } = annotate(
    flow.text,
    { ...context, headings, unit: flow.unit },
    before,
  );
  entry.before = before;
  entry.after = carry;
  entry.own = own?.(flow.text) ?? [];
  entry.asides = [];
  entry.found = matches.length > 0 || entry.own.length > 0 || !sameCarry(before, carry);
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
  const isWhole = beginning && flow.pieces.length === 1;
  if (!isWhole) entry.own = entry.own.filter(isShown);
  if (entry.own.length > 0) entry.asides = asidesOf(entry);
  if (isWhole) return;
  entry.matches = entry.matches.filter(isShown);
  entry.passages = passages.filter(
    (passage) => isShown(passage) || entry.matches.some((match) => within(match, passage)),
  );
  if (entry.matches.length === 0 && !beginning) entry.after = before;
}

/** Sentences with words of the reader's own that are no passage. */
function asidesOf({ flow, own, passages }: Entry): Passage[] {
  const nothing = { score: 0, provinces: [], fields: [], instruments: [], figures: [], terms: [] };
  return sentences(flow.text, own).flatMap(({ start, end }) => {
    const has = own.some((word) => within(word, { start, end }));
    const known = passages.some((passage) => passage.start < end && passage.end > start);
    return has && !known ? [{ start, end, ...nothing }] : [];
  });
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
