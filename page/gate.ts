/** Told by the lexicon: whether a text holds any term that would begin a reading. */
export type HasTrigger = (text: string) => boolean;

/** At most one look a second at a page that keeps changing. */
const PAUSE = 1000;
/** A look may take up this share of the time between two looks. */
const SHARE = 50;

/**
 * Whether a page is to be read: `closed` for pages that show a password field, editors, frame sets and
 * documents that are no text, and for pages that hold no term. One pass over the text, nothing more.
 */
export function gate(document: Document, hasTrigger: HasTrigger): 'closed' | 'open' {
  return isReadable(document) && holdsTerm(document, hasTrigger) ? 'open' : 'closed';
}

/**
 * Calls `onOpen` once, as soon as the page holds a term; at once if it does already. Until then the
 * page carries one observer that does no more than start a clock.
 */
export function waitAtGate(
  document: Document,
  options: { hasTrigger: HasTrigger; signal: AbortSignal; onOpen: () => void },
): void {
  const { hasTrigger, signal, onOpen } = options;
  if (signal.aborted || !isText(document)) return;
  if (gate(document, hasTrigger) === 'open') {
    onOpen();
    return;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = PAUSE;
  const look = () => {
    timer = undefined;
    const start = performance.now();
    const found = gate(document, hasTrigger) === 'open';
    pause = Math.max(PAUSE, (performance.now() - start) * SHARE);
    if (!found) return;
    observer.disconnect();
    onOpen();
  };
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(look, pause);
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

function isText(document: Document): boolean {
  return /^(text\/html|application\/xhtml\+xml|text\/plain)$/.test(document.contentType);
}

function isReadable(document: Document): boolean {
  // Read off the tree: a form named `body` would answer for `document.body`.
  const body = document.documentElement?.querySelector(':scope > body');
  if (!isText(document) || !body) return false;
  if (document.designMode === 'on') return false;
  const editable = body.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return false;
  return ![...document.querySelectorAll('input[type=password]')].some((field) =>
    field.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
  );
}

function holdsTerm(document: Document, hasTrigger: HasTrigger): boolean {
  // `textContent` of a document is null; of its element it holds title, body and, alas, scripts.
  if (hasTrigger(document.documentElement.textContent ?? '')) return true;
  for (const element of document.getElementsByTagName('*')) {
    if (element.shadowRoot && hasTrigger(element.shadowRoot.textContent ?? '')) return true;
  }
  return false;
}
