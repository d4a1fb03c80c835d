import type { ConceptId, ProvinceCode } from '../lexicon/types';

/** A text in the two languages of the interface. */
export interface Bilingual {
  zh: string;
  en: string;
}

export type Region = 'east' | 'central' | 'west' | 'northeast' | 'hk-mo-tw';

/** A province-level division of GB/T 2260 and ISO 3166-2:CN. */
export interface Province {
  code: ProvinceCode;
  gb2260: string;
  /** 福建省; Traditional form for the same. */
  name: { zhHans: string; zhHant: string; en: string };
  /** 福建. */
  short: { zhHans: string; zhHant: string; en: string };
  /** 闽. */
  abbreviations: readonly string[];
  kind: 'province' | 'municipality' | 'autonomous-region' | 'sar';
  region: Region;
  capital: Bilingual;
  /** Host of the main government portal. */
  portal?: string;
  /** Column and row in an 8 × 8 tile grid, from 0 at the top left. */
  tile: { col: number; row: number };
}

/** Where a fact was read. Without an address it is shown by publisher and date alone. */
export interface Source {
  id: string;
  title: string;
  publisher: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  date?: string;
  url?: string;
  /** Reposted or machine-translated: 二手来源. */
  secondary?: true;
}

/** One sourced statement about provinces and a year. */
export interface Fact {
  id: string;
  /** `CN` stands for the whole country; empty for a personal view on provinces in general. */
  provinces: readonly (ProvinceCode | 'CN')[];
  level: 'national' | 'provincial' | 'city' | 'district';
  year?: number;
  kind: string;
  /** Application fields and topics: concepts of the lexicon, or free fields (`fields.ts`). */
  fields: readonly ConceptId[];
  statement: Bilingual;
  source: Source['id'];
  /** Place in the source's text: code points, end exclusive, of the file that the source names. */
  at?: { start: number; end: number };
  /** Official words, 30 characters at most; punctuation of the copy at hand, not of the original. */
  quote?: string;
  /** `low` only where a weak source settles what a better one leaves open. */
  confidence: 'high' | 'medium' | 'low';
  /** Role of the person whose view it is: off by default, never under the national heading. */
  speaker?: string;
  conflictsWith?: readonly Fact['id'][];
  /** What to take with care: an inference, a draft, a year that the source does not print. */
  note?: Bilingual;
}
