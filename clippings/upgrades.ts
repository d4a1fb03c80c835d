import type { DBSchema, IDBPDatabase } from 'idb';
import type { Clipping } from './model';
import type { LibraryState } from './second-copy/state';

/** The library as IndexedDB has it: one record a clipping. */
export interface LibrarySchema extends DBSchema {
  clippings: {
    key: string;
    value: Clipping;
    indexes: {
      created: [created: string, id: string];
      modified: [modified: string, id: string];
      page: [key: string, created: string];
      trashed: [trashed: string, id: string];
    };
  };
  /** One record: what the library knows of itself. */
  state: { key: string; value: LibraryState };
}

/** The steps from an empty database to the present one, each run once and never edited later. */
export const upgrades: readonly ((db: IDBPDatabase<LibrarySchema>) => void)[] = [
  /** Clippings by id, found in order of making, of change, by page, and in the trash. */
  (db) => {
    const clippings = db.createObjectStore('clippings', { keyPath: 'id' });
    clippings.createIndex('created', ['created', 'id']);
    clippings.createIndex('modified', ['modified', 'id']);
    clippings.createIndex('page', ['source.key', 'created']);
    // Records that are not in the trash have no such date and stand in no such index.
    clippings.createIndex('trashed', ['trashed', 'id']);
  },
  /** What the library knows of itself, so that loss is noticed; counted at the first opening. */
  (db) => {
    db.createObjectStore('state');
  },
];
