import type { SheetKind } from '../ports/mark-colours';
import type { FlowMarks } from './flow-marks';
import { highlightName, type Tone } from './mark-sheet';
import { type PaintChoice, type PlannedMark, paintPlan } from './paint-plan';
import { rectsOf } from './ruler';
import { createSlices, type Work } from './slices';
import { spansOf, type TextFlow } from './text-flow';
import { toneOf } from './tone';

export interface Painter {
  /** Shows these marks and no others, as far as they are near the viewport. */
  show(marks: readonly FlowMarks[], choice: PaintChoice): void;
  /** Takes the paint off flows at once. */
  drop(flows: readonly TextFlow[]): void;
  /** Shows a stretch of a flow for a moment, marked or not. */
  flash(marks: FlowMarks, span: { start: number; end: number }): void;
  /** Takes all paint off; `show` brings it back. */
  clear(): void;
}

/** How often marks that the page took away are put back. */
const PATIENCE = 3;
/** A block with more marks than this is painted only where it is near the viewport. */
const WIDE = 60;
/** How long a flash is seen, the way there included (ms). */
const FLASH = 2000;

interface Painted {
  marks: FlowMarks;
  passages: FlowMarks['passages'];
  matches: FlowMarks['matches'];
  plan: PlannedMark[];
  ranges: [Registered, StaticRange][];
}

interface Registered {
  highlight: Highlight;
  /** Ranges that we have put in; the page may have taken some away. */
  size: number;
}

/**
 * Paints marks with the CSS Custom Highlight API; the page's nodes are never changed. Only marks near
 * the viewport are registered, since browsers go through all of them at each change of the page.
 * Quiet where a browser lacks the interface. `onLost` hears that marks are gone before they are put
 * back: who took them may have been a later one of us, and then the signal aborts.
 */
export function createPainter(
  document: Document,
  signal: AbortSignal,
  onLost: () => void = () => {},
): Painter {
  const view = document.defaultView;
  const registry = globalThis.CSS?.highlights;
  if (!view || !registry || typeof Highlight === 'undefined') {
    return { show() {}, drop() {}, flash() {}, clear() {} };
  }
  const known = new Map<TextFlow, Painted>();
  const flowsOf = new Map<Element, Set<TextFlow>>();
  const near = new Set<Element>();
  const waiting = new Set<Element>();
  const highlights = new Map<string, Registered>();
  const slices = createSlices({ signal });
  let flashed: Painted | undefined;
  let patience = PATIENCE;
  let choice: PaintChoice | undefined;
  let frame: number | undefined;

  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (!flowsOf.has(target)) continue;
        if (isIntersecting) near.add(target);
        else near.delete(target);
        waiting.add(target);
      }
      paintSoon();
    },
    { rootMargin: '100% 0px', scrollMargin: '100% 0px' } as IntersectionObserverInit,
  );
  const onScroll = () => {
    if (frame !== undefined) return;
    frame = view.requestAnimationFrame(() => {
      frame = undefined;
      keep();
      for (const element of near) if (countAt(element) > WIDE) waiting.add(element);
      paintSoon();
    });
  };
  document.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
  const scheme = view.matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', repaint, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clear();
  });

  function show(marks: readonly FlowMarks[], chosen: PaintChoice) {
    if (signal.aborted) return;
    const anew = chosen !== choice;
    choice = chosen;
    const live = new Set<TextFlow>();
    for (const mark of marks) {
      const { flow, matches, passages, own } = mark;
      if (matches.length + own.length === 0 || flow.stale) continue;
      const old = known.get(flow);
      if (!anew && old?.matches === matches && old.passages === passages) {
        live.add(flow);
        continue;
      }
      const plan = paintPlan(mark, chosen);
      if (plan.length === 0) continue;
      live.add(flow);
      if (old) wipe(old);
      known.set(flow, { marks: mark, matches, passages, plan, ranges: [] });
      const { root } = flow;
      const flows = flowsOf.get(root);
      if (flows) flows.add(flow);
      else {
        flowsOf.set(root, new Set([flow]));
        observer.observe(root);
      }
      if (near.has(root)) waiting.add(root);
    }
    for (const flow of known.keys()) if (!live.has(flow)) release(flow);
    keep();
    paintSoon();
  }

  function release(flow: TextFlow) {
    const painted = known.get(flow);
    if (painted) wipe(painted);
    known.delete(flow);
    const flows = flowsOf.get(flow.root);
    flows?.delete(flow);
    if (flows?.size === 0) {
      flowsOf.delete(flow.root);
      near.delete(flow.root);
      observer.unobserve(flow.root);
    }
  }

  function wipe(painted: Painted) {
    for (const [registered, range] of painted.ranges) {
      registered.highlight.delete(range);
      registered.size--;
    }
    painted.ranges = [];
  }

  function paintSoon() {
    if (waiting.size > 0 && !slices.busy) void slices.run(paint());
  }

  function* paint(): Work {
    for (const element of waiting) {
      waiting.delete(element);
      const flows = [...(flowsOf.get(element) ?? [])].flatMap((flow) => known.get(flow) ?? []);
      const wide = countAt(element) > WIDE;
      const tone = near.has(element) ? toneOf(element, view!) : 'light';
      for (const painted of flows) {
        wipe(painted);
        if (!near.has(element) || painted.marks.flow.stale) continue;
        for (const mark of wide ? inWindow(painted, view!.innerHeight) : painted.plan) {
          add(painted, mark, tone);
        }
        yield;
      }
    }
  }

  function add(
    painted: Painted,
    mark: { kind: SheetKind; start: number; end: number },
    tone: Tone,
  ) {
    const { flow } = painted.marks;
    const registered = highlightFor(mark, tone);
    for (const span of spansOf(flow, mark.start, mark.end)) {
      const range = new StaticRange(span);
      registered.highlight.add(range);
      registered.size++;
      painted.ranges.push([registered, range]);
    }
  }

  function highlightFor({ kind }: { kind: SheetKind }, tone: Tone): Registered {
    const name = highlightName(kind, tone, choice?.colours);
    let found = highlights.get(name);
    if (!found) {
      const highlight = new Highlight();
      highlight.priority = kind === 'passage' ? 0 : kind === 'flash' ? 2 : 1;
      found = { highlight, size: 0 };
      highlights.set(name, found);
      registry!.set(name, highlight);
    }
    return found;
  }

  /** Puts back what the page has taken away, a few times; then the page has its peace. */
  function keep() {
    if (patience === 0) return;
    const lost = [...highlights].filter(
      ([name, { highlight, size }]) => registry!.get(name) !== highlight || highlight.size < size,
    );
    if (lost.length === 0) return;
    onLost();
    if (signal.aborted) return;
    patience--;
    for (const [name, { highlight }] of lost) registry!.set(name, highlight);
    repaint();
  }

  function repaint() {
    for (const element of near) waiting.add(element);
    paintSoon();
  }

  function countAt(element: Element): number {
    let all = 0;
    for (const flow of flowsOf.get(element) ?? []) all += known.get(flow)?.plan.length ?? 0;
    return all;
  }

  function flash(marks: FlowMarks, { start, end }: { start: number; end: number }) {
    if (flashed) wipe(flashed);
    const { passages, matches, flow } = marks;
    const shown: Painted = { marks, passages, matches, plan: [], ranges: [] };
    flashed = shown;
    add(shown, { kind: 'flash', start, end }, toneOf(flow.root, view!));
    setTimeout(() => wipe(shown), FLASH);
  }

  function clear() {
    if (flashed) wipe(flashed);
    for (const flow of [...known.keys()]) release(flow);
    // A later script of ours may paint under the same name by now.
    for (const [name, { highlight }] of highlights) {
      if (registry!.get(name) === highlight) registry!.delete(name);
    }
    highlights.clear();
  }

  return {
    show,
    drop: (flows) => {
      for (const flow of flows) {
        const painted = known.get(flow);
        if (painted) wipe(painted);
        if (flashed?.marks.flow === flow) wipe(flashed);
      }
    },
    flash,
    clear,
  };
}

/** Marks of a long flow that lie within a screen's height of the viewport. */
function inWindow({ marks, plan }: Painted, height: number): PlannedMark[] {
  const top = (mark: PlannedMark) => rectsOf(marks.flow, mark.start, mark.start + 1)[0]?.top ?? 0;
  const firstBelow = (edge: number) => {
    let low = 0;
    let high = plan.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (top(plan[middle]!) < edge) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const from = firstBelow(-height);
  const to = firstBelow(2 * height);
  // A passage may begin above and reach in.
  const above = plan.slice(0, from).findLast((mark) => mark.kind === 'passage');
  const bottom = above && rectsOf(marks.flow, above.end - 1, above.end)[0]?.bottom;
  const over = bottom !== undefined && bottom > -height ? [above!] : [];
  return [...over, ...plan.slice(from, to)];
}
