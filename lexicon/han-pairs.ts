/** Traditional characters and what they fold to. */
export interface HanPairs {
  /** Ascending code units as gaps from the one before; see `encodeHanPairs`. */
  gaps: string;
  /** For each of them the Simplified character. */
  simplified: string;
}

/** Reads pairs in order, as code units. */
export function eachHanPair(
  { gaps, simplified }: HanPairs,
  read: (traditional: number, simplified: number) => void,
): void {
  let unit = 0;
  let pairs = 0;
  for (let i = 0; i < gaps.length; i++) {
    const sign = gaps.charCodeAt(i);
    unit += sign === SKIP ? SPAN : sign - FIRST;
    if (sign !== SKIP) read(unit, simplified.charCodeAt(pairs++));
  }
}

/** @param pairs in the order of the Traditional characters. */
export function encodeHanPairs(pairs: readonly (readonly [string, string])[]): HanPairs {
  let before = 0;
  const gaps = pairs.map(([traditional]) => {
    const gap = traditional.charCodeAt(0) - before;
    before += gap;
    return '~'.repeat(gap / SPAN) + String.fromCharCode(FIRST + (gap % SPAN));
  });
  return { gaps: gaps.join(''), simplified: pairs.map(([, simplified]) => simplified).join('') };
}

// One sign for most gaps; a script need not escape most of them.
const FIRST = 0x28;
const SKIP = 0x7e;
const SPAN = SKIP - FIRST;
