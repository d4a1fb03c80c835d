import { useEffect, useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { type Removed, type Row, withRemoved } from './removed';
import type { ClippingActions } from './shelf';

export interface Removal {
  /** The list, with what was just removed still in its place. */
  rows: readonly Row[];
  failure: 'delete' | 'restore' | undefined;
  remove: (clipping: Clipping) => Promise<void>;
  /** True where it is back. */
  restore: (id: Clipping['id']) => Promise<boolean>;
  /** Takes the place of a removed one out of the list. */
  forget: (id: Clipping['id']) => void;
}

/** Putting clippings into the trash with a way back. */
export function useRemoval(
  clippings: readonly Clipping[],
  actions: Pick<ClippingActions, 'onDelete' | 'onRestore'>,
  query: string,
): Removal {
  const [removed, setRemoved] = useState<Removed[]>([]);
  const [failure, setFailure] = useState<Removal['failure']>();
  // A new search is a new list: places in the old one mean nothing there.
  useEffect(() => setRemoved([]), [query]);

  const rows = withRemoved(clippings, removed);
  const forget = (id: string) => setRemoved((all) => all.filter((one) => one.clipping.id !== id));

  return {
    rows,
    failure,
    forget,
    async remove(clipping) {
      const at = rows.findIndex((row) => row.clipping.id === clipping.id);
      const above = rows.slice(0, Math.max(at, 0)).map((row) => row.clipping.id);
      setRemoved((all) => [...all, { clipping, above: above.reverse() }]);
      setFailure(undefined);
      try {
        await actions.onDelete(clipping.id);
      } catch {
        forget(clipping.id);
        setFailure('delete');
      }
    },
    async restore(id) {
      try {
        await actions.onRestore(id);
        forget(id);
        setFailure(undefined);
        return true;
      } catch {
        setFailure('restore');
        return false;
      }
    },
  };
}
