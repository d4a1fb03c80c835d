/** What an address of the library asks to export. */
export type Scope =
  /** What a search leaves; all where it is empty. */
  | { of: 'search'; query: string }
  /** Clippings chosen one by one. */
  | { of: 'chosen'; ids: readonly string[] }
  /** Clippings filtered or chosen in the list, handed over by their ids. */
  | { of: 'handed' }
  /** The passages of a page, handed over by the side panel. */
  | { of: 'digest' };

/** `#export?q=…`, `#export?ids=…,…`, `#export?chosen`, `#export?digest`; undefined where nothing is asked. */
export function scopeIn(hash: string): Scope | undefined {
  const [, search] = /^#export(?:\?(.*))?$/s.exec(hash) ?? [];
  if (!hash.startsWith('#export')) return undefined;
  const asked = new URLSearchParams(search ?? '');
  if (asked.has('digest')) return { of: 'digest' };
  if (asked.has('chosen')) return { of: 'handed' };
  const ids = asked.get('ids');
  if (ids !== null) return { of: 'chosen', ids: ids.split(',').filter((id) => id !== '') };
  return { of: 'search', query: asked.get('q') ?? '' };
}
