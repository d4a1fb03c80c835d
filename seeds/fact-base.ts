import type { ConceptId, ProvinceCode } from '../lexicon/types';
import { allFacts } from './all-facts';
import { conflicts as allConflicts, type Conflict } from './conflicts';
import { nationalCounts } from './counts';
import { sources as allSources } from './sources';
import type { Bilingual, Fact, Source } from './types';

export interface FactData {
  facts: readonly Fact[];
  sources: readonly Source[];
  conflicts: readonly Conflict[];
}

export interface FactQuery {
  /** Facts of this year alone. */
  year?: number;
  /** Facts that share one of these come first; none is left out for sharing none. */
  fields?: readonly ConceptId[];
  /** Facts that carry this concept alone. */
  term?: ConceptId;
  /** Personal views too; they are left out unless asked for. */
  personal?: boolean;
}

/** A disagreement as seen from one fact: those that differ from it, and why. */
export interface Disagreement {
  kind: Conflict['kind'];
  others: Fact[];
  explanation: Bilingual;
}

export interface FactBase {
  /** What is known of a province, newest first; empty where nothing is. */
  about(code: ProvinceCode, query?: FactQuery): Fact[];
  /** What is known of the whole country, newest first; never a personal view. */
  national(query?: Omit<FactQuery, 'personal'>): Fact[];
  /** Personal views on no province in particular. */
  views(): Fact[];
  byId(id: Fact['id']): Fact | undefined;
  source(id: Source['id']): Source | undefined;
  /** What a province itself said or did in a year: not what a count says of many at once. */
  whatSaid(code: ProvinceCode, year: number): Fact[];
  /** Provinces with a fact on a field, those with the most facts first. */
  sharing(field: ConceptId): ProvinceCode[];
  /** Counts for the whole country, newest first, both sides where they differ; a source speaks once. */
  nationalCounts(): Fact[];
  /** The first year of a fact on a province that carries one of these concepts. */
  firstYear(code: ProvinceCode, concepts: ReadonlySet<ConceptId>): number | undefined;
  conflictsOf(fact: Fact): Disagreement[];
  /** Date of the latest source on a province, as precise as the source is: YYYY, YYYY-MM or YYYY-MM-DD. */
  asOf(code: ProvinceCode): string | undefined;
  /** Years that facts speak of, newest first. */
  years: readonly number[];
}

const BUNDLED: FactData = { facts: allFacts, sources: allSources, conflicts: allConflicts };

/** Indexes the facts once; each look-up then walks one province's facts at most. */
export function createFactBase(data: FactData = BUNDLED): FactBase {
  const byId = new Map(data.facts.map((fact) => [fact.id, fact]));
  const bySource = new Map(data.sources.map((source) => [source.id, source]));
  const ordered = [...data.facts].sort(newestFirst);
  const byPlace = new Map<string, Fact[]>();
  for (const fact of ordered) {
    for (const place of new Set(fact.provinces)) {
      const known = byPlace.get(place);
      if (known) known.push(fact);
      else byPlace.set(place, [fact]);
    }
  }
  const views = ordered.filter((fact) => fact.speaker !== undefined && fact.provinces.length === 0);
  const years = [...new Set(data.facts.flatMap((fact) => fact.year ?? []))].sort((a, b) => b - a);
  const disagreements = indexConflicts(data.conflicts, byId);
  const sharers = indexFields(byPlace);
  const repeated = repeatedCounts(byId);

  return {
    about: (code, query = {}) => select(byPlace.get(code) ?? [], query),
    national: (query = {}) => select(byPlace.get('CN') ?? [], { ...query, personal: false }),
    views: () => [...views],
    byId: (id) => byId.get(id),
    source: (id) => bySource.get(id),
    whatSaid: (code, year) =>
      select(byPlace.get(code) ?? [], { year }).filter(({ provinces }) => provinces.length === 1),
    sharing: (field) => [...(sharers.get(field) ?? [])],
    nationalCounts: () =>
      select(byPlace.get('CN') ?? [], {}).filter(
        ({ kind, id }) => kind === 'count' && !repeated.has(id),
      ),
    firstYear: (code, concepts) =>
      select(byPlace.get(code) ?? [], {})
        .filter(({ year, fields }) => year !== undefined && fields.some((id) => concepts.has(id)))
        .at(-1)?.year,
    conflictsOf: (fact) => [...(disagreements.get(fact.id) ?? [])],
    asOf: (code) => {
      const dates = (byPlace.get(code) ?? [])
        .filter((fact) => fact.speaker === undefined)
        .flatMap((fact) => bySource.get(fact.source)?.date ?? []);
      return dates.sort().at(-1);
    },
    years,
  };
}

function select(facts: readonly Fact[], query: FactQuery): Fact[] {
  const { year, term, fields, personal = false } = query;
  const chosen = facts.filter(
    (fact) =>
      (personal || fact.speaker === undefined) &&
      (year === undefined || fact.year === year) &&
      (term === undefined || fact.fields.includes(term)),
  );
  if (!fields || fields.length === 0) return chosen;
  const wanted = new Set(fields);
  const shares = (fact: Fact) => fact.fields.some((field) => wanted.has(field));
  return [...chosen.filter(shares), ...chosen.filter((fact) => !shares(fact))];
}

/** Kinds that say only that a report speaks of blockchain, below those that say what is done. */
const PLAIN_KINDS = new Set(['mention', 'count', 'context', 'statement', 'view']);

/**
 * By year, undated last. Within a year: what one province does before what many are said to do,
 * substance before bare mentions, then the surer source.
 */
function newestFirst(a: Fact, b: Fact): number {
  return (
    (b.year ?? 0) - (a.year ?? 0) ||
    Number(a.provinces.length > 1) - Number(b.provinces.length > 1) ||
    Number(PLAIN_KINDS.has(a.kind)) - Number(PLAIN_KINDS.has(b.kind)) ||
    CONFIDENCE[a.confidence] - CONFIDENCE[b.confidence] ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

const CONFIDENCE = { high: 0, medium: 1, low: 2 } as const;

function indexFields(
  byPlace: ReadonlyMap<string, readonly Fact[]>,
): Map<ConceptId, ProvinceCode[]> {
  const counts = new Map<ConceptId, Map<ProvinceCode, number>>();
  for (const [place, facts] of byPlace) {
    if (place === 'CN') continue;
    const code = place as ProvinceCode;
    for (const field of facts.flatMap((fact) => (fact.speaker === undefined ? fact.fields : []))) {
      const count = counts.get(field) ?? new Map<ProvinceCode, number>();
      counts.set(field, count.set(code, (count.get(code) ?? 0) + 1));
    }
  }
  const mostFirst = ([a, n]: [string, number], [b, m]: [string, number]) =>
    m - n || (a < b ? -1 : Number(a > b));
  return new Map(
    [...counts].map(([field, count]) => [field, [...count].sort(mostFirst).map(([code]) => code)]),
  );
}

/** Facts by which a source gives a national count a second time. */
function repeatedCounts(byId: ReadonlyMap<string, Fact>): Set<Fact['id']> {
  return new Set(
    nationalCounts.flatMap(({ facts }) => {
      const sources = facts.map((id) => byId.get(id)?.source);
      return facts.filter((_, at) => sources.indexOf(sources[at]) < at);
    }),
  );
}

function indexConflicts(
  conflicts: readonly Conflict[],
  byId: ReadonlyMap<string, Fact>,
): Map<string, Disagreement[]> {
  const index = new Map<string, Disagreement[]>();
  for (const { kind, sides, explanation } of conflicts) {
    for (const [own, other] of [sides, [sides[1], sides[0]]] as const) {
      const others = other.flatMap((id) => byId.get(id) ?? []);
      for (const id of own) {
        const known = index.get(id) ?? [];
        index.set(id, [...known, { kind, others, explanation }]);
      }
    }
  }
  return index;
}
