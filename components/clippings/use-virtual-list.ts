import {
  defaultRangeExtractor,
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

export interface VirtualListOptions {
  count: number;
  /** Guess of a line's height (pixels) until it has been seen. */
  guess: (item: number) => number;
  keyOf: (item: number) => string;
  /** Lines that are drawn wherever the window is: the focused one, an open one, a head that sticks. */
  always: (first: number) => readonly number[];
  /** Height of what sticks to the window's top above the list (pixels). */
  above: number;
}

/**
 * The lines of a long list that are near the window, which does the scrolling. Lines may be of any
 * height; `measureElement` of the answer is their ref, with their number in `data-index`.
 */
export function useVirtualList(list: RefObject<HTMLElement | null>, options: VirtualListOptions) {
  const [, draw] = useReducer<number, undefined>((n) => n + 1, 0);
  const [margin, setMargin] = useState(0);
  const settings = {
    count: options.count,
    estimateSize: options.guess,
    getItemKey: options.keyOf,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialRect: { width: innerWidth, height: innerHeight },
    initialOffset: () => scrollY,
    overscan: 6,
    scrollMargin: margin,
    scrollPaddingStart: options.above,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const near = defaultRangeExtractor(range);
      const more = options
        .always(range.startIndex)
        .filter((item) => item >= 0 && item < options.count);
      return [...new Set([...near, ...more])].sort((a, b) => a - b);
    },
    onChange: () => draw(undefined),
    measureElement: heightOf,
  };
  const [virtual] = useState(() => new Virtualizer<Window, HTMLElement>(settings));
  virtual.setOptions(settings);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => {
    virtual._willUpdate();
    if (list.current && !isLaidOut(list.current)) return;
    // Filters and notices above the list come and go.
    const top = list.current ? list.current.getBoundingClientRect().top + scrollY : 0;
    if (Math.abs(top - margin) > 1) setMargin(top);
  });
  return virtual;
}

/**
 * A line's height in pixels. Behind another page lines have none: the height that they had stands,
 * or a thousand lines would fit into the window and be drawn.
 */
const heightOf: typeof measureElement<HTMLElement> = (line, entry, virtual) => {
  if (isLaidOut(line)) return measureElement(line, entry, virtual);
  const item = virtual.indexFromElement(line);
  return virtual.measurementsCache[item]?.size ?? virtual.options.estimateSize(item);
};

const isLaidOut = (element: HTMLElement) => element.getClientRects().length > 0;
