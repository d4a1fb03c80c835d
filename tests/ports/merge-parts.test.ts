import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeOwnWords, withoutImportedWords } from '../../ports/merge-own-words';
import { mergePacks, type PackMerge, type WholePack } from '../../ports/merge-packs';
import { formerPreferences, mergePreferences } from '../../ports/merge-preferences';
import { parsePreferences } from '../../ports/preferences';
import { aFact, aPack } from '../seeds/packs/a-pack';
import { heldPack, someParts } from './some-parts';

const merge = (offered: readonly WholePack[], held: readonly WholePack[]) =>
  mergePacks(offered, held, () => 'own-fresh');

/** The packs as they lie there after a merge. */
function shelfAfter(held: readonly WholePack[], { imported, own }: PackMerge): WholePack[] {
  const all = new Map(held.map((whole) => [whole.pack.id, whole]));
  for (const { write } of imported) all.set(write.pack.id, write);
  if (own) {
    const facts = all.get(own.pack.id)?.facts ?? [];
    all.set(own.pack.id, { pack: own.pack, facts: [...facts, ...own.added] });
  }
  return [...all.values()];
}

const saidIn = (all: readonly WholePack[]) =>
  all.flatMap(({ facts }) => facts.map(({ id: _, ...said }) => JSON.stringify(said)));

describe('packs of a backup', () => {
  it('brought into nothing are what they were, and brought in twice are there once', () => {
    fc.assert(
      fc.property(someParts, ({ packs }) => {
        const there = shelfAfter([], merge(packs, []));
        expect(there).toHaveLength(packs.length);
        expect(there).toEqual(expect.arrayContaining(packs));
        const again = merge(packs, there);
        expect([again.packs.new, again.packs.conflict, again.facts.new]).toEqual([0, 0, 0]);
        expect(shelfAfter(there, again)).toEqual(there);
      }),
      { numRuns: 60 },
    );
  });

  it('take nothing away of what one has said oneself, whatever they hold', () => {
    fc.assert(
      fc.property(someParts, someParts, ({ packs: held }, { packs: offered }) => {
        const there = shelfAfter(held, merge(offered, held));
        const own = (all: readonly WholePack[]) => saidIn(all.filter(({ pack }) => pack.own));
        expect(own(there)).toEqual(expect.arrayContaining(own(held)));
        expect(saidIn(there)).toEqual(
          expect.arrayContaining(saidIn(offered.filter(({ pack }) => pack.own))),
        );
        const twice = shelfAfter(there, merge(offered, there));
        expect(twice).toEqual(there);
      }),
      { numRuns: 60 },
    );
  });

  const held = heldPack(aPack({ version: 2 }), { on: false });
  it.each<[string, WholePack, string, number]>([
    ['a later version takes the place of an earlier', heldPack(aPack({ version: 3 })), 'newer', 1],
    ['an earlier version is left in the file', heldPack(aPack({ version: 1 })), 'older', 1],
    ['the same changes nothing', heldPack(aPack({ version: 2 })), 'same', 1],
    [
      'the same version saying other things is kept beside',
      heldPack(aPack({ version: 2, facts: [aFact({ year: 2024 })] })),
      'conflict',
      2,
    ],
  ])('%s', (_law, offered, what, count) => {
    const merged = merge([offered], [held]);
    expect(merged.packs).toMatchObject({ [what]: 1 });
    const there = shelfAfter([held], merged);
    expect(there).toHaveLength(count);
    expect(there[0]?.pack.on).toBe(false);
    expect(shelfAfter(there, merge([offered], there))).toEqual(there);
  });

  it('one fact changed on both sides is there both ways', () => {
    const mine = heldPack(aPack({ id: 'own-a', facts: [aFact({ note: '甲' })] }), { own: true });
    const theirs = heldPack(aPack({ id: 'own-b', facts: [aFact({ note: '乙' })] }), { own: true });
    const merged = merge([theirs], [mine]);
    expect(merged.facts).toMatchObject({ conflict: 1, new: 0 });
    const [only, ...others] = shelfAfter([mine], merged);
    expect(others).toEqual([]);
    expect(only?.facts.map(({ note }) => note)).toEqual(['甲', '乙']);
    expect(new Set(only?.facts.map(({ id }) => id)).size).toBe(2);
  });

  it('the own pack comes under another id where a pack of others bears its own', () => {
    const own = heldPack(aPack(), { own: true });
    const merged = merge([own], [heldPack(aPack())]);
    expect(merged.own?.pack).toMatchObject({ id: 'own-fresh', own: true, count: 2 });
  });

  it('an own pack that is full takes no more, and says of how many', () => {
    const facts = Array.from({ length: 4999 }, (_, n) => aFact({ id: `f${n}` }));
    const full = heldPack(aPack({ id: 'own-a', facts }), { own: true });
    const more = [aFact({ id: 'x' }), aFact({ id: 'y' })];
    const merged = merge([heldPack(aPack({ id: 'own-a', facts: more }), { own: true })], [full]);
    expect(merged.facts).toMatchObject({ new: 1, refused: 1 });
  });
});

describe('words of a backup', () => {
  it('brought into nothing are what they were; twice is once; none of the reader’s goes', () => {
    fc.assert(
      fc.property(someParts, someParts, ({ words: here }, { words: offered }) => {
        expect(mergeOwnWords([], offered).words).toEqual(offered);
        const { words } = mergeOwnWords(here, offered);
        for (const { label, note } of here) {
          expect(words.find((word) => word.label === label)?.note).toContain(note);
        }
        expect(mergeOwnWords(words, offered).words).toEqual(words);
        expect(withoutImportedWords(words, here, words)).toEqual(here);
      }),
    );
  });

  it.each([
    ['', '别人的', 'newer', '别人的'],
    ['自己的', '', 'same', '自己的'],
    ['自己的', '别人的', 'conflict', '自己的；别人的'],
    ['长'.repeat(118), '别人的', 'refused', '长'.repeat(118)],
  ])('of “%s” and “%s” the note is %s', (mine, theirs, what, note) => {
    const merged = mergeOwnWords(
      [{ label: '链改', note: mine }],
      [{ label: '链改', note: theirs }],
    );
    expect(merged.words).toEqual([{ label: '链改', note }]);
    expect(merged.tally).toMatchObject({ [what]: 1 });
  });

  it('that the reader has changed since the import stay when it is undone', () => {
    const before = [{ label: '甲', note: '' }];
    const left = [
      { label: '甲', note: '' },
      { label: '乙', note: '' },
      { label: '丙', note: '' },
    ];
    const present = [...left.slice(0, 2), { label: '丙', note: '后写的' }];
    expect(withoutImportedWords(present, before, left)).toEqual([before[0], present[2]]);
  });
});

describe('choices of a backup', () => {
  const chosen = parsePreferences({ language: 'en', quiet: true, sitesOff: ['a.gov.cn'] });

  it('are taken where nothing was chosen here, and all of them where nothing was at all', () => {
    const none = parsePreferences(undefined);
    const { change } = mergePreferences(none, chosen);
    expect({ ...none, ...change }).toEqual(chosen);
  });

  it('leave what was chosen here, and keep the sites of both', () => {
    const here = parsePreferences({ language: 'zh-CN', sitesOff: ['b.gov.cn'] });
    const { change, tally } = mergePreferences(here, chosen);
    expect(change).toEqual({ quiet: true, sitesOff: ['b.gov.cn', 'a.gov.cn'] });
    expect(tally).toMatchObject({ new: 2, older: 1 });
    const later = { ...here, ...change, quiet: false };
    expect(formerPreferences(later, here, change)).toEqual({ sitesOff: ['b.gov.cn'] });
  });
});
