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

/**
 * Of the words about data those for what the administration does with its own and for the registers
 * and offices that only it sets up; markets, assets and infrastructure are the economy's.
 */
const DATA_TRIGGERS = new Set([
  'authorized-operation',
  'chief-data-officer',
  'data-asset-registration',
  'data-property-registration',
  'gov-agent',
  'gov-data-sharing',
  'gov-large-model',
  'one-source-per-datum',
  'public-data-opening',
  'public-data-registration',
  'trusted-data-space',
]);
