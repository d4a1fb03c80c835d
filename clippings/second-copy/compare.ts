import type { CopyFolder } from './copy-folder';
import type { Library } from './library';
import { type Recovery, recover } from './recover';

/** What the copy has and the library lacks. */
export interface Comparison {
  recovery: Recovery | undefined;
  /** Records that the library does not have at all. */
  missing: number;
  /** Records that it has in an older revision. */
  older: number;
  /** The library holds nothing at all. */
  isEmpty: boolean;
}

/** Compares copy and library record by record; one that is being deleted meanwhile is no loss. */
export async function compare(folder: CopyFolder, library: Library): Promise<Comparison> {
  const first = await lacking(folder, library);
  if (first.lacks.size === 0 || first.isEmpty) return figures(first);
  // A deletion is announced in the copy before it is done: looked at again, the copy knows of it.
  const second = await lacking(folder, library);
  for (const id of second.lacks.keys()) if (!first.lacks.has(id)) second.lacks.delete(id);
  return figures(second);
}

interface Lacking {
  recovery: Recovery | undefined;
  lacks: Map<string, 'missing' | 'older'>;
  /** The library holds nothing at all. */
  isEmpty: boolean;
}

async function lacking(folder: CopyFolder, library: Library): Promise<Lacking> {
  const recovery = await recover(folder);
  const lacks: Lacking['lacks'] = new Map();
  if (!recovery) return { recovery, lacks, isEmpty: false };
  const there = await library.revisions();
  for (const [id, rev] of recovery.revisions) {
    const known = there.get(id);
    if (known === undefined) lacks.set(id, 'missing');
    else if (rev > known) lacks.set(id, 'older');
  }
  return { recovery, lacks, isEmpty: there.size === 0 };
}

function figures({ recovery, lacks, isEmpty }: Lacking): Comparison {
  const missing = [...lacks.values()].filter((lack) => lack === 'missing').length;
  return { recovery, missing, older: lacks.size - missing, isEmpty };
}
