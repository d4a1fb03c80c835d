import type { Driver } from './driver';
import { inPage } from './in-page';

export interface KeptRecord {
  id: string;
  created: string;
  trashed?: string;
  note: string;
  tags: string[];
  quotation: string;
  /** Words before the quotation on its page; empty where none are kept. */
  prefix: string;
  source: { url: string; title: string; site: string };
}

/** All clippings that are not in the trash, newest first, read from the library itself. */
export async function keptRecords(driver: Driver): Promise<KeptRecord[]> {
  const page = await driver.extensionPage('manifest.json');
  try {
    const all = await inPage(page, readRecords);
    return all
      .filter(({ trashed }) => trashed === undefined)
      .sort((a, b) => b.created.localeCompare(a.created));
  } finally {
    await page.close();
  }
}

/** Runs in a page of the extension. */
async function readRecords(): Promise<KeptRecord[]> {
  // Opened by us where it is not yet made, it would stay without its stores.
  if (!(await indexedDB.databases()).some(({ name }) => name === 'library')) return [];
  const answer = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  const db = await answer(indexedDB.open('library'));
  const records: (KeptRecord & { selectors: { exact?: string; prefix?: string }[] })[] =
    await answer(db.transaction('clippings').objectStore('clippings').getAll());
  db.close();
  return records.map((record) => {
    const { exact = '', prefix = '' } =
      record.selectors.find(({ exact }) => exact !== undefined) ?? {};
    return { ...record, quotation: exact, prefix };
  });
}
