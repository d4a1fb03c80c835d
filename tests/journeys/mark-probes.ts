/** What tests ask of the marks on a page. Each function runs in the page's own world, sent as text. */

/** Scrolls to the end and back, a window at a time, as a reader in a hurry. */
export async function scrollThrough(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo({ top: y, behavior: 'instant' });
    await frame();
    await frame();
  }
  scrollTo({ top: 0, behavior: 'instant' });
}

/**
 * How often the words stand in the visible text of an element, and around which places no mark of
 * ours lies on them when they are scrolled to (waited for up to 3 s each).
 */
export async function countUnmarked(
  within: string,
  words: string,
): Promise<{ total: number; unmarked: string[] }> {
  const root = document.querySelector(within);
  if (!root) throw new Error(`no ${within}`);
  const skipped = 'script, style, textarea, rt, rp';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const places: { node: Text; offset: number }[] = [];
  let text = '';
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (!parent || parent.closest(skipped)) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    for (let i = 0; i < node.data.length; i++) places.push({ node, offset: i });
    text += node.data;
  }
  const isMarked = ({ node, offset }: { node: Text; offset: number }) => {
    for (const [name, highlight] of CSS.highlights) {
      if (name.includes('passage')) continue;
      for (const range of highlight) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        if (live.isPointInRange(node, offset) && live.isPointInRange(node, offset + 1)) return true;
      }
    }
    return false;
  };
  const unmarked: string[] = [];
  let total = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    total++;
    const place = places[at];
    if (!place) continue;
    place.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const whole = Array.from(words, (_, i) => places[at + i]).filter((p) => p !== undefined);
    let marked = false;
    for (let tries = 0; tries < 60 && !marked; tries++) {
      marked = whole.every(isMarked);
      if (!marked) await new Promise((resolve) => setTimeout(resolve, words === '区块链' ? 50 : 5));
    }
    if (!marked) unmarked.push(text.slice(Math.max(0, at - 8), at + words.length + 8));
  }
  return { total, unmarked };
}

/** Words that are marked where nothing should be: unseen, editable, menus, lists of links. */
export function marksInWrongPlaces(): string[] {
  const wrong: string[] = [];
  for (const highlight of CSS.highlights.values()) {
    for (const { startContainer } of highlight) {
      const element = startContainer.parentElement;
      if (!element) continue;
      const bad =
        element.closest(
          'script, style, textarea, [contenteditable], nav, footer, aside, .crumbs',
        ) ?? (element.checkVisibility({ visibilityProperty: true }) ? undefined : element);
      if (bad) wrong.push(`${bad.localName}: ${startContainer.textContent?.slice(0, 30)}`);
    }
  }
  return wrong;
}
