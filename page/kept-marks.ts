import type { FlowMarks } from './flow-marks';
import { toneFor } from './mark-sheet';
import { pageText } from './page-text';
import { reveal } from './step';
import { elementAt, spansOf } from './text-flow';

/** UTF-16 offsets into the page's text, end exclusive. */
interface Place {
  start: number;
  end: number;
}

/** How long words are lit up that the reader has come for (milliseconds). */
const LIT = 2000;

const NAMES = { kept: 'lianzhu-kept', lit: 'lianzhu-lit' } as const;

/** Words that the reader has kept, shown where they stand by the CSS Custom Highlight API. */
export function createKeptMarks(document: Document) {
  const registry = globalThis.CSS?.highlights;
  const view = document.defaultView;
  let sheet: CSSStyleSheet | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Live ranges: words that the page takes away take their range with them. */
  function put(name: keyof typeof NAMES, ranges: readonly Range[]): void {
    if (!registry || typeof Highlight === 'undefined') return;
    if (ranges.length === 0) {
      registry.delete(NAMES[name]);
      if (!registry.has(NAMES.kept) && !registry.has(NAMES.lit)) shed();
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = name === 'lit' ? 3 : 2;
    registry.set(NAMES[name], highlight);
    adopt(ranges[0] as Range);
  }

  function adopt(range: Range): void {
    const within = range.startContainer.parentElement;
    const dark = within && view && toneFor(view.getComputedStyle(within).color) === 'dark';
    shed();
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles(dark === true));
    document.adoptedStyleSheets.push(sheet);
  }

  function shed(): void {
    if (!sheet) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    sheet = undefined;
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

function styles(dark: boolean): string {
  const [kept, lit] = dark
    ? ['oklch(.36 .07 300)', 'oklch(.45 .11 300)']
    : ['oklch(.93 .05 300)', 'oklch(.86 .1 300)'];
  return (
    `::highlight(${NAMES.kept}){background-color:${kept};text-decoration:underline 1px}` +
    `::highlight(${NAMES.lit}){background-color:${lit}}` +
    `@media(forced-colors:active){::highlight(${NAMES.lit}){background-color:Highlight;color:HighlightText}}`
  );
}
