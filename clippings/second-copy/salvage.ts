import type { Kept } from './line';

/** Records of a database that may be damaged: from either end, as far as they can be read. */
export async function salvage(name: string): Promise<Kept[]> {
  const found = new Map<string, Kept>();
  try {
    const db = await answer(indexedDB.open(name));
    for (const direction of ['next', 'prev'] as const) {
      await readUntilBroken(db, direction, (record) => found.set(record.id, record));
    }
    db.close();
  } catch {
    // It does not open: nothing can be had of it.
  }
  return [...found.values()];
}

/** Deletes a database that cannot be read. Rejects where another window holds it open for long. */
export async function discard(name: string): Promise<void> {
  await Promise.race([
    answer(indexedDB.deleteDatabase(name)),
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('another window holds the library open')), 5000);
    }),
  ]);
}

function readUntilBroken(
  db: IDBDatabase,
  direction: 'next' | 'prev',
  take: (record: Kept) => void,
): Promise<void> {
  return new Promise((resolve) => {
    try {
      const cursors = db
        .transaction('clippings')
        .objectStore('clippings')
        .openCursor(null, direction);
      cursors.onerror = (event) => {
        event.preventDefault();
        resolve();
      };
      cursors.onsuccess = () => {
        const cursor = cursors.result;
        if (!cursor) return resolve();
        const { id, rev } = cursor.value as Partial<Kept>;
        if (typeof id === 'string' && typeof rev === 'number') take(cursor.value as Kept);
        cursor.continue();
      };
    } catch {
      resolve();
    }
  });
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
