import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listItems } from '../../components/clippings/list-items';
import { among, extended, nothingSelected, toggled } from '../../components/clippings/selection';

describe('the lines of the list', () => {
  it('are the clippings in their order, each group under its head', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 }), (sizes) => {
        let from = 0;
        const groups = sizes.map((count, n) => {
          const group = { name: `第${n}组`, from, count };
          from += count;
          return group;
        });
        const items = listItems(from, groups);
        const wanted = groups.flatMap((group, number) => [
          { kind: 'group', group, number },
          ...Array.from({ length: group.count }, (_, i) => ({
            kind: 'clipping',
            position: group.from + i,
          })),
        ]);
        const lines = Array.from({ length: items.count }, (_, item) => items.at(item));
        expect(lines).toEqual(wanted);
        lines.forEach((line, item) => {
          if (line.kind === 'clipping') expect(items.itemOf(line.position)).toBe(item);
          const head = lines.slice(0, item + 1).findLastIndex(({ kind }) => kind === 'group');
          expect(items.headOf(item)).toBe(head);
        });
      }),
    );
  });
});

describe('selecting', () => {
  const order = ['甲', '乙', '丙', '丁', '戊'];
  const ids = (selection: { ids: ReadonlySet<string> }) => [...selection.ids].sort();

  it('takes one more, and leaves it again', () => {
    const one = toggled(nothingSelected, '乙');
    expect(ids(one)).toEqual(['乙']);
    expect(ids(toggled(one, '乙'))).toEqual([]);
  });

  it('takes a range either way, from where it was begun, besides what was selected', () => {
    const begun = toggled(toggled(nothingSelected, '甲'), '丁');
    expect(ids(extended(begun, '乙', order))).toEqual(['甲', '丁', '丙', '乙'].sort());
    expect(ids(extended(begun, '戊', order))).toEqual(['甲', '丁', '戊'].sort());
  });

  it('takes the one alone where the beginning is not listed any more', () => {
    expect(ids(extended({ ids: new Set(), anchor: '别的' }, '丙', order))).toEqual(['丙']);
  });

  it('forgets what is not listed any more', () => {
    const three = { ids: new Set(['甲', '丙', '别的']), anchor: '甲' };
    expect(ids(among(three, order))).toEqual(['丙', '甲'].sort());
    expect(among(toggled(nothingSelected, '甲'), order).anchor).toBe('甲');
  });
});
