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

export interface OtherYears {
  evidence: Evidence[];
  /** Nothing was on the same field: these are of the same province alone. */
  otherFields: boolean;
}

/** Pieces shown at most: beyond them nobody compares. */
const MOST = 12;
const MOST_OF_OTHER_FIELDS = 4;

/**
 * The same province and field in other years, newest first; of a year those that share the most
 * fields first. Without a field any of the province counts, and without a year every year that is not
 * known to be this one: the same words are left out. Where nothing is on the field, a few of the
 * province stand in, and that is said.
 */
export function otherYears(present: Present, evidence: Iterable<Evidence>): OtherYears {
  const provinces = new Set(present.provinces);
  const fields = new Set(present.fields);
  const shared = (piece: Evidence) => piece.fields.filter((id) => fields.has(id)).length;
  const ofProvince = [...evidence]
    .filter(
      (piece) =>
        piece.year !== undefined &&
        piece.year !== present.year &&
        piece.id !== present.id &&
        piece.text !== present.text &&
        piece.provinces.some((code) => provinces.has(code)),
    )
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || shared(b) - shared(a));
  const ofField = fields.size === 0 ? ofProvince : ofProvince.filter((piece) => shared(piece) > 0);
  return ofField.length > 0 || ofProvince.length === 0
    ? { evidence: ofField.slice(0, MOST), otherFields: false }
    : { evidence: ofProvince.slice(0, MOST_OF_OTHER_FIELDS), otherFields: true };
}
