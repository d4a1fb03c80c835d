import type { Decision } from './decide';

/** How many clippings of a file become what. */
export type Tally = Record<Decision['what'], number>;

/** How many of what a backup holds beside clippings become what; `refused` where there is no room. */
export type PartTally = Omit<Tally, 'back'> & { refused: number };

/** A state of the library as the second copy keeps it. */
export interface KeptState {
  name: string;
  /** ISO 8601. */
  at: string;
  count: number;
  trashed: number;
}

/** What has come since a moment, for whoever thinks of a backup. */
export interface Since {
  /** Clippings made since. */
  added: number;
  /** Clippings made or changed since. */
  changed: number;
  /** When the first clipping of all was made; ISO 8601. */
  first?: string;
}
