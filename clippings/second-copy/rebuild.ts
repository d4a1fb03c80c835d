import { copyOf, openCopyFolder } from './copy-folder';
import { type Recovery, recover } from './recover';
import { discard, salvage } from './salvage';
import type { CopyPlaces } from './second-copy';

/** What the copy has for a library whose database cannot be read any more. */
export interface Rebuilding {
  count: number;
  /** ISO 8601. */
  at: string;
  /**
   * Puts what can still be read into the copy and discards the database: the next opening finds an
   * empty one and restores it. Rejects where that is not possible; nothing is lost then.
   */
  discard(): Promise<void>;
}

/** Undefined where the copy has nothing, or cannot be read either. */
export async function rebuildingOf(
  name: string,
  { folder: parent }: CopyPlaces,
): Promise<Rebuilding | undefined> {
  const folder = parent ? openCopyFolder(parent) : copyOf(name);
  const recovery = await recover(folder).catch(() => undefined);
  if (!recovery || recovery.tally.count === 0) return undefined;
  return {
    count: recovery.tally.count,
    at: recovery.at,
    async discard() {
      const newer = await newerThan(recovery, name);
      if (newer.length > 0) {
        const { at, stated } = recovery;
        const seq = stated.tally.seq + 0.5;
        const lines = newer.map((put) => ({ seq, put }));
        await folder.journal.append({ at, ...stated, lines });
      }
      await discard(name);
    },
  };
}

async function newerThan(recovery: Recovery, name: string) {
  const rest = new Map((await salvage(name)).map((record) => [record.id, record]));
  for await (const records of recovery.records()) {
    for (const { id, rev } of records) if (rev >= (rest.get(id)?.rev ?? 0)) rest.delete(id);
  }
  return [...rest.values()];
}
