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
export function isSkipped(element: Element): boolean {
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
export function kindOf(element: Element): ElementKind {
  if (isSkipped(element)) return 'skip';
  const name = element.localName;
  if (name === 'br') return 'break';
  const plain = !element.hasAttributes();
  if (BLOCKS.has(name) && (plain || !element.getAttribute('style'))) return 'block';
  if (plain && INLINES.has(name)) return 'inline';
  if (plain && name === 'div') return 'block';
  const { display, position } = getComputedStyle(element);
  // Hidden blocks stay: whether their words count is asked only where something is found in them.
  if (display === 'none')
    return name === 'span' || INLINES.has(name) || name === 'a' ? 'skip' : 'block';
  if (position === 'absolute' || position === 'fixed') return BLOCKS.has(name) ? 'block' : 'out';
  return display === 'contents' || /^(inline|ruby)/.test(display) ? 'inline' : 'block';
}

/** Whether an element shows its text now; opacity is left to the eye, since marks fade with it. */
export function isVisible(element: Element | null | undefined): boolean {
  return element?.checkVisibility({ visibilityProperty: true }) ?? false;
}
