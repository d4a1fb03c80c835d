import type { Clipping } from './model';
import { quotation } from './quotation';

/** Something said of places and a year that can be cited: a clipping's words or a fact's statement. */
export interface Evidence {
  id: string;
  of: 'clipping' | 'fact';
  /** Codes of provinces; whatever else stands here has no row. */
  provinces: readonly string[];
  /** The year spoken of, not that of publication. */
  year?: number;
  /** Ids of concepts. */
  fields: readonly string[];
  /** A clipping's words as they stand in the page; a fact's statement in the reader's language. */
  text: string;
  /** The reader's own note; facts have none. */
  note?: string;
  source: EvidenceSource;
  /** What must be known of a fact before it is used, in words: 二手来源, 说法不一. */
  flags?: readonly string[];
  /** What to take with care in a fact: an inference, a draft. */
  caution?: string;
  /** Short words of the source of a fact. */
  quote?: string;
  /** When a clipping was kept. */
  created?: string;
  /** A link to the words themselves. */
  fragment?: string;
}

/** A source as citations need it; a fact's has neither a day of reading nor always an address. */
export type EvidenceSource = Partial<Clipping['source']> & Pick<Clipping['source'], 'title'>;

/** A clipping as evidence. Its source is handed over apart, so that a page's clippings share one. */
export function evidenceOf(clipping: Clipping, source: EvidenceSource): Evidence {
  const { id, provinces, year, fields, note, created, selectors } = clipping;
  const fragment = selectors.find((selector) => selector.type === 'FragmentSelector')?.value;
  return {
    id,
    of: 'clipping',
    provinces,
    ...(year !== undefined && { year }),
    fields,
    text: quotation(clipping),
    ...(note !== '' && { note }),
    source,
    created,
    ...(fragment !== undefined && { fragment }),
  };
}

/**
 * Gives clippings of one page one source to share, as long as nothing but the moment of reading
 * differs; the earliest of those stands in it. 100,000 clippings then hold some thousand sources.
 */
export function sharingSources(): (source: Clipping['source']) => Clipping['source'] {
  const known = new Map<string, Clipping['source']>();
  return (source) => {
    const { accessed, ...rest } = source;
    const key = JSON.stringify(rest);
    const shared = known.get(key);
    if (!shared) {
      const own = { ...source };
      known.set(key, own);
      return own;
    }
    if (accessed < shared.accessed) shared.accessed = accessed;
    return shared;
  };
}
