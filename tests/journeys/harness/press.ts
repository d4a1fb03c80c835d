import type { Page } from 'puppeteer-core';
import { inPage, until } from './in-page';

declare global {
  /** Whether the last click asked for here has reached its control. */
  var reachedByPress: boolean | undefined;
}

/**
 * Clicks, as a hand would, the first control of a page of ours whose name or text contains `label`.
 * A page that is still being laid out moves its controls, and a browser drops what is clicked before
 * the first picture of a page stands: who misses looks again and clicks again.
 */
export async function press(page: Page, label: string): Promise<void> {
  await until(
    async () => {
      const found = await inPage(page, controlNamed, label);
      if (!found) return false;
      await page.mouse.click(found.x, found.y, { delay: 30 });
      // A page that has gone with the click was reached by it.
      return inPage(page, () => globalThis.reachedByPress !== false).catch(() => true);
    },
    (reached) => reached,
    { what: `control 「${label}」` },
  );
}

/** Where to click; from now on `reachedByPress` tells whether a click came there. */
function controlNamed(label: string): { x: number; y: number } | undefined {
  const controls = document.querySelectorAll<HTMLElement>(
    'button, a[href], summary, input, select, [role="tab"], [role="switch"]',
  );
  for (const control of controls) {
    const labels = [...((control as HTMLInputElement).labels ?? [])];
    const named = labels.map(({ textContent }) => textContent).join('\n');
    const name = `${named}\n${control.textContent}\n${control.getAttribute('aria-label')}\n${control.title}`;
    if (!name.includes(label) || control.matches(':disabled, [aria-disabled="true"]')) continue;
    control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const rect = control.getBoundingClientRect();
    if (rect.width === 0) continue;
    globalThis.reachedByPress = false;
    const hear = (event: MouseEvent) => {
      const path = event.composedPath();
      if ([control, ...labels].some((part) => path.includes(part)))
        globalThis.reachedByPress = true;
    };
    addEventListener('click', hear, { capture: true, once: true });
    return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
  }
  return undefined;
}
