import type { ConceptId, ProvinceCode } from '../../lexicon/types';

/** A policy passage of the page in front, as the panel lists it. */
export interface DigestPassage {
  id: string;
  text: string;
  /** Headings of the page above it, outermost first. */
  headings: readonly string[];
  provinces: readonly ProvinceCode[];
  fields: readonly ConceptId[];
  /** Already among the clippings. */
  kept: boolean;
}

export type Digest =
  | { state: 'loading' }
  /** The page in front is not read: switched off, not enabled, or not a page for us. */
  | { state: 'unread' }
  | { state: 'ready'; title: string; site: string; passages: readonly DigestPassage[] };

export interface DigestActions {
  /** Scroll the page to it. */
  onChoose: (id: DigestPassage['id']) => void;
  /** Keep these passages; the button is left out where nothing can keep them. */
  onKeep?: (ids: readonly DigestPassage['id'][]) => void;
  /** Take these passages away, kept or not. */
  onExport: (ids: readonly DigestPassage['id'][]) => Promise<void>;
}
