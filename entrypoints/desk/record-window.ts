import { type ReadonlySignal, signal } from '@preact/signals';
import type { Clipping } from '../../clippings/model';

type Id = Clipping['id'];

/** The clippings that are looked at, in full; of a large library never more than some hundreds. */
export interface RecordWindow {
  records: ReadonlySignal<ReadonlyMap<Id, Clipping>>;
  /** Resolves when those of these that exist are there. */
  fetch(ids: readonly Id[]): Promise<void>;
  /** Takes over what was read anew; others that are not looked at are left out. */
  changed(clippings: readonly Clipping[], gone: readonly Id[]): void;
  clear(): void;
}

/** Clippings that are remembered; the longest unseen go first. */
const MOST = 400;

export function createRecordWindow(
  read: (ids: readonly Id[]) => Promise<readonly Clipping[]>,
): RecordWindow {
  const records = signal<ReadonlyMap<Id, Clipping>>(new Map());

  const put = (clippings: readonly Clipping[], gone: readonly Id[], seen: readonly Id[] = []) => {
    const next = new Map(records.value);
    for (const id of gone) next.delete(id);
    for (const clipping of clippings) {
      const known = next.get(clipping.id);
      if (!known || known.rev <= clipping.rev) next.set(clipping.id, clipping);
    }
    for (const id of seen) {
      const clipping = next.get(id);
      if (!clipping) continue;
      next.delete(id);
      next.set(id, clipping);
    }
    for (const id of next.keys()) {
      if (next.size <= MOST) break;
      next.delete(id);
    }
    records.value = next;
  };

  return {
    records,
    async fetch(ids) {
      const missing = ids.filter((id) => !records.value.has(id));
      if (missing.length > 0) put(await read(missing), [], ids);
    },
    changed(clippings, gone) {
      const known = records.value;
      const some = clippings.length <= 64 ? clippings : clippings.filter(({ id }) => known.has(id));
      if (some.length > 0 || gone.some((id) => known.has(id))) put(some, gone);
    },
    clear() {
      records.value = new Map();
    },
  };
}
