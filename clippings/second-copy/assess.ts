import type { Canary, CanaryRecord } from './canary';
import { compare } from './compare';
import type { CopyFolder } from './copy-folder';
import type { Library } from './library';
import { meets, type Statement, unpromised } from './outstanding';
import type { Recovery } from './recover';
import { type LibraryState, stated, toRebuild } from './state';
import { emptyTally, sameContent, type Tally } from './tally';

/** The library lacks what it had: nothing is written until the reader has decided. */
export interface Damage {
  /** Clippings that were there, as far as anything remembers; 0 where only changes are lost. */
  missing: number;
  /** What the copy can give back of them. Missing where it has nothing. */
  copy?: { count: number; at: string } | undefined;
  /** The database is there and cannot be read: it has to be made anew out of the copy. */
  unreadable?: true;
}

export interface Bench {
  library: Library;
  canary: Canary;
  /** Fails where the browser has no such folder. */
  folder: CopyFolder;
  now: () => Date;
}

/** Whether library and canary agree; decided without reading either's content. */
function agree(
  state: LibraryState | undefined,
  record: CanaryRecord | undefined,
): state is LibraryState {
  if (!state) return false;
  // Extension storage was lost, the library was not.
  if (!record) return state.count > 0;
  const { tally } = record;
  if (tally.library !== state.library || tally.seq > state.seq) return false;
  // Behind by a write or two where the browser was killed in between: that is no loss.
  return tally.seq < state.seq || sameContent(tally, state);
}

/**
 * Compares library, canary and copy where the first two do not agree (or always, if `thorough`).
 * Puts right what needs no decision: a loss that the copy makes good in full is restored, a canary
 * or a state that was lost is written anew. Resolves to the damage that is left.
 */
export async function assess(
  bench: Bench,
  { thorough = false, force = false } = {},
): Promise<Damage | undefined> {
  const { library, canary, folder } = bench;
  const [state, record] = await Promise.all([library.state(), canary.load()]);
  if (!thorough && !force && agree(state, record)) {
    if (!record) await canary.sing(state);
    return undefined;
  }
  const { recovery, missing, older, isEmpty } = await compare(folder, library).catch(() => NO_COPY);
  let stock = emptyTally('');
  let current: LibraryState | undefined;
  await library.takeStock((counted, found) => {
    stock = counted;
    current = found;
    return undefined;
  });
  const lost = missing + older > 0;
  const told = { own: current && promisedOf(stated(current), record), record, recovery };
  const wanted = wantedOf(told);
  const isToldElsewhere = !!wanted && wanted !== told.own;
  // What was promised to nobody may have come or not, except in the words of the library itself.
  const holds = isToldElsewhere && meets(stock, wanted);
  const fewer = wanted && !holds ? Math.max(0, wanted.tally.count - stock.count) : 0;
  const behind = !!current && isToldElsewhere && !holds;
  const found = { state, record, wanted: wanted?.tally, inCopy: recovery?.tally };
  if (!lost && fewer === 0 && !behind) {
    await settle(bench, { ...found, stock });
    return undefined;
  }
  const complete = !!recovery && !!wanted && covers(recovery, wanted, record);
  const short = complete ? missing : Math.max(fewer, missing);
  if (!force && !(lost && complete)) {
    const count = missing + older;
    return {
      missing: short,
      ...(recovery && count > 0 && { copy: { count, at: recovery.at } }),
    };
  }
  let restored = 0;
  if (recovery && lost) {
    for await (const records of recovery.records()) {
      restored += await library.merge(records, { blindly: isEmpty });
    }
  }
  await settle(bench, found);
  const still = Math.max(0, short - restored);
  await canary.tell({
    restored: { at: bench.now().toISOString(), count: restored, missing: still },
  });
  return undefined;
}

interface Told {
  /** By the state that was read with the records themselves. */
  own: Statement | undefined;
  record: Statement | undefined;
  recovery: Recovery | undefined;
}

/**
 * What the library should be. Its own state counts, unless the canary knows of a later one: other
 * windows write meanwhile. Where there is no canary, the copy is asked.
 */
function wantedOf({ own, record, recovery }: Told): Statement | undefined {
  const known = record ?? (recovery && promisedOf(recovery.stated, undefined));
  if (!own || !known) return own ?? known;
  const isOurs = known.tally.library === own.tally.library;
  return isOurs && known.tally.seq <= own.tally.seq ? own : known;
}

/** The statement with what is known to have been promised meanwhile. */
function promisedOf({ tally, open }: Statement, record: Statement | undefined): Statement {
  return { tally, open: unpromised(open, tally.library, record) };
}

const NO_COPY = { recovery: undefined, missing: 0, older: 0, isEmpty: false };

/** Whether the copy has everything that the library had and that was promised. */
function covers(
  { tally: inCopy, stated: last, announced }: Recovery,
  wanted: Statement,
  record: Statement | undefined,
): boolean {
  const isLater = last.tally.seq >= wanted.tally.seq;
  // A deletion that was announced and cut short: the reader wanted it, so that it is no loss.
  const met = ({ tally, open }: Statement) =>
    meets(inCopy, { tally, open: [...open, ...announced] });
  return met(wanted) || (isLater && met(promisedOf(last, record)));
}

interface Found {
  /** Counted a moment ago; left out where records were written since. */
  stock?: Tally;
  state: LibraryState | undefined;
  record: CanaryRecord | undefined;
  wanted: Tally | undefined;
  inCopy: Tally | undefined;
}

/** Writes the state that fits the records, and lets the canary sing it. */
async function settle({ library, canary }: Bench, found: Found): Promise<void> {
  const { stock, state, record, wanted, inCopy } = found;
  if (stock && state && agree(state, record) && sameContent(stock, state)) {
    if (!hasAll(inCopy, stock, state)) await library.change(lackingCopy, 'strict');
    return;
  }
  let settled: LibraryState | undefined;
  await library.takeStock((counted, current) => {
    const seq = Math.max(current?.seq ?? 0, record?.tally.seq ?? 0, wanted?.seq ?? 0) + 1;
    const id = current?.library ?? wanted?.library ?? crypto.randomUUID();
    const inStep = hasAll(inCopy, counted, current);
    settled = {
      ...counted,
      library: id,
      seq,
      pending: current?.pending ?? [],
      ...(!inStep && counted.count > 0 && { rebuild: seq }),
    };
    return settled;
  });
  if (settled) await canary.sing(settled);
}

/** Whether the copy has what was counted, apart from what the library knows it to lack. */
function hasAll(inCopy: Tally | undefined, tally: Tally, state: LibraryState | undefined): boolean {
  return !!inCopy && meets(inCopy, { tally, open: state ? stated(state).open : [] });
}

const lackingCopy = (state: LibraryState | undefined) => state && toRebuild(state);
