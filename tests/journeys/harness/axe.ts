import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { inPage, until } from './in-page';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

/** What axe finds serious or critical on a page that has come to rest, open shadow roots included. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // Colours are judged once the page stands still: buttons fade in when the library has been read.
  await until(
    () => inPage(page, stillFor),
    (ms) => ms > 400,
    { what: 'a page at rest' },
  );
  await page.evaluate(axe);
  return inPage(page, async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: Violation[] }> };
      }
    ).axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  });
}

/** Milliseconds since the page last changed or moved. */
function stillFor(): number {
  const page = globalThis as { lastSeen?: string; since?: number };
  const now = performance.now();
  const seen = document.body.innerHTML;
  if (seen !== page.lastSeen || document.getAnimations().length > 0) page.since = now;
  page.lastSeen = seen;
  return now - (page.since ?? now);
}
