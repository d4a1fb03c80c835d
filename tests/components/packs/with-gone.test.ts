import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withGone } from '../../../components/packs/use-gone';

const id = (item: string) => item;

/** What was removed from a list, one after another, as the list stood. */
function take(list: string, order: readonly string[]) {
  return order.map((item) => ({
    item,
    above: [...list.slice(0, list.indexOf(item))].reverse(),
  }));
}

/** Rows written in one line, removed ones in brackets. */
const line = (items: string, gone: ReturnType<typeof take>) =>
  withGone([...items], gone, id)
    .map((row) => (row.gone ? `(${row.item})` : row.item))
    .join('');

describe('what was just removed', () => {
  it.each([
    ['stands where it was', 'abc', ['b'], 'ac', 'a(b)c'],
    ['stands at the top', 'abc', ['a'], 'bc', '(a)bc'],
    ['stands at the end', 'abc', ['c'], 'ab', 'ab(c)'],
    ['is shown before the store has let it go', 'abc', ['b'], 'abc', 'a(b)c'],
    ['stands below what came in above it', 'abc', ['b'], 'xac', 'xa(b)c'],
    ['stands alone', 'a', ['a'], '', '(a)'],
  ])('%s', (_law, before, order, after, seen) => {
    expect(line(after, take(before, order))).toBe(seen);
  });

  it('never changes the order, whatever is removed and in which order', () => {
    const all = 'abcdefgh';
    fc.assert(
      fc.property(fc.shuffledSubarray([...all]), (order) => {
        const left = [...all].filter((item) => !order.includes(item)).join('');
        expect(line(left, take(all, order)).replace(/[()]/g, '')).toBe(all);
      }),
    );
  });
});
