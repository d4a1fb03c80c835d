import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../clippings/backup/candidate';
import { conflictCopy } from '../../clippings/backup/state-mark';
import type { Clipping } from '../../clippings/model';
import { quotation } from '../../clippings/quotation';
import { aClipping, quoting } from './a-clipping';
import { backupOf, edited, merge, offered, read, type Shelf, shelfOf, today } from './backup-shelf';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const original = aClipping();
const what = (decisions: readonly { what: string }[]) => decisions.map((one) => one.what);
const offer = (clipping: Clipping): Candidate[] => [{ clipping }];

describe('what becomes of a clipping that is offered', () => {
  it.each<[string, Clipping | undefined, Clipping, string]>([
    ['unknown', undefined, original, 'new'],
    ['known as it is', original, original, 'same'],
    ['known, here in the trash', { ...original, trashed: today.toISOString() }, original, 'same'],
    ['changed there alone', original, edited(original, { note: '待核' }), 'newer'],
    ['changed here alone', edited(original, { note: '待核' }), original, 'older'],
    [
      'changed twice there, once of it here',
      edited(original, { note: '一' }),
      edited(edited(original, { note: '一' }), { note: '二' }),
      'newer',
    ],
    [
      'changed here and there',
      edited(original, { note: '甲' }),
      edited(original, { note: '乙' }),
      'conflict',
    ],
    [
      'changed here once and there more often, in another way',
      edited(original, { note: '甲' }),
      edited(edited(original, { note: '乙' }), { note: '丙' }),
      'conflict',
    ],
    [
      'changed there, and back again',
      edited(original, { note: '误改' }),
      edited(edited(original, { note: '误改' }), { note: '' }),
      'newer',
    ],
    [
      'changed here, and back again',
      edited(edited(original, { note: '误改' }), { note: '' }),
      edited(original, { note: '误改' }),
      'older',
    ],
    [
      'brought in here and there with two notes, and changed here since',
      edited({ ...original, note: '甲' }, { note: '甲，续' }),
      { ...original, note: '乙' },
      'conflict',
    ],
    ['other words under the same id', quoting('别的话'), edited(quoting('另一句'), {}), 'conflict'],
  ])('%s', async (_how, here, there, decision) => {
    const shelf = shelfOf(here ? [here] : []);
    expect(what(await merge(shelf, offer(there)))).toEqual([decision]);
    // A second time there is nothing left to do.
    const before = new Map(shelf);
    const again = what(await merge(shelf, offer(there)));
    expect(['same', 'older']).toContain(again[0]);
    expect(shelf).toEqual(before);
  });

  it('a conflict keeps both, the incoming one beside, and says beside which', async () => {
    const [here, there] = [edited(original, { note: '甲' }), edited(original, { note: '乙' })];
    const shelf = shelfOf([here]);
    await merge(shelf, offer(there));
    const [first, copy] = [...shelf.values()];
    expect(first).toEqual(here);
    expect(copy).toMatchObject({ note: '乙', copyOf: original.id });
    expect(copy?.id).not.toBe(original.id);
  });

  it('what lies in the trash here stays there, what does not is not put there', async () => {
    const trashed = { trashed: '2026-11-20T04:00:00.000Z' };
    const next = edited(original, { note: '待核' });
    const gone = shelfOf([{ ...original, ...trashed }]);
    await merge(gone, offer(next));
    expect(gone.get(original.id)).toMatchObject({ ...trashed, note: '待核' });
    const kept = shelfOf([original]);
    await merge(kept, offer({ ...next, ...trashed }));
    expect(kept.get(original.id)?.trashed).toBeUndefined();
  });

  it('what would leave the trash at once has its thirty days anew', async () => {
    const shelf = shelfOf([]);
    await merge(shelf, offer({ ...original, trashed: '2026-01-01T00:00:00.000Z' }));
    expect(shelf.get(original.id)?.trashed).toBe(today.toISOString());
  });

  it('what says that it was changed without end can be changed here still', async () => {
    const shelf = shelfOf([]);
    await merge(shelf, offer({ ...original, rev: 1e9 }));
    const first = shelf.get(original.id) as Clipping;
    expect(first.rev).toBeLessThan(1e9);
    await merge(shelf, offer(edited({ ...first, rev: 1e9 - 1 }, { note: '待核' })));
    expect(shelf.get(original.id)).toMatchObject({ note: '待核', rev: first.rev + 1 });
  });

  it('a record here that cannot be read is left alone', async () => {
    const shelf: Map<string, unknown> = new Map([[original.id, { id: original.id, note: '残' }]]);
    await merge(shelf as Shelf, offer(original));
    expect(shelf.get(original.id)).toEqual({ id: original.id, note: '残' });
    expect(shelf.size).toBe(2);
  });

  it('two of one id in one file keep both', async () => {
    const shelf = shelfOf([]);
    const file = [quoting('甲句'), quoting('乙句'), quoting('甲句')];
    const decisions = await merge(
      shelf,
      file.map((clipping) => ({ clipping })),
    );
    expect(what(decisions)).toEqual(['new', 'conflict', 'same']);
    expect([...shelf.values()].map(quotation)).toEqual(['甲句', '乙句']);
  });

  it('of what knows little, words and note are compared, and a change here is no conflict with itself', async () => {
    const partial = (clipping: Clipping) => [{ clipping, partial: true as const }];
    const poor = { ...original, headings: [], provinces: [], fields: [], terms: [] };
    expect(what(await merge(shelfOf([original]), partial(poor)))).toEqual(['same']);
    const noted = edited(original, { note: '我的批注' });
    expect(what(await merge(shelfOf([noted]), partial({ ...poor, note: '别的批注' })))).toEqual([
      'conflict',
    ]);
  });
});

/** What a reader does to one of a few clippings in one of two libraries that began as one. */
interface Act {
  side: 'left' | 'right';
  n: number;
  does: 'note' | 'tag' | 'trash' | 'back' | 'new';
  text: string;
}

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    side: fc.constantFrom('left' as const, 'right' as const),
    n: fc.nat(4),
    does: fc.constantFrom(...(['note', 'note', 'tag', 'trash', 'back', 'new'] as const)),
    text: fc.constantFrom('甲', '乙', '丙', '\ud800', '\u0000', '丁'),
  }),
  { maxLength: 24 },
);

function parted(all: readonly Act[]) {
  const start = Array.from({ length: 4 }, (_, n) => quoting(`第${n}句`, { id: id(n) }));
  const sides = { left: shelfOf(start), right: shelfOf(start) };
  let made = 10;
  for (const { side, n, does, text } of all) {
    const shelf = sides[side];
    if (does === 'new') {
      const clipping = quoting(`新句${made}`, { id: id(made++), note: text });
      shelf.set(clipping.id, clipping);
      continue;
    }
    const clipping = shelf.get(id(n));
    if (!clipping) continue;
    const { trashed, ...rest } = clipping;
    const next =
      does === 'note'
        ? edited(clipping, { note: clipping.note + text })
        : does === 'tag'
          ? edited(clipping, { tags: [text] })
          : does === 'trash'
            ? { ...clipping, rev: clipping.rev + 1, trashed: today.toISOString() }
            : { ...rest, rev: clipping.rev + 1 };
    shelf.set(next.id, next);
  }
  return sides;
}

/** Everything that is said in a library, each once. */
const said = (shelf: Shelf) =>
  [
    ...new Set(
      [...shelf.values()].map((one) => JSON.stringify([quotation(one), one.note, one.tags])),
    ),
  ].sort();

describe('two libraries that have parted', () => {
  it('come to say the same, whichever is merged into the other; and again to no more', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const { left, right } = parted(all);
        const [here, there] = [new Map(left), new Map(right)];
        await merge(here, offered(right));
        await merge(there, offered(left));
        expect(said(here)).toEqual(said(there));
        const before = new Map(here);
        await merge(here, offered(right));
        expect(here).toEqual(before);
        // Handed to and fro they agree, and nothing multiplies.
        await merge(here, offered(there));
        await merge(there, offered(here));
        expect(here.size).toBe(said(here).length);
        expect(said(here)).toEqual(said(there));
      }),
      { numRuns: 60 },
    );
  });

  it('lose nothing: every record of either is there, or what it has become', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const { left, right } = parted(all);
        const merged = new Map(left);
        await merge(merged, offered(right));
        for (const key of left.keys()) expect(merged.has(key)).toBe(true);
        for (const [key, clipping] of right) {
          const here = merged.get(key) as Clipping;
          const beside = merged.get(conflictCopy(clipping).id);
          const isKept = [here, beside].some(
            (one) =>
              one &&
              JSON.stringify([one.note, one.tags]) ===
                JSON.stringify([clipping.note, clipping.tags]),
          );
          // Otherwise the library has gone on from it: everything it says was added to since.
          const wentOn = (here.was?.length ?? 0) > (clipping.was?.length ?? 0);
          expect(isKept || wentOn).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('through a file as well as at once', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const { left, right } = parted(all);
        const { candidates, refused } = await read((await backupOf([...right.values()])).content);
        expect(refused).toEqual([]);
        const [file, memory] = [new Map(left), new Map(left)];
        await merge(file, candidates);
        await merge(memory, offered(right));
        expect(file).toEqual(memory);
      }),
      { numRuns: 20 },
    );
  });
});
