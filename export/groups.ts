import type { Clipping } from '../clippings/model';

export type Grouping = 'source' | 'province' | 'none';

/** Clippings that stand under one heading; without one where there is nothing to name. */
export interface Group {
  heading?: string;
  clippings: Clipping[];
}

/** What groups are called. */
export interface GroupNames {
  provinceName: (code: string) => string;
  /** Codes in the order in which provinces are listed; others follow by code. */
  provinceOrder?: readonly string[];
  severalProvinces: string;
  noProvince: string;
  untitled: string;
}

/**
 * Clippings in an order that depends on them alone: by day of publication, then page, then place in
 * the page. A clipping about several provinces stands once, under a heading of its own, so that no
 * quotation is counted twice.
 */
export function grouped(clippings: readonly Clipping[], by: Grouping, names: GroupNames): Group[] {
  const sorted = clippings.filter((clipping) => !clipping.trashed).sort(inReadingOrder);
  if (by === 'none') return sorted.length > 0 ? [{ clippings: sorted }] : [];
  if (by === 'source') {
    return [...collected(sorted, ({ source }) => source.key).values()].map((group) => ({
      heading: group[0]?.source.title.trim() || names.untitled,
      clippings: group,
    }));
  }
  const byProvince = collected(sorted, ({ provinces }) =>
    provinces.length > 1 ? SEVERAL : (provinces[0] ?? NONE),
  );
  const rank = (code: string) => {
    if (code === NONE) return Number.MAX_SAFE_INTEGER;
    if (code === SEVERAL) return Number.MAX_SAFE_INTEGER - 1;
    const at = names.provinceOrder?.indexOf(code) ?? -1;
    return at < 0 ? 1000 : at;
  };
  const nameOf = (code: string) => {
    if (code === NONE) return names.noProvince;
    return code === SEVERAL ? names.severalProvinces : names.provinceName(code);
  };
  return [...byProvince]
    .sort(([a], [b]) => rank(a) - rank(b) || compared(a, b))
    .map(([code, group]) => ({ heading: nameOf(code), clippings: group }));
}

const SEVERAL = 'several';
const NONE = 'none';

function inReadingOrder(a: Clipping, b: Clipping): number {
  return (
    compared(a.source.published ?? a.source.accessed, b.source.published ?? b.source.accessed) ||
    compared(a.source.key, b.source.key) ||
    placeIn(a) - placeIn(b) ||
    compared(a.created, b.created) ||
    compared(a.id, b.id)
  );
}

function placeIn({ selectors }: Clipping): number {
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  return position?.start ?? Number.MAX_SAFE_INTEGER;
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function collected(clippings: readonly Clipping[], keyOf: (clipping: Clipping) => string) {
  const groups = new Map<string, Clipping[]>();
  for (const clipping of clippings) {
    const key = keyOf(clipping);
    const group = groups.get(key);
    if (group) group.push(clipping);
    else groups.set(key, [clipping]);
  }
  return groups;
}
