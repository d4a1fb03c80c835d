import { type Excerpt, identity } from './excerpt';
import { finished, STRIDE, type Steps } from './steps';

export type Grouping = 'source' | 'province' | 'field' | 'tag' | 'day' | 'none';

/** Clippings that stand under one heading; without one where there is nothing to name. */
export interface Group {
  heading?: string;
  excerpts: Excerpt[];
}

/** What groups are called. */
export interface GroupNames {
  provinceName: (code: string) => string;
  fieldName: (id: string) => string;
  /** Codes in the order in which provinces are listed; others follow by code. */
  provinceOrder?: readonly string[];
  severalProvinces: string;
  noProvince: string;
  noField: string;
  noTag: string;
  untitled: string;
  day: (moment: string) => string;
}

/**
 * What is not in the trash, in an order that depends on the clippings alone: by day of publication,
 * then page, then place in the page. One more clipping moves no other.
 */
export function inOrder(excerpts: readonly Excerpt[]): Excerpt[] {
  return finished(orderSteps(excerpts));
}

/** The same in steps: 50,000 clippings are sorted in handfuls, which are then merged. */
export function* orderSteps(excerpts: readonly Excerpt[]): Steps<Excerpt[]> {
  let runs: Placed[][] = [];
  for (let at = 0; at < excerpts.length; at += STRIDE) {
    const some = excerpts.slice(at, at + STRIDE).filter(({ trashed }) => !trashed);
    runs.push(some.map(placed).sort(inReadingOrder));
    yield at;
  }
  while (runs.length > 1) {
    const merged: Placed[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? []));
    }
    runs = merged;
  }
  return (runs[0] ?? []).map(({ excerpt }) => excerpt);
}

function* merge(a: readonly Placed[], b: readonly Placed[]): Steps<Placed[]> {
  const out: Placed[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [left, right] = [a[i], b[j]];
    if (left && (!right || inReadingOrder(left, right) <= 0)) {
      out.push(left);
      i++;
    } else if (right) {
      out.push(right);
      j++;
    }
    if (out.length % STRIDE === 0) yield out.length;
  }
  return out;
}

/**
 * Clippings that are in order, under headings. Each stands once, so that no quotation is counted
 * twice: one about several provinces under a heading of its own, one of several fields or tags
 * under the first.
 */
export function grouped(sorted: readonly Excerpt[], by: Grouping, names: GroupNames): Group[] {
  return finished(groupSteps(sorted, by, names));
}

export function* groupSteps(
  sorted: readonly Excerpt[],
  by: Grouping,
  names: GroupNames,
): Steps<Group[]> {
  function* groups(key: (excerpt: Excerpt) => string, heading: (key: string) => string) {
    return [...(yield* collected(sorted, key))].map(([name, group]) => ({
      name,
      excerpts: group,
      heading: heading(name),
    }));
  }
  switch (by) {
    case 'none':
      return sorted.length > 0 ? [{ excerpts: [...sorted] }] : [];
    case 'source':
      return [...(yield* collected(sorted, sourceOf)).values()].map((group) => ({
        heading: group[0]?.source?.title.trim() || names.untitled,
        excerpts: group,
      }));
    case 'province': {
      const key = ({ provinces }: Excerpt) =>
        provinces.length > 1 ? SEVERAL : (provinces[0] ?? NONE);
      const heading = (code: string) => {
        if (code === NONE) return names.noProvince;
        return code === SEVERAL ? names.severalProvinces : names.provinceName(code);
      };
      const rank = (code: string) => {
        if (code === NONE) return 1002;
        if (code === SEVERAL) return 1001;
        const at = names.provinceOrder?.indexOf(code) ?? -1;
        return at < 0 ? 1000 : at;
      };
      return (yield* groups(key, heading)).sort(
        (a, b) => rank(a.name) - rank(b.name) || compared(a.name, b.name),
      );
    }
    case 'field':
      return (yield* groups(
        ({ fields }) => fields[0] ?? NONE,
        (id) => (id === NONE ? names.noField : names.fieldName(id)),
      )).sort(byName);
    case 'tag':
      return (yield* groups(
        ({ tags }) => tags.find((tag) => tag.trim() !== '')?.trim() ?? NONE,
        (tag) => (tag === NONE ? names.noTag : tag),
      )).sort(byName);
    case 'day':
      return (yield* groups(({ created }) => names.day(created), String)).sort(byName);
  }
}

// Not what a page or a reader could write.
const SEVERAL = '\u0000several';
const NONE = '\u0000none';

/** By key, those without one last. */
function byName(a: { name: string }, b: { name: string }): number {
  return Number(a.name === NONE) - Number(b.name === NONE) || compared(a.name, b.name);
}

const sourceOf = ({ source }: Excerpt) => (source ? identity(source) : NONE);

/** What a clipping is sorted by, worked out once. */
interface Placed {
  excerpt: Excerpt;
  published: string;
  source: string;
  key: string;
  at: number;
}

function placed(excerpt: Excerpt): Placed {
  const { source } = excerpt;
  return {
    excerpt,
    published: source?.published ?? UNDATED,
    source: sourceOf(excerpt),
    key: source?.key ?? '',
    at: placeIn(excerpt),
  };
}

function inReadingOrder(a: Placed, b: Placed): number {
  return (
    compared(a.published, b.published) ||
    compared(a.source, b.source) ||
    compared(a.key, b.key) ||
    a.at - b.at ||
    compared(a.excerpt.created, b.excerpt.created) ||
    compared(a.excerpt.id, b.excerpt.id)
  );
}

/** Behind every date. */
const UNDATED = '\uffff';

function placeIn({ selectors }: Excerpt): number {
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  return position?.start ?? Number.MAX_SAFE_INTEGER;
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function* collected(
  excerpts: readonly Excerpt[],
  keyOf: (excerpt: Excerpt) => string,
): Steps<Map<string, Excerpt[]>> {
  const groups = new Map<string, Excerpt[]>();
  for (const [at, excerpt] of excerpts.entries()) {
    if (at % STRIDE === STRIDE - 1) yield at;
    const key = keyOf(excerpt);
    const group = groups.get(key);
    if (group) group.push(excerpt);
    else groups.set(key, [excerpt]);
  }
  return groups;
}
