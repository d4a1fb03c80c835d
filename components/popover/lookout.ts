import type { Sight } from './guard';

/** Watches over one showing of the popover. */
export interface Lookout {
  /** The popover was shown or jumped: 300 ms begin anew. */
  renew(): void;
  look(event: MouseEvent): Sight;
  stop(): void;
}

const topLayer = ':popover-open, dialog:modal, :fullscreen';

export function createLookout(host: HTMLElement, sheet: HTMLElement): Lookout {
  const document = host.ownerDocument;
  const window = document.defaultView!;
  const control = new AbortController();
  let since = performance.now();
  let meddled = false;
  let visible: boolean | undefined;

  // Open before us, so beneath us; what opens again is above.
  const beneath = new Set(document.querySelectorAll(topLayer));
  const forget = ({ target }: Event) => beneath.delete(target as Element);
  window.addEventListener('beforetoggle', forget, { capture: true, signal: control.signal });

  const attributes = new MutationObserver(() => {
    meddled = true;
  });
  attributes.observe(host, {
    attributes: true,
    attributeFilter: ['style', 'class', 'hidden', 'inert', 'popover'],
  });
  const sightings = watchVisibility(sheet, (seen) => {
    visible = seen;
  });

  return {
    renew() {
      since = performance.now();
    },
    look(event) {
      const button = event.target instanceof Element ? event.target : sheet;
      const point = pointOf(event, button);
      const box = sheet.getBoundingClientRect();
      const rivals = [...document.querySelectorAll(topLayer)].some(
        (other) =>
          other !== host &&
          !beneath.has(other) &&
          !other.contains(host) &&
          overlaps(other.getBoundingClientRect(), box),
      );
      const { documentElement } = document;
      return {
        trusted: event.isTrusted,
        shownFor: event.timeStamp - since,
        style: window.getComputedStyle(host),
        meddled: meddled || attributes.takeRecords().length > 0,
        sheet: box,
        viewport: { width: documentElement.clientWidth, height: window.innerHeight },
        hit: topElement(host, point) === host && host.matches(':popover-open'),
        rivals,
        visible,
      };
    },
    stop() {
      control.abort();
      attributes.disconnect();
      sightings?.disconnect();
    },
  };
}

/** A press of Enter or space has no point of its own: the middle of its button. */
function pointOf(event: MouseEvent, button: Element): { x: number; y: number } {
  if (event.detail !== 0) return { x: event.clientX, y: event.clientY };
  const { left, top, width, height } = button.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Asks the tree that the host is in: a dialog of the page may stand in a shadow root. */
function topElement(host: Element, { x, y }: { x: number; y: number }): Element | null {
  return (host.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
}

function overlaps(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Chromium alone tells whether anything is painted over an element. */
function watchVisibility(sheet: Element, tell: (visible: boolean) => void) {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return undefined;
  const options = { threshold: [0, 1], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1) as { isVisible?: boolean } | undefined;
    if (last?.isVisible !== undefined) tell(last.isVisible);
  }, options);
  observer.observe(sheet);
  return observer;
}
