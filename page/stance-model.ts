import type { Box, Point, Sample } from './travel';

/** How patient the popover is. Times in ms, lengths in px. */
export interface StanceDelays {
  /** Rest on marked words before the popover shows; `Infinity` for readers who open by click. */
  show: number;
  /** From leaving words and popover until it goes. */
  leave: number;
  /** Rest on other words before an open popover moves over to them. */
  switch: number;
  /** Stillness after a fast move before the words under the pointer count as meant. */
  settle: number;
  /** Longest wait for a look-up. */
  patience: number;
  /** Pointer speed in px/ms above which words passed over are not meant. */
  fast: number;
  /** Scrolling after which a popover that is not pinned goes. */
  far: number;
}

/** Speed as in 10ten's hover dictionary, leave as in Wikipedia's page previews; the rest by trial. */
export const defaultDelays: StanceDelays = {
  show: 500,
  leave: 300,
  switch: 150,
  settle: 80,
  patience: 5000,
  fast: 0.5,
  far: 240,
};

export interface StanceRules<Hit> {
  delays: StanceDelays;
  sameHit: (a: Hit, b: Hit) => boolean;
}

/** What happens, with the time in ms of one monotonic clock. */
export type StanceEvent<Hit> = { at: number } & (
  | {
      type: 'move';
      point: Point;
      /** Marked words under the pointer. */
      hit: Hit | undefined;
      /** The pointer is over the popover itself. */
      inside: boolean;
      /** The popover while shown. */
      box: Box | undefined;
      /** A button is held: the reader selects or drags. */
      pressed: boolean;
    }
  /** The pointer left the window. */
  | { type: 'off' }
  /** A button went down outside the popover. */
  | { type: 'press' }
  /** A plain click or tap outside the popover: no drag, not on a link or control. */
  | { type: 'click'; hit: Hit | undefined }
  /** A command from the keyboard. */
  | { type: 'open'; hit: Hit }
  | { type: 'answer'; token: number; found: boolean }
  | { type: 'tick' }
  /** The reader acted inside the popover. */
  | { type: 'pin' }
  /** Escape, or the close button. */
  | { type: 'escape' }
  | { type: 'focus'; inside: boolean }
  | { type: 'scroll'; by: number }
  /** The tab went to the background. */
  | { type: 'hidden' }
  /** The document is left, or reading was switched off. */
  | { type: 'gone' }
);

/** What is to be done, in order. Every `show` is followed by its `hide` before the next `show`. */
export type StanceEffect<Hit> =
  | { type: 'look-up'; hit: Hit; token: number }
  | { type: 'show'; hit: Hit; token: number; pinned: boolean; focus: boolean }
  | { type: 'pin' }
  | { type: 'focus' }
  | { type: 'hide'; restoreFocus: boolean };

/** Words that the popover may show, being looked up. */
export interface Wanted<Hit> {
  hit: Hit;
  token: number;
  /** When it may show, if answered. */
  due: number;
  giveUp: number;
  answered: boolean;
  /** Asked for by click, tap or key: shows at once and stays. */
  asked: 'pointer' | 'keyboard' | undefined;
}

export interface Shown<Hit> {
  hit: Hit;
  token: number;
  /** Where the pointer last was on the words or in the popover. */
  from: Point | undefined;
  scrolled: number;
}

export type Phase<Hit> =
  | { name: 'idle'; landing?: { hit: Hit; due: number } }
  | { name: 'armed'; wanted: Wanted<Hit> }
  | { name: 'open'; shown: Shown<Hit> }
  | {
      name: 'leaving';
      shown: Shown<Hit>;
      closeAt: number;
      /** However straight the way to the popover: gone by then. */
      closeBy: number;
      wanted?: Wanted<Hit>;
    }
  | { name: 'pinned'; shown: Shown<Hit>; focused: boolean };

export interface Stance<Hit> {
  phase: Phase<Hit>;
  /** Last look-up's token. */
  token: number;
  /** The last samples of the pointer: three, so two steps. */
  trail: readonly Sample[];
  /** What the pointer was last seen on. */
  under: Hit | undefined;
  /** Dismissed words: they stay quiet until the pointer has left them. */
  barred: Hit | undefined;
}

export interface Step<Hit> {
  stance: Stance<Hit>;
  effects: StanceEffect<Hit>[];
}
