import type { ConceptId } from '../lexicon/types';
import type { Fact } from './types';

/** What is counted, and how a passage that speaks of the same is known. */
export interface CountedThing {
  /** Concepts that the passage names, all of them. */
  concepts: readonly ConceptId[];
  /** How its figures are written; the first group is the number. */
  figure: RegExp;
}

/** A number that sources give for the whole country, with the facts that say so. */
export interface NationalCount {
  thing: keyof typeof countedThings;
  year: number;
  value: number;
  /** `at-least`: a passage contradicts it only with a smaller number. */
  bound?: 'at-least';
  /** Surest first; each names the number in its statement. */
  facts: readonly Fact['id'][];
}

export const countedThings = {
  /** Provinces whose government work report mentions blockchain. */
  reports: {
    concepts: ['blockchain', 'gov-work-report'],
    figure:
      /^(\d{1,2}|[一二两三四五六七八九十]{1,3})[余多]?(?:个?省|个?地区|\s?(?:provinces|regions))/i,
  },
  /** Units of the special-field pilots of 2022; pilots of the whole city or district are fifteen. */
  'special-pilots': {
    concepts: ['blockchain-pilot'],
    figure: /^(1\d\d)[余多]?(?:[个家]|\s?(?:units|projects))/i,
  },
} as const satisfies Record<string, CountedThing>;

export const nationalCounts: readonly NationalCount[] = [
  { thing: 'reports', year: 2019, value: 3, facts: ['x025'] },
  {
    thing: 'reports',
    year: 2020,
    value: 22,
    facts: ['s003', 'x001', 'x028', 's002', 'x033', 's001'],
  },
  { thing: 'reports', year: 2020, value: 21, facts: ['x024'] },
  { thing: 'reports', year: 2021, value: 20, bound: 'at-least', facts: ['x034', 'x036'] },
  { thing: 'special-pilots', year: 2022, value: 164, facts: ['x114'] },
  { thing: 'special-pilots', year: 2022, value: 165, facts: ['x289'] },
];
