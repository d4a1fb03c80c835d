import type { Clipping } from '../../clippings/model';

/** A clipping that was just put into the trash, and those that stood above it, nearest first. */
export interface Removed {
  clipping: Clipping;
  above: readonly Clipping['id'][];
}

export interface Row {
  clipping: Clipping;
  removed: boolean;
}

/** The list with what was just removed still in its place, so that undo stands where the eye is. */
export function withRemoved(clippings: readonly Clipping[], removed: readonly Removed[]): Row[] {
  const waiting = new Map(removed.map((one) => [one.clipping.id, one]));
  const rows: Row[] = clippings
    .filter(({ id }) => !waiting.has(id))
    .map((clipping) => ({ clipping, removed: false }));
  const stands = (id: string) => rows.some((row) => row.clipping.id === id);

  while (waiting.size > 0) {
    const all = [...waiting.values()];
    // One that stood right below another removed one follows after that has its place.
    const next =
      all.find(({ above }) => {
        const nearest = above.find((id) => waiting.has(id) || stands(id));
        return nearest === undefined || !waiting.has(nearest);
      }) ?? (all[0] as Removed);
    const nearest = next.above.find(stands);
    const at = rows.findIndex((row) => row.clipping.id === nearest);
    rows.splice(at + 1, 0, { clipping: next.clipping, removed: true });
    waiting.delete(next.clipping.id);
  }
  return rows;
}
