import type { OpenPage } from './driver';
import { until } from './in-page';

/** Every mark that the page's own world can see: its kind and its words. */
export const marksOf = async (page: OpenPage): Promise<string[]> =>
  (await page.highlights()).flatMap(({ name, texts }) => texts.map((text) => `${name} ${text}`));

/** Waits until the page bears a mark. */
export const marked = (page: OpenPage): Promise<string[]> =>
  until(
    () => marksOf(page),
    (all) => all.length > 0,
    { what: 'marks' },
  );

/** Waits until the page bears none. */
export const bare = (page: OpenPage): Promise<string[]> =>
  until(
    () => marksOf(page),
    (all) => all.length === 0,
    { what: 'no marks' },
  );
