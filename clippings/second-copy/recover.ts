import type { CopyFolder } from './copy-folder';
import { idOf, type Kept, type Line } from './line';
import type { Outstanding, Statement } from './outstanding';
import type { Segment } from './segments';
import type { Snapshot } from './snapshots';
import { after, emptyTally, noShift, type Shift, type Tally, take } from './tally';

/** What the second copy holds, looked through once. */
export interface Recovery {
  /** The library as the copy's records add up to it. */
  tally: Tally;
  /** The library as it was after the last write that the copy has heard of. */
  stated: Statement;
  /** Deletions that were announced and of which it is not known that they were done. */
  announced: readonly Outstanding[];
  /** When that was; ISO 8601. */
  at: string;
  /** Its records by id, with their revision. */
  revisions: ReadonlyMap<string, number>;
  /** Its records, each once, in portions. */
  records(): AsyncIterable<Kept[]>;
}

/** Where a record stands in the copy: by the write that put it there. */
interface Place {
  seq: number;
  record?: { rev: number; trashed?: string | undefined };
  /** Where a deletion was announced: what it is to take away. */
  under?: Place;
}

/**
 * Reads the copy: the newest snapshot of which every segment is whole, and the journal since. Where
 * no snapshot is whole, whatever can still be read of all of them. Undefined where there is nothing.
 */
export async function recover(folder: CopyFolder): Promise<Recovery | undefined> {
  const { snapshot, segments } = await best(folder);
  const folded = new Set(snapshot?.folded);
  const fresh = (await folder.journal.names()).filter((name) => !folded.has(name));
  const names = (await folder.journal.told(fresh)).reverse();
  let stated: (Statement & { at: string }) | undefined = snapshot;

  /** Everything, the latest first. */
  async function* lines(): AsyncIterable<Line[]> {
    for (const name of names) {
      const entry = await folder.journal.read(name);
      if (!entry) continue;
      if (!stated || entry.tally.seq > stated.tally.seq) stated = entry;
      yield entry.lines;
    }
    for (const segment of [...segments].reverse()) {
      const found = await folder.segments.read(segment);
      if (found) yield found;
    }
  }

  const places = new Map<string, Place>();
  for await (const some of lines()) {
    for (const line of some) {
      const known = places.get(idOf(line));
      places.set(idOf(line), known ? overlaid(known, placeOf(line)) : placeOf(line));
    }
  }
  if (!stated) return undefined;
  const counted = after(
    emptyTally(stated.tally.library),
    [...places].map(([id, { record }]) => ({ is: record && { id, ...record } })),
  );
  return {
    tally: { ...counted, seq: stated.tally.seq },
    stated: { tally: stated.tally, open: stated.open },
    announced: announcedIn(places),
    at: stated.at,
    revisions: new Map(
      [...places].flatMap(([id, { record }]) => (record ? [[id, record.rev]] : [])),
    ),
    async *records() {
      // Windows that wrote at once may both have written a line down; who counts counts it once.
      const given = new Set<string>();
      for await (const some of lines()) {
        const current: Kept[] = [];
        for (const line of some) {
          if (!('put' in line) || places.get(line.put.id)?.seq !== line.seq) continue;
          if (given.has(line.put.id)) continue;
          given.add(line.put.id);
          current.push(line.put);
        }
        if (current.length > 0) yield current;
      }
    },
  };
}

function placeOf(line: Line): Place {
  const { seq } = line;
  return 'put' in line
    ? { seq, record: { rev: line.put.rev, trashed: line.put.trashed } }
    : { seq };
}

/** The later of two places of a clipping; of one that says the same, the one that was seen first. */
function overlaid(first: Place, second: Place): Place {
  const [upper, lower] = first.seq >= second.seq ? [first, second] : [second, first];
  if (!isAnnounced(upper) || (upper.under && upper.under.seq >= lower.seq)) return upper;
  return { ...upper, under: lower };
}

function isAnnounced({ seq, record }: Place): boolean {
  return !record && !Number.isInteger(seq);
}

/** What each announcement takes away, as a write that may not have come. */
function announcedIn(places: ReadonlyMap<string, Place>): Outstanding[] {
  const shifts = new Map<number, Shift>();
  for (const [id, { seq, under }] of places) {
    if (!under?.record) continue;
    const shift = shifts.get(seq) ?? noShift();
    take(shift, { is: { id, ...under.record } });
    shifts.set(seq, shift);
  }
  return [...shifts].map(([seq, { count, digest }]) => ({ seq, count, digest }));
}

/**
 * The records of one snapshot; undefined where a segment of it is not whole. What goes while it is
 * read throws: less than the snapshot holds is not told as all of it.
 */
export async function recordsOf(
  folder: CopyFolder,
  { segments }: Pick<Snapshot, 'segments'>,
): Promise<AsyncIterable<Kept[]> | undefined> {
  const latest = new Map<string, number>();
  for (const segment of segments) {
    const lines = await folder.segments.read(segment);
    if (!lines) return undefined;
    for (const line of lines) {
      latest.set(idOf(line), Math.max(line.seq, latest.get(idOf(line)) ?? 0));
    }
  }
  return (async function* () {
    for (const segment of segments) {
      const lines = await folder.segments.read(segment);
      if (!lines) throw new Error('a part of the snapshot has gone while it was read');
      yield lines.flatMap((line) =>
        'put' in line && latest.get(line.put.id) === line.seq ? [line.put] : [],
      );
    }
  })();
}

async function best(folder: CopyFolder) {
  const all = await folder.snapshots.all();
  for (const snapshot of all) {
    const whole = await Promise.all(snapshot.segments.map(folder.segments.isWhole));
    if (whole.every((one) => one)) return { snapshot, segments: snapshot.segments };
  }
  const rest = new Map<string, Segment>();
  for (const { segments } of [...all].reverse()) {
    for (const segment of segments) rest.set(segment.sha256, segment);
  }
  return { snapshot: undefined, segments: [...rest.values()] };
}
