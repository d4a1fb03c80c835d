import type { Step, Tally } from './tally';

/** What the library knows of itself; written in the transaction of every change. */
export interface LibraryState extends Tally {
  /** Writes of which the second copy has not been heard to have them. */
  pending: Pending[];
  /** Since this write the copy lacks more than `pending` tells: it must be made anew. */
  rebuild?: number | undefined;
}

export interface Pending {
  seq: number;
  /** Of records that were put. */
  ids: string[];
  /** Of records that were deleted for good. */
  gone: string[];
}

/** Ids remembered before the whole copy is made anew instead. */
const MOST_PENDING = 2000;

/** The state with one more write that the copy does not have yet. */
export function awaiting(state: LibraryState, steps: readonly Step[]): LibraryState {
  const ids = steps.flatMap(({ is }) => is?.id ?? []);
  const gone = steps.flatMap(({ was, is }) => (was && !is ? was.id : []));
  const known = state.pending.reduce((sum, { ids, gone }) => sum + ids.length + gone.length, 0);
  if (known + steps.length > MOST_PENDING && state.pending.length > 0) {
    return { ...state, pending: [], rebuild: state.rebuild ?? state.seq };
  }
  return { ...state, pending: [...state.pending, { seq: state.seq, ids, gone }] };
}

/** The state once the copy has these writes. */
export function settled(state: LibraryState, seqs: ReadonlySet<number>): LibraryState {
  return { ...state, pending: state.pending.filter(({ seq }) => !seqs.has(seq)) };
}
