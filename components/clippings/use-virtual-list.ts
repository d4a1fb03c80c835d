import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';
import { createLineWindow, type Lines } from './line-window';

/**
 * The lines of a long list that are near the window, which does the scrolling. Lines may be of any
 * height; `watch` of the answer is their ref, with their number in `data-index`.
 */
export function useVirtualList(list: RefObject<HTMLElement | null>, lines: Lines) {
  const [, draw] = useReducer<number, undefined>((n) => n + 1, 0);
  const [lineWindow] = useState(createLineWindow);
  const [elements] = useState(() => new Set<HTMLElement>());
  const [observer] = useState(
    () =>
      new ResizeObserver(() => {
        if (lineWindow.measure(list.current, elements)) draw(undefined);
      }),
  );
  lineWindow.take(lines);

  useEffect(() => {
    const life = new AbortController();
    const listen = (kind: string, hear: () => void) =>
      addEventListener(kind, hear, { passive: true, signal: life.signal });
    listen('scroll', () => {
      if (lineWindow.isAstray()) draw(undefined);
    });
    listen('resize', () => draw(undefined));
    for (const kind of ['wheel', 'touchmove', 'pointerdown']) listen(kind, lineWindow.letGo);
    return () => {
      life.abort();
      observer.disconnect();
    };
  }, [lineWindow, observer]);

  useLayoutEffect(() => {
    for (const element of elements) {
      if (element.isConnected) continue;
      elements.delete(element);
      observer.unobserve(element);
    }
    if (lineWindow.measure(list.current, elements)) draw(undefined);
  });

  const watch = useCallback(
    (element: HTMLElement | null) => {
      if (!element || elements.has(element)) return;
      elements.add(element);
      observer.observe(element);
    },
    [elements, observer],
  );
  return {
    drawn: lineWindow.drawn(),
    first: lineWindow.first(),
    height: lineWindow.height(),
    show: lineWindow.show,
    watch,
  };
}
