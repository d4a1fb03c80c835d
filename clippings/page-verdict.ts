import type { Selector } from './model';
import type { Place, Verdict } from './verdict';

/** The text of one frame of a page, and what answers for kept words in it. */
export interface ReadFrame {
  /** The browser's number of the frame; 0 is the top one. */
  frame: number;
  text: string;
  find: (selectors: readonly Selector[]) => Verdict;
}

/** A place in a frame with the words that stand there now and a little of what stands around them. */
export interface FoundPlace extends Place {
  frame: number;
  now: string;
  before: string;
  after: string;
}

/** What became of kept words on the page as a whole. */
export interface PageVerdict {
  verdict: Verdict['verdict'];
  /** Of `exact` and `changed` one; of `gone` none. */
  places: FoundPlace[];
}

/** UTF-16 units shown on either side of a place. */
const AROUND = 24;

/** Joins the verdicts of several frames. The same words in two frames are two places: it is asked. */
export function pageVerdict(
  selectors: readonly Selector[],
  frames: readonly ReadFrame[],
): PageVerdict {
  const all = frames.map((frame) => answerOf(frame, selectors));
  for (const sure of ['exact', 'changed'] as const) {
    const found = all.filter(({ verdict }) => verdict === sure);
    if (found.length === 1) return found[0] as PageVerdict;
    if (found.length > 1) return joined('ambiguous', found);
  }
  const several = all.filter(({ verdict }) => verdict === 'ambiguous');
  const perhaps = all.filter(({ verdict }) => verdict === 'suggested');
  if (several.length > 0) return joined('ambiguous', [...several, ...perhaps]);
  if (perhaps.length > 0) return joined(perhaps.length > 1 ? 'ambiguous' : 'suggested', perhaps);
  return { verdict: 'gone', places: [] };
}

function answerOf({ frame, text, find }: ReadFrame, selectors: readonly Selector[]): PageVerdict {
  const answer = find(selectors);
  const places =
    answer.verdict === 'ambiguous' ? answer.places : answer.verdict === 'gone' ? [] : [answer];
  return {
    verdict: answer.verdict,
    places: places.map(({ start, end }) => ({
      frame,
      start,
      end,
      now: text.slice(start, end),
      before: text.slice(Math.max(0, start - AROUND), start),
      after: text.slice(end, end + AROUND),
    })),
  };
}

function joined(verdict: PageVerdict['verdict'], parts: readonly PageVerdict[]): PageVerdict {
  return { verdict, places: parts.flatMap(({ places }) => places) };
}
