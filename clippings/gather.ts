import type { IDBPObjectStore } from 'idb';
import * as v from 'valibot';
import { Clipping } from './model';
import type { LibrarySchema } from './upgrades';

/** Place in a list: the last clipping of the page before. */
export interface Bookmark {
  created: string;
  id: string;
}

export interface Page {
  clippings: Clipping[];
  /** Records that could not be read among those looked at; they stay where they are. */
  damaged: number;
  /** Where the next page begins; missing at the end. */
  next?: Bookmark;
}

/** Clippings in a transaction that reads. */
export type Reading = IDBPObjectStore<
  LibrarySchema,
  ['clippings', 'state'],
  'clippings',
  'readonly'
>;

/** Records read at once: one request each would cost more, all at once would hold the page up. */
const BATCH = 256;

export interface Gathering {
  limit: number;
  before?: Bookmark | undefined;
  signal?: AbortSignal | undefined;
  /** Goes on to the end to count what matches. */
  countAll?: boolean;
}

/** Collects the wanted clippings, newest first. */
export async function gather(
  clippings: Reading,
  { limit, before, signal, countAll = false }: Gathering,
  wanted: (clipping: Clipping) => boolean,
): Promise<Page & { matching: number }> {
  const page: Page & { matching: number } = { clippings: [], damaged: 0, matching: 0 };
  // One more than asked for, to know whether another page follows.
  const size = countAll ? BATCH : Math.min(BATCH, limit + 1);
  let bookmark = before;
  let seen = 0;
  while (!signal?.aborted) {
    const batch = await newestBefore(clippings, bookmark, size);
    seen += batch.records.length;
    for (const record of batch.records) {
      // Asked before it is parsed: parsing every record of a large library takes seconds.
      const hit = asked(record, wanted);
      const clipping = hit && page.clippings.length < limit ? parsed(record) : undefined;
      if (hit === undefined || (hit && !clipping && page.clippings.length < limit)) page.damaged++;
      else if (hit) page.matching++;
      if (clipping) page.clippings.push(clipping);
      const last = page.clippings.at(-1);
      if (hit && !clipping && page.clippings.length === limit && last)
        page.next ??= { created: last.created, id: last.id };
      if (page.next && !countAll) return page;
    }
    if (!batch.oldest) {
      // Records without a date stand in no index. Told only where all others were seen anyway:
      // counting an index of 20,000 took Chromium 156 a second (2026-11).
      if (countAll && !before) page.damaged += (await clippings.count()) - seen;
      return page;
    }
    bookmark = batch.oldest;
  }
  return page;
}

/** Whether a record is wanted; undefined where it is too damaged to tell. */
function asked(record: Clipping, wanted: (clipping: Clipping) => boolean): boolean | undefined {
  try {
    return wanted(record);
  } catch {
    return undefined;
  }
}

/** Up to `size` records older than a bookmark, newest first, in three requests. */
export async function newestBefore(
  clippings: Reading,
  before: Bookmark | undefined,
  size: number,
): Promise<{ records: Clipping[]; oldest?: Bookmark }> {
  const index = clippings.index('created');
  const older = before && IDBKeyRange.upperBound([before.created, before.id], true);
  const cursor = await index.openKeyCursor(older, 'prev');
  if (!cursor) return { records: [] };
  const newest = cursor.key;
  const end = size > 1 ? await cursor.advance(size - 1) : cursor;
  const range = end ? IDBKeyRange.bound(end.key, newest) : IDBKeyRange.upperBound(newest);
  const records = (await index.getAll(range)).reverse();
  return end ? { records, oldest: { created: end.key[0], id: end.key[1] } } : { records };
}

/** The record as a clipping, if it is one. */
export function parsed(record: unknown): Clipping | undefined {
  const result = v.safeParse(Clipping, record);
  return result.success ? result.output : undefined;
}
