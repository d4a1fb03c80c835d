import type { Category } from './entry';
import { type Fold, standardFold } from './fold';
import type { Labels, Outcome, Term } from './labels';
import { readPacked } from './packed-characters';
import { growTrie, meaningOf } from './trie';
import type { ConceptId, Tier, Topic } from './types';

/** A word that a reader adds to the lexicon. */
export interface OwnTerm {
  /** As the reader writes it; found in every spelling that folds to the same. */
  label: string;
  /** Not an id of the lexicon; several labels may share one. */
  id: ConceptId;
  topic: Topic;
  tier: Tier;
}

/**
 * Why a label is not taken: fewer than 2 folded units or more than 64; a line break, tab or another
 * control character in it; the lexicon has it as a term or place; an earlier one is the same; there
 * are more than 5,000.
 */
export type OwnTermFault = 'short' | 'long' | 'control' | 'known' | 'twice' | 'many';

export interface WithOwnTerms {
  /** For a matcher: one search finds the longest of both, the lexicon's and the reader's. */
  labels: Labels;
  /** What was taken, one for each id, as `conceptInfo` tells of concepts. */
  terms: readonly Term[];
  refused: readonly { term: OwnTerm; fault: OwnTermFault }[];
}

/**
 * Adds a reader's labels to compiled ones, which stay as they are. They have no guards: the reader
 * wants them wherever they stand, and a blocker of the same spelling gives way.
 */
export function withOwnTerms(
  labels: Labels,
  own: readonly OwnTerm[],
  fold: Fold = standardFold(),
): WithOwnTerms {
  const { addAll, grown } = growTrie(labels.trie);
  const outcomes: Outcome[] = [...labels.outcomes];
  const terms = new Map<ConceptId, Term>();
  const meanings = new Map<ConceptId, number>();
  const taken = new Set<string>();
  const refused: { term: OwnTerm; fault: OwnTermFault }[] = [];

  for (const term of own) {
    const folded = fold(term.label.trim()).text();
    const fault = faultOf(folded, taken, labels);
    if (fault !== undefined) {
      refused.push({ term, fault });
      continue;
    }
    let meaning = meanings.get(term.id);
    if (meaning === undefined) {
      const entry = entryOf(term);
      meaning = outcomes.push({ entry, guards: [], tails: false }) - 1;
      meanings.set(term.id, meaning);
      terms.set(term.id, entry);
    }
    addAll(`A${folded}`, meaning);
    taken.add(folded);
  }
  const entries = [...labels.entries, ...terms.values()];
  return {
    labels: { ...labels, trie: grown(), outcomes, entries },
    terms: [...terms.values()],
    refused,
  };
}

/** Labels of a reader alone, for a matcher of their own beside the lexicon's. */
export function ownLabels(own: readonly OwnTerm[]): Labels {
  const nothing: Outcome = { entry: { kind: 'blocker' }, guards: [], tails: false };
  const none = {
    trie: growTrie().grown(),
    outcomes: [nothing],
    entries: [],
    guards: [],
    packed: readPacked(''),
  };
  return withOwnTerms(none, own).labels;
}

const LONGEST = 64;
const MOST = 5000;

function faultOf(
  folded: string,
  taken: ReadonlySet<string>,
  { outcomes, trie }: Labels,
): OwnTermFault | undefined {
  if (folded.length < 2) return 'short';
  if (folded.length > LONGEST) return 'long';
  if (/\p{Cc}/u.test(folded)) return 'control';
  const known = meaningOf(trie, folded);
  if (known !== 0 && outcomes[known]?.entry.kind !== 'blocker') return 'known';
  if (taken.has(folded)) return 'twice';
  if (taken.size >= MOST) return 'many';
  return undefined;
}

/** What a concept of the reader's is taken for where the kind of a concept counts. */
const CATEGORY: Record<Topic, Category> = {
  blockchain: 'blockchain-application',
  government: 'e-government',
  data: 'data',
};

function entryOf({ id, tier, topic }: OwnTerm): Term {
  return { kind: 'term', id, category: CATEGORY[topic], tier, topic, gives: 0 };
}
