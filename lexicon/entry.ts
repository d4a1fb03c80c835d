import type { ConceptId, ProvinceCode, Tier, Topic } from './types';

/** Strings separated by `|`, read as "any of these"; written in any script, compared folded. */
export type Alternatives = string;

/**
 * Company that lets a doubtful label count: some surer label of that kind in the same block.
 * `xinjiang` stands for the region's own name, which tells whose 兵团 is meant.
 */
export type ContextKind =
  | 'blockchain'
  | 'digital-asset'
  | 'evidence'
  | 'e-government'
  | 'food-safety'
  | 'data'
  | 'xinjiang';

/** A rule that turns down a label at one place in a text. Several on one label must all pass. */
export interface Guard {
  /** Labels that it holds for; all labels of the entry where absent. */
  on?: readonly string[];
  /** The label is turned down where the text to its left ends with one of these … */
  notBefore?: Alternatives;
  /** … unless it also ends with one of these. */
  exceptBefore?: Alternatives;
  /** The label is turned down where the text to its right begins with one of these … */
  notAfter?: Alternatives;
  /** … unless it also begins with one of these. */
  exceptAfter?: Alternatives;
  /** Turned down only where both sides speak against it. */
  both?: true;
  /** Kept only in such company (any of them). */
  needs?: readonly ContextKind[];
  /** Kept only as it is written in the data, capitals and all. */
  exactCase?: true;
  /** What it would be mistaken for. */
  why: string;
}

export type Category =
  | 'application-field'
  | 'blockchain-application'
  | 'blockchain-core'
  | 'blockchain-infrastructure'
  | 'brand'
  | 'data'
  | 'digital-asset'
  | 'digital-economy'
  | 'e-government'
  | 'new-infrastructure'
  | 'policy-instrument';

/** A concept with its words, after SKOS: the first label of a script is the preferred one. */
export interface Concept {
  id: ConceptId;
  category: Category;
  tier: Tier;
  topic: Topic;
  /** English plurals in -s are found without being listed. */
  labels: { 'zh-Hans': readonly string[]; 'zh-Hant': readonly string[]; en: readonly string[] };
  definition: { zh: string; en: string };
  related: readonly ConceptId[];
  guards?: readonly Guard[];
  /** The province that a brand or platform belongs to. */
  places?: readonly ProvinceCode[];
  /** Where the law or the thing itself changed: date of the change, YYYY-MM-DD, and who says so. */
  status?: { asOf: string; source: string };
}

/** A name that stands for one province or, as a region, for several. */
export interface Place {
  codes: readonly ProvinceCode[];
  via: 'province' | 'city' | 'region';
  labels: readonly string[];
}

/** Phrases that hold a label by accident: found first, they keep its characters and say nothing. */
export interface Blockers {
  why: string;
  phrases: readonly string[];
}
