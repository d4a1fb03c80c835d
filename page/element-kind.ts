import { flatParent } from './flat-parent';
import { plain } from './plain';

/**
 * How an element takes part in the text: `skip` holds no text of the page's own, `break` ends a
 * line, `out` is placed outside the line it stands in, `block` ends the text before it.
 */
export type ElementKind = 'skip' | 'break' | 'inline' | 'out' | 'block';

const names = (list: string) => new Set(list.split(' '));

const SKIPPED = names(
  'script style noscript template textarea input select option datalist button svg math canvas iframe object embed audio video img head rt rp rtc meter progress',
);
const BLOCKS = names(
  'html body p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th caption pre blockquote article section main header footer nav aside form fieldset legend details summary figure figcaption address hr center',
);
const INLINES = names(
  'b strong em i u s font sub sup small big mark ruby rb code kbd samp var abbr q cite time bdi bdo wbr ins del',
);

/** Controls, editable and decorative parts are no reading matter. Looks at the element alone. */
export function isSkipped(node: Element): boolean {
  const element = plain(node);
  if (SKIPPED.has(element.localName)) return true;
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return true;
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  return (
    (editable !== null && editable !== 'false') ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.getAttribute('role') === 'textbox'
  );
}

/** The kind of an element, by name where that is sure, else by computed style. */
export function kindOf(node: Element): ElementKind {
  const element = plain(node);
  if (isSkipped(node)) return 'skip';
  const name = element.localName;
  if (name === 'br') return 'break';
  const bare = !element.hasAttributes();
  if (BLOCKS.has(name) && (bare || !element.getAttribute('style'))) return 'block';
  if (bare && INLINES.has(name)) return 'inline';
  if (bare && name === 'div') return 'block';
  const { display, position } = getComputedStyle(node);
  // Hidden blocks stay: whether their words count is asked only where something is found in them.
  if (display === 'none')
    return name === 'span' || INLINES.has(name) || name === 'a' ? 'skip' : 'block';
  if (position === 'absolute' || position === 'fixed') return BLOCKS.has(name) ? 'block' : 'out';
  return display === 'contents' || /^(inline|ruby)/.test(display) ? 'inline' : 'block';
}

/** Whether an element shows its text now; opacity is left to the eye, since marks fade with it. */
export function isVisible(element: Element | null | undefined): boolean {
  if (!element || getComputedStyle(element).visibility !== 'visible') return false;
  // Without a box of its own (a slot has none either) it shows where the one around it does.
  let at: Node | null = element;
  while (at && (plain(at).nodeType !== Node.ELEMENT_NODE || hasNoBox(at as Element))) {
    at = flatParent(at);
  }
  return at !== null && plain(at as Element).checkVisibility();
}

const hasNoBox = (element: Element) => getComputedStyle(element).display === 'contents';

/** Whether an element is shown and yet lets everything behind it be seen. */
export function isTransparent(node: Element): boolean {
  const element = plain(node);
  return element.checkVisibility() && !element.checkVisibility({ opacityProperty: true });
}
