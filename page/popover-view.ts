import type { PopoverContent } from '../ports/popover-content';

/** Where the marked words stand: one rectangle a line, in viewport coordinates. */
export interface Anchor {
  rects: () => readonly DOMRect[];
  /** The pointer, so that of a match over two lines the right one is taken. */
  point?: { x: number; y: number };
  /** Element that the words belong to; scrolling of its ancestors moves the anchor. */
  element: Element;
}

/** What a reader does in the popover; every callback comes from a trusted event only. */
export interface PopoverActions {
  onSave: () => void;
  onUndo: () => void;
  /** `place`: more of its facts are wanted. */
  onOpen: (place?: string) => void;
  /** Escape, the close button, or focus that moved away. */
  onClose: () => void;
  /** A click inside keeps the popover open until it is closed. */
  onPin: () => void;
}

export type SaveState =
  | { state: 'ready' }
  | { state: 'saving' }
  | { state: 'saved'; message: string; undo: string }
  | { state: 'undone'; message: string }
  | { state: 'failed'; message: string; text: string };

/** `undo` and `close` are the words on the buttons. */
export type NoticeContent =
  | { message: string; undo?: string; onUndo?: () => void }
  | { message: string; text: string; close: string };

/**
 * The popover as the page script sees it. It lives in a script of its own, injected on the first
 * armed hover, and registers itself under `popoverSlot` in the isolated world that both share.
 */
export interface PopoverView {
  show(content: PopoverContent, anchor: Anchor, actions: PopoverActions): void;
  setSave(state: SaveState): void;
  setPinned(pinned: boolean): void;
  /** Takes the popover away; gives focus back where it was if `restoreFocus`. */
  hide(options?: { restoreFocus?: boolean }): void;
  /** Moves keyboard focus into the popover. */
  focus(): void;
  /**
   * A short line at the edge of the window: 已保存 · 撤销; gone after ten seconds. With a text to be
   * copied it stands until it is closed.
   */
  notice(notice: NoticeContent): void;
  /** The host element while shown, for hit tests of the pointer. */
  readonly host: Element | undefined;
  /** Bounding box of the popover in the viewport while shown. */
  box(): DOMRect | undefined;
  /** Removes host and listeners for good. */
  destroy(): void;
}

/** Key on the isolated world's global object. */
export const popoverSlot = '__lianzhu_popover__';

declare global {
  var __lianzhu_popover__: PopoverView | undefined;
}
