import { describe, expect, it } from 'vitest';
import type { FlowMarks } from '../../page/flow-marks';
import { hitNow } from '../../page/hit-test';
import type { TextFlow } from '../../page/text-flow';

const block = {} as Element;
const text = '福建推进区块链应用。';

function marksOf(change: Partial<TextFlow> = {}): FlowMarks {
  const flow = {
    root: block,
    unit: 'paragraph',
    level: 0,
    text,
    pieces: [],
    stale: false,
  } as const;
  return {
    flow: { ...flow, ...change },
    headings: [],
    matches: [],
    passages: [],
    own: [],
    asides: [],
  };
}

describe('a hit', () => {
  const stale = { marks: marksOf({ stale: true }), start: 4, end: 7 };

  it('stands while its text does', () => {
    const hit = { marks: marksOf(), start: 4, end: 7 };
    expect(hitNow(hit, [])).toBe(hit);
  });

  it('goes over to the same words of a block that was read anew', () => {
    const anew = marksOf();
    expect(hitNow(stale, [marksOf({ text: '别的话。' }), anew])?.marks).toBe(anew);
  });

  it.each([
    ['the words have changed', [marksOf({ text: '福建推进区块链建设。' })]],
    ['they stand in another block', [marksOf({ root: {} as Element })]],
    ['they stand there twice', [marksOf(), marksOf()]],
    ['reading has paused', []],
  ])('is gone where %s', (_law, marks) => expect(hitNow(stale, marks)).toBeUndefined());
});
