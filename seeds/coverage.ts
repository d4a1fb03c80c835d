import type { Fact } from './types';

export interface ProvinceCoverage {
  code: string;
  facts: number;
  /** Facts by year, newest first; `undefined` stands for those without one. */
  years: ReadonlyMap<number | undefined, number>;
  /** Facts by kind, most first. */
  kinds: ReadonlyMap<string, number>;
  /** Facts by year and kind: `count(2020, 'mention')`. */
  count(year: number | undefined, kind: string): number;
  /** Facts that no other source speaks to: none of another source has their year and one of their fields. */
  alone: readonly Fact[];
}

/** How well each place is known, in the order given: by year and kind, and what rests on one source. */
export function factCoverage(facts: readonly Fact[], codes: readonly string[]): ProvinceCoverage[] {
  const known = facts.filter(({ speaker }) => speaker === undefined);
  return codes.map((code) => {
    const own = known.filter(({ provinces }) => provinces.some((one) => one === code));
    return {
      code,
      facts: own.length,
      years: counted(
        own.map(({ year }) => year),
        ([a], [b]) => (b ?? 0) - (a ?? 0),
      ),
      kinds: counted(
        own.map(({ kind }) => kind),
        ([, a], [, b]) => b - a,
      ),
      count: (year, kind) => own.filter((one) => one.year === year && one.kind === kind).length,
      alone: own.filter((fact) => !own.some((other) => supports(other, fact))),
    };
  });
}

function supports(other: Fact, fact: Fact): boolean {
  return (
    other.source !== fact.source &&
    other.year === fact.year &&
    other.fields.some((field) => fact.fields.includes(field))
  );
}

function counted<T>(
  values: readonly T[],
  order: (a: [T, number], b: [T, number]) => number,
): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].sort(order));
}
