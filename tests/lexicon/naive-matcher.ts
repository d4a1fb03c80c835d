import { blockers, heads, headTails } from '../../lexicon/blockers/blockers';
import type { LexiconSource } from '../../lexicon/compile';
import { concepts } from '../../lexicon/concepts/all';
import { endingGuards } from '../../lexicon/concepts/ending-guards';
import type { Concept, ContextKind, Guard, Place } from '../../lexicon/entry';
import { type Folded, fold } from '../../lexicon/fold';
import { cities } from '../../lexicon/places/cities';
import { placeEndingGuards, placeGuards } from '../../lexicon/places/guards';
import { provinces } from '../../lexicon/places/provinces';
import { regions } from '../../lexicon/places/regions';
import { chineseTail, englishTail } from '../../lexicon/places/tails';

/** The same finding as the matcher's, the slow and plain way: a list of labels and string search. */
export interface NaiveMatch {
  start: number;
  end: number;
  what: string;
}

interface Label {
  folded: string;
  written: string;
  what: string;
  guards: Guard[];
  tails: boolean;
  gives: ContextKind[];
  blocks: boolean;
}

const quotes = ['“”', '""', '‘’', "''", '「」', '『』'];

/** Labels as plain data say them, the longest first, and how a text is folded. */
export interface NaiveLexicon {
  labels: readonly Label[];
  byFirst: ReadonlyMap<string, readonly Label[]>;
  fold: (text: string) => Folded;
}

export function naiveLexicon(
  source: Omit<LexiconSource, 'hanPairs'>,
  fold: (text: string) => Folded,
  own: readonly { label: string; id: string }[] = [],
): NaiveLexicon {
  const all = [
    ...source.concepts.flatMap((concept) => labelsOfConcept(concept, source, fold)),
    ...source.places.flatMap((place) => labelsOfPlace(place, source, fold)),
    ...own.map(({ label, id }) => ({ ...blockerOf(label, fold), what: id, blocks: false })),
    ...source.blockers.flatMap(({ phrases }) => phrases).map((phrase) => blockerOf(phrase, fold)),
  ];
  // A name that is a term or a place as well is no blocker.
  const labels = [...new Map(all.reverse().map((label) => [label.folded, label])).values()].sort(
    (a, b) => b.folded.length - a.folded.length,
  );
  const byFirst = new Map<string, Label[]>();
  for (const label of labels) {
    const first = label.folded[0] as string;
    byFirst.set(first, [...(byFirst.get(first) ?? []), label]);
  }
  return { labels, byFirst, fold };
}

type Source = Omit<LexiconSource, 'hanPairs'>;
type Fold = NaiveLexicon['fold'];

function labelsOfConcept(concept: Concept, { endingGuards }: Source, fold: Fold): Label[] {
  const foldText = (text: string) => fold(text).text();
  return Object.values(concept.labels)
    .flat()
    .flatMap((label) =>
      label.includes('“')
        ? quotes.map((q) => label.replace('“', q[0] as string).replace('”', q[1] as string))
        : [label],
    )
    .map((written) => {
      const folded = foldText(written);
      const own = (concept.guards ?? []).filter(
        (guard) => !guard.on || guard.on.some((on) => foldText(on) === folded),
      );
      const ending = endingGuards.filter((one) => folded.endsWith(one.ending));
      return {
        folded,
        written,
        what: concept.id,
        guards: [...own, ...ending.map((one) => one.guard)],
        tails: false,
        gives: given(concept),
        blocks: false,
      };
    });
}

function given({ category, id, tier, topic }: Concept): ContextKind[] {
  const kinds: ContextKind[] = [];
  if (category === 'digital-asset' && tier === 1) kinds.push('digital-asset');
  if (category !== 'digital-asset' && tier === 1 && topic === 'blockchain')
    kinds.push('blockchain');
  if (['evidence-preservation', 'judicial-chain', 'notarization'].includes(id))
    kinds.push('evidence');
  const serves = category === 'e-government' || (category === 'brand' && topic === 'government');
  if (serves && tier < 3) kinds.push('e-government');
  if (id === 'food-safety') kinds.push('food-safety');
  if (topic === 'data' && tier < 3) kinds.push('data');
  return kinds;
}

function labelsOfPlace(place: Place, source: Source, fold: Fold): Label[] {
  const foldText = (text: string) => fold(text).text();
  return place.labels.map((written) => {
    const folded = foldText(written);
    const guards = source.placeGuards.filter(
      (guard) => !guard.on || guard.on.some((on) => foldText(on) === folded),
    );
    for (const { ending, guard } of source.placeEndingGuards) {
      if (folded.endsWith(ending)) guards.push(guard);
    }
    const beside = source.heads.filter((head) => head.endsWith(folded[0] as string));
    if (/^[江河湖海山云][东西南北]$/.test(folded) && beside.length > 0) {
      const notBefore = beside.map((head) => head.slice(0, -1)).join('|');
      guards.push({ notBefore, notAfter: source.headTails, both: true, why: '' });
    }
    const inFull = /(?:省|市|区|自治州|盟|地区|自贸港|自由贸易港|兵团)$/.test(written);
    const isXinjiang = place.via === 'province' && place.codes[0] === 'CN-XJ';
    return {
      folded,
      written,
      what: `${place.via} ${place.codes.join(' ')}`,
      guards,
      tails: place.via !== 'region' && !inFull,
      gives: isXinjiang ? (['xinjiang'] as const).slice() : [],
      blocks: false,
    };
  });
}

function blockerOf(written: string, fold: Fold): Label {
  return {
    folded: fold(written).text(),
    written,
    what: '',
    guards: [],
    tails: false,
    gives: [],
    blocks: true,
  };
}

const standard = naiveLexicon(
  {
    concepts,
    places: [...provinces, ...cities, ...regions],
    placeGuards,
    blockers,
    endingGuards,
    placeEndingGuards,
    heads,
    headTails,
  },
  fold,
);

export const allLabels: readonly Label[] = standard.labels;

/** A guard or a phrase of the blockers that is left out, to see what it is for. */
export interface Without {
  guard?: Guard;
  phrase?: string;
}

export function naiveMatch(
  text: string,
  without: Without = {},
  { byFirst, fold }: NaiveLexicon = standard,
): NaiveMatch[] {
  const folded = fold(text);
  const words = folded.text();
  const found: { start: number; end: number; label: Label }[] = [];
  let at = 0;
  while (at < words.length) {
    const stands = (byFirst.get(words[at] as string) ?? [])
      .filter((label) => words.startsWith(label.folded, at))
      .filter((label) => !(label.blocks && label.written === without.phrase))
      .map((label) => ({ label, end: endOf(words, at, label) }))
      .find(({ end, label }) => end > 0 && passes(text, folded, words, at, label, without, fold));
    if (stands === undefined) {
      at++;
      continue;
    }
    const tail = stands.label.tails
      ? (/^[a-z]/.test(stands.label.folded) ? englishTail : chineseTail).exec(
          words.slice(stands.end, stands.end + 24),
        )
      : null;
    if (!stands.label.blocks && tail === null) found.push({ start: at, ...stands });
    at = stands.end + (tail?.[0].length ?? 0);
  }
  return found
    .filter((one) => {
      const needs = one.label.guards.flatMap((guard) =>
        guard === without.guard ? [] : (guard.needs ?? []),
      );
      return (
        needs.length === 0 || found.some((other) => isCompany(text, folded, one, other, needs))
      );
    })
    .map(({ end, label, start }) => ({
      start: folded.startOf(start),
      end: folded.endOf(end),
      what: label.what,
    }));
}

type Placed = { start: number; end: number; label: Label };

/** Company is near in the text as given. */
function isCompany(
  text: string,
  folded: Folded,
  one: Placed,
  other: Placed,
  needs: readonly ContextKind[],
): boolean {
  if (other.label.guards.some((guard) => guard.needs)) return false;
  if (!other.label.gives.some((kind) => needs.includes(kind))) return false;
  const [left, right] = one.start < other.start ? [one, other] : [other, one];
  const between = text.slice(folded.endOf(left.end), folded.startOf(right.start));
  return between.length <= 400 && !between.includes('\n');
}

/** End of the label with a plural -s; 0 where a Latin word goes on at either side. */
function endOf(words: string, at: number, { folded }: Label): number {
  const letter = '0-9a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f';
  const before = words.slice(0, at);
  if (new RegExp(`^[${letter}]`).test(folded)) {
    if (new RegExp(`[${letter}_@]$`).test(before)) return 0;
    if (/^[a-z]/.test(folded) && /[a-z]\.$/.test(before)) return 0;
  }
  let end = at + folded.length;
  if (!new RegExp(`[${letter}]$`).test(folded)) return end;
  if (/[a-rt-z]$/.test(folded) && words[end] === 's') end++;
  const after = words.slice(end);
  if (new RegExp(`^[${letter}_@]`).test(after)) return 0;
  return /[a-z]$/.test(folded) && /^\.[a-z]/.test(after) ? 0 : end;
}

function passes(
  text: string,
  folded: Folded,
  words: string,
  at: number,
  label: Label,
  without: Without,
  fold: Fold,
): boolean {
  const left = words.slice(0, at);
  const right = words.slice(at + label.folded.length);
  const any = (list: string | undefined, test: (word: string) => boolean) =>
    list?.split('|').some((word) => test(fold(word).text())) ?? false;
  return label.guards.every((guard) => {
    if (guard === without.guard) return true;
    const onLeft =
      any(guard.notBefore, (word) => left.endsWith(word)) &&
      !any(guard.exceptBefore, (word) => left.endsWith(word));
    const onRight =
      any(guard.notAfter, (word) => right.startsWith(word)) &&
      !any(guard.exceptAfter, (word) => right.startsWith(word));
    if (guard.both ? onLeft && onRight : onLeft || onRight) return false;
    if (!guard.exactCase) return true;
    const written = text.slice(folded.startOf(at), folded.endOf(at + label.folded.length));
    return written.normalize('NFKC') === label.written;
  });
}
