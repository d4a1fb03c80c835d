import { describe, expect, it } from 'vitest';
import { concepts } from '../../lexicon/concepts/all';
import { allFacts } from '../../seeds/all-facts';
import { conflicts } from '../../seeds/conflicts';
import { fieldConcepts, freeFields } from '../../seeds/fields';
import { kinds } from '../../seeds/kinds';
import { provinces } from '../../seeds/provinces';
import { provinces2020 } from '../../seeds/provinces-2020';
import { sources } from '../../seeds/sources';
import { speakers } from '../../seeds/speakers';
import type { Fact, Source } from '../../seeds/types';
import { ARTICLE_LENGTH, type Base, laws } from './laws';

const base: Base = {
  facts: allFacts,
  sources,
  conflicts,
  codes: new Set(provinces.map((each) => each.code)),
  concepts: new Set([...concepts.map((concept) => concept.id), ...Object.keys(freeFields)]),
  kinds: new Set(Object.keys(kinds)),
  speakers: new Set(speakers.map((role) => role.zh)),
};

describe('the fact base', () => {
  it.each(Object.entries(laws))('%s', (_law, offenders) => {
    expect(offenders(base)).toEqual([]);
  });

  it('quotes less than a fifth of the article in all', () => {
    const quoted = allFacts.reduce((sum, { quote = '' }) => sum + [...quote].length, 0);
    expect(quoted).toBeGreaterThan(0);
    expect(quoted).toBeLessThan(ARTICLE_LENGTH / 5);
  });

  it('keeps the place in the article of each of its 110 facts, and quotes nothing else', () => {
    const article = allFacts.filter((fact) => fact.source === 'securities-daily-2020-02-27');
    expect(article).toHaveLength(110);
    expect(article.filter((fact) => !fact.at).map((fact) => fact.id)).toEqual([]);
    const elsewhere = allFacts.filter((fact) => !article.includes(fact) && (fact.at || fact.quote));
    expect(elsewhere.map((fact) => fact.id)).toEqual([]);
  });

  it('knows 33 of the 34 divisions', () => {
    const covered = new Set(allFacts.flatMap((fact) => fact.provinces));
    const missing = provinces.filter(({ code }) => !covered.has(code)).map(({ code }) => code);
    expect(missing).toEqual(['CN-TW']);
  });

  it('has nothing on blockchain in Xinjiang or Xizang', () => {
    const onBlockchain = new Set(
      concepts.filter(({ topic }) => topic === 'blockchain').map(({ id }) => id),
    );
    const found = allFacts.filter(
      (fact) =>
        (fact.fields.some((field) => onBlockchain.has(field)) ||
          /区块链|上链|链上/.test(fact.statement.zh)) &&
        fact.provinces.some((code) => code === 'CN-XJ' || code === 'CN-XZ'),
    );
    expect(found.map((fact) => fact.id)).toEqual([]);
  });

  it('draws fields from the table of keywords alone', () => {
    const table = new Set(Object.values(fieldConcepts).flat());
    const outside = allFacts.filter((fact) => fact.fields.some((field) => !table.has(field)));
    expect(outside.map((fact) => fact.id)).toEqual([]);
  });

  it('maps every keyword to the lexicon or to a free field', () => {
    const lost = Object.entries(fieldConcepts).filter(
      ([, ids]) => ids.length === 0 || ids.some((id) => !base.concepts.has(id)),
    );
    expect(lost.map(([keyword]) => keyword)).toEqual([]);
  });

  it('has free fields that no concept says already, each carried by a fact, in both languages', () => {
    const labels = new Set(concepts.flatMap(({ labels }) => labels['zh-Hans']));
    const ids = new Set(concepts.map(({ id }) => id));
    const carried = new Set(allFacts.flatMap((fact) => fact.fields));
    const faulty = Object.entries(freeFields).filter(
      ([id, { zh, en }]) =>
        ids.has(id) ||
        labels.has(zh) ||
        !carried.has(id) ||
        !/\p{Script=Han}/u.test(zh) ||
        en === '',
    );
    expect(faulty.map(([id]) => id)).toEqual([]);
  });

  it.each([
    ['津心办', 'jinxinban'],
    ['河南链', 'henan-chain'],
    ['国家区块链发展先导区', 'blockchain-lead-zone'],
    ['房屋产权', 'property-rights'],
    ['自由贸易港', 'free-trade-port'],
  ])('files %s under %s', (keyword, id) => {
    expect(fieldConcepts[keyword]).toEqual([id]);
  });

  it('names a platform in its fields wherever a statement names it', () => {
    const brands = concepts.filter(({ category }) => category === 'brand');
    const missing = allFacts.flatMap(({ id, statement, fields }) =>
      brands
        .filter(
          (brand) =>
            !fields.includes(brand.id) &&
            // 数据共享链 is a chain for sharing data, not the platform 享链.
            brand.labels['zh-Hans'].some((label) =>
              statement.zh.replaceAll('共享链', '').includes(label),
            ),
        )
        .map((brand) => `${id} ${brand.id}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the 22 of 2020', () => {
  it('are 22 different divisions, as their source lists them', () => {
    const list = allFacts.find((fact) => fact.id === provinces2020.fact);
    expect(new Set(provinces2020.codes).size).toBe(22);
    expect(list?.source).toBe(provinces2020.source);
    expect(sources.some((source) => source.id === provinces2020.source)).toBe(true);
    expect([...provinces2020.codes].sort()).toEqual(
      list?.provinces.filter((code) => code !== 'CN').sort(),
    );
  });

  it('each have a fact of their own from that list', () => {
    const single = allFacts.filter(
      (fact) =>
        fact.source === provinces2020.source &&
        fact.provinces.length === 1 &&
        fact.statement.zh.includes('22个省（区、市）名单'),
    );
    expect(single).toHaveLength(22);
    expect(single.flatMap((fact) => fact.provinces).sort()).toEqual(
      [...provinces2020.codes].sort(),
    );
  });
});

describe('a planted fault is named', () => {
  const sound: Fact = {
    id: 'planted',
    provinces: ['CN-FJ'],
    level: 'provincial',
    year: 2021,
    kind: 'policy',
    fields: ['blockchain'],
    statement: { zh: '福建印发区块链方案。', en: 'Fujian issued a plan.' },
    source: 'cbn-2020-02-04',
    confidence: 'medium',
  };
  const tooLong = '建设省级区块链产业园区并在金融科技电子政务社会治理等领域加速应用';
  const faults: [string, Partial<Fact>][] = [
    ['an id stands for one fact', { id: 's001' }],
    ['a fact has a source that exists', { source: 'nowhere' }],
    ['a place is a division', { provinces: ['CN-ZZ'] }],
    ['only a personal view may stand on no place', { provinces: [] }],
    ['a level is stated', { level: 'national' }],
    ['a year lies between', { year: 1920 }],
    ['a kind is one of', { kind: 'rumour' }],
    ['fields are concepts', { fields: ['区块链'] }],
    ['a statement is there', { statement: { zh: '福建印发区块链方案。', en: '' } }],
    ['a quotation is 30', { quote: tooLong, at: { start: 0, end: 40 } }],
    ['a quotation is 30', { quote: '建设省级', at: { start: 3063, end: 3067 } }],
    ['a quotation is 30', { quote: '建设省级', at: { start: 9, end: 12 } }],
    [
      'no statement repeats',
      { statement: { zh: '福建也“建设省级区块链产业园区”。', en: 'Fujian builds parks too.' } },
    ],
    ['a personal view names a role', { kind: 'view', speaker: '企业人士', provinces: ['CN'] }],
    ['a personal view names a role', { kind: 'view', speaker: '某某' }],
    ['a claim to be first', { statement: { zh: '福建建成首个区块链平台。', en: 'A first.' } }],
    ['regions are called', { statement: { zh: '西藏印发方案。', en: 'Tibet issued a plan.' } }],
    ['an office', { statement: { zh: '福建省长提出区块链。', en: 'The governor spoke.' } }],
    ['low confidence', { confidence: 'low' }],
    ['facts that differ', { conflictsWith: ['s001'] }],
    ['facts that differ', { conflictsWith: ['missing'] }],
  ];

  it('and a sound fact is not', () => {
    const offenders = Object.values(laws).flatMap((law) =>
      law({ ...base, facts: [...allFacts, sound] }),
    );
    expect(offenders).toEqual([]);
  });

  it.each(faults)('%s: %o', (start, fault) => {
    const law = Object.entries(laws).find(([name]) => name.startsWith(start))?.[1];
    const planted = { ...sound, ...fault };
    expect(law?.({ ...base, facts: [...allFacts, planted] })).toContain(planted.id);
  });

  it.each<[string, Partial<Source>]>([
    ['an address is http or https', { url: 'javascript:alert(1)' }],
    ['a second-hand source', { secondary: true, url: 'https://example.org/' }],
    ['a second-hand source', { secondary: true, publisher: 'mirror.example.cc' }],
    ['a date is a year', { date: '2022-01/02' }],
    ['a source has a title', { publisher: '' }],
  ])('%s: %o', (start, fault) => {
    const law = Object.entries(laws).find(([name]) => name.startsWith(start))?.[1];
    const planted: Source = { id: 'planted', title: '方案', publisher: '日报', ...fault };
    expect(law?.({ ...base, sources: [...sources, planted] })).toEqual(['planted']);
  });
});
