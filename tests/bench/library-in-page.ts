/** Runs in a page of the extension, put there as one script: pages of ours are opened in a frame. */
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

let frame: HTMLIFrameElement | undefined;
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

/** Opens a page of ours and waits for its clippings. */
export async function open(path: string, count: number): Promise<Opened> {
  frame?.remove();
  longest = 0;
  frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;inset:0;width:1280px;height:860px;border:0';
  const begun = performance.now();
  frame.src = path;
  document.body.replaceChildren(frame);
  await seen(() => inFrame('.clipping-quote') !== null);
  const painted = (await afterPaint()) - begun;
  if (!path.startsWith('library')) return { painted };
  await seen(
    () =>
      inFrame('.library-list')?.getAttribute('aria-rowcount') === String(count) &&
      !inFrame('.shelf-reading'),
  );
  return { painted, whole: performance.now() - begun };
}

/** Types into the search; until what is found is painted. */
export async function search(query: string): Promise<number> {
  const field = inFrame('.shelf-bar input') as HTMLInputElement;
  const before = told();
  field.value = query;
  const begun = performance.now();
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await seen(() => told() !== before);
  return (await afterPaint()) - begun;
}

/** Chooses the first value of a facet, or takes it back; until the list is painted. */
export async function filter(facet: number): Promise<number> {
  if (!inFrame('.filter-value')) {
    const facets = frame?.contentDocument?.querySelectorAll<HTMLElement>('.filter-open');
    facets?.[facet]?.click();
    await seen(() => inFrame('.filter-value') !== null);
  }
  const before = told();
  const begun = performance.now();
  (inFrame('.filter-value input') as HTMLElement).click();
  await seen(() => told() !== before);
  return (await afterPaint()) - begun;
}

/** Chooses an order; until another clipping is painted at the top. */
export async function sort(order: string): Promise<number> {
  const first = () => inFrame('[aria-rowindex="1"]')?.getAttribute('data-id');
  const select = inFrame('.filters-order select') as HTMLSelectElement;
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

function inFrame(selector: string): Element | null {
  return frame?.contentDocument?.querySelector(selector) ?? null;
}

function told(): string {
  return `${inFrame('.shelf-count')?.textContent} ${inFrame('.message-title')?.textContent}`;
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
