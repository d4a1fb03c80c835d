/** What a pack may hold. Lengths in UTF-16 units. */
export const LIMITS = {
  /** Bytes of a file, asked before it is read. */
  bytes: 16 * 1024 * 1024,
  /** How deep objects and lists may stand in each other; a pack needs five. */
  depth: 16,
  facts: 20_000,
  /** Written by the reader: few enough to be given away in a file that is not too large. */
  ownFacts: 5000,
  id: 80,
  name: 120,
  title: 300,
  statement: 600,
  quote: 1000,
  note: 1000,
  field: 80,
  fields: 60,
  address: 8000,
} as const;
