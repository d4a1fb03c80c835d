import { describe, expect, it } from 'vitest';
import { arrivalOf, type HeldPack } from '../../../seeds/packs/held-pack';
import type { FactPack } from '../../../seeds/packs/pack';
import { readerFacts } from '../../../seeds/packs/reader-facts';
import { aFact, aPack } from './a-pack';

function held(pack: FactPack, changes: Partial<HeldPack> = {}) {
  const { facts, ...head } = pack;
  const added = '2026-11-20T04:00:00.000Z';
  return {
    pack: { id: pack.id, head, own: false, on: true, count: facts.length, added, ...changes },
    facts,
  };
}

describe('a pack that comes in', () => {
  it.each<[string, Partial<FactPack>, Partial<HeldPack>, string]>([
    ['the same again', {}, {}, 'same'],
    ['a later version', { version: 3 }, {}, 'newer'],
    ['an older version', { version: 1 }, {}, 'older'],
    ['the same version with other facts', { facts: [aFact()] }, {}, 'differs'],
    ['the same version under another name', { name: '别的名字' }, {}, 'differs'],
    ['one that was removed', {}, { removed: '2026-11-21T04:00:00.000Z' }, 'new'],
    ['the reader’s own', { version: 9 }, { own: true }, 'own'],
  ])('%s', (_what, changes, of, arrival) => {
    expect(arrivalOf(aPack(changes), held(aPack(), of)).arrival).toBe(arrival);
  });

  it('of which nothing is known', () => {
    expect(arrivalOf(aPack(), undefined)).toEqual({ arrival: 'new' });
  });
});

describe('facts of the reader', () => {
  it('stand beside the base in its shape, marked, each with its source', () => {
    const { facts, sources } = readerFacts([held(aPack())]);
    expect(facts.map(({ id, pack }) => [id, pack])).toEqual([
      ['fujian-reports/fj-2026-01', { id: 'fujian-reports', name: '福建历年报告', own: false }],
      ['fujian-reports/fj-2025-07', { id: 'fujian-reports', name: '福建历年报告', own: false }],
    ]);
    expect(sources.map(({ id }) => id)).toEqual(facts.map(({ source }) => source));
    expect(facts[1]?.statement.en).toBe('Fujian tries e-licences on chain.');
    expect(facts[0]?.statement.en).toBe(facts[0]?.statement.zh);
  });

  it('never meet, though two packs call a fact by one name', () => {
    const two = [held(aPack()), held(aPack({ id: 'other' }))];
    const ids = readerFacts(two).facts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });

  it('speak by their quotation where nothing else is said', () => {
    const { statement: _, ...quoted } = aFact();
    const [fact] = readerFacts([held(aPack({ facts: [quoted] }))]).facts;
    expect(fact?.statement.zh).toBe('“九个设区市全部接入全省统一的政务区块链平台”');
    expect(fact).not.toHaveProperty('quote');
  });
});
