import * as v from 'valibot';
import { Outstanding, type Statement } from './outstanding';
import { type Shift, type Step, shifted, type Tally, tallyOf } from './tally';

/** What the library knows of itself; written in the transaction of every change. */
export interface LibraryState extends Tally {
  /** Writes of which the second copy has not been heard to have them. */
  pending: Pending[];
  /** Since this write the copy lacks more than `pending` tells: it must be made anew. */
  rebuild?: number | undefined;
}

export interface Pending extends Outstanding {
  /** Of records that were put. */
  ids: string[];
  /** Of records that were deleted for good. */
  gone: string[];
  /** Too many to be named: if the copy does not get them, it is made anew. */
  isLarge?: true;
}

/** Ids of one write that are named, and ids remembered before the whole copy is made anew instead. */
const MOST_NAMED = 1000;
const MOST_PENDING = 2000;

export const isLarge = (steps: readonly Step[]): boolean => steps.length > MOST_NAMED;

/** The state after one more write, which the copy does not have yet. */
export function awaiting(before: LibraryState, { steps, shift }: Written): LibraryState {
  const state = shifted(before, shift);
  const { seq } = state;
  const write: Pending = { seq, count: shift.count, digest: shift.digest, ids: [], gone: [] };
  if (isLarge(steps)) return { ...state, pending: [...state.pending, { ...write, isLarge: true }] };
  for (const { was, is } of steps) {
    if (is) write.ids.push(is.id);
    else if (was) write.gone.push(was.id);
  }
  const known = state.pending.reduce((sum, { ids, gone }) => sum + ids.length + gone.length, 0);
  if (known + steps.length > MOST_PENDING) return toRebuild({ ...state, pending: [] });
  return { ...state, pending: [...state.pending, write] };
}

/** What a write was, and what it does to the tally. */
export interface Written {
  steps: readonly Step[];
  shift: Shift;
}

/** The state of a library whose copy is to be made anew. */
export function toRebuild(state: LibraryState): LibraryState {
  return { ...state, rebuild: state.seq };
}

/** The state as it is told outside the library. */
export function stated(state: LibraryState): Statement {
  // What an earlier version wrote does not say what it did to the tally.
  const told = state.pending.filter((write) => v.is(Outstanding, write));
  const open = told.map(({ seq, count, digest }) => ({ seq, count, digest }));
  return { tally: tallyOf(state), open };
}

/** The state once the copy has these writes. */
export function settled(state: LibraryState, seqs: ReadonlySet<number>): LibraryState {
  return { ...state, pending: state.pending.filter(({ seq }) => !seqs.has(seq)) };
}
