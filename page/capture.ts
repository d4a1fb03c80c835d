import type { Capture } from '../clippings/model';
import type { ArticleTerm, BesideAnswer, BesideAsk } from '../ports/messages';
import type { FlowMarks } from './flow-marks';
import type { Hit } from './hit-test';

/** Makes clippings of what is on the page; lives in the script that is injected when first needed. */
export interface Capturing {
  /** The passage or sentence under a hit. */
  captureHit(hit: Hit, marks: readonly FlowMarks[], via: Capture['via']): Capture | undefined;
  /** What the reader has selected; undefined where there is nothing to keep. */
  captureSelection(marks: readonly FlowMarks[], via: Capture['via']): Capture | undefined;
  /** Answers the panel; what it paints goes when the signal aborts. */
  beside(ask: BesideAsk, marks: readonly FlowMarks[], signal: AbortSignal): BesideAnswer;
  /** Takes the marks of kept words off. */
  unpaint(): void;
  /** How often the article of the page uses each term. */
  articleTerms(marks: readonly FlowMarks[]): ArticleTerm[];
}

/** Key on the isolated world's global object. */
export const captureSlot = '__lianzhu_capture__';

declare global {
  var __lianzhu_capture__: Capturing | undefined;
}
