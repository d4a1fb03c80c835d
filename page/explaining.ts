import type { Capture } from '../clippings/model';
import type { SaveAnswer } from '../ports/messages';
import type { Preferences } from '../ports/preferences';
import type { Capturing } from './capture';
import type { Hit } from './hit-test';
import type { PopoverView } from './popover-view';
import type { Reader } from './reader';

/** The scripts that come late, and what is said at the edge of the window. */
export interface Late {
  /** The popover of this frame, once its script is there. */
  view(): PopoverView | undefined;
  readyView(): Promise<PopoverView | undefined>;
  readyCapture(): Promise<Capturing | undefined>;
  tell(capture: Capture, answer: SaveAnswer): void;
}

export interface ExplainOptions {
  late: Late;
  reader: Reader;
  preferences: () => Preferences;
  /** What the pointer did before this script was there, in order. */
  earlier: readonly Event[];
  /** Something we asked was not answered: the extension may have gone. */
  onSilence: () => void;
  signal: AbortSignal;
}

/** Watches the pointer and opens popovers until the signal aborts. */
export type Explain = (options: ExplainOptions) => Explainer;

export interface Explainer {
  /** Opens the popover for a command, with the keyboard's focus in it. */
  open(hit: Hit): void;
  /** The words that a popover explains now. */
  readonly shown: Hit | undefined;
}

/** Key on the isolated world's global object. */
export const explainSlot = '__lianzhu_explain__';

declare global {
  var __lianzhu_explain__: Explain | undefined;
}
