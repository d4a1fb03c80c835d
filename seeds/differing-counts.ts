import type { ConceptId } from '../lexicon/types';
import { type CountedThing, countedThings, type NationalCount, nationalCounts } from './counts';
import type { Fact } from './types';

/** What is known of a passage of a page: names and numbers, no more. */
export interface PassageWords {
  /** Concepts that it names. */
  terms: readonly ConceptId[];
  /** Its figures as written: 21个省, 164个. */
  figures: readonly string[];
  /** The year it speaks of; without one only a count of a single year can be compared. */
  year?: number;
}

/** A figure of the passage and the facts that count otherwise. */
export interface DifferingCount {
  /** As the passage writes it. */
  stated: string;
  /** Of the year that is compared. */
  year: number;
  /** Facts that give another number, surest first. */
  others: readonly Fact['id'][];
  /** Facts that give the passage's own number. */
  same: readonly Fact['id'][];
}

/**
 * Facts whose count of the same thing in the same year is not that of the passage: context to be
 * offered with its sources, not a verdict on the page. Empty where nothing can be compared.
 */
export function differingCounts(
  passage: PassageWords,
  counts: readonly NationalCount[] = nationalCounts,
): DifferingCount[] {
  return Object.entries(countedThings).flatMap(([thing, how]) => {
    if (!speaksOf(passage, how)) return [];
    const ofThing = counts.filter((count) => count.thing === thing);
    const year = passage.year ?? onlyYear(ofThing);
    const known = ofThing.filter((count) => count.year === year);
    if (year === undefined || known.length === 0) return [];
    return passage.figures.flatMap((stated) => {
      const value = numberIn(stated, how.figure);
      if (value === undefined) return [];
      const others = known.filter((count) => differs(value, count)).flatMap(({ facts }) => facts);
      const same = known.filter((count) => !differs(value, count)).flatMap(({ facts }) => facts);
      return others.length === 0 ? [] : [{ stated, year, others, same }];
    });
  });
}

function speaksOf({ terms }: PassageWords, { concepts }: CountedThing): boolean {
  return concepts.every((concept) => terms.includes(concept));
}

function onlyYear(counts: readonly NationalCount[]): number | undefined {
  const years = new Set(counts.map(({ year }) => year));
  return years.size === 1 ? counts[0]?.year : undefined;
}

function differs(value: number, { value: known, bound }: NationalCount): boolean {
  return bound === 'at-least' ? value < known : value !== known;
}

function numberIn(figure: string, written: RegExp): number | undefined {
  const digits = written.exec(figure)?.[1];
  if (digits === undefined) return undefined;
  return /^\d+$/.test(digits) ? Number(digits) : chineseNumber(digits);
}

const NUMERALS = '〇一二三四五六七八九';

/** 二十二 is 22; numbers below a hundred, as they are written in full. */
function chineseNumber(written: string): number | undefined {
  const [, tens, units] =
    /^(?:([二两三四五六七八九]?)十)?([一二两三四五六七八九]?)$/.exec(written) ?? [];
  const digit = (numeral: string) => NUMERALS.indexOf(numeral === '两' ? '二' : numeral);
  if (units === undefined) return undefined;
  const ten = tens === undefined ? 0 : tens === '' ? 1 : digit(tens);
  return ten * 10 + (units === '' ? 0 : digit(units)) || undefined;
}
