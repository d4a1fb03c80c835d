/**
 * Address of what a reader sees in a document. Frames that are filled by script or by `srcdoc` have none
 * of their own: they have that of the page around them, or its base address where that cannot be asked.
 */
export function pageAddress(document: Document): string {
  let view = document.defaultView;
  try {
    while (view && view.location.protocol === 'about:' && view.parent !== view) {
      view = view.parent as Window & typeof globalThis;
    }
    if (view && view.location.protocol !== 'about:') return view.location.href;
  } catch {
    // A sandboxed frame may not look at its parent.
  }
  return document.baseURI;
}
