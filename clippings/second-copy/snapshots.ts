import * as v from 'valibot';
import { type Files, readText } from './files';
import { Outstanding } from './outstanding';
import { sealed, unsealed } from './sealed';
import { Segment } from './segments';
import { Tally } from './tally';

/** A state of the library: segments, of which later ones hold later changes. */
const Snapshot = v.object({
  /** ISO 8601, UTC. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  tally: Tally,
  open: v.optional(v.array(Outstanding), []),
  segments: v.array(Segment),
  /** Files of the journal that went into it; they may go once a second snapshot holds them too. */
  folded: v.array(v.string()),
});
export type Snapshot = v.InferOutput<typeof Snapshot>;

export interface NamedSnapshot extends Snapshot {
  name: string;
}

export interface Snapshots {
  /** Those that are whole, newest first. */
  all(): Promise<NamedSnapshot[]>;
  /** The last thing written of a snapshot: before it, there is none. */
  write(snapshot: Snapshot): Promise<void>;
  /** Removes all but these. */
  keepOnly(names: readonly string[]): Promise<void>;
}

export function openSnapshots(files: Files): Snapshots {
  return {
    async all() {
      const found: NamedSnapshot[] = [];
      // Names begin with the order of making, which a clock set back does not disturb.
      for (const name of (await files.names()).reverse()) {
        const text = await readText(files, name);
        const body = text && (await unsealed('snapshot', text));
        const snapshot = body ? v.safeParse(Snapshot, JSON.parse(body)) : undefined;
        if (snapshot?.success) found.push({ ...snapshot.output, name });
      }
      return found;
    },
    async write(snapshot) {
      const order = String(nextAfter(await files.names())).padStart(9, '0');
      const name = `${order}-${snapshot.at.slice(0, 10)}.json`;
      await files.write(name, await sealed('snapshot', JSON.stringify(snapshot)));
    },
    async keepOnly(names) {
      for (const name of await files.names()) if (!names.includes(name)) await files.remove(name);
    },
  };
}

function nextAfter(names: readonly string[]): number {
  return Number.parseInt(names.at(-1) ?? '0', 10) + 1;
}
