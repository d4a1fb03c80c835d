import { describe, expect, it } from 'vitest';
import type { ClippingChange } from '../../clippings/clipping-change';
import type { Clipping } from '../../clippings/model';
import type { Store } from '../../clippings/store';
import { createEditHistory } from '../../entrypoints/desk/edit-history';
import { quoting } from '../clippings/a-clipping';

const FULL = { ok: false, reason: 'quota', detail: 'no room' } as const;

/** A library in memory; after so many writes there is no room left. */
function library(count: number) {
  const all = new Map<string, Clipping>();
  for (let n = 0; n < count; n++) {
    const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    all.set(id, quoting(`第${n}句`, { id, tags: ['待核'] }));
  }
  let room = Number.POSITIVE_INFINITY;
  const rewrite = async (
    ids: readonly string[],
    next: (clipping: Clipping) => Clipping | undefined,
  ) => {
    await Promise.resolve();
    if (room-- <= 0) return FULL;
    const changed = ids.filter((id) => {
      const clipping = all.get(id);
      const made = clipping && next(clipping);
      if (made) all.set(id, made);
      return made !== undefined;
    });
    return { ok: true as const, changed, invalid: [] };
  };
  const store = {
    changeAll: (
      ids: readonly string[],
      change: (clipping: Clipping) => ClippingChange | undefined,
    ) =>
      rewrite(ids, (clipping) => {
        const wanted = change(clipping);
        return wanted && ({ ...clipping, ...wanted } as Clipping);
      }),
    trashAll: (ids: readonly string[]) =>
      rewrite(ids, (clipping) => ({ ...clipping, trashed: '2026-11-22T08:00:00.000Z' })),
    restoreAll: (ids: readonly string[]) =>
      rewrite(ids, ({ trashed, ...clipping }) => (trashed ? clipping : undefined)),
  } as unknown as Store;
  const history = createEditHistory({ store: async () => store });
  return {
    history,
    ids: [...all.keys()],
    tagged: () => [...all.values()].filter(({ tags }) => tags.includes('待核')).length,
    trashed: () => [...all.values()].filter((one) => one.trashed !== undefined).length,
    one: () => [...all.values()][0] as Clipping,
    roomFor(writes: number) {
      room = writes;
    },
  };
}

const untag = ({ tags }: Clipping) => ({ tags: tags.filter((tag) => tag !== '待核') });
const tag = (name: string) => (clipping: Clipping) => ({ tags: [...clipping.tags, name] });

describe('what is done to clippings', () => {
  it('of two edits that come at once neither is dropped', async () => {
    const { history, ids, one } = library(1);
    await Promise.all([
      history.change('tag', ids, tag('甲')),
      history.change('tag', ids, tag('乙')),
      history.undo(),
    ]);
    expect(one().tags).toEqual(['待核', '甲']);
  });

  it('an undoing that breaks off can be gone on with', async () => {
    const { history, ids, tagged, roomFor } = library(2500);
    await history.change('untag', ids, untag);
    expect(tagged()).toBe(0);
    roomFor(1);
    await history.undo();
    expect([tagged(), history.news.value?.failed]).toEqual([1000, true]);
    roomFor(Number.POSITIVE_INFINITY);
    await history.undo();
    expect(tagged()).toBe(2500);
    // And the same way forth, in two goes as it came back.
    await history.redo();
    await history.redo();
    expect(tagged()).toBe(0);
  });

  it('so can one out of the trash', async () => {
    const { history, ids, trashed, roomFor } = library(2500);
    await history.trash(ids);
    roomFor(2);
    await history.undo();
    expect(trashed()).toBe(500);
    roomFor(Number.POSITIVE_INFINITY);
    await history.undo();
    expect(trashed()).toBe(0);
  });

  it('one that could not be put into the trash is not told to be there', async () => {
    const { history, ids, trashed, roomFor } = library(1);
    roomFor(0);
    await expect(history.trash(ids)).rejects.toThrow();
    expect(trashed()).toBe(0);
  });
});
