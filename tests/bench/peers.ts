import { AhoCorasick as GreedyAhoCorasick } from '@monyone/aho-corasick/greedy';
import ModernAhoCorasick from 'modern-ahocorasick';

/** Finds labels as they are spelt, without folding, guards or tails. */
export interface Peer {
  /** How many it finds. */
  find: (text: string) => number;
  /** What part of a long text it should read, 0 to 1, so that a round does not take minutes. */
  share: number;
}

/** How others would look for the same labels. Those that ignore case get them as they are. */
export function createPeers(labels: readonly string[]): Record<string, Peer> {
  const alternation = new RegExp(labels.map(escaped).join('|'), 'gi');
  const lowerCased = [...new Set(labels.map((label) => label.toLowerCase()))];
  const greedy = new GreedyAhoCorasick(lowerCased);
  const modern = new ModernAhoCorasick(lowerCased);
  const oneByOne = labels.map((label) => new RegExp(`()(${inMarkJs(label)})`, 'gmi'));
  return {
    'one big RegExp': {
      share: 0.01,
      find(text) {
        let found = 0;
        for (const _ of text.matchAll(alternation)) found++;
        return found;
      },
    },
    '@monyone/aho-corasick': {
      share: 0.1,
      find: (text) => greedy.matchInText(text.toLowerCase()).length,
    },
    'modern-ahocorasick': {
      share: 0.1,
      find: (text) => modern.search(text.toLowerCase(), { strategy: 'leftmost-longest' }).length,
    },
    "mark.js's way": {
      share: 0.01,
      find(text) {
        let found = 0;
        for (const pattern of oneByOne) {
          pattern.lastIndex = 0;
          for (let match = pattern.exec(text); match?.[2]; match = pattern.exec(text)) found++;
        }
        return found;
      },
    },
  };
}

function escaped(label: string): string {
  return label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** As mark.js 8 makes a pattern of a term, with accuracy `partially` and diacritics off. */
function inMarkJs(label: string): string {
  return label.replace(/[-[\]/{}()*+?.\\^$|]/g, '\\$&').replace(/\s+/gim, '[\\s]+');
}
