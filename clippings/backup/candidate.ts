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
  /** Which file of a backup that was parted, and whether others follow. */
  file?: number | undefined;
  more?: true | undefined;
  candidates: Candidate[];
  refused: Refused[];
}

/** What is wrong with a part of a backup: where in it, and whether it is there twice. */
export interface PartFault {
  /** Which kind of part; empty where it is none that is known. */
  part: string;
  /** For example `article.url`. */
  path: string;
  twice?: true;
}

/** Takes in what a backup holds beside clippings. It is asked in the order of the file. */
export interface PartsReader {
  take(value: unknown): PartFault | undefined;
  /** The file ends here. */
  end(): PartFault | undefined;
}
