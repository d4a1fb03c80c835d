import { blockers, heads, headTails } from '../../lexicon/blockers/blockers';
import { concepts } from '../../lexicon/concepts/all';
import { endingGuards } from '../../lexicon/concepts/ending-guards';
import type { Concept, ContextKind, Guard, Place } from '../../lexicon/entry';
import { cities } from '../../lexicon/places/cities';
import { placeEndingGuards, placeGuards } from '../../lexicon/places/guards';
import { provinces } from '../../lexicon/places/provinces';
import { regions } from '../../lexicon/places/regions';
import type { Match } from '../../lexicon/types';
import { naiveFolded } from './naive-fold';

/** A label with all that is known of it, straight from the data; nothing compiled, nothing encoded. */
export interface NaiveLabel {
  label: string;
  /** What is found, without its place; undefined for a blocker. */
  what: WithoutOffsets<Match> | undefined;
  guards: readonly FoldedGuard[];
  /** A tail such as 大学 makes it part of another name. */
  tails: boolean;
  gives: readonly ContextKind[];
}

type WithoutOffsets<T> = T extends Match ? Omit<T, 'start' | 'end'> : never;

export interface FoldedGuard {
  notBefore: readonly string[];
  exceptBefore: readonly string[];
  notAfter: readonly string[];
  exceptAfter: readonly string[];
  both: boolean;
  needs: readonly ContextKind[];
  exactly: string | undefined;
}

/** Every label by its folded words. */
export function naiveLabels(): Map<string, NaiveLabel> {
  const labels = new Map<string, NaiveLabel>();
  const add = (entry: NaiveLabel) => {
    const folded = naiveFolded(entry.label);
    if (!labels.has(folded)) labels.set(folded, entry);
  };
  for (const concept of concepts) addConcept(concept, add);
  for (const place of [...provinces, ...cities, ...regions]) addPlace(place, add);
  for (const phrase of blockers.flatMap(({ phrases }) => phrases)) {
    add({ label: phrase, what: undefined, guards: [], tails: false, gives: [] });
  }
  // A plural that is listed beside its singular says nothing new: the ending is read everywhere.
  for (const [folded, { what }] of [...labels]) {
    const singular = /[a-rt-z]s$/.test(folded) ? labels.get(folded.slice(0, -1)) : undefined;
    if (singular && sameThing(singular.what, what)) labels.delete(folded);
  }
  return labels;
}

function addConcept(concept: Concept, add: (entry: NaiveLabel) => void): void {
  const { id: term, topic, tier, places, guards = [] } = concept;
  const what = { kind: 'term' as const, term, topic, tier, ...(places && { places }) };
  for (const spelt of Object.values(concept.labels).flat()) {
    for (const label of inAllMarks(spelt)) {
      const all = [...holding(guards, label), ...ofEnding(endingGuards, label)];
      add({
        label,
        what,
        guards: all.map((guard) => folded(guard, label)),
        tails: false,
        gives: givenBy(concept),
      });
    }
  }
}

function addPlace({ codes, via, labels }: Place, add: (entry: NaiveLabel) => void): void {
  for (const label of labels) {
    const all = [...holding(placeGuards, label), ...ofEnding(placeEndingGuards, label)];
    const guards = all.map((guard) => folded(guard, label));
    // 乌江西岸: the end of a river's name, a direction, a side.
    if (/^[江河湖海山云][东西南北]$/.test(label)) {
      const names = heads.filter((head) => head.endsWith(label[0] as string));
      const notBefore = names.map((head) => head.slice(0, -1)).join('|');
      const side = { notBefore, notAfter: headTails, both: true, why: 'a side' } as const;
      if (names.length > 0) guards.push(folded(side, label));
    }
    add({
      label,
      what: { kind: 'place', places: codes, via },
      guards,
      tails: via !== 'region' && !/(省|市|区|自治州|盟|地区|自贸港|自由贸易港|兵团)$/.test(label),
      gives: via === 'province' && codes.join() === 'CN-XJ' ? ['xinjiang'] : [],
    });
  }
}

function holding(guards: readonly Guard[], label: string): Guard[] {
  const words = naiveFolded(label);
  return guards.filter(({ on }) => !on || on.some((one) => naiveFolded(one) === words));
}

function ofEnding(guards: typeof endingGuards, label: string): Guard[] {
  const words = naiveFolded(label);
  return guards.filter(({ ending }) => words.endsWith(ending)).map(({ guard }) => guard);
}

function folded(guard: Guard, label: string): FoldedGuard {
  const words = (list = '') => list.split('|').map(naiveFolded).filter(Boolean);
  return {
    notBefore: words(guard.notBefore),
    exceptBefore: words(guard.exceptBefore),
    notAfter: words(guard.notAfter),
    exceptAfter: words(guard.exceptAfter),
    both: guard.both === true,
    needs: guard.needs ?? [],
    exactly: guard.exactCase ? label : undefined,
  };
}

/** Whom a term is company for: the surer ones of each kind. */
function givenBy({ category, id, tier, topic }: Concept): ContextKind[] {
  const asset = category === 'digital-asset';
  const government =
    category === 'e-government' || (category === 'brand' && topic === 'government');
  const kinds: [ContextKind, boolean][] = [
    ['blockchain', tier === 1 && topic === 'blockchain' && !asset],
    ['digital-asset', tier === 1 && asset],
    ['evidence', ['evidence-preservation', 'judicial-chain', 'notarization'].includes(id)],
    ['e-government', tier <= 2 && government],
    ['food-safety', id === 'food-safety'],
    ['data', tier <= 2 && topic === 'data'],
  ];
  return kinds.flatMap(([kind, given]) => (given ? [kind] : []));
}

function inAllMarks(label: string): string[] {
  if (!label.includes('“')) return [label];
  return ['“”', '""', '‘’', "''", '「」', '『』'].map((marks) =>
    label.replace('“', marks.charAt(0)).replace('”', marks.charAt(1)),
  );
}

const sameThing = (a: NaiveLabel['what'], b: NaiveLabel['what']) =>
  JSON.stringify(a) === JSON.stringify(b);
