/** What codes are called in the reader's language; an unknown code comes back as it is. */
export interface Names {
  /** Short name of a division, for example 福建. */
  province: (code: string) => string;
  /** Label of a concept of the lexicon: a field, an instrument or a term. */
  concept: (id: string) => string;
}
