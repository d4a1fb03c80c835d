import { useState } from 'preact/hooks';
import type { Undo } from './pack-shelf';

interface Gone<Item> {
  item: Item;
  /** What stood above it, nearest first. */
  above: readonly string[];
  undo: Undo | undefined;
}

export interface GoneRow<Item> {
  item: Item;
  gone: boolean;
}

export interface GoneList<Item> {
  /** What is there, with what was just removed still in its place. */
  rows: readonly GoneRow<Item>[];
  failed: 'remove' | 'undo' | undefined;
  remove: (item: Item, act: () => Promise<Undo>) => Promise<void>;
  /** True where it is back. */
  undo: (id: string) => Promise<boolean>;
  /** Takes the place of a removed one out of the list. */
  forget: (id: string) => void;
}

/** A list from which things go with a way back. */
export function useGone<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
): GoneList<Item> {
  const [gone, setGone] = useState<readonly Gone<Item>[]>([]);
  const [failed, setFailed] = useState<GoneList<Item>['failed']>();
  const rows = withGone(items, gone, idOf);
  const forget = (id: string) => setGone((all) => all.filter(({ item }) => idOf(item) !== id));

  return {
    rows,
    failed,
    forget,
    async remove(item, act) {
      const id = idOf(item);
      const at = rows.findIndex((row) => idOf(row.item) === id);
      const above = rows
        .slice(0, Math.max(at, 0))
        .map((row) => idOf(row.item))
        .reverse();
      setFailed(undefined);
      setGone((all) => [...all, { item, above, undo: undefined }]);
      try {
        const undo = await act();
        setGone((all) => all.map((one) => (idOf(one.item) === id ? { ...one, undo } : one)));
      } catch {
        forget(id);
        setFailed('remove');
      }
    },
    async undo(id) {
      const one = gone.find(({ item }) => idOf(item) === id);
      try {
        if (!one?.undo) return false;
        await one.undo();
        forget(id);
        setFailed(undefined);
        return true;
      } catch {
        setFailed('undo');
        return false;
      }
    },
  };
}

/** What was removed stands below the nearest of those that stood above it. */
export function withGone<Item>(
  items: readonly Item[],
  gone: readonly Pick<Gone<Item>, 'item' | 'above'>[],
  idOf: (item: Item) => string,
): GoneRow<Item>[] {
  const waiting = new Set(gone.map(({ item }) => idOf(item)));
  const rows: GoneRow<Item>[] = items
    .filter((item) => !waiting.has(idOf(item)))
    .map((item) => ({ item, gone: false }));
  // One that stood lower goes in later, so that it finds those above it.
  for (const { item, above } of [...gone].sort((a, b) => a.above.length - b.above.length)) {
    const at = above
      .map((id) => rows.findIndex((row) => idOf(row.item) === id))
      .find((index) => index >= 0);
    rows.splice((at ?? -1) + 1, 0, { item, gone: true });
  }
  return rows;
}
