import type { CompiledLabels } from './encode-labels';
import type { Category } from './entry';
import * as compiled from './generated/labels';
import { type PackedCharacters, readPacked } from './packed-characters';
import { growTrie, type Trie } from './trie';
import type { ConceptId, ProvinceCode, Tier, Topic } from './types';

/** A concept as a page knows it: what it is, not what it says. */
export interface Term {
  kind: 'term';
  id: ConceptId;
  category: Category;
  tier: Tier;
  topic: Topic;
  places?: readonly ProvinceCode[];
  /** Kinds of company that it is to doubtful labels, as bits. */
  gives: number;
}

export interface PlaceName {
  kind: 'place';
  places: readonly ProvinceCode[];
  via: 'province' | 'city' | 'region';
  gives: number;
}

export type Entry = Term | PlaceName | { kind: 'blocker' };

/** What a label means, and what may speak against it at one place of a text. */
export interface Outcome {
  entry: Entry;
  /** Numbers of guards, for `Labels.guards`. */
  guards: readonly number[];
  /** Whether a tail such as 大学 or 南站 makes it part of another name. */
  tails: boolean;
}

export interface Labels {
  trie: Trie;
  /** By the trie's number; 0 is unused. */
  outcomes: readonly Outcome[];
  entries: readonly Entry[];
  /** As compiled, one each; they are read when first asked. */
  guards: readonly string[];
  /** What is packed in them. */
  packed: PackedCharacters;
}

/** Order of the letters that stand for a category in compiled entries. */
export const CATEGORIES: readonly Category[] = [
  'application-field',
  'blockchain-application',
  'blockchain-core',
  'blockchain-infrastructure',
  'brand',
  'data',
  'digital-asset',
  'digital-economy',
  'e-government',
  'new-infrastructure',
  'policy-instrument',
];

/** The labels of the lexicon, read once. */
export function standardLabels(): Labels {
  standard ??= readLabels(compiled);
  return standard;
}

let standard: Labels | undefined;

export function readLabels(source: CompiledLabels): Labels {
  const { addAll, grown } = growTrie();
  const packed = readPacked(source.packed);
  const entries: Entry[] = [];
  const outcomes: Outcome[] = [{ entry: { kind: 'blocker' }, guards: [], tails: false }];
  let newest = -1;
  const guardOf = (reference: string) =>
    reference === '' ? ++newest : newest - Number.parseInt(reference, 36);

  for (const line of source.entries.split('\n')) {
    const groups = line.split('\t');
    const entry = readEntry(groups[0] as string);
    entries.push(entry);
    for (let i = 1; i < groups.length; i++) {
      const group = groups[i] as string;
      const colon = group.indexOf(':');
      const [marks, ...guards] = group.slice(0, colon).split(',') as [string, ...string[]];
      if (marks[0] === '=' && entry.kind === 'term')
        addAll(`A${entry.id}`, outcomes.length, packed, true);
      if (colon < group.length - 1) addAll(group.slice(colon + 1), outcomes.length, packed);
      outcomes.push({ entry, guards: guards.map(guardOf), tails: marks.endsWith('T') });
    }
  }
  return { trie: grown(), outcomes, entries, guards: source.guards.split('\n'), packed };
}

const TOPICS = { b: 'blockchain', g: 'government', d: 'data' } as const;
const VIAS = { p: 'province', c: 'city', r: 'region' } as const;

function readEntry(line: string): Entry {
  if (line === '') return { kind: 'blocker' };
  const [name, second, third, fourth] = line.split(',') as [string, string, string?, string?];
  if (name.startsWith('+')) {
    const via = VIAS[name[1] as keyof typeof VIAS];
    return { kind: 'place', places: readCodes(third), via, gives: readBits(second) };
  }
  const places = fourth ? { places: readCodes(fourth) } : {};
  return {
    kind: 'term',
    id: name,
    category: CATEGORIES[Number.parseInt(second[0] as string, 36)] as Category,
    tier: Number(second[1]) as Tier,
    topic: TOPICS[second[2] as keyof typeof TOPICS],
    gives: readBits(third),
    ...places,
  };
}

const readBits = (digits: string | undefined) => (digits ? Number.parseInt(digits, 36) : 0);

const readCodes = (list: string | undefined) =>
  (list ?? '').split(' ').map((code): ProvinceCode => `CN-${code}`);
