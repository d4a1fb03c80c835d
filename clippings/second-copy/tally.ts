import * as v from 'valibot';
import { fingerprint, NOTHING, toggled } from './fingerprint';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A library in a few figures and no words: two that have the same tally hold the same. */
export const Tally = v.object({
  /** Which library; one that is begun anew has another. */
  library: v.pipe(v.string(), v.uuid()),
  /** Counts every write. */
  seq: whole,
  /** Records, those in the trash among them. */
  count: whole,
  trashed: whole,
  /** Of every id and its `rev`, in no order. */
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
});
export type Tally = v.InferOutput<typeof Tally>;

/** What a tally counts of a record. */
export interface Counted {
  id: string;
  rev: number;
  trashed?: string | undefined;
}

/** A record before and after a write; either may be missing. */
export interface Step {
  was?: Counted | undefined;
  is?: Counted | undefined;
}

/** The tally of a library that holds nothing. */
export function emptyTally(library: string, seq = 0): Tally {
  return { library, seq, count: 0, trashed: 0, digest: NOTHING };
}

/** What a write does to a tally. */
export type Shift = Pick<Tally, 'count' | 'trashed' | 'digest'>;

/** The shift of nothing. */
export function noShift(): Shift {
  return { count: 0, trashed: 0, digest: NOTHING };
}

/** Puts a step more into a shift. */
export function take(shift: Shift, { was, is }: Step): void {
  if (was) count(shift, was, -1);
  if (is) count(shift, is, 1);
}

/** The tally after one write that shifts it so. */
export function shifted<T extends Tally>(tally: T, { count, trashed, digest }: Shift): T {
  return {
    ...tally,
    seq: tally.seq + 1,
    count: tally.count + count,
    trashed: tally.trashed + trashed,
    digest: toggled(tally.digest, digest),
  };
}

/** The tally after one write of these steps. */
export function after<T extends Tally>(tally: T, steps: readonly Step[]): T {
  const shift = noShift();
  for (const step of steps) take(shift, step);
  return shifted(tally, shift);
}

/** The figures alone of what may know more. */
export function tallyOf({ library, seq, count, trashed, digest }: Tally): Tally {
  return { library, seq, count, trashed, digest };
}

/** Whether both hold the same records in the same revisions. */
export function sameContent(a: Tally, b: Tally): boolean {
  return a.count === b.count && a.digest === b.digest;
}

function count(shift: Shift, record: Counted, by: 1 | -1): void {
  shift.count += by;
  if (record.trashed) shift.trashed += by;
  shift.digest = toggled(shift.digest, fingerprint(record.id, record.rev));
}
