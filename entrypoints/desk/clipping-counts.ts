import { must } from '../../clippings/failure';
import type { Store } from '../../clippings/store';
import type { ProvinceCode } from '../../lexicon/types';

/**
 * How many clippings speak of each province; one about several counts in each. Walks the whole
 * library (the store has no index by province), so it is asked for only where it is shown; nothing is
 * parsed and nothing kept. Throws the store's failure; an aborted count is not to be used.
 */
export async function countByProvince(
  store: Store,
  signal: AbortSignal,
): Promise<Map<ProvinceCode, number>> {
  const counts = new Map<ProvinceCode, number>();
  const tally = ({ provinces }: { provinces: readonly string[] }) => {
    for (const code of new Set(provinces as ProvinceCode[])) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    return false;
  };
  must(await store.search(tally, { limit: 0, signal }));
  return counts;
}
