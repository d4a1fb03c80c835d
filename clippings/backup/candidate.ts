import type { Clipping } from '../model';

/** A clipping that a file offers. */
export interface Candidate {
  clipping: Clipping;
  /** The file knows less than a clipping holds: words, note and tags are all that is compared. */
  partial?: true;
}

/** A record of a file that cannot be taken. */
export interface Refused {
  /** Which in the file, from 1. */
  n: number;
  why: 'no-quote' | 'too-long' | 'no-address' | 'not-a-clipping';
  /** Which part of it, for example `source.url`. */
  part?: string;
}

/** What a file was, and what it offers. */
export interface Offer {
  from: 'backup' | 'web-annotation' | 'hypothesis' | 'obsidian';
  /** When a backup was made; ISO 8601. */
  made?: string;
  candidates: Candidate[];
  refused: Refused[];
}
