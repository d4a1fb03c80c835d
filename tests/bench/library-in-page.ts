/** Runs in pages of the extension, put there as one script. */
import { openStore } from '../../clippings/store';
import { canaryPlace } from '../../ports/canary';
import { manyClippings } from './many-clippings';

const NAME = 'library';
const PART = 2000;
const PATIENCE = 120_000;
/** Milliseconds: as long as nothing is done for comparison, and longer than between two answers. */
const PART_OF_READING = 400;

/** Milliseconds, as a reader would wait them. */
export interface Opened {
  /** From the asking for the page until clippings are painted. */
  painted: number;
  /** Until the whole library is searched; missing in the popup, which reads it when it is searched. */
  whole?: number;
}

/** An act of a reader: how long until it is painted, and the longest that the page did not answer. */
export interface Acted {
  painted: number;
  slice: number;
}

/** Fills an empty library as the extension itself would, and brings its second copy up to date. */
export async function fill(from: number, to: number, all: number): Promise<void> {
  const store = await openStore(NAME, { copy: { canary: canaryPlace(NAME) } });
  const some = manyClippings(all).slice(from, to);
  for (let at = 0; at < some.length; at += PART) {
    const outcome = await store.addAll(some.slice(at, at + PART));
    if (!outcome.ok) throw new Error(outcome.detail);
  }
  if (to === all) await store.tend(new AbortController().signal);
  store.close();
}

/** Waits for the clippings of the page that is being opened; times are from the asking for it. */
export async function opened(): Promise<number> {
  await seen(() => find('.clipping-quote') !== null);
  return afterPaint();
}

/** Waits until all of so many are searched; how long that took, and the longest slice of each part of it. */
export async function read(count: number): Promise<{ painted: number; slices: number[] }> {
  const rows = () => find('.library-list')?.getAttribute('aria-rowcount');
  const isRead = () => rows() === String(count) && !find('.shelf-reading');
  const slices: number[] = [];
  while (!isRead()) {
    const longest = watchSlices();
    const end = performance.now() + PART_OF_READING;
    await seen(() => isRead() || performance.now() > end);
    slices.push(longest());
  }
  return { painted: performance.now(), slices };
}

/** Types into the search; until what is found is painted. */
export function search(query: string): Promise<Acted> {
  const field = find('.shelf-bar input') as HTMLInputElement;
  return acted(told, () => {
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Chooses the first value of a facet, or takes it back; until the list is painted. */
export async function filter(facet: number): Promise<Acted> {
  if (!find('.filter-value')) {
    document.querySelectorAll<HTMLElement>('.filter-open')[facet]?.click();
    await seen(() => find('.filter-value') !== null);
  }
  return acted(told, () => (find('.filter-value input') as HTMLElement).click());
}

/** Chooses an order; until another clipping is painted at the top. */
export function sort(order: string): Promise<Acted> {
  const first = () => find('[aria-rowindex="1"]')?.getAttribute('data-id') ?? '';
  return acted(first, () => {
    const select = find('.filters-order select') as HTMLSelectElement;
    select.value = order;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** The longest that the page does not answer in so many milliseconds in which nothing is done. */
export async function idle(ms: number): Promise<number> {
  const slices = watchSlices();
  await new Promise((go) => setTimeout(go, ms));
  return slices();
}

async function acted(what: () => string, act: () => void): Promise<Acted> {
  const before = what();
  const slices = watchSlices();
  const begun = performance.now();
  act();
  await seen(() => what() !== before);
  const painted = (await afterPaint()) - begun;
  // What follows the first painting belongs to it: records that are fetched, lines that are measured.
  await new Promise((go) => setTimeout(go, AFTERWARDS));
  return { painted, slice: slices() };
}

/**
 * Asks the page again and again whether it answers: what lies between two answers, less the pause
 * before the asking, is a slice. The pause counts in, since a slice may begin in it.
 */
function watchSlices(): () => number {
  let [longest, last, watching] = [0, performance.now(), true];
  const { port1, port2 } = new MessageChannel();
  const answer = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - PAUSE);
    last = now;
    if (watching) setTimeout(() => port2.postMessage(undefined), PAUSE);
  };
  port1.onmessage = answer;
  port2.postMessage(undefined);
  return () => {
    answer();
    watching = false;
    port1.close();
    return Math.max(0, longest);
  };
}

/** Milliseconds; timers in timers are not quicker. */
const PAUSE = 4;
const AFTERWARDS = 50;

function find(selector: string): Element | null {
  return document.querySelector(selector);
}

function told(): string {
  return `${find('.shelf-count')?.textContent} ${find('.message-title')?.textContent}`;
}

async function seen(holds: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`not seen: ${holds}; ${told()}`);
    await new Promise((go) => setTimeout(go, 1));
  }
}

/** The time when what stands in the document now has been painted. */
function afterPaint(): Promise<number> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(undefined);
    });
  });
}
