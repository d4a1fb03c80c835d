import type { Clipping } from './model';

/** What a reader can change of a clipping: bodies, and the citation to be corrected. */
export type ClippingChange = Partial<
  Pick<
    Clipping,
    | 'note'
    | 'tags'
    | 'meaning'
    | 'provinces'
    | 'fields'
    | 'year'
    | 'tense'
    | 'source'
    | 'selectors'
    | 'former'
  >
>;
