import { h, render } from 'preact';
import type { Anchor, PopoverActions, PopoverView, SaveState } from '../../page/popover-view';
import type { PopoverContent } from '../../ports/popover-content';
import { createNotice } from './create-notice';
import type { Status } from './Footer';
import { follow } from './follow';
import { refusal } from './guard';
import { createHost, type Host } from './host';
import { createLookout, type Lookout } from './lookout';
import { Popover } from './Popover';
import { popoverWord } from './words';

export interface PopoverViewOptions {
  /** `open` lets tests look inside. */
  mode?: ShadowRootMode;
  /** Class that a sheet of the browser must let be seen; without it the popover is seen anyway. */
  shownBy?: string;
}

/** How long an undo is offered, ms. */
const undoFor = 10_000;

interface Showing {
  content: PopoverContent;
  actions: PopoverActions;
  status: Status;
  pinned: boolean;
  sheet: HTMLElement;
  lookout: Lookout;
  unfollow: () => void;
}

export function createPopoverView(
  document: Document,
  { mode = 'closed', shownBy }: PopoverViewOptions = {},
): PopoverView {
  let host: Host | undefined;
  let showing: Showing | undefined;
  let focusBefore: Element | undefined;
  let undoTimer: ReturnType<typeof setTimeout> | undefined;
  const notice = createNotice(document, { mode, shownBy, undoFor });

  function draw(content: PopoverContent, status: Status, pinned: boolean): void {
    if (host === undefined) return;
    render(
      h(Popover, {
        content,
        status,
        pinned,
        onSave: (event) => guarded(event, (actions) => actions.onSave()),
        onUndo: (event) => guarded(event, (actions) => actions.onUndo()),
        onOpen: (event, place) => trusted(event, (actions) => actions.onOpen(place)),
        onClose: (event) => trusted(event, (actions) => actions.onClose()),
        onPress: (event) => trusted(event, (actions) => actions.onPin()),
        onKey: (event) => {
          if (event.key !== 'Escape' || event.isComposing) return;
          event.preventDefault();
          trusted(event, (actions) => actions.onClose());
        },
      }),
      host.ground,
    );
  }

  function trusted(event: Event, act: (actions: PopoverActions) => void): void {
    if (event.isTrusted && showing) act(showing.actions);
  }

  /** For what changes the reader's data: the click must come from eyes that could see it. */
  function guarded(event: MouseEvent, act: (actions: PopoverActions) => void): void {
    // The second click of a double click may fall on what has just taken the first one's place.
    if (event.detail > 1 || showing === undefined || showing.status.state === 'saving') return;
    const reason = refusal(showing.lookout.look(event));
    if (reason === undefined) act(showing.actions);
    if (reason === undefined || reason === 'untrusted') return;
    const word = popoverWord(showing.content.words);
    const { status } = showing;
    if (status.state === 'saved') {
      // An undo that is refused leaves what is kept, and the way back, as they were.
      if (reason !== 'early' && status.undo !== undefined) {
        view.setSave({ state: 'saved', message: word('refusedUndo'), undo: status.undo });
      }
      return;
    }
    setStatus({
      state: 'refused',
      message: word(reason === 'early' ? 'refusedEarly' : 'refusedCovered'),
    });
  }

  function setStatus(status: Status): void {
    clearTimeout(undoTimer);
    if (showing === undefined) return;
    const hadFocus = host?.root.activeElement;
    showing.status = status;
    draw(showing.content, status, showing.pinned);
    // The button that was pressed may have gone with the old state.
    if (hadFocus && !host?.root.activeElement) showing.sheet.focus({ preventScroll: true });
  }

  function settle(): void {
    showing?.unfollow();
    showing?.lookout.stop();
    clearTimeout(undoTimer);
    showing = undefined;
  }

  const view: PopoverView = {
    show(content: PopoverContent, anchor: Anchor, actions: PopoverActions) {
      settle();
      host ??= createHost(document, mode, shownBy);
      if (!host.root.activeElement) focusBefore = deepFocus(document);
      const status: Status = { state: 'ready' };
      draw(content, status, false);
      const sheet = host.ground.querySelector<HTMLElement>('.sheet')!;
      sheet.querySelector('.body')!.scrollTop = 0;
      host.mount(anchor.element);
      const lookout = createLookout(host.element, sheet);
      const unfollow = follow(sheet, anchor, () => lookout.renew());
      showing = { content, actions, status, pinned: false, sheet, lookout, unfollow };
    },
    setSave(state: SaveState) {
      setStatus(state);
      if (state.state !== 'saved') return;
      undoTimer = setTimeout(() => setStatus({ ...state, undo: undefined }), undoFor);
    },
    setPinned(pinned) {
      if (showing === undefined) return;
      showing.pinned = pinned;
      draw(showing.content, showing.status, pinned);
    },
    hide({ restoreFocus = false } = {}) {
      settle();
      if (host === undefined) return;
      const hadFocus = host.root.activeElement !== null;
      host.remove();
      render(null, host.ground);
      host = undefined;
      if (restoreFocus && hadFocus) focusOn(focusBefore);
      focusBefore = undefined;
    },
    focus() {
      if (showing === undefined || host?.root.activeElement) return;
      showing.sheet.focus({ preventScroll: true });
    },
    notice: (what) => notice.show(what),
    get host() {
      return showing && host?.element;
    },
    box() {
      return showing?.sheet.getBoundingClientRect();
    },
    destroy() {
      view.hide();
      notice.remove();
    },
  };
  return view;
}

/** The focused element, through open shadow roots. */
function deepFocus(document: Document): Element | undefined {
  let at = document.activeElement ?? undefined;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

function focusOn(element: Element | undefined): void {
  if (element?.isConnected && 'focus' in element) {
    (element as HTMLElement).focus({ preventScroll: true });
  }
}
