import { type Excerpt, identity } from './excerpt';

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
  return excerpts.filter(({ trashed }) => !trashed).sort(inReadingOrder);
}

/**
 * Clippings that are in order, under headings. Each stands once, so that no quotation is counted
 * twice: one about several provinces under a heading of its own, one of several fields or tags
 * under the first.
 */
export function grouped(sorted: readonly Excerpt[], by: Grouping, names: GroupNames): Group[] {
  const groups = (key: (excerpt: Excerpt) => string, heading: (key: string) => string) =>
    [...collected(sorted, key)].map(([name, group]) => ({
      name,
      excerpts: group,
      heading: heading(name),
    }));
  switch (by) {
    case 'none':
      return sorted.length > 0 ? [{ excerpts: [...sorted] }] : [];
    case 'source':
      return [...collected(sorted, sourceOf).values()].map((group) => ({
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
      return groups(key, heading).sort(
        (a, b) => rank(a.name) - rank(b.name) || compared(a.name, b.name),
      );
    }
    case 'field':
      return groups(
        ({ fields }) => fields[0] ?? NONE,
        (id) => (id === NONE ? names.noField : names.fieldName(id)),
      ).sort(byName);
    case 'tag':
      return groups(
        ({ tags }) => tags.find((tag) => tag.trim() !== '')?.trim() ?? NONE,
        (tag) => (tag === NONE ? names.noTag : tag),
      ).sort(byName);
    case 'day':
      return groups(({ created }) => names.day(created), String).sort(byName);
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

function inReadingOrder(a: Excerpt, b: Excerpt): number {
  return (
    compared(a.source?.published ?? UNDATED, b.source?.published ?? UNDATED) ||
    compared(sourceOf(a), sourceOf(b)) ||
    compared(a.source?.key ?? '', b.source?.key ?? '') ||
    placeIn(a) - placeIn(b) ||
    compared(a.created, b.created) ||
    compared(a.id, b.id)
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

function collected(excerpts: readonly Excerpt[], keyOf: (excerpt: Excerpt) => string) {
  const groups = new Map<string, Excerpt[]>();
  for (const excerpt of excerpts) {
    const key = keyOf(excerpt);
    const group = groups.get(key);
    if (group) group.push(excerpt);
    else groups.set(key, [excerpt]);
  }
  return groups;
}
