import type { Driver, ExtensionApi } from './driver';
import { inPage, until } from './in-page';

/** Asks for a site (`*://example.com/*`) as a page of ours would, by a click, and is granted it. */
export async function grantSite(driver: Driver, pattern: string): Promise<void> {
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
