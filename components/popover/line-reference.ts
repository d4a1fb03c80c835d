/** A box in viewport coordinates, px. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Wishes {
  /** The pointer. */
  point?: { x: number; y: number } | undefined;
  viewport: { width: number; height: number };
  /** Room in px that the popover would like beside the words. */
  room: number;
  /** Lines run downwards, as in vertical Chinese. */
  vertical?: boolean;
}

/** Marks longer than this along the line are met at the pointer, px. */
const long = 240;
/** The popover begins this far before the pointer, px. */
const lead = 24;

/**
 * The box that the popover keeps clear of: across the lines all of the marked words, so that none
 * is covered, unless neither side would leave room, then the line under the pointer alone; along
 * the line the part that the pointer is on. Undefined where nothing has a size.
 */
export function lineReference(rects: readonly Rect[], wishes: Wishes): Rect | undefined {
  if (wishes.vertical) {
    const { point, viewport } = wishes;
    const turned = lineReference(rects.map(turn), {
      room: wishes.room,
      point: point && { x: point.y, y: point.x },
      viewport: { width: viewport.height, height: viewport.width },
    });
    return turned && turn(turned);
  }
  const { point, viewport, room } = wishes;
  const lines = joinLines(rects.filter((r) => r.right > r.left && r.bottom > r.top));
  const first = lines[0];
  if (first === undefined) return undefined;
  const line = point ? nearest(lines, point) : first;
  const all = {
    top: Math.min(...lines.map((l) => l.top)),
    bottom: Math.max(...lines.map((l) => l.bottom)),
  };
  const clear = all.top >= room || viewport.height - all.bottom >= room;
  const { top, bottom } = clear ? all : line;
  if (point === undefined || line.right - line.left <= long) return { ...line, top, bottom };
  const left = Math.min(Math.max(point.x - lead, line.left), line.right);
  return { left, right: Math.min(left + 2 * lead, line.right), top, bottom };
}

/** Rectangles of one line (inline elements, mixed fonts) become one. */
function joinLines(rects: readonly Rect[]): Rect[] {
  const lines: Rect[] = [];
  for (const rect of rects) {
    const line = lines.find((l) => overlap(l, rect) > 0.5);
    if (line === undefined) {
      lines.push({ left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom });
      continue;
    }
    line.left = Math.min(line.left, rect.left);
    line.right = Math.max(line.right, rect.right);
    line.top = Math.min(line.top, rect.top);
    line.bottom = Math.max(line.bottom, rect.bottom);
  }
  return lines;
}

function overlap(a: Rect, b: Rect): number {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared / Math.min(a.bottom - a.top, b.bottom - b.top);
}

function nearest(lines: readonly Rect[], { x, y }: { x: number; y: number }): Rect {
  const away = (l: Rect) =>
    Math.max(l.top - y, 0, y - l.bottom) * 1000 + Math.max(l.left - x, 0, x - l.right);
  return lines.reduce((best, line) => (away(line) < away(best) ? line : best));
}

function turn({ left, top, right, bottom }: Rect): Rect {
  return { left: top, right: bottom, top: left, bottom: right };
}
