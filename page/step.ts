import type { Passage } from '../lexicon/types';
import type { FlowMarks } from './flow-marks';
import { plain } from './plain';
import { rectsOf } from './ruler';
import { elementAt } from './text-flow';

/** A passage with the flow that it stands in. */
export interface PassagePlace {
  marks: FlowMarks;
  passage: Passage;
}

/** The beginning of some words of a flow. */
interface Spot {
  marks: FlowMarks;
  passage: { start: number };
}

/** All passages of a page in reading order; menus hold none. */
export function passagesOf(marks: readonly FlowMarks[]): PassagePlace[] {
  return marks.flatMap((entry) =>
    entry.flow.stale || entry.flow.unit === 'links'
      ? []
      : entry.passages.map((passage) => ({ marks: entry, passage })),
  );
}

/** A smooth scroll is over after this many milliseconds. */
const SCROLL = 1200;

/** Walks from passage to passage, beginning where the reader is. */
export function createStepper(document: Document) {
  let last: PassagePlace | undefined;
  let since = 0;
  return {
    /** Scrolls to the next (1) or previous (-1) passage and gives it; undefined at either end. */
    step(marks: readonly FlowMarks[], by: 1 | -1): PassagePlace | undefined {
      const view = document.defaultView;
      const shown = passagesOf(marks).filter((place) => topOf(place) !== undefined);
      if (!view || shown.length === 0) return undefined;
      const middle = view.innerHeight / 2;
      const here = shown.findIndex((place) => isSame(place, last));
      // A smooth scroll may still be under way to where the reader wants to be.
      const onTheWay = performance.now() - since < SCROLL;
      const near = here >= 0 && (onTheWay || Math.abs(topOf(shown[here]!)! - middle) < middle);
      let next: PassagePlace | undefined;
      if (near) next = shown[here + by];
      else if (by > 0) next = shown.find((place) => topOf(place)! >= 0);
      else next = shown.findLast((place) => topOf(place)! < middle);
      if (next) {
        last = next;
        since = performance.now();
        reveal(next, view);
      }
      return next;
    },
    /** The passage stepped to, while it is in view; else the first that is. */
    current(marks: readonly FlowMarks[]): PassagePlace | undefined {
      const height = document.defaultView?.innerHeight ?? 0;
      const inView = passagesOf(marks).filter((place) => {
        const top = topOf(place);
        return top !== undefined && top >= 0 && top < height;
      });
      return inView.find((place) => isSame(place, last)) ?? inView[0];
    },
  };
}

/** Brings a passage to the middle of the view, at once where no motion is wanted or could be seen. */
export function reveal({ marks, passage }: Spot, view: Window): void {
  const element = plain(elementAt(marks.flow, passage.start) ?? marks.flow.root);
  const still = view.document.hidden || view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'instant' : 'smooth';
  if (element.getBoundingClientRect().height < view.innerHeight / 2) {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
    return;
  }
  // A tall element in the middle of the view may still keep the words out of it.
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const top = topOf({ marks, passage }) ?? 0;
  view.scrollBy({ top: top - view.innerHeight / 3, behavior });
}

function topOf({ marks, passage }: Spot): number | undefined {
  return rectsOf(marks.flow, passage.start, passage.start + 1)[0]?.top;
}

function isSame(place: PassagePlace, other: PassagePlace | undefined): boolean {
  return place.marks.flow === other?.marks.flow && place.passage.start === other.passage.start;
}
