import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { bundle } from './bundle';
import { inPage } from './harness/in-page';
import type { Journey } from './suite';

/** What broke, by name; nothing where every law holds. */
type Broken = Record<string, string>;

/**
 * Laws that need a real document or a real IndexedDB, bundled and run in the browser: those of
 * documents on an empty page of an unlisted host, those of the library on a page of the extension.
 */
export function lawsHold(journey: Journey): void {
  let pageLaws: string;
  let storeLaws: string;
  let packLaws: string;

  beforeAll(async () => {
    pageLaws = await bundle('tests/page/laws/index.ts', 'pageLaws');
    storeLaws = await bundle('tests/journeys/store-laws-bundle.ts', 'storeLaws');
    packLaws = await bundle('tests/journeys/pack-laws-bundle.ts', 'packLaws');
  });

  it('laws of text flow, painting, hit test, keeping and the popover', async () => {
    const { page } = await journey.driver.open(
      journey.server.url('www.unlisted.example', '/empty.html'),
    );
    const { broken, count } = await run(page, pageLaws, 'pageLaws');
    await page.close();
    expect(broken).toEqual({});
    expect(count).toBeGreaterThan(60);
  }, 120_000);

  it('laws of the library', async () => {
    const page = await journey.driver.extensionPage('options.html');
    const { broken, count } = await run(page, storeLaws, 'storeLaws');
    await page.close();
    expect(broken).toEqual({});
    expect(count).toBeGreaterThan(10);
  }, 400_000);

  it('laws of packs', async () => {
    const page = await journey.driver.extensionPage('options.html');
    const { broken, count } = await run(page, packLaws, 'packLaws');
    await page.close();
    expect(broken).toEqual({});
    expect(count).toBeGreaterThan(10);
  }, 120_000);
}

async function run(
  page: Page,
  code: string,
  name: string,
): Promise<{ broken: Broken; count: number }> {
  await page.evaluate(`${code};0`);
  return inPage(
    page,
    async (bundleName) => {
      const { allLaws } = (globalThis as unknown as Record<string, Bundle>)[bundleName] as Bundle;
      const broken: Record<string, string> = {};
      for (const law of allLaws) {
        const once = () => law.run().catch((error) => `threw ${error?.stack ?? error}`);
        // Laws of frames and timers may stumble on a machine that is busy elsewhere: one that is
        // broken breaks twice.
        const wrong = (await once()) && (await once());
        if (wrong !== undefined) broken[law.name] = wrong;
      }
      return { broken, count: allLaws.length };
    },
    name,
  );
}

interface Bundle {
  allLaws: { name: string; run(): Promise<string | undefined> }[];
}
