/** What tests ask of a document. Each function runs in the page's own world, sent as text. */
import type { FindOptions, Highlight, Point } from './driver';

/** Names and words of all highlights that the page can see. */
export function readHighlights(): Highlight[] {
  const words = (range: AbstractRange): string => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  };
  const order = (a: AbstractRange, b: AbstractRange): number => {
    if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
    const after = a.startContainer.compareDocumentPosition(b.startContainer) & 4;
    return after ? -1 : 1;
  };
  const found: Highlight[] = [];
  CSS.highlights.forEach((highlight, name) => {
    const ranges: AbstractRange[] = [];
    highlight.forEach((range) => {
      if (range.startContainer.isConnected) ranges.push(range);
    });
    found.push({ name, texts: ranges.sort(order).map(words) });
  });
  return found;
}

/** Names and words of the highlights that a sheet gives a look, in shadow roots too. */
export function readSeenHighlights(): Highlight[] {
  const found: Highlight[] = [];
  CSS.highlights.forEach((highlight, name) => {
    const texts: string[] = [];
    highlight.forEach((range) => {
      const element = range.startContainer.parentElement;
      if (!element) return;
      const look = getComputedStyle(element, `::highlight(${name})`);
      const bare = /^(?:transparent|rgba\(0, 0, 0, 0\)|)$/.test(look.backgroundColor);
      if (bare && !/underline/.test(look.textDecorationLine)) return;
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      texts.push(live.toString());
    });
    if (texts.length > 0) found.push({ name, texts });
  });
  return found;
}

/**
 * Scrolls the words into the middle of the window and returns the first and last point on their
 * first line. Words may run over inline elements. Undefined where they are not found.
 */
export function locateText(
  text: string,
  { within = 'body', nth = 0 }: FindOptions,
): { middle: Point; start: Point; end: Point } | undefined {
  const skipped = 'script, style, noscript, template, title';
  for (const root of document.querySelectorAll(within)) {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest(skipped)) nodes.push(node as Text);
    }
    const whole = nodes.map((node) => node.data).join('');
    let at = -1;
    for (let i = 0; i <= nth; i++) at = whole.indexOf(text, at + 1);
    if (at < 0) continue;
    const range = document.createRange();
    let passed = 0;
    for (const node of nodes) {
      const next = passed + node.data.length;
      if (at >= passed && at < next) range.setStart(node, at - passed);
      if (at + text.length > passed && at + text.length <= next) {
        range.setEnd(node, at + text.length - passed);
      }
      passed = next;
    }
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
    const first = rects[0];
    const last = rects.at(-1);
    if (!first || !last) return undefined;
    const y = first.top + first.height / 2;
    return {
      middle: { x: first.left + first.width / 2, y },
      start: { x: first.left + 1, y },
      end: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }
  return undefined;
}

/** Words selected at present. */
export function selectedText(): string {
  return getSelection()?.toString() ?? '';
}

/** The document as text, without hosts of the extension: empty, with a popover of their own. */
export function htmlWithoutHosts(): string {
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const host of copy.querySelectorAll('[popover="manual"]:empty')) host.remove();
  return copy.outerHTML;
}

/** Runs with a shadow root as `this`: what a reader reads there. */
export function shownText(this: ShadowRoot): string {
  const parts: string[] = [];
  for (const child of this.children) {
    if (!(child instanceof HTMLElement) || child.localName === 'style') continue;
    // What is rendered counts: of what is not, `innerText` would give everything.
    if (!child.checkVisibility()) continue;
    const { innerText } = child;
    parts.push(innerText);
    for (const field of child.querySelectorAll('textarea')) parts.push(field.value);
  }
  return parts.join('\n').trim();
}

/** Runs with a shadow root as `this`: the middle of the control called so, in the viewport. */
export function controlCalled(this: ShadowRoot, label: string): Point | undefined {
  const controls = this.querySelectorAll<HTMLElement>('button, a[href], summary, input');
  for (const control of controls) {
    const name = control.getAttribute('aria-label') ?? control.title;
    const { innerText } = control;
    if (!`${innerText}\n${name}`.includes(label)) continue;
    control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const rect = control.getBoundingClientRect();
    if (rect.width > 0) return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
  }
  return undefined;
}

/** Runs with a shadow root as `this`: name of what has the keyboard's focus in it. */
export function focusedControl(this: ShadowRoot): string {
  const { activeElement } = this;
  const { innerText = '' } = (activeElement ?? {}) as HTMLElement;
  return activeElement === null ? '' : activeElement.getAttribute('aria-label') || innerText;
}
