import { describe, expect, it } from 'vitest';
import { type Edit, inverse, isAsLeft, joined, patchOf } from '../../clippings/edits';
import { aClipping } from './a-clipping';

const { id } = aClipping();
const noted = (before: string, after: string): Edit => ({
  of: 'fields',
  patches: new Map([[id, { before: { note: before }, after: { note: after } }]]),
});

describe('an edit', () => {
  it.each<Edit>([{ of: 'trash', ids: [id] }, { of: 'restore', ids: [id] }, noted('旧', '新')])(
    'taken back twice is itself',
    (edit) => expect(inverse(inverse(edit))).toEqual(edit),
  );

  it('remembers what it replaces, of its own fields alone', () => {
    const clipping = aClipping({ note: '旧', tags: ['待核对'] });
    expect(patchOf(clipping, { tags: ['待核对', '附录'] })).toEqual({
      before: { tags: ['待核对'] },
      after: { tags: ['待核对', '附录'] },
    });
  });

  it('is taken back over a later change of another field, and of none over the same', () => {
    const patch = { before: { tags: ['附录'] }, after: { tags: [] } };
    expect(isAsLeft(aClipping({ tags: ['附录'], note: '后来写的', rev: 7 }), patch)).toBe(true);
    expect(isAsLeft(aClipping({ tags: ['附录', '别处加的'] }), patch)).toBe(false);
  });

  it('knows a field that was not there', () => {
    const { year: _, ...rest } = aClipping();
    const patch = patchOf(rest, { year: 2021 });
    const back = { before: patch.after, after: patch.before };
    expect(isAsLeft({ ...rest, year: 2021 }, back)).toBe(true);
    expect(isAsLeft({ ...rest, year: 2022 }, back)).toBe(false);
  });

  it('joins a note that goes on being written, and nothing else', () => {
    expect(joined(noted('', '与'), noted('与', '与去年'))).toEqual(noted('', '与去年'));
    expect(joined(noted('', '与'), noted('别处写的', '与去年'))).toBeUndefined();
    expect(joined({ of: 'trash', ids: [id] }, noted('', '与'))).toBeUndefined();
    expect(joined(undefined, noted('', '与'))).toBeUndefined();
  });
});
