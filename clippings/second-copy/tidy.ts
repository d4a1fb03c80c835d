import type { CopyFolder } from './copy-folder';
import { seqOf } from './journal';
import type { Library } from './library';
import { idOf, type Line, latest } from './line';
import { MOST_IN_SEGMENT, type Segment } from './segments';
import type { NamedSnapshot, Snapshot } from './snapshots';
import type { LibraryState } from './state';
import { tallyOf } from './tally';
import { thinnedOut } from './thin-out';

/**
 * Makes a snapshot of the one before and the journal since; the library itself is not read, so that
 * damage in it cannot travel into the copy. `library` was read before: what it awaited then may
 * still be on its way into the journal. Segments are taken over unchanged, except for small ones
 * at the end: each line is written again a few times in its life, whatever the library's size.
 */
export async function foldJournal(
  folder: CopyFolder,
  before: NamedSnapshot,
  at: string,
  library: Pick<LibraryState, 'seq' | 'pending'>,
): Promise<void> {
  const known = new Set(before.folded);
  const names = (await folder.journal.names()).filter((name) => !known.has(name));
  const told = new Set(await folder.journal.told(names));
  const awaited = new Set(library.pending.map(({ seq }) => seq));
  const folded: string[] = [];
  let { tally, open, segments } = before;
  let lines: Line[] = [];
  for (const name of names) {
    const entry = told.has(name) ? await folder.journal.read(name) : undefined;
    if (!entry) {
      // Either it is being written, or nobody was promised what it was to hold.
      if (seqOf(name) <= library.seq && !awaited.has(seqOf(name))) folded.push(name);
      continue;
    }
    folded.push(name);
    lines = latest([...lines, ...entry.lines]);
    if (entry.tally.seq > tally.seq) [tally, open] = [entry.tally, [...entry.open]];
    if (lines.length < MOST_IN_SEGMENT) continue;
    segments = await appended(folder, segments, lines);
    lines = [];
  }
  if (folded.length === 0) return;
  if (lines.length > 0) segments = await appended(folder, segments, lines);
  const snapshot = { at, tally, open, segments, folded };
  await finish(folder, isWasteful(snapshot) ? await compacted(folder, snapshot) : snapshot);
}

/** Makes the copy anew from the library itself. Resolves to the write that it surely holds. */
export async function copyLibrary(
  folder: CopyFolder,
  library: Library,
  at: string,
  signal: AbortSignal,
): Promise<number> {
  // Whatever the journal has by now was in the library before it: the copying below will see it.
  const folded = await folder.journal.names();
  const state = (await library.state()) as LibraryState;
  const segments: Segment[] = [];
  let last: string | undefined;
  for (;;) {
    signal.throwIfAborted();
    const { seq, records } = await library.batch(last, MOST_IN_SEGMENT);
    last = records.at(-1)?.id;
    if (records.length > 0) {
      segments.push(await folder.segments.write(records.map((put) => ({ seq, put }))));
    }
    if (records.length < MOST_IN_SEGMENT || last === undefined) break;
  }
  const tally = tallyOf(state);
  await finish(folder, { at, tally, open: [], segments, folded });
  return tally.seq;
}

/** Writes the snapshot, then takes away what no snapshot needs any more. */
async function finish(folder: CopyFolder, snapshot: Snapshot): Promise<void> {
  const [previous] = await folder.snapshots.all();
  await folder.snapshots.write(snapshot);
  const kept = thinnedOut(await folder.snapshots.all());
  await folder.snapshots.keepOnly(kept.map(({ name }) => name));
  await folder.segments.keepOnly(kept.flatMap(({ segments }) => segments));
  // The journal stays one snapshot longer, for the case that this one is damaged.
  for (const name of previous?.folded ?? []) await folder.journal.remove(name);
}

/** Segments with lines put behind them, small ones at the end taken in. */
async function appended(
  folder: CopyFolder,
  segments: readonly Segment[],
  lines: readonly Line[],
): Promise<Segment[]> {
  const rest = [...segments];
  let all = [...lines];
  for (;;) {
    const last = rest.at(-1);
    if (!last || last.lines > 2 * all.length || last.lines + all.length > MOST_IN_SEGMENT) break;
    const earlier = await folder.segments.read(last);
    // Left as it is where it is damaged: it is counted when the copy is looked over.
    if (!earlier) break;
    rest.pop();
    all = latest([...earlier, ...all]);
  }
  for (let from = 0; from < all.length; from += MOST_IN_SEGMENT) {
    rest.push(await folder.segments.write(all.slice(from, from + MOST_IN_SEGMENT)));
  }
  return rest;
}

/** Whether more than half of what is kept has been written over since. */
function isWasteful({ tally, segments }: Snapshot): boolean {
  const lines = segments.reduce((sum, segment) => sum + segment.lines, 0);
  return lines > 2 * tally.count + MOST_IN_SEGMENT;
}

/** The same snapshot without lines that later ones have written over. */
async function compacted(folder: CopyFolder, snapshot: Snapshot): Promise<Snapshot> {
  const seen = new Map<string, number>();
  const segments: Segment[] = [];
  const lines: Line[] = [];
  for (const segment of [...snapshot.segments].reverse()) {
    const found = await folder.segments.read(segment);
    if (!found) return snapshot;
    for (const line of found) {
      const id = idOf(line);
      if ((seen.get(id) ?? -1) >= line.seq) continue;
      seen.set(id, line.seq);
      if ('put' in line) lines.push(line);
    }
    while (lines.length >= MOST_IN_SEGMENT) {
      segments.push(await folder.segments.write(lines.splice(0, MOST_IN_SEGMENT)));
    }
  }
  if (lines.length > 0) segments.push(await folder.segments.write(lines));
  return { ...snapshot, segments: segments.reverse() };
}
