import type { Province } from '../../seeds/types';

type Tile = Pick<Province, 'code' | 'tile'>;

const directions: Readonly<Record<string, { col: number; row: number }>> = {
  ArrowLeft: { col: -1, row: 0 },
  ArrowRight: { col: 1, row: 0 },
  ArrowUp: { col: 0, row: -1 },
  ArrowDown: { col: 0, row: 1 },
};

/**
 * Where a key leads from a tile: the nearest tile in the arrow's direction, the one straight ahead
 * before one aside; Home and End to the ends of the row, with Ctrl of the whole map. Undefined for
 * other keys and at the edge.
 */
export function walk<T extends Tile>(
  tiles: readonly T[],
  from: T,
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
): T | undefined {
  if (key === 'Home' || key === 'End') {
    const within = ctrlKey ? tiles : tiles.filter(({ tile }) => tile.row === from.tile.row);
    const ordered = [...within].sort(inReadingOrder);
    return key === 'Home' ? ordered[0] : ordered.at(-1);
  }
  const direction = directions[key];
  if (direction === undefined) return undefined;
  let best: { tile: T; cost: number } | undefined;
  for (const tile of tiles) {
    const col = tile.tile.col - from.tile.col;
    const row = tile.tile.row - from.tile.row;
    const ahead = col * direction.col + row * direction.row;
    const aside = Math.abs(col * direction.row) + Math.abs(row * direction.col);
    if (ahead <= 0) continue;
    const cost = ahead + 4 * aside;
    if (best === undefined || cost < best.cost) best = { tile, cost };
  }
  return best?.tile;
}

/** Row by row, as the map is read. */
export function inReadingOrder(a: Tile, b: Tile): number {
  return a.tile.row - b.tile.row || a.tile.col - b.tile.col;
}
