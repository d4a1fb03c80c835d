import { guardReach, type ReadGuard, readGuard, rejects } from './guards';
import type { Labels, Outcome } from './labels';
import { isWordUnit, type UnitAt, wordEnd } from './latin-words';
import { unpack } from './packed-characters';
import { chineseTail, englishTail, tailBeginnings } from './places/tails';
import { flagsOf, mayHold, type UnitFlags } from './unit-flags';

/** Whether labels stand where they were met. Offsets are of folded units, as `unitAt` reads them. */
export interface Standing {
  /**
   * Where a label ends that stands, with a plural -s; negative, where it keeps its characters and
   * says nothing, as a blocker does and a place with a tail, which they take in; 0 where it does
   * not stand. `written` tells how a stretch is written in the original.
   */
  past(
    outcome: number,
    start: number,
    labelEnd: number,
    written: (start: number, end: number) => string,
  ): number;
  /** Kinds of company that a label needs, any of them, as bits. */
  needs(outcome: number): number;
  /** How far from a label the answer may look, in units. */
  reach(): number;
}

export function createStanding({ guards, outcomes, packed }: Labels, unitAt: UnitAt): Standing {
  const readGuards: (ReadGuard | undefined)[] = [];
  const guardOf = (number: number): ReadGuard => {
    readGuards[number] ??= readGuard(unpack(packed, guards[number] as string));
    return readGuards[number];
  };
  const prepared: (Prepared | undefined)[] = [];
  const prepare = (number: number): Prepared => {
    const { entry, guards, tails } = outcomes[number] as Outcome;
    const read = guards.map(guardOf);
    const made: Prepared = {
      blocks: entry.kind === 'blocker',
      tails,
      guards: read,
      left: flagsOf(read.flatMap(({ left }) => left.nearest)),
      right: flagsOf(read.flatMap(({ right }) => right.nearest)),
      exact: read.flatMap(({ exact }) => exact || []),
      needs: read.reduce((sum, { needs }) => sum | needs, 0),
    };
    prepared[number] = made;
    return made;
  };
  let reach: number | undefined;

  return {
    past(number, start, labelEnd, written) {
      const { blocks, exact, guards, left, right, tails } = prepared[number] ?? prepare(number);
      const end = wordEnd(unitAt, labelEnd);
      if (end === 0) return 0;
      // Nearly every label is settled by the two units beside it, whatever its guards.
      if (guards.length > 0) {
        if (mayHold(left, unitAt(start - 1)) || mayHold(right, unitAt(labelEnd))) {
          if (guards.some((guard) => rejects(guard, unitAt, start, labelEnd))) return 0;
        }
        for (const spelling of exact) {
          if (written(start, labelEnd).normalize('NFKC') !== spelling) return 0;
        }
      }
      if (blocks) return -end;
      if (!tails || !mayHold(TAIL_BEGINNINGS, unitAt(end))) return end;
      const pattern = isWordUnit(unitAt(start)) ? englishTail : chineseTail;
      const tail = pattern.exec(stringOf(unitAt, end));
      return tail === null ? end : -(end + tail[0].length);
    },
    needs: (number) => (prepared[number] ?? prepare(number)).needs,
    reach() {
      reach ??= Math.max(guardReach(guards), TAIL_REACH + 1);
      return reach;
    },
  };
}

/** What an outcome asks for, its guards read and taken together. */
interface Prepared {
  blocks: boolean;
  tails: boolean;
  guards: readonly ReadGuard[];
  /** Units beside the label that some guard has words for. */
  left: UnitFlags;
  right: UnitFlags;
  /** The only spellings that count; any where there are none. */
  exact: readonly string[];
  needs: number;
}

/** A tail and a plural -s reach farther from a label than a word or an address that goes on. */
const TAIL_REACH = 24;
const TAIL_BEGINNINGS = flagsOf(
  Array.from(tailBeginnings, (char) => char.charCodeAt(0)),
  256,
);

/** So many folded units as a tail may have. */
function stringOf(unitAt: UnitAt, from: number): string {
  const units: number[] = [];
  for (let at = from; at < from + TAIL_REACH; at++) units.push(unitAt(at));
  return String.fromCharCode.apply(undefined, units);
}
