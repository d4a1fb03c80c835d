import type { ConceptId, ProvinceCode } from '../../lexicon/types';

/** A policy passage of the page in front, as the panel lists it. */
export interface DigestPassage {
  id: string;
  text: string;
  /** Headings of the page above it, outermost first. */
  headings: readonly string[];
  provinces: readonly ProvinceCode[];
  fields: readonly ConceptId[];
  /** Words of the reader's own in it. */
  own: readonly string[];
  /** Already among the clippings. */
  kept: boolean;
}

export type Digest =
  | { state: 'loading' }
  /** The page in front is not read: switched off, not enabled, or not a page for us. */
  | { state: 'unread' }
  | {
      state: 'ready';
      title: string;
      site: string;
      passages: readonly DigestPassage[];
      /** The page would not sit still: what is listed may be old. */
      paused: boolean;
    };

/** How often the article uses each term. */
export type TermTable = readonly {
  /** Concept, or the reader's own word. */
  term: string;
  own: boolean;
  count: number;
  /** As written, the commonest first. */
  forms: readonly { text: string; count: number }[];
}[];

export interface DigestActions {
  /** Scroll the page to it. */
  onChoose: (id: DigestPassage['id']) => void;
  /** Keep these passages; the button is left out where nothing can keep them. */
  onKeep?: (ids: readonly DigestPassage['id'][]) => void;
  /** Read the page on after a pause. */
  onResume: () => void;
  /** Take these passages away, kept or not. */
  onExport: (ids: readonly DigestPassage['id'][]) => Promise<void>;
}
