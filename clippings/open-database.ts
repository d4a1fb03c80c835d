import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Failure, failureOf } from './failure';

/** What an opener wants to hear, and how long it waits. */
export interface Opening {
  /** Another connection holds an older version open; the opening still waits. */
  onBlocked?: () => void;
  /** The connection has closed: for a newer version elsewhere, or by the browser. */
  onClosing?: (why: 'newer' | 'closed') => void;
  /** Milliseconds until an opening that does not come is given up as blocked. */
  patience?: number;
}

export interface OpenDatabase<Schema extends DBSchema> {
  db: IDBPDatabase<Schema>;
  /** `read` where a newer version of the extension has changed the database. */
  access: 'write' | 'read';
}

/** The steps from an empty database to the present one, each run once and never edited later. */
export type Upgrades<Schema extends DBSchema> = readonly ((db: IDBPDatabase<Schema>) => void)[];

/** Opens a database and brings it up to date; never hangs, never deletes. */
export async function openDatabase<Schema extends DBSchema>(
  name: string,
  upgrades: Upgrades<Schema>,
  opening: Opening,
): Promise<OpenDatabase<Schema> | Failure> {
  try {
    return await withPatience(opening.patience ?? 5000, (onProgress) =>
      connect(name, upgrades, opening, onProgress, upgrades.length),
    );
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'VersionError') return failureOf(error);
  }
  try {
    return await withPatience(opening.patience ?? 5000, (onProgress) =>
      connect(name, upgrades, opening, onProgress, undefined),
    );
  } catch (error) {
    return failureOf(error);
  }
}

/**
 * A transaction whose end may go unheard: what breaks off is told by the request that was waited for,
 * and `done` would tell it once more, to nobody.
 */
export function heard<T extends { done: Promise<unknown> }>(transaction: T): T {
  transaction.done.catch(() => {});
  return transaction;
}

async function connect<Schema extends DBSchema>(
  name: string,
  upgrades: Upgrades<Schema>,
  { onBlocked, onClosing }: Opening,
  onProgress: () => void,
  version: number | undefined,
): Promise<OpenDatabase<Schema>> {
  const db = await openDB<Schema>(name, version, {
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
async function withPatience<Schema extends DBSchema>(
  patience: number,
  open: (onProgress: () => void) => Promise<OpenDatabase<Schema>>,
): Promise<OpenDatabase<Schema> | Failure> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      resolve({ ok: false, reason: 'blocked', detail: `not open after ${patience} ms` });
    }, patience);
    open(() => clearTimeout(timer)).then(
      (opened) => {
        clearTimeout(timer);
        if (late) opened.db.close();
        else resolve(opened);
      },
      (error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
