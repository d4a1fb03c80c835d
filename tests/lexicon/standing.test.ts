import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../lexicon/compile';
import type { Concept, Guard } from '../../lexicon/entry';
import * as hanPairs from '../../lexicon/generated/han-pairs';
import { readLabels } from '../../lexicon/labels';
import { createStanding } from '../../lexicon/standing';
import { meaningOf } from '../../lexicon/trie';

const concept = (label: string, guards: Guard[]): Concept => ({
  id: label,
  category: 'blockchain-core',
  tier: 1,
  topic: 'blockchain',
  labels: { 'zh-Hans': [label], 'zh-Hant': [], en: [] },
  definition: { zh: '', en: '' },
  related: [],
  guards,
});

function standingIn(text: string, guards: Guard[] = []) {
  const labels = readLabels(
    compileLexicon({
      concepts: [
        concept('链上', guards),
        concept('NFT', [{ exactCase: true, why: '' }]),
        concept('区块链', []),
        concept('节点', [
          { needs: ['blockchain'], why: '' },
          { needs: ['evidence', 'data'], why: '' },
        ]),
      ],
      places: [{ codes: ['CN-FJ'], via: 'province', labels: ['福建', 'Fujian'] }],
      placeGuards: [],
      blockers: [{ why: '', phrases: ['网上链接'] }],
      endingGuards: [],
      placeEndingGuards: [],
      heads: [],
      headTails: '',
      hanPairs,
    }),
  );
  const asked: number[] = [];
  const unitAt = (at: number) => {
    asked.push(at);
    return at >= 0 && at < text.length ? text.charCodeAt(at) : -1;
  };
  const standing = createStanding(labels, unitAt);
  const number = (label: string) => meaningOf(labels.trie, label);
  /** Where a label ends that stands at its place in the text, and what was asked. */
  const past = (label: string, written = label) => {
    const start = text.indexOf(label);
    return standing.past(number(label), start, start + label.length, () => written);
  };
  return { asked, needs: (label: string) => standing.needs(number(label)), past, standing };
}

describe('a label', () => {
  const industry: Guard[] = [{ notBefore: '产业', notAfter: '游', why: '' }];

  it.each([
    ['stands', '用区块链', '区块链', 4],
    ['stands with a plural', '两个fujians', 'fujian', 9],
    ['does not stand in a longer word', 'fujianese', 'fujian', 0],
    ['… whatever tail that has', ' university fujianx', 'fujian', 0],
    ['does not stand where a guard speaks before it', '产业链上', '链上', 0],
    ['… or behind it', '链上游', '链上', 0],
    ['stands where none does', '业链上漆', '链上', 3],
    ['keeps its characters where it blocks', '从网上链接', '网上链接', -5],
    ['takes a tail in', '福建大学的', '福建', -4],
    ['… of English words', 'fujian university', 'fujian', -17],
    ['stands before what is no tail', '福建大', '福建', 2],
    ['… and before a tail of another language', '福建 university', '福建', 2],
    ['takes in a tail of twenty-four characters', 'fujian north technology college', 'fujian', 6],
    ['stands before a longer one', 'fujian south technology college', 'fujian', 6],
  ])('%s: in %j', (_law, text, label, expected) => {
    expect(standingIn(text, industry).past(label)).toBe(expected);
  });

  it('stands only as it is written, where that counts', () => {
    expect(standingIn('nft').past('nft', 'NFT')).toBe(3);
    expect(standingIn('nft').past('nft', 'ＮＦＴ')).toBe(3);
    expect(standingIn('nft').past('nft', 'nft')).toBe(0);
  });

  it('is settled by itself where it has no guard', () => {
    const { asked, past } = standingIn('用区块链，');
    expect([past('区块链'), asked]).toEqual([4, [3]]);
  });

  it('needs any company that its guards ask for', () => {
    expect(standingIn('').needs('节点')).toBe(0b100101);
    expect(standingIn('').needs('区块链')).toBe(0);
  });
});

describe('what stands', () => {
  it('is told as far away as the longest tail with a plural reaches', () => {
    expect(standingIn('').standing.reach()).toBe(25);
  });

  it('… or the longest word of a guard, if that is longer', () => {
    const guards = [{ notBefore: '产'.repeat(40), why: '' }];
    expect(standingIn('', guards).standing.reach()).toBeGreaterThanOrEqual(40);
  });
});
