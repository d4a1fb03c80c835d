import { allColours } from '../ports/mark-colours';
import { highlightName, markKinds } from './mark-sheet';

/** On what a popover's host shows: the browser's sheet must let it be seen where it is used. */
export const groundClass = 'lianzhu-ground';

/**
 * Takes away what an earlier script of ours left on a page. When the extension stops, Firefox lets its
 * scripts do nothing any more: marks stay in the registry and the popover in the document, both unseen
 * only because the browser takes our sheet off (seen in Firefox 153, November 2026).
 */
export function clearLeftovers(document: Document): void {
  for (const colours of allColours) {
    for (const kind of markKinds) {
      for (const tone of ['light', 'dark'] as const) {
        globalThis.CSS?.highlights?.delete(highlightName(kind, tone, colours));
      }
    }
  }
  for (const host of document.querySelectorAll('[popover=manual]:empty')) {
    // Given to extensions, in Firefox alone.
    const { openOrClosedShadowRoot: root } = host as { openOrClosedShadowRoot?: ShadowRoot | null };
    if (root?.querySelector(`.${groundClass}`)) host.remove();
  }
}
