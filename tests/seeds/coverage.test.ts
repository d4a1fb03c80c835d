import { describe, expect, it } from 'vitest';
import { allFacts } from '../../seeds/all-facts';
import { factCoverage } from '../../seeds/coverage';
import { provinces } from '../../seeds/provinces';
import type { Fact } from '../../seeds/types';

const fact = (id: string, change: Partial<Fact> = {}): Fact => ({
  id,
  provinces: ['CN-FJ'],
  level: 'provincial',
  year: 2020,
  kind: 'policy',
  fields: ['blockchain'],
  statement: { zh: '福建印发方案。', en: 'Fujian issued a plan.' },
  source: 'one',
  confidence: 'medium',
  ...change,
});
const alone = (...facts: Fact[]) => factCoverage(facts, ['CN-FJ'])[0]?.alone.map(({ id }) => id);

describe('what rests on one source alone', () => {
  it.each<[string, Partial<Fact>, string[]]>([
    ['another source of the same year and field is a second one', { source: 'two' }, []],
    ['the same source is none', {}, ['a', 'b']],
    ['another year is another matter', { source: 'two', year: 2021 }, ['a', 'b']],
    ['another field is another matter', { source: 'two', fields: ['big-data'] }, ['a', 'b']],
    ['another province is another matter', { source: 'two', provinces: ['CN-HI'] }, ['a']],
    ['a personal view is no source', { source: 'two', speaker: '企业人士' }, ['a']],
  ])('%s', (_law, other, found) => {
    expect(alone(fact('a'), fact('b', other))).toEqual(found);
  });
});

describe('coverage of the fact base', () => {
  const places = factCoverage(
    allFacts,
    provinces.map(({ code }) => code),
  );

  it('finds facts on 33 of 34 divisions', () => {
    expect(places.filter(({ facts }) => facts === 0).map(({ code }) => code)).toEqual(['CN-TW']);
  });

  it('counts each fact of a place once by year, once by kind, once by both', () => {
    for (const { facts, years, kinds, count } of places) {
      const sum = (counts: Iterable<number>) => [...counts].reduce((all, one) => all + one, 0);
      expect(sum(years.values())).toBe(facts);
      expect(sum(kinds.values())).toBe(facts);
      const both = [...years.keys()].flatMap((year) =>
        [...kinds.keys()].map((kind) => count(year, kind)),
      );
      expect(sum(both)).toBe(facts);
    }
  });
});
