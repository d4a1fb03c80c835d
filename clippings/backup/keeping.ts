import type { Change } from '../changes';
import { type Failure, failureOf, type Outcome } from '../failure';
import type { Reading } from '../gather';
import { parsed } from '../gather';
import type { Clipping } from '../model';
import type { Ledger } from '../second-copy/ledger';
import type { Kept } from '../second-copy/line';
import type { SecondCopy } from '../second-copy/second-copy';
import type { Candidate } from './candidate';
import { type Decision, decide } from './decide';
import type { KeptState, Since, Tally } from './figures';

/** What an import has done, so that it can be undone. */
export interface Merged {
  tally: Tally;
  added: { id: string; rev: number }[];
  updated: { id: string; rev: number; before: Clipping }[];
}

/** The library as a whole: out into a file, in from one, and back to what it was. */
export interface Keeping {
  /** All records as they stand, in portions; each whole, the trash among them. Throws a failure. */
  records(): AsyncIterable<Kept[]>;
  count(): Promise<Outcome<{ count: number }>>;
  since(at: string | undefined): Promise<Outcome<Since>>;
  /** What would become of these; nothing is written. Rejects where the signal aborts. */
  rehearse(candidates: readonly Candidate[], options: Work): Promise<Outcome<{ tally: Tally }>>;
  /**
   * Keeps these, after a snapshot, in one transaction however many they are: all of them or none.
   * Where the signal aborts before all are written it fails as `aborted`, and nothing has changed.
   */
  merge(candidates: readonly Candidate[], options: Work): Promise<Outcome<{ merged: Merged }>>;
  /** Puts what an import has added into the trash, and back what it has changed, in one transaction. */
  undo(merged: Merged): Promise<Outcome<{ undone: number }>>;
  states(): Promise<Outcome<{ states: KeptState[] }>>;
  /** The clippings of a kept state, as an import would offer them; undefined if it has gone. */
  offerOf(name: string): Promise<Outcome<{ candidates?: Candidate[]; damaged: number }>>;
}

interface Work {
  signal?: AbortSignal;
  /** Candidates looked at or kept. */
  onProgress?: (done: number) => void;
}

interface Desk {
  now: () => Date;
  read: <T>(work: (clippings: Reading) => Promise<T>) => Promise<Outcome<T>>;
  write: <T>(
    work: (clippings: Ledger) => Promise<{ result: T; change?: Change | undefined }>,
  ) => Promise<Outcome<T>>;
  batch: (after: string | undefined, size: number) => Promise<Kept[]>;
  copy: SecondCopy | undefined;
}

/** Records in a portion: some milliseconds of work. */
const PORTION = 200;

export function openKeeping({ now, read, write, batch, copy }: Desk): Keeping {
  return {
    async *records() {
      let after: string | undefined;
      for (;;) {
        const records = await batch(after, PORTION);
        if (records.length > 0) yield records;
        after = records.at(-1)?.id;
        if (records.length < PORTION) return;
      }
    },
    count: () => read(async (clippings) => ({ count: await clippings.count() })),
    since: (at) =>
      read(async (clippings) => {
        const later = at === undefined ? undefined : IDBKeyRange.lowerBound([at, []]);
        const [added, changed, first] = await Promise.all([
          clippings.index('created').count(later),
          clippings.index('modified').count(later),
          clippings.index('created').openKeyCursor(),
        ]);
        return { added, changed, ...(first && { first: first.key[0] }) };
      }),
    async rehearse(candidates, { signal, onProgress }) {
      const tally = emptyTally();
      for (let from = 0; from < candidates.length; from += PORTION) {
        signal?.throwIfAborted();
        const some = candidates.slice(from, from + PORTION);
        const looked = await read(async (clippings) => ({
          decisions: await decide(
            some,
            (ids) => Promise.all(ids.map((id) => clippings.get(id))),
            now(),
          ),
        }));
        if (!looked.ok) return looked;
        count(tally, looked.decisions);
        onProgress?.(from + some.length);
      }
      return { ok: true, tally };
    },
    async merge(candidates, { signal, onProgress }) {
      // Where there is no copy there is nothing to take one of; the import itself deletes nothing.
      await copy?.snapshot(signal);
      return write(async (clippings) => {
        const look = (ids: readonly string[]) =>
          Promise.all(ids.map((id) => clippings.records.get(id)));
        const merged: Merged = { tally: emptyTally(), added: [], updated: [] };
        const { tally, added, updated } = merged;
        for (let from = 0; from < candidates.length; from += PORTION) {
          signal?.throwIfAborted();
          const decisions = await decide(candidates.slice(from, from + PORTION), look, now());
          for (const decision of decisions) {
            if (!('write' in decision)) continue;
            await clippings.put(decision.write);
            const { id, rev } = decision.write;
            if ('before' in decision) updated.push({ id, rev, before: decision.before });
            else added.push({ id, rev });
          }
          count(tally, decisions);
          onProgress?.(from + decisions.length);
        }
        signal?.throwIfAborted();
        const ids = [...added, ...updated].map(({ id }) => id);
        const kind = added.length > 0 ? ('added' as const) : ('updated' as const);
        return { result: { merged }, change: { kind, ids } };
      });
    },
    undo: ({ added, updated }) =>
      write(async (clippings) => {
        const at = now().toISOString();
        const ids: string[] = [];
        const all = [...added.map((one) => ({ ...one, before: undefined })), ...updated];
        for (const { id, rev, before } of all) {
          const here = parsed(await clippings.records.get(id));
          // Changed by the reader since: that stays.
          if (!here || here.rev !== rev || (!before && here.trashed)) continue;
          // As if the import had never been: its states are nobody's past, so that it can come again.
          const next: Clipping = before
            ? { ...before, rev: here.rev + 1 }
            : { ...here, rev: here.rev + 1, trashed: at, undone: true };
          await clippings.put(withoutEmpty(next));
          ids.push(id);
        }
        return { result: { undone: ids.length }, change: { kind: 'trashed', ids } };
      }),
    states: async () => ({ ok: true, states: (await copy?.states()) ?? [] }),
    async offerOf(name) {
      const candidates: Candidate[] = [];
      let damaged = 0;
      try {
        const portions = await copy?.recordsOf(name);
        if (!portions) return { ok: true, damaged };
        for await (const records of portions) {
          for (const record of records) {
            const clipping = parsed(record);
            if (clipping) candidates.push({ clipping });
            else damaged++;
          }
        }
      } catch (error) {
        return failureOf(error);
      }
      return { ok: true, candidates, damaged };
    },
  };
}

/** Where the library could not be opened. */
export function closedKeeping(failure: Failure): Keeping {
  const fail = async () => failure;
  return {
    // biome-ignore lint/correctness/useYield: there is nothing to be had
    async *records() {
      throw failure;
    },
    count: fail,
    since: fail,
    rehearse: fail,
    merge: fail,
    undo: fail,
    states: fail,
    offerOf: fail,
  };
}

function emptyTally(): Tally {
  return { new: 0, same: 0, back: 0, newer: 0, older: 0, conflict: 0 };
}

function count(tally: Tally, decisions: readonly Decision[]): void {
  for (const { what } of decisions) tally[what]++;
}

function withoutEmpty(clipping: Clipping): Clipping {
  return Object.fromEntries(
    Object.entries(clipping).filter(([, value]) => value !== undefined),
  ) as Clipping;
}
