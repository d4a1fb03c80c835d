import type { Evidence } from './evidence';

/** What is before the reader: a passage of the page, or a clipping. */
export interface Present {
  /** Of a clipping, which is no other year of itself. */
  id?: string;
  text: string;
  provinces: readonly string[];
  fields: readonly string[];
  year?: number | undefined;
}

/** Pieces shown at most: beyond them nobody compares. */
const MOST = 12;

/**
 * The same province and field in other years, newest first; of a year those that share the most
 * fields first. Without a field any of the province counts, and without a year every year that is not
 * known to be this one: the same words are left out.
 */
export function otherYears(present: Present, evidence: Iterable<Evidence>): Evidence[] {
  const provinces = new Set(present.provinces);
  const fields = new Set(present.fields);
  const shared = (piece: Evidence) => piece.fields.filter((id) => fields.has(id)).length;
  return [...evidence]
    .filter(
      (piece) =>
        piece.year !== undefined &&
        piece.year !== present.year &&
        piece.id !== present.id &&
        piece.text !== present.text &&
        piece.provinces.some((code) => provinces.has(code)) &&
        (fields.size === 0 || shared(piece) > 0),
    )
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || shared(b) - shared(a))
    .slice(0, MOST);
}
