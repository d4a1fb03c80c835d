/** Runs in pages of the extension, put there as one script before anything of their own. */
import { openStore } from '../../clippings/store';
import { canaryPlace } from '../../ports/canary';
import { manyClippings } from './many-clippings';

const NAME = 'library';
const PART = 2000;
const PATIENCE = 120_000;

/** Milliseconds, as a reader would wait them. */
export interface Opened {
  /** From the asking for the page until clippings are painted. */
  painted: number;
  /** Until the whole library is searched; missing in the popup, which reads it when it is searched. */
  whole?: number;
}

let longest = 0;
let pinging = false;

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
export async function opened(count: number): Promise<Opened> {
  longestSlice();
  await seen(() => find('.clipping-quote') !== null);
  const painted = await afterPaint();
  if (!location.pathname.endsWith('/library.html')) return { painted };
  const rows = () => find('.library-list')?.getAttribute('aria-rowcount');
  await seen(() => rows() === String(count) && !find('.shelf-reading'));
  return { painted, whole: performance.now() };
}

/** Types into the search; until what is found is painted. */
export async function search(query: string): Promise<number> {
  const field = find('.shelf-bar input') as HTMLInputElement;
  const before = told();
  field.value = query;
  const begun = performance.now();
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await seen(() => told() !== before);
  return (await afterPaint()) - begun;
}

/** Chooses the first value of a facet, or takes it back; until the list is painted. */
export async function filter(facet: number): Promise<number> {
  if (!find('.filter-value')) {
    document.querySelectorAll<HTMLElement>('.filter-open')[facet]?.click();
    await seen(() => find('.filter-value') !== null);
  }
  const before = told();
  const begun = performance.now();
  (find('.filter-value input') as HTMLElement).click();
  await seen(() => told() !== before);
  return (await afterPaint()) - begun;
}

/** Chooses an order; until another clipping is painted at the top. */
export async function sort(order: string): Promise<number> {
  const first = () => find('[aria-rowindex="1"]')?.getAttribute('data-id');
  const select = find('.filters-order select') as HTMLSelectElement;
  const before = first();
  select.value = order;
  const begun = performance.now();
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await seen(() => first() !== before);
  return (await afterPaint()) - begun;
}

/** The longest that the page has not answered since the last asking or opening. */
export function longestSlice(): number {
  const so = longest;
  longest = 0;
  if (!pinging) ping();
  return so;
}

function ping(): void {
  pinging = true;
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    // Not without pause: a page that is asked all the time has no time for anything else.
    setTimeout(() => {
      last = performance.now();
      port2.postMessage(undefined);
    }, 2);
  };
  port2.postMessage(undefined);
}

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
