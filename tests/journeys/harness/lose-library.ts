import type { Driver } from './driver';
import { inPage } from './in-page';
import type { OwnLibrary } from './own-library';

/** The browser deletes the database, as Chromium does after some kills. */
export async function loseDatabase(driver: Driver): Promise<void> {
  const page = await driver.extensionPage('manifest.json');
  await inPage(page, async () => {
    await new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase('library');
      deleting.onsuccess = () => resolve();
      deleting.onerror = () => reject(deleting.error);
    });
  });
  await page.close();
}

/** The database is lost, and so many clippings with it that the copy does not have either. */
export async function loseSome(driver: Driver, library: OwnLibrary, many: number): Promise<void> {
  await inPage(library.page, () => libraryBundle.copyNow());
  // What neither the database nor the copy has any more is known by its number alone.
  await driver.background(async (api, more) => {
    const place = 'canary:library';
    const { [place]: record } = await api.storage.local.get(place);
    const known = record as { tally: { count: number; seq: number } };
    const { count, seq } = known.tally;
    const tally = { ...known.tally, count: count + more, seq: seq + more };
    await api.storage.local.set({ [place]: { ...known, tally } });
  }, many);
  await loseDatabase(driver);
}
