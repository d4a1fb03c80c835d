import type { Canary, CanaryRecord } from './canary';
import { compare } from './compare';
import type { CopyFolder } from './copy-folder';
import type { Library } from './library';
import type { LibraryState } from './state';
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
  const wanted = latestOf(current, record?.tally ?? recovery?.stated);
  const fewer = wanted ? Math.max(0, wanted.count - stock.count) : 0;
  const behind = !!current && !!wanted && wanted !== current && !sameContent(wanted, stock);
  if (!lost && fewer === 0 && !behind) {
    await settle(bench, { stock, state, record, wanted, inCopy: recovery?.tally });
    return undefined;
  }
  const complete = !!recovery && !!wanted && covers(recovery.tally, recovery.stated, wanted);
  if (!force && !(lost && complete)) {
    const count = missing + older;
    return {
      missing: Math.max(fewer, missing),
      ...(recovery && count > 0 && { copy: { count, at: recovery.at } }),
    };
  }
  let restored = 0;
  if (recovery && lost) {
    for await (const records of recovery.records()) {
      restored += await library.merge(records, { blindly: isEmpty });
    }
  }
  await settle(bench, { state, record, wanted, inCopy: recovery?.tally });
  const still = Math.max(0, Math.max(fewer, missing) - restored);
  await canary.tell({
    restored: { at: bench.now().toISOString(), count: restored, missing: still },
  });
  return undefined;
}

/**
 * What the library should be. The state that was read with the records themselves counts, unless the
 * canary knows of a later one: other windows write meanwhile.
 */
function latestOf(state: Tally | undefined, known: Tally | undefined): Tally | undefined {
  if (!state || !known) return state ?? known;
  return known.library === state.library && known.seq <= state.seq ? state : known;
}

const NO_COPY = { recovery: undefined, missing: 0, older: 0, isEmpty: false };

/** Whether the copy has everything that the library had. */
function covers(inCopy: Tally, stated: Tally, wanted: Tally): boolean {
  return sameContent(inCopy, wanted) || (stated.seq >= wanted.seq && sameContent(inCopy, stated));
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
    if (!inCopy || !sameContent(inCopy, stock)) await library.change(lackingCopy, 'strict');
    return;
  }
  let settled: LibraryState | undefined;
  await library.takeStock((counted, current) => {
    const seq = Math.max(current?.seq ?? 0, record?.tally.seq ?? 0, wanted?.seq ?? 0) + 1;
    const id = current?.library ?? wanted?.library ?? crypto.randomUUID();
    const inStep = !!inCopy && sameContent(inCopy, counted);
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

const lackingCopy = (state: LibraryState | undefined) =>
  state && { ...state, rebuild: state.rebuild ?? state.seq };
