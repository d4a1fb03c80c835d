/** A set of code units for a quick look. */
export type UnitFlags = Int32Array;

export function flagsOf(units: Iterable<number>): UnitFlags {
  const flags = new Int32Array(8);
  for (const unit of units) flags[(unit >>> 5) & 7]! |= 1 << unit;
  return flags;
}

/** False only for units that are not in a set; true as well for those that end on the same 8 bits. */
export function mayHold(flags: UnitFlags, unit: number): boolean {
  return (((flags[(unit >>> 5) & 7] as number) >>> unit) & 1) !== 0;
}
