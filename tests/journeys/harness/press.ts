import type { Page } from 'puppeteer-core';
import { inPage, until } from './in-page';

/** Clicks, as a hand would, the first control of a page of ours whose name or text contains `label`. */
export async function press(page: Page, label: string): Promise<void> {
  const find = () => inPage(page, controlNamed, label);
  const found = await until(find, (point) => point !== null && point !== undefined, {
    what: `control 「${label}」`,
  });
  if (found) await page.mouse.click(found.x, found.y, { delay: 30 });
}

function controlNamed(label: string): { x: number; y: number } | undefined {
  const controls = document.querySelectorAll<HTMLElement>(
    'button, a[href], summary, input, select, [role="tab"], [role="switch"]',
  );
  for (const control of controls) {
    const labels = (control as HTMLInputElement).labels ?? [];
    const named = Array.from(labels, (label) => label.textContent).join('\n');
    const name = `${named}\n${control.textContent}\n${control.getAttribute('aria-label')}\n${control.title}`;
    if (!name.includes(label) || control.matches(':disabled, [aria-disabled="true"]')) continue;
    control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const rect = control.getBoundingClientRect();
    if (rect.width > 0) return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
  }
  return undefined;
}
