import type { Clipping } from '../model';
import type { SearchTexts } from '../search-texts';
import type { SeenVerdict } from '../verdicts/seen-verdict';
import { arranged } from './arranged';
import { type Facet, type FacetCounts, facetNames, facets } from './facets';
import { createFound } from './found';
import { createNumbers } from './numbers';
import { createOrders } from './orders';
import type { Answer, Group, Question } from './question';
import { createSignatures, type Grams, gramsOf } from './signatures';
import { createTallies } from './tallies';
import { createValueLists } from './value-lists';

/**
 * The library as one page of ours remembers it: what is searched, filtered and sorted by, and no
 * more. It is made from the records and never stored.
 */
export interface LibraryIndex {
  /** Clippings in it, the trash too. */
  readonly size: number;
  /**
   * Takes a clipping over with the last verdict on it; an older revision than the one known is left.
   * Throws what a damaged record brings, and is then as it was.
   */
  put(clipping: Clipping, seen?: SeenVerdict): void;
  remove(id: string): void;
  /**
   * Answers step by step, so that the asker can let others have their turn; each step is short. What
   * changes between two steps may be in the answer or not.
   */
  ask(question: Question): Generator<undefined, Answer>;
}

/** What can only be kept as text; the rest stands in columns. */
interface Entry {
  created: string;
  own: string;
  page: PageTexts;
}

/** What the clippings of one page share. */
interface PageTexts {
  text: string;
  grams: Grams;
  title: string;
  /** The same for all of one address, however its title was corrected. */
  number: number;
}

/** Clippings looked at in one step, and ids that are written down in one. */
const STEP = 2000;
const IDS = 20_000;
const KEPT = 1;
const TRASH = 2;
/** After every day that a page may state. */
const LATEST = 99_999_999;

export function createLibraryIndex(texts: SearchTexts): LibraryIndex {
  const entries: (Entry | undefined)[] = [];
  /** A column too, since a hundred thousand entries lie scattered in memory. */
  const ids: string[] = [];
  const places = new Map<string, number>();
  const free: number[] = [];
  const pages = new Map<string, PageTexts>();
  const addresses = new Map<string, number>();
  const codes = createValueLists();
  const signatures = createSignatures();
  const remembered = createFound();
  const facetLists = facetNames.map(createValueLists);
  const facetColumns = facetNames.map(createNumbers);
  const tallies = { [KEPT]: createTallies(facetLists), [TRASH]: createTallies(facetLists) };
  const columns = {
    state: createNumbers(),
    rev: createNumbers(),
    page: createNumbers(),
    published: createNumbers(),
    day: createNumbers(),
    code: createNumbers(),
  };
  const orders = createOrders(
    (a, b) => {
      const [one, two] = [entries[a] as Entry, entries[b] as Entry];
      if (one.created !== two.created) return one.created > two.created;
      return (ids[a] as string) > (ids[b] as string);
    },
    {
      published: (place) => LATEST - (columns.published.all[place] as number),
      province: (place) => codes.ranks()[columns.code.all[place] as number] as number,
    },
  );

  function pageOf(clipping: Clipping): PageTexts {
    const { source, headings, provinces } = clipping;
    const { key, title, publisher, author, site } = source;
    const name = JSON.stringify([key, title, publisher, author, site, headings, provinces]);
    const known = pages.get(name);
    if (known) return known;
    const text = texts.shared(clipping);
    const number = addresses.get(key) ?? addresses.size;
    addresses.set(key, number);
    const page = { text, grams: gramsOf(text), title: title || site, number };
    pages.set(name, page);
    return page;
  }

  /** Counts a place in its view, or no more. */
  function count(place: number, by: 1 | -1): void {
    const lists = facetColumns.map(({ all }) => all[place] as number);
    tallies[columns.state.all[place] as typeof KEPT | typeof TRASH].count(lists, by);
  }

  function remove(id: string): void {
    const place = places.get(id);
    if (place === undefined) return;
    count(place, -1);
    orders.remove(place);
    places.delete(id);
    signatures.clear(place);
    columns.state.set(place, 0);
    entries[place] = undefined;
    free.push(place);
  }

  /** Sorted places as the question wants them grouped. */
  function* grouped(sorted: Uint32Array, group: Exclude<Question['group'], 'none'>) {
    const { page, code, day } = columns;
    const { all } = { page, province: code, day }[group];
    return yield* arranged(sorted, {
      group: (place) => all[place] as number,
      nameOf: (number, place) =>
        group === 'page'
          ? (entries[place]?.page.title ?? '')
          : group === 'day'
            ? dayName(number)
            : (codes.values(number)[0] ?? ''),
    });
  }

  function tagsInUse(): string[] {
    const at = facetNames.indexOf('tag');
    const counts = tallies[KEPT].counts()[at] as Uint32Array;
    return (facetLists[at]?.spread(counts, []) ?? []).map(({ value }) => value);
  }

  /** Whether a place holds all pieces; undefined where there are none. */
  function holding(pieces: readonly string[]): ((place: number) => boolean) | undefined {
    const maybe = signatures.asked(pieces);
    if (!maybe) return undefined;
    return remembered.asked(
      pieces,
      entries.length,
      (place) => maybe(place) && holds(entries[place], pieces),
    );
  }

  return {
    get size() {
      return places.size;
    },
    remove,
    put(clipping, seen) {
      const known = places.get(clipping.id);
      if (known !== undefined && (columns.rev.all[known] as number) > clipping.rev) return;
      const { id, created, source } = clipping;
      const made: Entry = { created, own: texts.own(clipping), page: pageOf(clipping) };
      const lists = facetNames.map(
        (facet, i) => facetLists[i]?.of(facets[facet](clipping, seen)) ?? 0,
      );
      const code = codes.of(clipping.provinces.slice(0, 1));
      remove(id);
      const place = free.pop() ?? entries.length;
      entries[place] = made;
      ids[place] = id;
      places.set(id, place);
      columns.state.set(place, clipping.trashed === undefined ? KEPT : TRASH);
      columns.rev.set(place, clipping.rev);
      columns.page.set(place, made.page.number);
      columns.published.set(place, statedDay(source.published));
      columns.day.set(place, calendarDay(created));
      columns.code.set(place, code);
      for (const [i, list] of lists.entries()) facetColumns[i]?.set(place, list);
      signatures.put(place, [gramsOf(made.own), made.page.grams]);
      remembered.forget(place);
      orders.add(place);
      count(place, 1);
    },
    *ask(question) {
      const state = question.view === 'trash' ? TRASH : KEPT;
      const { total } = tallies[state];
      const matches = holding(texts.pieces(question.query));
      const passes = facetNames.map((facet, i) => {
        const values = question.chosen[facet] ?? [];
        return values.length > 0 ? facetLists[i]?.holding(values) : undefined;
      });
      const isWhole = !matches && passes.every((pass) => pass === undefined);
      const counts = isWhole
        ? tallies[state].counts()
        : facetLists.map(({ size }) => new Uint32Array(size));
      const order = orders.of(question.sort);
      const left = new Uint32Array(order.length);
      let matching = 0;
      // A function of its own, since engines are slow with loops in generators.
      const lookAt = (from: number, to: number) => {
        const states = columns.state.all;
        const lists = facetColumns.map(({ all }) => all);
        for (let position = from; position < to; position++) {
          const place = order[position] as number;
          if (states[place] !== state) continue;
          if (isWhole) {
            left[matching++] = place;
            continue;
          }
          let refusedBy = NONE;
          for (let i = 0; i < passes.length; i++) {
            const pass = passes[i];
            if (pass === undefined || pass[lists[i]?.[place] as number] === 1) continue;
            refusedBy = refusedBy === NONE ? i : SEVERAL;
          }
          if (refusedBy === SEVERAL) continue;
          if (matches && !matches(place)) continue;
          if (refusedBy === NONE) left[matching++] = place;
          // A facet counts what the others leave, so that a further value of it can be weighed.
          for (let i = 0; i < counts.length; i++) {
            if (refusedBy !== NONE && refusedBy !== i) continue;
            const count = counts[i] as Uint32Array;
            const list = lists[i]?.[place] as number;
            if (list < count.length) (count[list] as number)++;
          }
        }
      };
      for (let from = 0; from < order.length; from += STEP) {
        if (from > 0) yield;
        lookAt(from, Math.min(from + STEP, order.length));
      }
      const facetCounts = facetNames.map((facet, i): [Facet, FacetCounts[Facet]] => [
        facet,
        facetLists[i]?.spread(counts[i] as Uint32Array, question.chosen[facet] ?? []) ?? [],
      ]);
      yield;
      const sorted = left.subarray(0, matching);
      const { inOrder, groups } =
        question.group === 'none' ? ungrouped(sorted) : yield* grouped(sorted, question.group);
      const found: string[] = [];
      // One that went while this was worked out is told of by its change.
      const write = (from: number, to: number) => {
        for (let i = from; i < to; i++) found.push(ids[inOrder[i] as number] ?? '');
      };
      for (let from = 0; from < inOrder.length; from += IDS) {
        if (from > 0) yield;
        write(from, Math.min(from + IDS, inOrder.length));
      }
      const facets = Object.fromEntries(facetCounts) as FacetCounts;
      return { ids: found, total, facets, tags: tagsInUse(), groups };
    },
  };
}

function ungrouped(inOrder: Uint32Array): { inOrder: Uint32Array; groups: readonly Group[] } {
  return { inOrder, groups: [] };
}

const NONE = -1;
const SEVERAL = -2;

function holds(entry: Entry | undefined, pieces: readonly string[]): boolean {
  if (!entry) return false;
  const { own, page } = entry;
  return pieces.every((piece) => own.includes(piece) || page.text.includes(piece));
}

/** YYYYMMDD as a number; 0 where the page has no date. */
function statedDay(stated: string | undefined): number {
  const [, year, month = '00', day = '00'] =
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(stated ?? '') ?? [];
  return year === undefined ? 0 : Number(year + month + day);
}

/** The day on the reader's calendar, as a number. */
function calendarDay(created: string): number {
  const at = new Date(created);
  return at.getFullYear() * 10_000 + (at.getMonth() + 1) * 100 + at.getDate();
}

function dayName(day: number): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
