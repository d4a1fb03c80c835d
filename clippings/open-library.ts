import { type IDBPDatabase, openDB } from 'idb';
import { type Failure, failureOf } from './failure';
import { type LibrarySchema, upgrades } from './upgrades';

/** What an opener wants to hear, and how long it waits. */
export interface Opening {
  /** Another connection holds an older version open; the opening still waits. */
  onBlocked?: () => void;
  /** The connection has closed: for a newer version elsewhere, or by the browser. */
  onClosing?: (why: 'newer' | 'closed') => void;
  /** Milliseconds until an opening that does not come is given up as blocked. */
  patience?: number;
}

export interface OpenLibrary {
  db: IDBPDatabase<LibrarySchema>;
  /** `read` where a newer version of the extension has changed the database. */
  access: 'write' | 'read';
}

/** Opens the database and brings it up to date; never hangs, never deletes. */
export async function openLibrary(name: string, opening: Opening): Promise<OpenLibrary | Failure> {
  try {
    return await withPatience(opening.patience ?? 5000, (onProgress) =>
      connect(name, opening, onProgress, upgrades.length),
    );
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'VersionError') return failureOf(error);
  }
  try {
    return await withPatience(opening.patience ?? 5000, (onProgress) =>
      connect(name, opening, onProgress, undefined),
    );
  } catch (error) {
    return failureOf(error);
  }
}

async function connect(
  name: string,
  { onBlocked, onClosing }: Opening,
  onProgress: () => void,
  version: number | undefined,
): Promise<OpenLibrary> {
  const db = await openDB<LibrarySchema>(name, version, {
    upgrade(database, oldVersion) {
      onProgress();
      for (const step of upgrades.slice(oldVersion)) step(database);
    },
    blocked: () => onBlocked?.(),
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      onClosing?.('newer');
    },
    terminated: () => onClosing?.('closed'),
  });
  return { db, access: version === undefined ? 'read' : 'write' };
}

/**
 * Gives an opening up after some time, unless an upgrade has begun. A connection that comes later
 * is closed, so that it blocks nobody.
 */
async function withPatience(
  patience: number,
  open: (onProgress: () => void) => Promise<OpenLibrary>,
): Promise<OpenLibrary | Failure> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      resolve({ ok: false, reason: 'blocked', detail: `not open after ${patience} ms` });
    }, patience);
    open(() => clearTimeout(timer)).then(
      (library) => {
        clearTimeout(timer);
        if (late) library.db.close();
        else resolve(library);
      },
      (error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
