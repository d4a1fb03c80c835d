/**
 * What tests ask of an odd page. Each function is sent as text into a world of its own, out of reach
 * of the page's scripts; methods are taken from prototypes, since a page may take their names.
 */
import type { Point } from './harness/driver';

export interface OddState {
  /** Words marked by all kinds but passages, sorted, blanks and invisible characters left out. */
  marked: string[];
  /** Words marked where none may be. */
  never: string[];
  /** The document and its open shadow roots, without hosts of ours; a sum where it is long. */
  html: string;
}

/** Marks of a document; `html` only where asked for. */
export function readOddly(names: readonly string[], withHtml: boolean): OddState {
  const all = (root: Document | ShadowRoot, selector: string): Element[] => [
    ...(root.nodeType === 9 ? Document : DocumentFragment).prototype.querySelectorAll.call(
      root,
      selector,
    ),
  ];
  const given = (of: object, name: string) => Object.getOwnPropertyDescriptor(of, name)?.get;
  const parentOf = given(Node.prototype, 'parentNode');
  const shadowOf = given(Element.prototype, 'shadowRoot');
  const inNever = (node: Node): boolean => {
    for (let at: Node | undefined = node; at; at = parentOf?.call(at) ?? (at as ShadowRoot).host) {
      if (at instanceof Element && Element.prototype.hasAttribute.call(at, 'data-never'))
        return true;
    }
    return false;
  };
  const words = (range: AbstractRange): string => {
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString().replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
  };
  const serialise = (): string => {
    const root: Element | null = given(Document.prototype, 'documentElement')?.call(document);
    const parts: string[] = [];
    const ours = '[popover="manual"]:empty';
    let shown = root;
    if (root && all(document, ours).length > 0) {
      shown = root.cloneNode(true) as Element;
      for (const host of shown.querySelectorAll(ours)) host.remove();
    }
    parts.push(shown?.outerHTML ?? '');
    const shadows = (from: Document | ShadowRoot) => {
      for (const element of all(from, '*')) {
        const shadow = shadowOf?.call(element);
        if (!shadow) continue;
        parts.push(shadow.innerHTML);
        shadows(shadow);
      }
    };
    shadows(document);
    const html = parts.join('\n');
    if (html.length < 200_000) return html;
    let sum = 0;
    for (let i = 0; i < html.length; i++) sum = (Math.imul(sum, 31) + html.charCodeAt(i)) | 0;
    return `${html.length} characters, sum ${sum}`;
  };

  const marked: string[] = [];
  const never: string[] = [];
  for (const name of names) {
    // Not by iterator: Firefox shows none of the page's to another world.
    CSS.highlights.get(name)?.forEach((range) => {
      if (!range.startContainer.isConnected) return;
      if (inNever(range.startContainer)) never.push(words(range));
      marked.push(words(range));
    });
  }
  return { marked: marked.sort(), never, html: withHtml ? serialise() : '' };
}

/** Scrolls to the first words that read so, over elements or not, and gives the middle of their first line. */
export function spotOddly(words: string): Point | undefined {
  const root: Element = Object.getOwnPropertyDescriptor(
    Document.prototype,
    'documentElement',
  )?.get?.call(document);
  const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
  const places: { node: Text; offset: number }[] = [];
  let text = '';
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (/^(script|style|title|template|noscript)$/.test(node.parentElement?.localName ?? ''))
      continue;
    for (let offset = 0; offset < node.length; offset++) places.push({ node, offset });
    text += node.data;
  }
  const at = text.indexOf(words);
  const from = places[at];
  const to = places[at + words.length - 1];
  if (!from || !to) return undefined;
  const range = new Range();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  // Where a marked word begins later, the pointer rests on that.
  const inner = words.indexOf('区');
  if (inner > 0) {
    const start = places[at + inner]!;
    range.setStart(start.node, start.offset);
  }
  from.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const rect = [...range.getClientRects()].find(({ width, height }) => width > 1 && height > 1);
  if (!rect) return undefined;
  return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
}
