import type { Category } from './entry';
import type { WeighedTerm } from './statement';
import type { TermMatch } from './types';

/**
 * How far a term goes towards a passage. Blockchain, digital money and e-government start one; the
 * technical vocabulary of blockchain (哈希, 节点, 不可篡改) and provincial slogans strengthen one;
 * data, AI and new infrastructure in general do neither.
 */
export function weigh(match: TermMatch, category: Category): WeighedTerm {
  return { ...match, category, weight: weightOf(match, category) };
}

function weightOf({ term, tier, topic }: TermMatch, category: Category): WeighedTerm['weight'] {
  if (tier === 3) return 'other';
  if (DATA_TRIGGERS.has(term)) return 'trigger';
  if (topic === 'data') return 'other';
  switch (category) {
    case 'blockchain-core':
    case 'blockchain-infrastructure':
    case 'brand':
      return tier === 1 ? 'trigger' : 'support';
    case 'blockchain-application':
    case 'digital-asset':
    case 'e-government':
      return 'trigger';
    case 'application-field':
      return 'support';
    case 'policy-instrument':
      return tier === 1 ? 'trigger' : 'other';
    default:
      return 'other';
  }
}

/** Of the words about data these are measures of public bodies by themselves. */
const DATA_TRIGGERS = new Set([
  'authorized-operation',
  'gov-agent',
  'gov-data-sharing',
  'gov-large-model',
  'public-data-opening',
  'trusted-data-space',
]);
