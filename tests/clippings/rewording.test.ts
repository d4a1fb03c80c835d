import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { anchor } from '../../clippings/anchor';
import { Clipping, MOST_FORMER } from '../../clippings/model';
import { quotation } from '../../clippings/quotation';
import { reworded, selectorsAt } from '../../clippings/rewording';
import { aClipping, noon } from './a-clipping';

const text = '一、总体要求\n推动区块链技术和产业创新发展，新建5G基站6万个。\n二、保障措施';
const start = text.indexOf('推动');
const end = text.indexOf('\n二');

describe('a clipping that takes new words', () => {
  it('has the new ones, findable where they stand, and keeps its old ones with the time', () => {
    const clipping = aClipping();
    const next = { ...clipping, ...reworded(clipping, selectorsAt(text, start, end), noon) };
    expect(quotation(next)).toBe(text.slice(start, end));
    expect(next.former).toEqual([{ exact: quotation(clipping), at: noon.toISOString() }]);
    expect(anchor(next.selectors, text)).toEqual({ verdict: 'exact', start, end });
    expect(v.is(Clipping, next)).toBe(true);
  });

  it('keeps no former words where they are the same, only elsewhere', () => {
    const clipping = aClipping({ selectors: selectorsAt(text, start, end) });
    const moved = `前言\n${text}`;
    const change = reworded(clipping, selectorsAt(moved, start + 3, end + 3), noon);
    expect(change.former).toBeUndefined();
  });

  it('keeps the first words for good, and lets the oldest of the others go where there are too many', () => {
    const former = Array.from({ length: MOST_FORMER }, (_, i) => ({
      exact: `第${i}稿`,
      at: noon.toISOString(),
    }));
    const next = reworded(aClipping({ former }), selectorsAt(text, start, end), noon).former ?? [];
    expect(next).toHaveLength(MOST_FORMER);
    expect(next.slice(0, 2).map(({ exact }) => exact)).toEqual(['第0稿', '第2稿']);
    expect(next.at(-1)?.exact).toBe(quotation(aClipping()));
  });
});
