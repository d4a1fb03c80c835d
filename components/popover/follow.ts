import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  offset,
  type Placement,
  platform,
  shift,
  size,
} from '@floating-ui/dom';
import type { Anchor } from '../../page/popover-view';
import { lineReference, type Rect } from './line-reference';

const gap = 8;
const edge = 8;
/** Of the viewport's height. */
const tallest = 0.6;
/** Less than this holds no words and no button, px; a save asks for about as much. */
const least = { width: 168, height: 64 };

/**
 * The sheet stands in the top layer, which no transformed or scrolling ancestor moves or cuts, the
 * root and a dialog included; floating-ui sees that only for the element with `popover` itself.
 */
const free = { padding: edge, boundary: [] };

/**
 * Rectangles stay those of the viewport: floating-ui would take the left edge of a shifted root
 * element for a scroll bar.
 */
const inViewport: typeof platform = {
  ...platform,
  getOffsetParent: () => window,
  getElementRects: ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { x: 0, y: 0, width: floating.offsetWidth, height: floating.offsetHeight },
  }),
};

/** What floating-ui asks of every element on the way up. */
const asked = ['nodeName', 'parentNode', 'assignedSlot', 'host', 'ownerDocument', 'nodeType']
  .map((name) => `[name="${name}"]`)
  .join();

/** In Chromium a form answers with its fields; where it would, its own scrolling parts are not followed. */
function besideForms(element: Element): Element {
  const form: Element | null = Element.prototype.closest.call(element, 'form');
  if (!form || !Element.prototype.querySelector.call(form, asked)) return element;
  return document.documentElement;
}

/**
 * Keeps the sheet beside the anchor's line while the page scrolls and changes size; `onMove` when
 * it has come to stand elsewhere. Returns how to stop.
 */
export function follow(sheet: HTMLElement, anchor: Anchor, onMove: () => void): () => void {
  const { element } = anchor;
  const window = sheet.ownerDocument.defaultView!;
  const vertical = window.getComputedStyle(element).writingMode.startsWith('vertical');
  const placement: Placement = vertical ? 'left-start' : 'bottom-start';
  // Where the pointer was is told once; it keeps its place on the words when they scroll.
  const pointed = relativePoint(anchor);
  // A text that is being read anew has no rectangles for a moment: the last ones hold.
  let known: Rect = { left: 0, top: 0, right: 0, bottom: 0 };
  const reference = {
    contextElement: besideForms(element),
    getBoundingClientRect() {
      const rects = anchor.rects();
      // Not of the root element: in quirks mode that is as high as the page.
      const viewport = { width: window.innerWidth, height: window.innerHeight };
      const room = Math.min(sheet.scrollHeight, viewport.height * tallest) + gap + edge;
      const point = pointed &&
        rects[0] && { x: rects[0].left + pointed.x, y: rects[0].top + pointed.y };
      known = lineReference(rects, { point, viewport, room, vertical }) ?? known;
      const { left, top, right, bottom } = known;
      return {
        left,
        top,
        right,
        bottom,
        x: left,
        y: top,
        width: right - left,
        height: bottom - top,
      };
    },
  };
  let stopped = false;
  let last: { left: number; top: number } | undefined;

  const update = async () => {
    const {
      x,
      y,
      placement: chosen,
      middlewareData,
    } = await computePosition(reference, sheet, {
      strategy: 'fixed',
      platform: inViewport,
      placement,
      middleware: [
        offset(gap),
        flip(free),
        shift(free),
        size({
          ...free,
          apply({ availableHeight, availableWidth, rects, elements }) {
            const limit = window.innerHeight * tallest;
            const room = vertical ? limit : Math.min(limit, availableHeight);
            const height = Math.max(least.height, Math.floor(room));
            elements.floating.style.maxHeight = `${height}px`;
            rects.floating.height = Math.min(rects.floating.height, height);
            if (!vertical) return;
            const width = Math.max(least.width, Math.floor(availableWidth));
            elements.floating.style.setProperty('--room', `${width}px`);
            rects.floating.width = Math.min(rects.floating.width, width);
          },
        }),
        hide({ padding: 0 }),
      ],
    });
    if (stopped) return;
    const ratio = window.devicePixelRatio || 1;
    const round = (n: number) => Math.round(n * ratio) / ratio;
    const away = !element.isConnected || middlewareData.hide?.referenceHidden === true;
    // What has the keyboard's focus stays in sight when its words are out of it.
    const within = (at: number, room: number) => (away ? Math.max(edge, Math.min(at, room)) : at);
    const left = within(x, window.innerWidth - sheet.offsetWidth - edge);
    const top = within(y, window.innerHeight - sheet.offsetHeight - edge);
    sheet.style.left = `${round(left)}px`;
    sheet.style.top = `${round(top)}px`;
    sheet.dataset.side = chosen.split('-')[0];
    sheet.toggleAttribute('data-away', away);
    if (last && Math.hypot(left - last.left, top - last.top) > 4) onMove();
    last = { left, top };
  };
  const stop = autoUpdate(reference, sheet, () => void update(), { layoutShift: false });
  return () => {
    stopped = true;
    stop();
  };
}

function relativePoint({ point, rects }: Anchor): { x: number; y: number } | undefined {
  const first = rects()[0];
  return point && first && { x: point.x - first.left, y: point.y - first.top };
}
