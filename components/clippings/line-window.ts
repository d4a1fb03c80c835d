import { createLineHeights, type LineHeights } from './line-heights';
import { type KeyedLines, movedBy } from './same-lines';

export interface Lines extends KeyedLines {
  /** Where a line begins if all are as high as guessed until they have been seen (pixels). */
  guessedStart: (line: number) => number;
  /** Lines that are drawn wherever the window is: the focused one, an open one, a head that sticks. */
  always: (first: number) => readonly number[];
  /** Height of what sticks to the window's top above the list (pixels). */
  above: () => number;
}

/** What is to be drawn of a list that the window scrolls. */
export interface LineWindow {
  /** Takes the lines over as they are now; what the window shows stays in it. */
  take(lines: Lines): void;
  /** The first line under what sticks to the top. */
  first(): number;
  /** Lines to be drawn, in their order, with where they begin in the list (pixels). */
  drawn(): { line: number; key: string; start: number }[];
  /** Height of all (pixels). */
  height(): number;
  /** Whether others are to be drawn than were, since the window has been scrolled. */
  isAstray(): boolean;
  /** Looks at the lines as they stand in the document; whether they have to be drawn again. */
  measure(list: Element | null, elements: Iterable<HTMLElement>): boolean;
  /** Scrolls as little as it takes to have the line in the window. */
  show(line: number): void;
  /** The reader scrolls: a line is not looked after any more. */
  letGo(): void;
}

/** Lines drawn beyond the edges of the window. */
const BEYOND = 6;
/** Looks at where a line has come to stand: its neighbours may have been guessed wrong. */
const LOOKS = 8;

export function createLineWindow(): LineWindow {
  let lines: Lines = {
    count: 0,
    keyOf: String,
    guessedStart: () => 0,
    always: () => [],
    above: () => 0,
  };
  let heights = createLineHeights(0, lines.guessedStart);
  /** Where the list begins in the document. */
  let top = 0;
  /** By how much the window is to follow what it shows. */
  let pushed = 0;
  let drawn = '';
  let shown = { line: 0, looks: 0 };

  const offset = () => scrollY + pushed - top;
  const first = () => heights.at(offset() + lines.above());
  const near = () => ({
    from: Math.max(0, heights.at(offset()) - BEYOND),
    to: Math.min(heights.count - 1, heights.at(offset() + innerHeight) + BEYOND),
  });

  const isAstray = () => {
    const { from, to } = near();
    return drawn !== `${from} ${to}`;
  };

  function look(): void {
    shown.looks--;
    const start = top + heights.startOf(shown.line) - lines.above();
    const end = top + heights.startOf(shown.line + 1) - innerHeight;
    if (start < scrollY) scrollTo(0, start);
    else if (end > scrollY) scrollTo(0, end);
  }

  return {
    first,
    height: () => heights.startOf(heights.count),
    take(next) {
      const last = { lines, heights, first: first() };
      const isSame = lines.keyOf === next.keyOf && lines.guessedStart === next.guessedStart;
      lines = next;
      if (isSame && heights.count === next.count) return;
      const by = movedBy(last.first, last.lines, next);
      heights = createLineHeights(next.count, next.guessedStart, shared(last, next, by ?? 0));
      // At the top of the list the newest is what is wanted.
      if (by === undefined || offset() <= 0) return;
      pushed += heights.startOf(last.first + by) - last.heights.startOf(last.first);
    },
    drawn() {
      const { from, to } = near();
      drawn = `${from} ${to}`;
      const all = new Set(lines.always(first()).filter((line) => line >= 0 && line < lines.count));
      for (let line = from; line <= to; line++) all.add(line);
      return [...all]
        .sort((a, b) => a - b)
        .map((line) => ({ line, key: lines.keyOf(line), start: heights.startOf(line) }));
    },
    isAstray,
    measure(list, elements) {
      // Behind another page lines have no height: those that they had stand.
      if (!list || list.getClientRects().length === 0) return false;
      // Filters and notices above the list come and go.
      const place = list.getBoundingClientRect().top + scrollY;
      let isNews = Math.abs(place - top) > 1;
      if (isNews) top = place;
      const anchor = first();
      const before = heights.startOf(anchor);
      for (const element of elements) {
        const line = Number(element.dataset.index);
        if (line < heights.count && heights.see(line, element.offsetHeight)) isNews = true;
      }
      // What was taken for higher or lower above the window must not push what is in it.
      if (offset() > 0) pushed += heights.startOf(anchor) - before;
      const by = pushed;
      pushed = 0;
      if (shown.looks > 0) look();
      else if (by !== 0) scrollBy(0, by);
      return isNews || isAstray();
    },
    show(line) {
      shown = { line, looks: LOOKS };
      look();
    },
    letGo() {
      shown.looks = 0;
    },
  };
}

/** Heights seen of lines that another list has, too, so many lines on. */
function shared(
  { lines, heights }: { lines: Lines; heights: LineHeights },
  next: Lines,
  by: number,
) {
  return heights.seen().flatMap(({ line, higher }) => {
    const now = line + by;
    const isThere = now >= 0 && now < next.count && lines.keyOf(line) === next.keyOf(now);
    return isThere ? [{ line: now, higher }] : [];
  });
}
