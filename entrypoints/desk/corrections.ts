import { type Correction, correctSource } from '../../clippings/correct-source';
import { must } from '../../clippings/failure';
import type { Clipping } from '../../clippings/model';
import type { Store } from '../../clippings/store';
import { identity } from '../../export/excerpt';

type Source = Clipping['source'];

/**
 * Sets a source right in all clippings of it that are not in the trash; gives the way back. Rejects
 * where a clipping could not be written; those before it are corrected then.
 */
export async function correctKept(
  store: Store,
  id: string,
  correction: Correction,
): Promise<() => Promise<void>> {
  const { clippings } = must(
    await store.search(({ source }) => identity(source) === id, {
      limit: Number.MAX_SAFE_INTEGER,
    }),
  );
  const before = new Map<Clipping['id'], Source>();
  for (const clipping of clippings) {
    const source = correctSource(clipping.source, correction);
    if (source === clipping.source) continue;
    before.set(clipping.id, clipping.source);
    await write(store, clipping, (found) => correctSource(found, correction));
  }
  return async () => {
    for (const [clippingId, source] of before) {
      const { clipping } = must(await store.get(clippingId));
      if (clipping) await write(store, clipping, () => source);
    }
  };
}

/** Another window may have written meanwhile: what it wrote is corrected likewise. */
async function write(
  store: Store,
  { id, rev, source }: Clipping,
  change: (source: Source) => Source,
): Promise<void> {
  const first = must(await store.update(id, rev, { source: change(source) }));
  const last =
    first.outcome === 'conflict'
      ? must(await store.update(id, first.clipping.rev, { source: change(first.clipping.source) }))
      : first;
  if (last.outcome === 'invalid') throw new Error(`the source was not kept: ${last.detail}`);
  if (last.outcome === 'conflict') throw new Error('the source was not kept: changed elsewhere');
}
