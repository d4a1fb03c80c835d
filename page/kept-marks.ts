import type { FlowMarks } from './flow-marks';
import { highlightName } from './mark-sheet';
import { pageText } from './page-text';
import { reveal } from './step';
import { elementAt, spansOf } from './text-flow';
import { toneOf } from './tone';

/** UTF-16 offsets into the page's text, end exclusive. */
interface Place {
  start: number;
  end: number;
}

/** How long words are lit up that the reader has come for (milliseconds). */
const LIT = 2000;

/** Words that the reader has kept, shown where they stand by the CSS Custom Highlight API. */
export function createKeptMarks(document: Document) {
  const registry = globalThis.CSS?.highlights;
  const view = document.defaultView;
  const registered = new Map<'kept' | 'lit', [name: string, highlight: Highlight]>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Live ranges: words that the page takes away take their range with them. */
  function put(kind: 'kept' | 'lit', ranges: readonly Range[]): void {
    if (!registry || typeof Highlight === 'undefined') return;
    const [before, old] = registered.get(kind) ?? [];
    if (before && registry.get(before) === old) registry.delete(before);
    registered.delete(kind);
    const within = ranges[0]?.startContainer.parentElement;
    if (!within || !view) return;
    const name = highlightName(kind, toneOf(within, view));
    const highlight = new Highlight(...ranges);
    highlight.priority = kind === 'lit' ? 3 : 2;
    registry.set(name, highlight);
    registered.set(kind, [name, highlight]);
  }

  return {
    /** Scrolls to the words and lights them up for a moment; false where they cannot be shown. */
    show(marks: readonly FlowMarks[], place: Place): boolean {
      const [first] = partsOf(marks, place);
      if (!first || !view) return false;
      reveal({ marks: first.marks, passage: first }, view);
      put('lit', rangesOf(marks, place));
      clearTimeout(timer);
      timer = setTimeout(() => put('lit', []), LIT);
      return true;
    },
    /** Marks these places and no others. */
    paint(marks: readonly FlowMarks[], places: readonly Place[]): void {
      put(
        'kept',
        places.flatMap((place) => rangesOf(marks, place)),
      );
    },
    clear(): void {
      clearTimeout(timer);
      put('lit', []);
      put('kept', []);
    },
  };
}

/** Stretches of flows that a place covers. */
function partsOf(marks: readonly FlowMarks[], { start, end }: Place) {
  const parts: { marks: FlowMarks; start: number; end: number }[] = [];
  for (const [entry, begins] of pageText(marks).starts) {
    const from = Math.max(0, start - begins);
    const to = Math.min(entry.flow.text.length, end - begins);
    if (from < to && elementAt(entry.flow, from))
      parts.push({ marks: entry, start: from, end: to });
  }
  return parts;
}

function rangesOf(marks: readonly FlowMarks[], place: Place): Range[] {
  return partsOf(marks, place).flatMap(({ marks: { flow }, start, end }) =>
    spansOf(flow, start, end).map((span) => {
      const range = new Range();
      range.setStart(span.startContainer, span.startOffset);
      range.setEnd(span.endContainer, span.endOffset);
      return range;
    }),
  );
}
