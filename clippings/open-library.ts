import type { Failure } from './failure';
import { type OpenDatabase, type Opening, openDatabase } from './open-database';
import { type LibrarySchema, upgrades } from './upgrades';

/** Opens the database of clippings. */
export function openLibrary(
  name: string,
  opening: Opening,
): Promise<OpenDatabase<LibrarySchema> | Failure> {
  return openDatabase(name, upgrades, opening);
}
