import { failureOf } from '../failure';
import type { Hindrance } from './canary';
import type { Journal } from './journal';
import type { Line } from './line';
import type { Statement } from './outstanding';
import { within } from './within';

/** Puts what has been written into the journal; several writes at once share a file. */
export interface Scribe {
  /**
   * Notes lines after which the library is as stated; `seq` is that of the write they belong to.
   * Resolves to whether the journal has them, never later than some seconds (more for very many),
   * never rejects.
   */
  note(after: Statement, lines: readonly Line[], seq?: number): Promise<boolean>;
}

/**
 * Milliseconds a save waits for its second copy, for each of so many lines begun: an import may have
 * 200,000; and those in which a failed one is not tried again.
 */
const PATIENCE = 4000;
const PATIENT_LINES = 10_000;
const REST = 30_000;

interface Waiting {
  after: Statement;
  lines: readonly Line[];
  seq: number | undefined;
  done: (noted: boolean) => void;
}

export function openScribe(
  journal: Pick<Journal, 'append'>,
  { now, onFailure }: { now: () => Date; onFailure: (why: Hindrance) => Promise<void> },
): Scribe {
  let waiting: Waiting[] = [];
  let writing = false;
  let restUntil = 0;

  async function write(): Promise<void> {
    if (writing) return;
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const noted = await append(batch);
      for (const { done } of batch) done(noted);
    }
    writing = false;
  }

  async function append(batch: readonly Waiting[]): Promise<boolean> {
    if (performance.now() < restUntil) return false;
    const last = batch.reduce((a, b) => (b.after.tally.seq > a.after.tally.seq ? b : a));
    const { tally, open } = last.after;
    const seqs = new Set(batch.map((one) => one.seq));
    const lines = batch.flatMap((one) => one.lines);
    const patience = PATIENCE * Math.max(1, Math.ceil(lines.length / PATIENT_LINES));
    try {
      await within(patience, () =>
        journal.append({
          at: now().toISOString(),
          tally,
          open: open.filter((write) => !seqs.has(write.seq)),
          lines,
        }),
      );
      return true;
    } catch (error) {
      restUntil = performance.now() + REST;
      await onFailure(hindrance(error));
      return false;
    }
  }

  return {
    note: (after, lines, seq) =>
      new Promise((done) => {
        waiting.push({ after, lines, seq, done });
        void write();
      }),
  };
}

/** Names what kept the copy from being written. */
export function hindrance(error: unknown): Hindrance {
  const { reason, detail } = failureOf(error);
  if (reason === 'quota' || reason === 'unavailable') return { reason, detail };
  // What a browser says that has no such folder at all.
  return { reason: error instanceof TypeError ? 'unavailable' : 'unknown', detail };
}
