import type { ShelfControl } from './shelf';

/** Clippings that are looked at: reading them all would keep a popup waiting. */
const LOOKED_AT = 200;

/** Tags of the newest clippings, the commonest first; none where the library cannot be read. */
export async function recentTags({ store }: Pick<ShelfControl, 'store'>): Promise<string[]> {
  const newest = await (await store()).list({ limit: LOOKED_AT });
  const counts = new Map<string, number>();
  for (const { tags } of newest.ok ? newest.clippings : []) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}
