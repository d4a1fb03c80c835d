import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childOf, growTrie, MOST_NODES, pairSlot } from '../../lexicon/trie';

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

function outcomeOf({ trie }: ReturnType<typeof growTrie>, label: string): number {
  let node = 0;
  for (let i = 0; i < label.length; i++) {
    node = childOf(trie, node, label.charCodeAt(i));
    if (node === 0) return 0;
  }
  return trie.outcome[node] as number;
}

describe('a trie of labels', () => {
  it('reads front-coded labels, in any order and in several goes', () => {
    const grown = growTrie();
    grown.addAll('A区块链D平台A跨链', 1);
    grown.addAll('A区块B域', 2);
    const labels = ['区块链', '区块链平台', '区块', '区域', '跨链', '区', '区块链平'];
    expect(labels.map((label) => outcomeOf(grown, label))).toEqual([1, 1, 2, 2, 1, 0, 0]);
  });

  it('holds just the labels that were added', () => {
    const label = fc.stringMatching(/^[区块链政务ab ]{2,30}$/);
    fc.assert(
      fc.property(fc.uniqueArray(label, { maxLength: 30 }), label, (labels, other) => {
        const grown = growTrie();
        grown.addAll(frontCoded(labels), 7);
        for (const one of labels) {
          expect(outcomeOf(grown, one)).toBe(7);
          expect(grown.trie.pairs[pairSlot(one.charCodeAt(0), one.charCodeAt(1))]).toBe(1);
        }
        if (labels.length > 0) expect(outcomeOf(grown, other)).toBe(labels.includes(other) ? 7 : 0);
      }),
    );
  });

  it('keeps edges in small integers of every engine', () => {
    expect(MOST_NODES * 0x10000 + 0x10000).toBeLessThanOrEqual(2 ** 30);
  });
});
