import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  childOf,
  growTrie,
  isBeginning,
  MORE,
  MOST_NODES,
  nodeOf,
  type Trie,
} from '../../lexicon/trie';

function frontCoded(labels: readonly string[]): string {
  let before = '';
  return labels
    .map((label) => {
      let shared = 0;
      while (shared < 25 && before[shared] === label[shared] && shared < label.length - 1) shared++;
      before = label;
      return String.fromCharCode(65 + shared) + label.slice(shared);
    })
    .join('');
}

/** What a label means; -1 where no label begins so. */
function outcomeOf(trie: Trie, label: string): number {
  const unit = (at: number) => (at < label.length ? label.charCodeAt(at) : -1);
  let node = nodeOf(trie, unit(0), unit(1), unit(2));
  for (let i = 2; node !== 0 && i < label.length; i++) {
    if (((trie.outcome[node] as number) & MORE) === 0) return -1;
    node = childOf(trie, node, unit(i));
  }
  return node === 0 ? -1 : (trie.outcome[node] as number) & ~MORE;
}

const grow = (labels: readonly string[], meaning: number, base?: Trie) => {
  const { addAll, grown } = growTrie(base);
  if (labels.length > 0) addAll(frontCoded(labels), meaning);
  return grown();
};

const label = fc.stringMatching(/^[区块链政务ab ]{2,30}$/);
const manyLabels = fc.uniqueArray(label, { maxLength: 30 });

describe('a trie of labels', () => {
  it('reads front-coded labels, in any order and in several goes', () => {
    const { addAll, grown } = growTrie();
    addAll('A区块链D平台A跨链', 1);
    addAll('A区块B域', 2);
    const labels = ['区块链', '区块链平台', '区块', '区域', '跨链', '区块链平', '跨域'];
    expect(labels.map((one) => outcomeOf(grown(), one))).toEqual([1, 1, 2, 2, 1, 0, -1]);
  });

  it('shares the beginning of the last label of the go before', () => {
    const { addAll, grown } = growTrie();
    addAll('Ae-chain', 1, undefined, true);
    addAll('Cbook', 2);
    expect(outcomeOf(grown(), 'e chain')).toBe(1);
    expect(outcomeOf(grown(), 'e book')).toBe(2);
  });

  it('holds just the labels that were added', () => {
    fc.assert(
      fc.property(manyLabels, label, (labels, other) => {
        const trie = grow(labels, 7);
        for (const one of labels) {
          expect(outcomeOf(trie, one)).toBe(7);
          expect(isBeginning(trie, one.charCodeAt(0), one.charCodeAt(1))).toBe(true);
        }
        if (!labels.includes(other)) expect(outcomeOf(trie, other)).toBeLessThan(1);
        expect(trie.longest).toBe(Math.max(0, ...labels.map(({ length }) => length)));
      }),
    );
  });

  it('grows on top of another one, which stays as it is', () => {
    fc.assert(
      fc.property(manyLabels, manyLabels, (labels, others) => {
        const base = grow(labels, 3);
        const all = () => Object.values(base).map(String).join();
        const before = all();
        const both = grow(others, 5, base);
        expect(all() === before).toBe(true);
        for (const one of labels) expect(outcomeOf(both, one)).toBe(others.includes(one) ? 5 : 3);
        for (const one of others) expect(outcomeOf(both, one)).toBe(5);
      }),
      { numRuns: 10 },
    );
  });

  it('makes room for thousands of labels', () => {
    const labels = Array.from(
      { length: 4000 },
      (_, i) => `${String.fromCharCode(0x4e00 + i)}号${i}`,
    );
    const trie = grow(labels, 9);
    expect(labels.filter((one) => outcomeOf(trie, one) !== 9)).toEqual([]);
    expect(outcomeOf(trie, '一号1')).toBeLessThan(1);
  });

  it('is refused where it would have more nodes than there are numbers', () => {
    const { addAll } = growTrie();
    const long = (i: number) => `A${String.fromCharCode(0x4e00 + i)}${'链'.repeat(250)}`;
    expect(() => {
      for (let i = 0; i < MOST_NODES / 200; i++) addAll(long(i), 1);
    }).toThrow(/nodes/);
  });
});
