import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { inPage } from './in-page';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

/** What axe finds serious or critical on a page, open shadow roots included. */
export async function seriousFaults(page: Page): Promise<string[]> {
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
