import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clipping } from '../../clippings/model';
import { type Removed, withRemoved } from '../../components/clippings/removed';

const clipping = (id: string) => ({ id }) as Clipping;
const clippings = (ids: string) => [...ids].map(clipping);
const shown = (list: readonly Clipping[], removed: readonly Removed[]) =>
  withRemoved(list, removed)
    .map((row) => (row.removed ? `(${row.clipping.id})` : row.clipping.id))
    .join('');

/** Takes clippings out one by one as a reader does, always from the list as it is shown. */
function take(ids: string, order: readonly string[]): Removed[] {
  const removed: Removed[] = [];
  for (const id of order) {
    const rows = withRemoved(clippings(ids), removed);
    const at = rows.findIndex((row) => row.clipping.id === id);
    const above = rows.slice(0, at).map((row) => row.clipping.id);
    removed.push({ clipping: clipping(id), above: above.reverse() });
  }
  return removed;
}

describe('a removed clipping', () => {
  it.each([
    ['stays where it was while the store still has it', 'abc', ['b'], 'abc', 'a(b)c'],
    ['stays where it was once the store has let it go', 'abc', ['b'], 'ac', 'a(b)c'],
    ['stays first if it was first', 'abc', ['a'], 'bc', '(a)bc'],
    ['stays between others that were removed too', 'abcd', ['b', 'c'], 'ad', 'a(b)(c)d'],
    ['stays in place when the one above goes after it', 'abcd', ['c', 'b'], 'ad', 'a(b)(c)d'],
    ['stands below what came in above it', 'abc', ['b'], 'xac', 'xa(b)c'],
  ])('%s', (_law, before, order, after, seen) => {
    expect(shown(clippings(after), take(before, order))).toBe(seen);
  });

  it('stays in place when the one above has had its ten seconds', () => {
    const [, c] = take('abcd', ['b', 'c']);
    expect(shown(clippings('ad'), [c as Removed])).toBe('a(c)d');
  });

  it('never changes the order, whatever is removed and in which order', () => {
    const ids = 'abcdefgh';
    fc.assert(
      fc.property(fc.shuffledSubarray([...ids]), (order) => {
        const left = [...ids].filter((id) => !order.includes(id)).join('');
        const seen = shown(clippings(left), take(ids, order)).replace(/[()]/g, '');
        expect(seen).toBe(ids);
      }),
    );
  });
});
