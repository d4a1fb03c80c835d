/** ISO 3166-2:CN, for example `CN-FJ`. */
export type ProvinceCode = `CN-${string}`;

/** Key of a concept in the lexicon, for example `blockchain`. */
export type ConceptId = string;

/** 1 triggers a passage by itself, 2 supports one, 3 counts only inside one. */
export type Tier = 1 | 2 | 3;

/** What a reader switches on and off; `data` (data elements, AI in government) is off at first. */
export type Topic = 'blockchain' | 'government' | 'data';

/** A term found in a text. Offsets are UTF-16 into the original text, end exclusive. */
export interface TermMatch {
  kind: 'term';
  start: number;
  end: number;
  term: ConceptId;
  topic: Topic;
  tier: Tier;
  /** Provinces that a brand or platform belongs to. */
  places?: readonly ProvinceCode[];
}

/** A place found in a text; a city stands for its province, a region for several. */
export interface PlaceMatch {
  kind: 'place';
  start: number;
  end: number;
  places: readonly ProvinceCode[];
  via: 'province' | 'city' | 'region';
}

export type Match = TermMatch | PlaceMatch;

/** How surely a passage is about a province: 1 said in it, .8 its heading or antecedent, .5 title or site. */
export interface Attribution {
  code: ProvinceCode;
  confidence: 1 | 0.8 | 0.5;
}

/** A number with its unit, for example 4万个5G基站; offsets as in a match. */
export interface Figure {
  start: number;
  end: number;
  text: string;
}

/** A sentence, heading, item or row that states blockchain or e-government policy. */
export interface Passage {
  start: number;
  end: number;
  score: number;
  provinces: readonly Attribution[];
  /** Application fields it names, as concepts. */
  fields: readonly ConceptId[];
  /** Policy instruments it names, as concepts. */
  instruments: readonly ConceptId[];
  figures: readonly Figure[];
  /** All concepts found in it. */
  terms: readonly ConceptId[];
  /** The year it speaks of, where it names one. */
  year?: number;
  /** Whether it looks back (回顾) or plans (部署), where the words tell. */
  tense?: 'review' | 'plan';
}

/** What kind of block a text is; link-dense ones (menus, lists of links) hold no passage. */
export type Unit = 'paragraph' | 'heading' | 'item' | 'row' | 'links';

/** What is known about a text beside its words. */
export interface Context {
  title?: string;
  url?: string;
  /** Who published it, as the page's source line says (来源：福建省工信厅). */
  source?: string;
  /** Headings above the text, outermost first. */
  headings?: readonly string[];
  unit?: Unit;
}

/** What 该省 would mean next; equal carries (by value) mean that re-reading may stop. */
export interface Carry {
  /** Province of the last single-province sentence or heading. */
  antecedent?: ProvinceCode;
  /** Somebody else has spoken since (the nation, a company, a person): only 该省 itself means it. */
  aside?: true;
  /** Province of the section that the last headings opened, and how deep it stands (1 第一章, 3 一、). */
  section?: ProvinceCode;
  rank?: number;
}

export interface Annotation {
  matches: Match[];
  passages: Passage[];
  carry: Carry;
}

/** Reads a text: pure, linear, offsets into the original UTF-16 text. */
export type Annotate = (text: string, context?: Context, carry?: Carry) => Annotation;
