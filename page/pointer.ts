import { plain } from './plain';
import type { PopoverView } from './popover-view';
import { initialStance, step, wakeAt } from './stance';
import type { Stance, StanceDelays, StanceEffect, StanceEvent } from './stance-model';
import type { Point } from './travel';

/** `StanceEvent` without its time. */
type Happening<Hit> =
  StanceEvent<Hit> extends infer E ? (E extends E ? Omit<E, 'at'> : never) : never;

export interface PointerOptions<Hit> {
  /** Marked words under a point of the viewport; `target` is the element that the event names. */
  hitTest: (point: Point, target: Element | undefined) => Hit | undefined;
  sameHit: (a: Hit, b: Hit) => boolean;
  /** Read at each event, so that a changed preference holds at once. */
  delays: () => StanceDelays;
  getView: () => PopoverView | undefined;
  /** Words may soon be shown: look them up, then tell `answered` under this token. */
  onArm: (hit: Hit, token: number) => void;
  /** Show what was looked up under this token, by `view.show` and before returning. */
  onOpen: (hit: Hit, token: number, point: Point | undefined) => void;
  onClose?: () => void;
  /** What the pointer did before, in order; acted upon at once. */
  earlier?: readonly Event[];
  signal: AbortSignal;
  /** Monotonic, ms. */
  now?: () => number;
}

export interface PointerWatch<Hit> {
  answered(token: number, found: boolean): void;
  /** Shows the popover for a command, with the keyboard's focus in it. */
  open(hit: Hit): void;
  /** For the popover's `onPin`. */
  pin(): void;
  /** For the popover's `onClose`; its words stay quiet until the pointer has left them. */
  close(): void;
  readonly stance: Stance<Hit>;
}

/** Where the pointer was last seen. */
interface Seen {
  point: Point;
  target: Element | undefined;
  /** Over the popover. */
  inside: boolean;
  pressed: boolean;
}

/** A press that travels further than this before it ends is a drag, px. */
const dragged = 6;

const controls =
  'a[href],area[href],button,input,select,textarea,label,summary,option,video,audio,[contenteditable=""],[contenteditable="true"],[role="button"],[role="link"],[role="tab"],[role="menuitem"]';

/**
 * Drives the popover from what the reader does in the document. Only events that the browser made
 * count; a page's own are let pass. At most one hit test a frame and one timer.
 */
export function watchPointer<Hit>(
  document: Document,
  options: PointerOptions<Hit>,
): PointerWatch<Hit> {
  const { hitTest, sameHit, getView, signal, now = () => performance.now() } = options;
  const window = document.defaultView!;
  let stance = initialStance<Hit>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  let latest: Seen | undefined;
  let pressedAt: Point | undefined;
  const scrolled = new WeakMap<Node, Point>();
  const waiting: StanceEffect<Hit>[] = [];
  let busy = false;

  function dispatch(event: Happening<Hit>, at = now()): void {
    const result = step(stance, { ...event, at } as StanceEvent<Hit>, {
      sameHit,
      delays: options.delays(),
    });
    stance = result.stance;
    waiting.push(...result.effects);
    wake(at);
    // An effect may call back (an answer at hand, focus given back): its effects wait their turn.
    if (busy) return;
    busy = true;
    try {
      for (let effect = waiting.shift(); effect; effect = waiting.shift()) run(effect);
    } finally {
      busy = false;
      waiting.length = 0;
    }
  }

  function run(effect: StanceEffect<Hit>): void {
    const view = getView();
    switch (effect.type) {
      case 'look-up':
        options.onArm(effect.hit, effect.token);
        break;
      case 'show':
        options.onOpen(effect.hit, effect.token, effect.focus ? undefined : latest?.point);
        if (effect.pinned) view?.setPinned(true);
        if (effect.focus) view?.focus();
        break;
      case 'pin':
        view?.setPinned(true);
        break;
      case 'focus':
        view?.focus();
        break;
      case 'hide':
        view?.hide({ restoreFocus: effect.restoreFocus });
        options.onClose?.();
    }
  }

  function wake(at: number): void {
    clearTimeout(timer);
    const due = wakeAt(stance);
    if (due === undefined || signal.aborted) return;
    // A timer may fire a little early; told the time it was set for, the tick is never too soon.
    timer = setTimeout(
      () => dispatch({ type: 'tick' }, Math.max(now(), due)),
      Math.max(0, due - at),
    );
  }

  const isInside = (target: EventTarget | null) => target !== null && target === getView()?.host;
  const isShown = () => 'shown' in stance.phase;

  // Told at the event: later its path is gone, and the view may be another.
  const seen = (event: MouseEvent, pressed: boolean): Seen => ({
    point: pointOf(event),
    target: elementOf(event),
    inside: isInside(event.target),
    pressed,
  });

  function soon(): void {
    frame ??= window.requestAnimationFrame(() => {
      frame = undefined;
      if (latest === undefined || signal.aborted) return;
      const { point, target, inside, pressed } = latest;
      const hit = inside ? undefined : hitTest(point, target);
      dispatch({ type: 'move', point, hit, inside, box: getView()?.box(), pressed });
    });
  }

  const hearings = new Map<string, (event: Event) => void>();
  function listen<T extends Event>(type: string, act: (event: T) => void, passive = true): void {
    const heard = (event: Event) => {
      if (event.isTrusted) act(event as T);
    };
    hearings.set(type, heard);
    window.addEventListener(type, heard, { capture: true, passive, signal });
  }

  listen<PointerEvent>('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    latest = seen(event, event.buttons !== 0);
    soon();
  });
  listen<PointerEvent>('pointerout', (event) => {
    if (event.relatedTarget !== null || event.pointerType === 'touch') return;
    latest = undefined;
    dispatch({ type: 'off' });
  });
  listen<PointerEvent>('pointerdown', (event) => {
    pressedAt = pointOf(event);
    if (!isInside(event.target)) dispatch({ type: 'press' });
  });
  listen<MouseEvent>('click', (event) => {
    if (isInside(event.target) || event.button !== 0 || event.detail > 1) return;
    const point = pointOf(event);
    const far = pressedAt && Math.hypot(point.x - pressedAt.x, point.y - pressedAt.y) > dragged;
    // A click without a press comes from the keyboard or from `click()`.
    if (pressedAt === undefined || event.detail === 0 || far) return;
    latest = seen(event, false);
    const plain =
      !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) &&
      !isControl(event) &&
      document.getSelection()?.isCollapsed !== false;
    dispatch({ type: 'click', hit: plain ? hitTest(point, elementOf(event)) : undefined });
  });
  listen<KeyboardEvent>(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (isShown()) {
        // Else the same key would also close the page's dialog beneath.
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      dispatch({ type: 'escape' });
    },
    false,
  );
  listen('focusin', ({ target }) => dispatch({ type: 'focus', inside: isInside(target) }));
  listen('scroll', ({ target }) => {
    if (isInside(target)) return;
    dispatch({ type: 'scroll', by: scrolledBy(target, scrolled) });
    if (stance.phase.name !== 'open' || latest === undefined) return;
    // The words may have gone from under a pointer that rests.
    const { x, y } = latest.point;
    const beneath = document.elementFromPoint(x, y);
    latest = { ...latest, target: beneath ?? undefined, inside: isInside(beneath) };
    soon();
  });
  listen('visibilitychange', () => {
    if (document.visibilityState === 'hidden') dispatch({ type: 'hidden' });
  });
  listen('pagehide', () => dispatch({ type: 'gone' }));

  const start = document.scrollingElement;
  if (start) scrolled.set(document, { x: start.scrollLeft, y: start.scrollTop });
  signal.addEventListener(
    'abort',
    () => {
      if (frame !== undefined) window.cancelAnimationFrame(frame);
      dispatch({ type: 'gone' });
    },
    { once: true },
  );

  for (const event of options.earlier ?? []) hearings.get(event.type)?.(event);

  return {
    answered: (token, found) => dispatch({ type: 'answer', token, found }),
    open: (hit) => dispatch({ type: 'open', hit }),
    pin: () => dispatch({ type: 'pin' }),
    close: () => dispatch({ type: 'escape' }),
    get stance() {
      return stance;
    },
  };
}

function pointOf({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY };
}

/** The element in the innermost open shadow root. */
function elementOf(event: Event): Element | undefined {
  const target = event.composedPath()[0] ?? event.target;
  return isElement(target) ? target : undefined;
}

function isControl(event: Event): boolean {
  // One that is over has no path any more.
  const over = event.eventPhase === Event.NONE && isElement(event.target);
  if (over) return Element.prototype.closest.call(event.target, controls) !== null;
  return event.composedPath().some((node) => isElement(node) && plain(node).matches(controls));
}

function isElement(node: unknown): node is Element {
  return typeof node === 'object' && node !== null && 'matches' in node;
}

/** How far the target has scrolled since it was last heard of; 0 the first time. */
function scrolledBy(target: EventTarget | null, last: WeakMap<Node, Point>): number {
  const node = target as Node | null;
  const element = (node as Document | null)?.scrollingElement ?? (node as Element | null);
  if (node === null || element === null || element.scrollTop === undefined) return 0;
  const here = { x: element.scrollLeft, y: element.scrollTop };
  const before = last.get(node) ?? here;
  last.set(node, here);
  return Math.hypot(here.x - before.x, here.y - before.y);
}
