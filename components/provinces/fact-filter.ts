import type { FactField, ProvinceFact } from './province-fact';

/** What the reader wants to see of a province's facts. */
export interface FactFilter {
  year?: number;
  field?: string;
  query: string;
  /** Personal views too. */
  personal: boolean;
}

export const wholeSheet: FactFilter = { query: '', personal: false };

/** Facts of one year; undated ones stand last, under no year. */
export interface YearOfFacts {
  year?: number;
  facts: readonly ProvinceFact[];
}

/** The facts that a filter leaves, in their order. */
export function filtered(facts: readonly ProvinceFact[], filter: FactFilter): ProvinceFact[] {
  const { year, field, personal } = filter;
  const words = filter.query.toLowerCase().split(/\s+/u).filter(Boolean);
  return facts.filter(
    (fact) =>
      (personal || fact.speaker === undefined) &&
      (year === undefined || fact.year === year) &&
      (field === undefined || fact.fields.some(({ id }) => id === field)) &&
      words.every((word) => said(fact).includes(word)),
  );
}

/** All that a search looks through. */
function said({ statement, quote, note, year, kindLabel, fields, source, mine }: ProvinceFact) {
  const labels = fields.map(({ label }) => label);
  return [statement, quote, note, year, kindLabel, ...labels, source.publisher, source.title, mine]
    .join('\n')
    .toLowerCase();
}

/** Fields with the number of facts that carry each, the commonest first. */
export function fieldCounts(facts: readonly ProvinceFact[]): (FactField & { count: number })[] {
  const counts = new Map<string, FactField & { count: number }>();
  for (const field of facts.flatMap((fact) => fact.fields)) {
    const known = counts.get(field.id);
    if (known) known.count += 1;
    else counts.set(field.id, { ...field, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** Facts by year, newest first; the order within a year is kept. */
export function byYear(facts: readonly ProvinceFact[]): YearOfFacts[] {
  const years = new Map<number | undefined, ProvinceFact[]>();
  for (const fact of facts) {
    const ofYear = years.get(fact.year);
    if (ofYear) ofYear.push(fact);
    else years.set(fact.year, [fact]);
  }
  return [...years]
    .sort(([a = Number.NEGATIVE_INFINITY], [b = Number.NEGATIVE_INFINITY]) => b - a)
    .map(([year, ofYear]) => ({ ...(year !== undefined && { year }), facts: ofYear }));
}
