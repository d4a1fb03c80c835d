import type { Driver, ExtensionApi } from './driver';
import { inPage, until } from './in-page';

/** Sites that no one has asked for yet, and that the browser will grant without a prompt. */
export async function makeAskable(driver: Driver, ...patterns: string[]): Promise<void> {
  // Chromium gives at once what it is told to allow; taken back, it is given again at a request.
  for (const pattern of patterns) await driver.allowOptionalHost(pattern);
  await giveUp(driver, ...patterns);
}

/** As if these sites had never been asked for. */
export function giveUp(driver: Driver, ...patterns: string[]): Promise<void> {
  return driver.background(async (api, origins) => {
    const { preferences } = await api.storage.local.get('preferences');
    await api.storage.local.set({
      preferences: { ...(preferences as object | undefined), sitesListed: [] },
    });
    await api.permissions.remove({ origins });
  }, patterns);
}

/** Asks for a site (`*://example.com/*`) as a page of ours would, by a click, and is granted it. */
export async function grant(driver: Driver, pattern: string): Promise<void> {
  await driver.allowOptionalHost(pattern);
  const page = await driver.extensionPage('options.html');
  await inPage(
    page,
    (origin) => {
      const { browser, chrome } = globalThis as unknown as Record<string, ExtensionApi>;
      const api = (browser ?? chrome) as ExtensionApi;
      document.title = '';
      document.addEventListener('click', async () => {
        document.title = String(await api.permissions.request({ origins: [origin] }));
      });
    },
    pattern,
  );
  await page.mouse.click(2, 2);
  await until(
    () => page.title(),
    (title) => title === 'true',
    { what: `permission for ${pattern}` },
  );
  await page.close();
}
