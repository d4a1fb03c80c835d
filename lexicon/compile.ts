import { type CompiledLabels, encodeLabels, type LabelledOutcome } from './encode-labels';
import type { Blockers, Concept, ContextKind, Guard, Place } from './entry';
import { createFold } from './fold';
import type { HanPairs } from './han-pairs';
import { CATEGORIES } from './labels';

interface EndingGuard {
  ending: string;
  guard: Guard;
}

/** Everything that a page's labels are made from. */
export interface LexiconSource {
  concepts: readonly Concept[];
  places: readonly Place[];
  placeGuards: readonly Guard[];
  blockers: readonly Blockers[];
  /** Guards for every label of a concept that ends so, and of a place. */
  endingGuards: readonly EndingGuard[];
  placeEndingGuards: readonly EndingGuard[];
  /** River and mountain names before a province's first character, with what then follows. */
  heads: readonly string[];
  headTails: string;
  hanPairs: HanPairs;
}

/**
 * @throws Error where two entries claim one folded label, a label has one character, or a guard
 * names no label of its entry.
 */
export function compileLexicon(source: LexiconSource): CompiledLabels {
  const foldAll = createFold(source.hanPairs);
  const fold = (text: string) => foldAll(text).text();
  const labels = new Map<string, LabelledOutcome>();

  const add = (label: string, outcome: LabelledOutcome) => {
    const folded = fold(label);
    if (folded.length < 2) throw new Error(`「${label}」 is too short to be found`);
    const known = labels.get(folded);
    if (known === undefined) labels.set(folded, outcome);
    else if (known.owner !== outcome.owner) {
      throw new Error(`「${label}」 belongs to ${known.owner} and to ${outcome.owner}`);
    }
  };

  for (const concept of source.concepts) {
    const all = Object.values(concept.labels).flat();
    const guarded = guardsByLabel(concept.guards ?? [], all, concept.id, fold);
    for (const label of all.flatMap(withQuotes)) {
      const folded = fold(label);
      const own = [...(guarded.get(folded) ?? []), ...byEnding(source.endingGuards, folded)];
      const guards = own.map((guard) => guardLine(guard, label, fold));
      add(label, { owner: concept.id, entry: entryLine(concept), guards, tails: false });
    }
  }

  const names = source.places.flatMap((place) => place.labels);
  const guarded = guardsByLabel(source.placeGuards, names, 'places', fold);
  for (const place of source.places) {
    const entry = placeLine(place);
    for (const label of place.labels) {
      const side = sideGuard(label, source);
      const own = [
        ...(guarded.get(fold(label)) ?? []),
        ...byEnding(source.placeEndingGuards, fold(label)),
        ...(side ? [side] : []),
      ];
      const guards = own.map((guard) => guardLine(guard, label, fold));
      const tails = place.via !== 'region' && !NAMED_IN_FULL.test(label);
      add(label, { owner: entry, entry, guards, tails });
    }
  }

  for (const phrase of source.blockers.flatMap((group) => group.phrases)) {
    if (!labels.has(fold(phrase))) add(phrase, BLOCKER);
  }

  for (const [label, outcome] of labels) {
    const singular = labels.get(label.replace(/(?<=[a-rt-z])s$/, ''));
    if (singular !== outcome && singular?.owner === outcome.owner) labels.delete(label);
  }
  return encodeLabels(labels);
}

const BLOCKER: LabelledOutcome = { owner: 'blockers', entry: '', guards: [], tails: false };

/** Names with their kind; what follows such a name is no part of it (福建省大学 is no university). */
const NAMED_IN_FULL = /(?:省|市|区|自治州|盟|地区|自贸港|自由贸易港|兵团)$/;

/** “区块链+” is also written with the marks of other scripts. */
function withQuotes(label: string): string[] {
  if (!label.includes('“')) return [label];
  return ['“”', '""', '‘’', "''", '「」', '『』'].map((marks) =>
    label.replace('“', marks[0] as string).replace('”', marks[1] as string),
  );
}

function guardsByLabel(
  guards: readonly Guard[],
  labels: readonly string[],
  owner: string,
  fold: (text: string) => string,
): Map<string, Guard[]> {
  const known = new Set(labels.map(fold));
  const found = new Map<string, Guard[]>();
  for (const guard of guards) {
    for (const label of new Set((guard.on ?? labels).map(fold))) {
      if (!known.has(label))
        throw new Error(`a guard of ${owner} names 「${label}」, which is no label`);
      found.set(label, [...(found.get(label) ?? []), guard]);
    }
  }
  return found;
}

function byEnding(guards: readonly EndingGuard[], label: string): Guard[] {
  return guards.filter(({ ending }) => label.endsWith(ending)).map(({ guard }) => guard);
}

/** 乌江西岸: a river's name, a direction and a side make no province. */
function sideGuard(label: string, source: LexiconSource): Guard | undefined {
  if (!/^[江河湖海山云][东西南北]$/.test(label)) return undefined;
  const heads = source.heads.filter((head) => head.endsWith(label[0] as string));
  if (heads.length === 0) return undefined;
  return {
    notBefore: heads.map((head) => head.slice(0, -1)).join('|'),
    notAfter: source.headTails,
    both: true,
    why: 'a side of a river, lake or range',
  };
}

/** `id,category tier topic,what it is company for,places`, each of the middle ones a character. */
function entryLine(concept: Concept): string {
  const kind = CATEGORIES.indexOf(concept.category).toString(36);
  const topic = concept.topic[0];
  const places = (concept.places ?? []).map((code) => code.slice(3)).join(' ');
  const gives = givenBy(concept);
  return [concept.id, `${kind}${concept.tier}${topic}`, gives ? gives.toString(36) : '', places]
    .join(',')
    .replace(/,+$/, '');
}

/** `+p,,BJ`: how the name stands for it (province, city, region), company, codes without `CN-`. */
function placeLine(place: Place): string {
  const codes = place.codes.map((code) => code.slice(3)).join(' ');
  const gives = place.via === 'province' && codes === 'XJ' ? bits(['xinjiang']) : 0;
  return `+${place.via[0]},${gives.toString(36)},${codes}`.replace(',0,', ',,');
}

/** What doubtful labels an entry is company for, as bits in the order of `CONTEXT_KINDS`. */
function givenBy(concept: Concept): number {
  const { category, id, tier, topic } = concept;
  const kinds: ContextKind[] = [];
  if (tier === 1 && topic === 'blockchain' && category !== 'digital-asset')
    kinds.push('blockchain');
  if (tier === 1 && category === 'digital-asset') kinds.push('digital-asset');
  if (EVIDENCE.includes(id)) kinds.push('evidence');
  if (
    tier <= 2 &&
    (category === 'e-government' || (category === 'brand' && topic === 'government'))
  ) {
    kinds.push('e-government');
  }
  if (id === 'food-safety') kinds.push('food-safety');
  if (tier <= 2 && topic === 'data') kinds.push('data');
  return bits(kinds);
}

/** Page code knows the bits only as bits. */
const CONTEXT_ORDER: readonly ContextKind[] = [
  'blockchain',
  'digital-asset',
  'evidence',
  'e-government',
  'food-safety',
  'data',
  'xinjiang',
];

const EVIDENCE = ['evidence-preservation', 'judicial-chain', 'notarization'];

function bits(kinds: readonly ContextKind[]): number {
  return kinds.reduce((sum, kind) => sum | (1 << CONTEXT_ORDER.indexOf(kind)), 0);
}

/**
 * Not before, except before, not after, except after, both, needs, exact; `;` between them. Words of
 * one unit come first and together, after `/`.
 */
function guardLine(guard: Guard, label: string, fold: (text: string) => string): string {
  const words = (list: string | undefined) => {
    const all = (list ?? '').split('|').map(fold);
    const units = all.filter((word) => word.length === 1);
    const others = all.filter((word) => word.length > 1);
    return units.length > 1 ? [`/${units.join('')}`, ...others].join('|') : all.join('|');
  };
  return [
    words(guard.notBefore),
    words(guard.exceptBefore),
    words(guard.notAfter),
    words(guard.exceptAfter),
    guard.both ? '1' : '',
    guard.needs ? bits(guard.needs).toString(36) : '',
    guard.exactCase ? label : '',
  ]
    .join(';')
    .replace(/;+$/, '');
}
