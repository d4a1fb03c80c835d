/** A set of code units for a quick look. */
export type UnitFlags = Int32Array;

/** With more words, a power of two, fewer units are taken for others. */
export function flagsOf(units: Iterable<number>, words = 8): UnitFlags {
  const flags = new Int32Array(words);
  for (const unit of units) flags[(unit >>> 5) & (words - 1)]! |= 1 << unit;
  return flags;
}

/** False only for units that are not in a set; true as well for those that end on the same bits. */
export function mayHold(flags: UnitFlags, unit: number): boolean {
  return (((flags[(unit >>> 5) & (flags.length - 1)] as number) >>> unit) & 1) !== 0;
}
