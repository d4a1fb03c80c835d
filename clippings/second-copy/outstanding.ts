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

/** Open writes whose coming and not coming is weighed; windows are few, and each writes in turn. */
const MOST_WEIGHED = 10;

/** Whether these are the records stated, with any of the open writes or without them. */
export function meets(tally: Tally, { tally: stated, open }: Statement): boolean {
  let possible = [stated];
  for (const { count, digest } of open.length > MOST_WEIGHED ? [] : open) {
    possible = possible.flatMap((one) => [
      one,
      { ...one, count: one.count - count, digest: toggled(one.digest, digest) },
    ]);
  }
  return possible.some((one) => sameContent(one, tally));
}
