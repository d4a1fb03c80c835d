import type { Clipping } from '../../clippings/model';

type Id = Clipping['id'];

/** Which clippings are selected, and where a range would begin. */
export interface Selection {
  ids: ReadonlySet<Id>;
  anchor: Id | undefined;
}

export const nothingSelected: Selection = { ids: new Set(), anchor: undefined };

/** One more, or one less; a range begins here. */
export function toggled({ ids }: Selection, id: Id): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** All from where the range began to here, besides what was selected before. */
export function extended({ ids, anchor }: Selection, to: Id, order: readonly Id[]): Selection {
  const [from, end] = [order.indexOf(anchor ?? to), order.indexOf(to)];
  if (from === -1 || end === -1) return { ids: new Set([...ids, to]), anchor: to };
  const range = order.slice(Math.min(from, end), Math.max(from, end) + 1);
  return { ids: new Set([...ids, ...range]), anchor: anchor ?? to };
}

/** What is still listed of it. */
export function among({ ids, anchor }: Selection, order: readonly Id[]): Selection {
  if (ids.size === 0) return nothingSelected;
  const left = order.filter((id) => ids.has(id));
  return left.length === ids.size ? { ids, anchor } : { ids: new Set(left), anchor };
}
