import theme from '../theme.css?inline';
import css from './popover.css?inline';

const xhtml = 'http://www.w3.org/1999/xhtml';

/** An element of ours in a page: closed to the page's scripts, out of reach of its styles. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Where Preact draws. */
  readonly ground: HTMLElement;
  /** Puts the host in front of everything, where it can be clicked when `near` can. */
  mount(near: Element | undefined): void;
  remove(): void;
}

/** Kept from the page's own listeners; the page's capturing ones still see the bare host. */
const kept = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'mousemove'],
  ...['mouseover', 'mouseout', 'pointerdown', 'pointerup', 'pointermove', 'pointerover'],
  ...['pointerout', 'pointercancel', 'touchstart', 'touchmove', 'touchend', 'touchcancel'],
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'wheel', 'selectstart'],
  ...['focusin', 'focusout', 'copy', 'cut', 'dragstart', 'drop', 'toggle'],
];

/** With `shownBy` it is seen only while a sheet of the browser displays that class. */
export function createHost(document: Document, mode: ShadowRootMode, shownBy?: string): Host {
  // In an XHTML or SVG document createElement gives an element without a shadow root.
  const element = document.createElementNS(xhtml, 'div') as HTMLElement;
  const root = element.attachShadow({ mode });
  const ground = document.createElementNS(xhtml, 'div') as HTMLElement;
  ground.className = 'tokens ground';
  if (shownBy !== undefined) {
    ground.classList.add(shownBy);
    ground.style.display = 'none';
  }
  dress(root);
  root.append(ground);
  element.setAttribute('popover', 'manual');
  for (const type of kept) {
    element.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  return {
    element,
    root,
    ground,
    mount(near) {
      const container = containerOf(document, near);
      if (element.parentNode !== container) container.append(element);
      // Shown anew, so that it is the last in the top layer.
      if (element.matches(':popover-open')) element.hidePopover();
      element.showPopover();
    },
    remove() {
      element.remove();
    },
  };
}

/**
 * Pages of ours let no style element in, as their policy has it; in web pages Firefox lets no sheet
 * of ours be adopted.
 */
function dress(root: ShadowRoot): void {
  const { ownerDocument: document } = root;
  const rules = `${theme}\n${css}`;
  if (/-extension:$/.test(document.location.protocol)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const style = document.createElementNS(xhtml, 'style');
  style.textContent = rules;
  root.append(style);
}

/**
 * An open modal dialog makes all outside it inert, the top layer too (seen in Chromium 156 and
 * Firefox 153, November 2026), so a popover for words in a dialog goes into that dialog.
 */
function containerOf(document: Document, near: Element | undefined): Element {
  const modal = near ? closestAcross(near, 'dialog:modal') : lastOf(document, 'dialog:modal');
  const screen = document.fullscreenElement;
  if (modal) return modal;
  if (screen && near && screen.contains(near)) return screen;
  return document.documentElement;
}

function closestAcross(element: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = element; at; ) {
    // Not by its own methods: a form answers with a field of that name.
    const found: Element | null = Element.prototype.closest.call(at, selector);
    if (found) return found;
    const root: Node = Node.prototype.getRootNode.call(at);
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}

function lastOf(document: Document, selector: string): Element | undefined {
  return [...document.querySelectorAll(selector)].at(-1);
}
