import type { Page } from 'puppeteer-core';
import type { Clipping } from '../../../clippings/model';
import { quoting } from '../../clippings/a-clipping';
import { bundle } from '../bundle';
import type * as InPage from '../library-bundle';
import type { Driver } from './driver';
import { inPage } from './in-page';

declare global {
  var libraryBundle: typeof InPage;
}

/** The library of the extension, written and read behind the back of its pages. */
export interface OwnLibrary {
  page: Page;
  /** A clipping of these words, on a page of its own; taken out again at the end. */
  keep(exact: string, changes?: Partial<Clipping>): Promise<Clipping>;
  read(id: string): Promise<Clipping | undefined>;
  /** Out of it for good. */
  remove(id: string): Promise<void>;
  close(): Promise<void>;
}

export async function openLibraryOf(driver: Driver): Promise<OwnLibrary> {
  const page = await driver.extensionPage('manifest.json');
  await page.evaluate(
    `${await bundle('tests/journeys/library-bundle.ts', 'libraryBundle')}\n;undefined`,
  );
  const kept: string[] = [];
  return {
    page,
    async keep(exact, changes = {}) {
      const id = crypto.randomUUID();
      const now = new Date().toISOString();
      const url = `https://www.fujian.gov.cn/kept/${id}.html`;
      const base = quoting(exact, { id, created: now, modified: now });
      const source = { ...base.source, url, key: url };
      const clipping = { ...base, source, ...changes };
      kept.push(id);
      await inPage(page, (one) => libraryBundle.keep([one as Clipping]), clipping);
      return clipping;
    },
    async read(id) {
      return (await inPage(page, (one) => libraryBundle.records([one]), id))[0];
    },
    remove: (id) => inPage(page, (one) => libraryBundle.remove([one]), id),
    async close() {
      await inPage(page, (ids) => libraryBundle.remove(ids), kept);
      await page.close();
    },
  };
}
