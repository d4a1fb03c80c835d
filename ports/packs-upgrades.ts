import type { DBSchema } from 'idb';
import type { Upgrades } from '../clippings/open-database';
import type { HeldPack } from '../seeds/packs/held-pack';
import type { PackFact } from '../seeds/packs/pack';

/** A fact that the reader wrote. */
export interface OwnRecord {
  id: PackFact['id'];
  /** Its place in the pack; counts up, with gaps where facts were removed. */
  at: number;
  fact: PackFact;
}

/** Some facts of an imported pack, in its order: a record for each would take ten times as long. */
interface Sheaf {
  pack: HeldPack['id'];
  /** From 0. */
  at: number;
  facts: PackFact[];
}

/** Packs as IndexedDB has them: heads in one store, facts of the reader's own and of others apart. */
export interface PacksSchema extends DBSchema {
  packs: { key: string; value: HeldPack };
  own: { key: string; value: OwnRecord; indexes: { at: number } };
  imported: { key: [pack: string, at: number]; value: Sheaf };
}

export const packsUpgrades: Upgrades<PacksSchema> = [
  /** Packs by id; own facts by id and in their order; facts of others by pack, in their order. */
  (db) => {
    db.createObjectStore('packs', { keyPath: 'id' });
    db.createObjectStore('own', { keyPath: 'id' }).createIndex('at', 'at', { unique: true });
    db.createObjectStore('imported', { keyPath: ['pack', 'at'] });
  },
];
