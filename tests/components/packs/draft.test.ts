import { describe, expect, it } from 'vitest';
import { draftOf, factOf } from '../../../components/packs/draft';
import { PackFact } from '../../../seeds/packs/pack';
import { wrongIn } from '../../../seeds/packs/wrong-in';
import { aFact } from '../../seeds/packs/a-pack';

const labels: Record<string, string> = { 'chain-gov-services': '链上政务' };
const names = { province: (code: string) => code, concept: (id: string) => labels[id] ?? id };
const zh = { id: 'fj-2026-01', names, language: 'zh' as const };

describe('a fact in a form', () => {
  it.each(['zh', 'en'] as const)('is the same when nothing is changed (%s)', (language) => {
    const facts = [
      aFact(),
      aFact({ statement: { zh: '甲', en: 'A' }, note: '待核', confidence: 'low' }),
      aFact({ source: { title: '报告', publisher: '国务院', secondary: true } }),
    ];
    for (const fact of facts) {
      const draft = draftOf(fact, names, language);
      expect(factOf(draft, fact, { id: fact.id, names, language })).toEqual(fact);
    }
  });

  it('shows fields by their names and knows them again; others are the reader’s words', () => {
    const draft = draftOf(aFact(), names, 'zh');
    expect(draft.fields).toBe('链上政务、海丝数据');
    const fact = factOf({ ...draft, fields: '链上政务，跨境 贸易, 链上政务；' }, aFact(), zh);
    expect(fact.fields).toEqual(['chain-gov-services', '跨境 贸易']);
  });

  it('keeps the statement of the other language', () => {
    const before = aFact({ statement: { zh: '甲', en: 'A' } });
    const draft = { ...draftOf(before, names, 'zh'), statement: '乙' };
    expect(factOf(draft, before, zh).statement).toEqual({ zh: '乙', en: 'A' });
    const gone = factOf({ ...draft, statement: ' ' }, before, zh);
    expect(gone.statement).toEqual({ en: 'A' });
  });

  it('files a new statement under the language that it is written in', () => {
    const empty = { ...draftOf(undefined, names, 'zh'), title: '报告', publisher: '国务院' };
    expect(factOf({ ...empty, statement: 'A pilot' }, undefined, zh).statement).toEqual({
      en: 'A pilot',
    });
    expect(factOf({ ...empty, statement: '试点' }, undefined, zh).statement).toEqual({
      zh: '试点',
    });
  });

  it.each([
    ['a year in words', { year: '二〇二六' }, 'year'],
    ['a year far off', { year: '20261' }, 'year'],
    ['no title', { title: ' ' }, 'source.title'],
    ['a date in Chinese', { date: '2026年' }, 'source.date'],
    ['an address that runs', { url: 'javascript:0' }, 'source.url'],
    ['nothing said', { statement: '', quote: '' }, ''],
  ])('is not kept with %s', (_what, changes, path) => {
    const draft = { ...draftOf(aFact(), names, 'zh'), ...changes };
    const found = wrongIn(PackFact, factOf(draft, aFact(), zh));
    expect(found.map((one) => one.path.join('.'))).toEqual([path]);
  });
});
