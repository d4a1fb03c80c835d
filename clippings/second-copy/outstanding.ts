import * as v from 'valibot';
import { toggled } from './fingerprint';
import { sameContent, type Tally } from './tally';

/** What one write did to the tally while whoever asked for it had not heard yet that it is safe. */
export const Outstanding = v.object({
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Records more, or fewer. */
  count: v.pipe(v.number(), v.integer()),
  /** What it toggles in the digest. */
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
});
export type Outstanding = v.InferOutput<typeof Outstanding>;

/** A tally, and which of the writes in it were promised to nobody when it was told. */
export interface Statement {
  tally: Tally;
  open: readonly Outstanding[];
}

/**
 * Those of `open` that were still promised to nobody when the statement `known` was made: one that
 * it counts and does not name had been acknowledged by then, in the copy or without it. Where
 * nothing is known, all may have been.
 */
export function unpromised(
  open: readonly Outstanding[],
  library: string,
  known: Statement | undefined,
): Outstanding[] {
  if (known?.tally.library !== library) return [];
  const named = new Set(known.open.map(({ seq }) => seq));
  return open.filter(({ seq }) => seq > known.tally.seq || named.has(seq));
}

/** Open writes that are weighed at most: a match by chance stays under one in four billion. */
const MOST_WEIGHED = 32;

/**
 * Whether these are the records stated, with any of the open writes or without them. Digests add up by
 * exclusive or: which writes are missing is a system of linear equations over two elements, one for
 * each bit, which Gaussian elimination solves.
 */
export function meets(tally: Tally, { tally: stated, open }: Statement): boolean {
  if (sameContent(tally, stated)) return true;
  if (open.length > MOST_WEIGHED) return false;
  const solved: Row[] = [];
  for (const [i, { digest }] of open.entries()) {
    const row = without(solved, { bits: bitsOf(digest), writes: 1n << BigInt(i) });
    if (row.bits > 0n) solved.push(row);
  }
  const rest = without(solved, { bits: bitsOf(toggled(tally.digest, stated.digest)), writes: 0n });
  if (rest.bits > 0n) return false;
  const missing = open.filter((_, i) => (rest.writes >> BigInt(i)) & 1n);
  return tally.count === stated.count - missing.reduce((sum, { count }) => sum + count, 0);
}

/** What some writes toggle together. */
interface Row {
  bits: bigint;
  /** The writes, a bit for each. */
  writes: bigint;
}

/** The row without the leading bits of those that are solved. */
function without(solved: readonly Row[], { bits, writes }: Row): Row {
  let rest = { bits, writes };
  for (const one of solved) {
    const lead = one.bits.toString(2).length - 1;
    if ((rest.bits >> BigInt(lead)) & 1n) {
      rest = { bits: rest.bits ^ one.bits, writes: rest.writes ^ one.writes };
    }
  }
  return rest;
}

function bitsOf(digest: string): bigint {
  return BigInt(`0x${digest}`);
}
