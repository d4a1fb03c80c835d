import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { NoteDraft, type NoteDrafts } from './note-draft';

type Left = NoteDraft & { window: string };

interface DraftsSchema extends DBSchema {
  drafts: { key: [id: string, window: string]; value: Left };
}

/**
 * Drafts in a database of their own: words do not belong into extension storage, which scripts in
 * pages can read. Each window keeps its own; one is handed on when its window is no longer there.
 */
export function openNoteDrafts(name = 'lianzhu-drafts'): NoteDrafts {
  const window = crypto.randomUUID();
  const lock = (of: string) => `${name}:${of}`;
  let db: IDBPDatabase<DraftsSchema> | undefined;
  const opening = openDB<DraftsSchema>(name, 1, {
    upgrade: (made) => {
      made.createObjectStore('drafts', { keyPath: ['id', 'window'] });
    },
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  }).then((opened) => {
    db = opened;
    return opened;
  });
  opening.catch(() => undefined);
  // Held for as long as the window lives, however it ends.
  void navigator.locks.request(lock(window), () => new Promise(() => {})).catch(() => undefined);

  /** At once where the database is open: a page that is closing waits for nothing. */
  function write(work: (opened: IDBPDatabase<DraftsSchema>) => void): void {
    try {
      if (db) work(db);
      else void opening.then(work).catch(() => undefined);
    } catch {
      // The database was closed; the library is told in any case.
    }
  }

  return {
    keep: (draft) =>
      write((opened) => {
        const tx = opened.transaction('drafts', 'readwrite', { durability: 'strict' });
        tx.done.catch(() => undefined);
        tx.store.put({ ...draft, window }).catch(() => undefined);
        tx.commit();
      }),
    drop: (id) =>
      write((opened) => {
        const tx = opened.transaction('drafts', 'readwrite');
        tx.done.catch(() => undefined);
        tx.store.delete([id, window]).catch(() => undefined);
        tx.commit();
      }),
    async take(id) {
      try {
        const opened = await opening;
        const { held = [] } = await navigator.locks.query();
        const living = new Set(held.map((one) => one.name));
        const tx = opened.transaction('drafts', 'readwrite');
        const all = await tx.store.getAll(IDBKeyRange.bound([id], [id, []]));
        const left = all.filter((one) => one.window === window || !living.has(lock(one.window)));
        const found = firstOf(left, window);
        const draft = v.safeParse(NoteDraft, found);
        if (!draft.success) return undefined;
        for (const one of left) {
          // Another that says more, or something else, stays for the next time.
          if (one === found || draft.output.text.includes(one.text)) {
            await tx.store.delete([id, one.window]);
          }
        }
        await tx.store.put({ ...draft.output, window });
        await tx.done;
        return draft.output;
      } catch {
        return undefined;
      }
    },
  };
}

/** One's own, since what is typed here takes its place; else the latest. Others wait for their turn. */
function firstOf(left: readonly Left[], window: string): Left | undefined {
  const [latest] = [...left].sort((a, b) => b.at - a.at);
  return left.find((one) => one.window === window) ?? latest;
}
