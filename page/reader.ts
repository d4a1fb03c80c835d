import type { Carry, Context } from '../lexicon/types';
import { createBlockTree } from './block-tree';
import { createBudget } from './budget';
import { flatParent } from './flat-parent';
import {
  createEntry,
  type Entry,
  type FlowMarks,
  type Looking,
  look,
  sameCarry,
} from './flow-marks';
import { createHeadingChain } from './headings';
import { plain } from './plain';
import { createSlices, type Work } from './slices';
import type { TextFlow } from './text-flow';

export interface ReaderOptions extends Looking {
  /** Title and address now; both change on pages that navigate by script. */
  context: () => Context;
  signal: AbortSignal;
  /** These flows have just changed under their marks: nothing of them may stay painted. */
  onStale: (flows: readonly TextFlow[]) => void;
  /** Something was read, or reading has paused or gone on. */
  onChange: () => void;
}

export interface Reader {
  /** All flows read so far in reading order, those without marks too. */
  readonly marks: readonly FlowMarks[];
  readonly paused: boolean;
  readonly roots: ReadonlySet<ShadowRoot>;
  /** Marks of the block that a node stands in. */
  marksAt(node: Node): FlowMarks[];
  /** Reads on after a pause, from the start and with a new budget. */
  resume(): void;
  /** Resolves once the page has been read and nothing has changed since. */
  settled(): Promise<void>;
}

/** Re-reading waits this long for the page to rest, and at most `CEILING` (milliseconds). */
const REST = 40;
const CEILING = 400;
/** Milliseconds that re-reading may take in a minute before it pauses. */
const BUDGET = 2500;
const WINDOW = 60_000;
/** On a page that takes longer than this to walk (milliseconds), what is in view is read meanwhile. */
const GLANCE = 40;
/** With more unread flows than this, those round the viewport go first. */
const LONG_PAGE = 300;

const watched: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    'class',
    'style',
    'hidden',
    'open',
    'slot',
    'role',
    'aria-hidden',
    'contenteditable',
  ],
};

/** Reads a page and keeps up with it, a few milliseconds at a time. */
export function createReader(document: Document, options: ReaderOptions): Reader {
  const { signal, onStale, onChange } = options;
  const entryOf = new WeakMap<TextFlow, Entry>();
  const restyled = new Set<Element>();
  let entries: Entry[] = [];
  let context: Context = {};
  let tree = createBlockTree(document, observe);
  let paused = false;
  let first = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const budget = createBudget(BUDGET, WINDOW, () => performance.now());
  const waiters: (() => void)[] = [];

  const slices = createSlices({ signal, onSlice: spend });
  const observer = new MutationObserver((records) => {
    const start = performance.now();
    take(records);
    spend(performance.now() - start);
  });

  function observe(root: Node) {
    if (!paused) observer.observe(root, watched);
  }

  function take(records: readonly MutationRecord[]) {
    const lost: TextFlow[] = [];
    let lastText: Node | undefined;
    const touch = (node: Node | null) => {
      const block = tree.blockAt(node);
      if (block) lost.push(...tree.touch(block));
      return block;
    };
    for (const { type, target, removedNodes, attributeName } of records) {
      if (type === 'attributes') {
        if (attributeName !== 'slot') restyled.add(target as Element);
      } else if (target !== lastText) {
        const block = touch(target);
        if (block) for (const node of removedNodes) tree.remove(block, node);
      }
      lastText = type === 'characterData' ? target : undefined;
      // What goes into a slot is read where the slot stands, in the shadow.
      const host = attributeName === 'slot' ? target.parentElement : (target as Element);
      if (type !== 'characterData' && (type === 'childList' || host !== target)) {
        const shadow = host && plain(host).shadowRoot;
        for (const slot of shadow?.querySelectorAll('slot') ?? []) touch(slot);
      }
    }
    if (lost.length > 0) onStale(lost);
    if (tree.isStale || restyled.size > 0) schedule();
  }

  function schedule() {
    if (paused || first || signal.aborted) return;
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(start, Math.max(0, Math.min(REST, since + CEILING - now)));
  }

  function start() {
    timer = undefined;
    if (slices.busy) timer = setTimeout(start, REST);
    else void slices.run(untilPaused(work())).then(rest);
  }

  function rest() {
    first = false;
    if (paused) return;
    if (tree.isStale || restyled.size > 0) schedule();
    else if (timer === undefined) for (const done of waiters.splice(0)) done();
  }

  /** Reading ends where it is when it pauses. */
  function* untilPaused(reading: Work): Work {
    while (!paused && !reading.next().done) yield;
  }

  function* work(): Work {
    restyle();
    const now = options.context();
    // The title alone is no reason: some pages make it blink.
    const moved = now.url !== context.url;
    if (moved) context = now;
    let pause = GLANCE;
    let glance = first ? performance.now() + pause : Number.POSITIVE_INFINITY;
    for (const _ of tree.read()) {
      yield;
      if (performance.now() < glance) continue;
      entries = yield* gather(false);
      if (yield* readNear(entries)) {
        glance = Number.POSITIVE_INFINITY;
        onChange();
      } else {
        // What is in view may not be walked yet.
        pause *= 2;
        glance = performance.now() + pause;
      }
    }
    const before = entries;
    const next = yield* gather(moved);
    const changed = next.length !== before.length || next.some((entry, i) => entry !== before[i]);
    entries = next;
    let told = performance.now();
    if (next.length > LONG_PAGE && next.filter((e) => !e.before).length > LONG_PAGE) {
      if (yield* readNear(next)) onChange();
    }
    let carry: Carry = {};
    let read = false;
    for (const entry of next) {
      if (!entry.before || !sameCarry(entry.before, carry)) {
        look(entry, options, context, carry);
        read = true;
        yield;
        if (performance.now() - told > 150) {
          onChange();
          told = performance.now();
        }
      }
      carry = entry.after;
    }
    if (changed || read) onChange();
  }

  /** Entries of all flows read so far, in order and under their headings. */
  function* gather(anew: boolean): Generator<void, Entry[], void> {
    const flows: TextFlow[] = [];
    yield* tree.flows(flows);
    const chain = createHeadingChain();
    const all: Entry[] = [];
    for (const flow of flows) {
      const headings = chain.above(flow);
      let entry = entryOf.get(flow);
      if (!entry) {
        entry = createEntry(flow, headings);
        entryOf.set(flow, entry);
      } else if (anew || !sameList(entry.headings, headings)) {
        delete entry.before;
      }
      entry.headings = headings;
      if (all.push(entry) % 256 === 0) yield;
    }
    return all;
  }

  /** Looks first at what is in view; what is read before it may later change its attribution. */
  function* readNear(all: readonly Entry[]): Generator<void, boolean, void> {
    const view = document.defaultView;
    if (!view) return false;
    const inView = new Set<TextFlow>();
    for (let i = 1; i < 8; i++) {
      const element = document.elementFromPoint(view.innerWidth / 2, (view.innerHeight * i) / 8);
      if (element) for (const flow of tree.flowsAt(element)) inView.add(flow);
    }
    const at = all.flatMap((entry, i) => (inView.has(entry.flow) ? [i] : []));
    if (at.length === 0) return false;
    for (const entry of all.slice(Math.max(0, at[0]! - 10), at.at(-1)! + 10)) {
      if (!entry.before) look(entry, options, context, {});
      yield;
    }
    return true;
  }

  /** Elements whose class or style changed: read otherwise, or shown and hidden. */
  function restyle() {
    if (restyled.size === 0) return;
    const all = [...restyled].filter((element) => plain(element).isConnected);
    restyled.clear();
    const lost: TextFlow[] = [];
    for (const element of all) {
      const block = tree.hasTurned(element) && tree.blockAt(flatParent(element));
      if (block) lost.push(...tree.touch(block));
    }
    for (const block of tree.respaced(all)) lost.push(...tree.touch(block));
    for (const entry of entries) {
      if (!entry.found || !entry.before) continue;
      const { root } = entry.flow;
      const near = (e: Element) =>
        isAround(e, root) || plain(root).contains(e) || plain(e).shadowRoot !== null;
      if (all.length > 40 || all.some(near)) delete entry.before;
    }
    if (lost.length > 0) onStale(lost);
  }

  function spend(ms: number) {
    if (!first && !paused && !budget.spend(ms)) pause();
  }

  function pause() {
    paused = true;
    observer.disconnect();
    clearTimeout(timer);
    timer = undefined;
    const flows = entries.map((entry) => entry.flow);
    // Nobody will notice any more when the page changes under them.
    for (const flow of flows) flow.stale = true;
    onStale(flows);
    entries = [];
    for (const done of waiters.splice(0)) done();
    onChange();
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const done of waiters.splice(0)) done();
  });
  observe(document);
  start();

  return {
    get marks() {
      return entries;
    },
    get paused() {
      return paused;
    },
    get roots() {
      return tree.roots;
    },
    marksAt: (node) => tree.flowsAt(node).flatMap((flow) => entryOf.get(flow) ?? []),
    resume() {
      if (!paused || signal.aborted) return;
      paused = false;
      first = true;
      budget.reset();
      restyled.clear();
      tree = createBlockTree(document, observe);
      observe(document);
      start();
    },
    settled: () =>
      new Promise((done) => {
        if (paused || signal.aborted) return done();
        waiters.push(done);
        // Changes made just now are not yet known to the observer's callback.
        take(observer.takeRecords());
        if (!slices.busy && !first) rest();
      }),
  };
}

/** Shadow roots of others within it count. */
function isAround(element: Element, node: Node): boolean {
  let at: Node | null = node;
  while (at && at !== element) at = flatParent(at);
  return at !== null;
}

const sameList = (a: readonly string[], b: readonly string[]) =>
  a === b || (a.length === b.length && a.every((text, i) => text === b[i]));
