import { breath } from '../breath';
import { assess, type Bench, type Damage } from './assess';
import { type CanaryPlace, type CanaryRecord, type Hindrance, openCanary } from './canary';
import { copyOf, openCopyFolder } from './copy-folder';
import type { Library } from './library';
import type { Kept, Line } from './line';
import { recordsOf } from './recover';
import { hindrance, openScribe } from './scribe';
import { isLarge, type LibraryState, settled, stated } from './state';
import type { Step } from './tally';
import { tend, whileLarge } from './tend';
import { withLock } from './with-lock';

/** What the second copy needs from outside. */
export interface CopyPlaces {
  canary: CanaryPlace;
  /** A folder of its own; by default where the browser keeps it best. */
  folder?: () => Promise<FileSystemDirectoryHandle>;
}

/** How the library is; what is missing is well. */
export interface Health {
  damage?: Damage | undefined;
  /** Fetched back out of the copy, and not yet seen by the reader. */
  restored?: CanaryRecord['restored'];
  /** Why there is no second copy for now, and not yet seen by the reader. */
  off?: Hindrance | undefined;
  /** A newer version of the extension has changed it: it is read, and never written. */
  newer?: true | undefined;
}

/**
 * Keeps what was acknowledged a second time, outside IndexedDB, which Chromium can throw away as a
 * whole. Nothing here rejects: a copy that cannot be written must not keep a clipping from being
 * saved.
 */
export interface SecondCopy {
  /** Whether nothing may be written. Looks again: another window may have put it right. */
  isDamaged(): Promise<boolean>;
  /** Takes over what a write has done to the library; resolves when it is in the copy, too. */
  note(state: LibraryState, steps: readonly Step[]): Promise<void>;
  /** Announces a deletion before it is done, so that a kill in between looks like no loss. */
  announce(ids: readonly string[]): Promise<void>;
  health(): Promise<Health>;
  /** The reader has seen what was restored, or why the copy is off. */
  acknowledge(): Promise<void>;
  /** Brings back what the copy has and goes on from there. */
  mend(): Promise<void>;
  /** Folds the journal into snapshots, and once a day looks everything over. */
  tend(signal: AbortSignal): Promise<void>;
  /** Makes a snapshot now, before something large is done. Never rejects, also where it is given up. */
  snapshot(signal?: AbortSignal): Promise<void>;
  /** The snapshots that are whole, newest first. */
  states(): Promise<{ name: string; at: string; count: number; trashed: number }[]>;
  /** The records of a snapshot, in portions; undefined where it has gone or is not whole. */
  recordsOf(name: string): Promise<AsyncIterable<Kept[]> | undefined>;
  close(): void;
}

/** Writes come in bursts: milliseconds after the last until the library hears what has been copied. */
const SETTLING = 1000;
/** A restoration of 100,000 clippings by another window is waited for (milliseconds). */
const MENDING = 120_000;

export async function openSecondCopy(
  library: Library,
  { canary: place, folder: parent, name, now }: CopyPlaces & { name: string; now: () => Date },
): Promise<SecondCopy> {
  const canary = openCanary(place, name, now);
  const folder = parent ? openCopyFolder(parent) : copyOf(name);
  const bench: Bench = { library, canary, folder, now };
  let damage: Damage | undefined;

  /** One window looks at a time: the next finds what the first has put right. */
  const look = (options: Parameters<typeof assess>[1]) =>
    withLock(
      `${name}:assess`,
      async () => {
        damage = await assess(bench, options);
      },
      MENDING,
    );

  const scribe = openScribe(folder.journal, { now, onFailure: turnedOff });

  async function turnedOff(why: Hindrance): Promise<void> {
    const known = (await canary.load())?.off;
    if (known?.reason !== why.reason) await canary.tell({ off: { ...why, seen: false } });
  }

  const copied = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellLibrary = () => {
    const seqs = new Set(copied);
    copied.clear();
    library.change((state) => state && settled(state, seqs), 'relaxed').catch(() => undefined);
  };

  await look({});

  return {
    async isDamaged() {
      if (damage) await look({}).catch(() => undefined);
      return damage !== undefined;
    },
    async note(state, steps) {
      const lines = await linesOf(steps, state.seq);
      const noting = () => scribe.note(stated(state), lines, state.seq);
      const noted = await (isLarge(steps) ? whileLarge(name, noting) : noting());
      // Not at once: killed in between, a canary ahead of the journal would tell of a loss that is none.
      await canary.sing(state, [state.seq]);
      if (!noted) return;
      copied.add(state.seq);
      clearTimeout(timer);
      if (isLarge(steps)) tellLibrary();
      else timer = setTimeout(tellLibrary, SETTLING);
    },
    async announce(ids) {
      const state = await library.state();
      if (!state) return;
      const seq = state.seq + 0.5;
      const lines = ids.map((gone) => ({ seq, gone }));
      await scribe.note(stated(state), lines);
    },
    async health() {
      const record = await canary.load();
      return {
        damage,
        restored: record?.restored,
        off: record?.off?.seen === false ? record.off : undefined,
      };
    },
    async acknowledge() {
      const record = await canary.load();
      await canary.tell({ restored: undefined, off: record?.off && { ...record.off, seen: true } });
    },
    mend: () => look({ force: true }),
    async tend(signal) {
      if (damage) return;
      try {
        await tend(bench, { name, signal, thorough: () => look({ thorough: true }) });
        if ((await canary.load())?.off) await canary.tell({ off: undefined });
      } catch (error) {
        if (!signal.aborted) await turnedOff(hindrance(error));
      }
    },
    async snapshot(signal = NEVER) {
      if (damage) return;
      try {
        await tend(bench, { name, signal, thorough: async () => {}, isAsked: true });
      } catch (error) {
        if (!signal.aborted) await turnedOff(hindrance(error));
      }
    },
    async states() {
      const all = await folder.snapshots.all().catch(() => []);
      return all.map(({ name: of, at, tally: { count, trashed } }) => ({
        name: of,
        at,
        count,
        trashed,
      }));
    },
    async recordsOf(wanted) {
      const snapshot = (await folder.snapshots.all()).find(({ name: of }) => of === wanted);
      return snapshot && recordsOf(folder, snapshot);
    },
    close() {
      clearTimeout(timer);
      if (copied.size > 0) tellLibrary();
    },
  };
}

const NEVER = new AbortController().signal;

/** Steps between two breaths: a page that has brought in 100,000 does not stand still. */
const STEPS = 5000;

/** For each id the last of the steps of one write. */
async function linesOf(steps: readonly Step[], seq: number): Promise<Line[]> {
  const lines = new Map<string, Line>();
  for (const [i, { was, is }] of steps.entries()) {
    if (is) lines.set(is.id, { seq, put: is as Kept });
    else if (was) lines.set(was.id, { seq, gone: was.id });
    if (i % STEPS === STEPS - 1) await breath();
  }
  return [...lines.values()];
}
