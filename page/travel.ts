/** A point of the viewport, in px. */
export interface Point {
  x: number;
  y: number;
}

/** A box of the viewport; a DOMRect is one. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the pointer was, and when (ms). */
export interface Sample extends Point {
  at: number;
}

/** Slack round the popover, so that a hand that aims at a corner is not taken to turn away. */
const slack = 12;

/** Mean speed over the samples in px/ms; 0 for fewer than two. */
export function speed(samples: readonly Sample[]): number {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined || last.at <= first.at) return 0;
  let path = 0;
  for (let i = 1; i < samples.length; i++) path += distance(samples[i - 1]!, samples[i]!);
  return path / (last.at - first.at);
}

/**
 * Whether a pointer that left the words at `from` is on its way to the box: inside the figure that
 * `from` and the box span, and no further from the box than it was at `before`.
 */
export function enRoute(from: Point, before: Point, now: Point, box: Box): boolean {
  const wide = grow(box, slack);
  if (distanceToBox(now, box) > distanceToBox(before, box)) return false;
  if (distanceToBox(now, wide) === 0) return true;
  const corners: [Point, Point, Point, Point] = [
    { x: wide.left, y: wide.top },
    { x: wide.right, y: wide.top },
    { x: wide.right, y: wide.bottom },
    { x: wide.left, y: wide.bottom },
  ];
  return corners.some((corner, i) => inTriangle(now, from, corner, corners[(i + 1) % 4]!));
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function distanceToBox({ x, y }: Point, { left, top, right, bottom }: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

function grow({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function inTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(p, a, b), side(p, b, c), side(p, c, a)];
  return !(sides.some((s) => s < 0) && sides.some((s) => s > 0));
}

function side(p: Point, a: Point, b: Point): number {
  return (p.x - b.x) * (a.y - b.y) - (a.x - b.x) * (p.y - b.y);
}
