import type { Capture } from '../clippings/model';
import type { ConceptInfo } from '../lexicon/concept-info';
import type { Matcher } from '../lexicon/matcher';
import type { ConceptId, Match } from '../lexicon/types';
import type {
  ArticleTerm,
  BesideAnswer,
  BesideAsk,
  FrameDigest,
  MarksReport,
} from '../ports/messages';
import type { Preferences } from '../ports/preferences';

export interface SessionOptions {
  match: (text: string) => Match[];
  conceptInfo: (id: ConceptId) => ConceptInfo | undefined;
  /** Finds the reader's own words, where there are any. */
  own: Matcher | undefined;
  preferences: () => Preferences;
  signal: AbortSignal;
  /** Numbers may have changed. */
  onChange: () => void;
  /** Something we asked was not answered, or our marks are gone: the extension may have gone. */
  onSilence: () => void;
}

/** A page being read, as the script at the gate sees it. */
export interface Session {
  report(document: string): MarksReport;
  repaint(): void;
  /** Reads on where the page would not sit still and reading has paused. */
  resume(): void;
  /** Scrolls to the next or previous passage. */
  move(by: 1 | -1): void;
  /** Opens the popover on the passage under way. */
  open(): void;
  /** Saves the selection, or (by command) else the passage under way; whether there was anything. */
  capture(via: 'selection' | 'command'): Promise<boolean>;
  digest(): FrameDigest;
  /** Leads to a passage of the digest; false where it is no longer known by this id. */
  show(id: string): boolean;
  /** Id of the passage that the reader is at, once it is another than `seen`. */
  place(seen: string | undefined): Promise<string | undefined>;
  /** How often the article uses each term. */
  terms(): Promise<ArticleTerm[]>;
  keep(ids: readonly string[]): Promise<number>;
  /** Passages of the digest as they would be saved. */
  captures(ids: readonly string[]): Promise<Capture[]>;
  beside(ask: BesideAsk): Promise<BesideAnswer | undefined>;
}

/** The script that reads pages; injected once a page has passed the gate, or to keep a selection. */
export interface PageReading {
  begin(options: SessionOptions): Session;
  /** Saves the selection on a page that is not being read. */
  captureOnce(options: SessionOptions): Promise<boolean>;
  /** Answers the panel on a page that is not being read. */
  besideOnce(options: SessionOptions, ask: BesideAsk): Promise<BesideAnswer | undefined>;
}

/** Key on the isolated world's global object. */
export const readingSlot = '__lianzhu_reading__';

declare global {
  var __lianzhu_reading__: PageReading | undefined;
}
