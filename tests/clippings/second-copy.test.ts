import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCopyFolder } from '../../clippings/second-copy/copy-folder';
import { filesIn } from '../../clippings/second-copy/files';
import { fingerprint, NOTHING, toggled } from '../../clippings/second-copy/fingerprint';
import type { Kept, Line } from '../../clippings/second-copy/line';
import { meets } from '../../clippings/second-copy/outstanding';
import { recover } from '../../clippings/second-copy/recover';
import { sealed, unsealed } from '../../clippings/second-copy/sealed';
import {
  after,
  emptyTally,
  type Step,
  sameContent,
  type Tally,
} from '../../clippings/second-copy/tally';
import { thinnedOut } from '../../clippings/second-copy/thin-out';
import { foldJournal } from '../../clippings/second-copy/tidy';
import { memoryFolder } from './memory-folder';

const LIBRARY = 'b5d6b1de-7c3d-4c0f-9c5e-0d5f6a1b2c3d';

describe('the digest of a library', () => {
  it('knows no order, and forgets what is taken out again', () => {
    const records = fc.uniqueArray(fc.tuple(fc.uuid(), fc.nat(50)), {
      maxLength: 30,
      selector: ([id]) => id,
    });
    const digest = (all: readonly (readonly [string, number])[]) =>
      all.reduce((sum, [id, rev]) => toggled(sum, fingerprint(id, rev)), NOTHING);
    fc.assert(
      fc.property(records, (all) => {
        expect(digest([...all].reverse())).toBe(digest(all));
        expect(digest([...all, ...all])).toBe(NOTHING);
      }),
    );
  });

  it('tells ids and revisions apart: no two of 15,000 are alike', () => {
    const seen = new Set<string>();
    for (let n = 0; n < 5_000; n++) {
      const id = `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
      for (const rev of [1, 2, 11]) seen.add(fingerprint(id, rev));
    }
    expect(seen.size).toBe(15_000);
  });
});

describe('a sealed text', () => {
  it('is handed back whole, or not at all', async () => {
    const whole = await sealed('journal', '推动区块链技术\n和产业创新发展\n');
    expect(await unsealed('journal', whole)).toBe('推动区块链技术\n和产业创新发展\n');
    expect(await unsealed('snapshot', whole)).toBeUndefined();
    for (let cut = 0; cut < whole.length; cut++) {
      expect(await unsealed('journal', whole.slice(0, cut))).toBeUndefined();
    }
    expect(await unsealed('journal', whole.replace('链', '鏈'))).toBeUndefined();
  });
});

describe('which snapshots stay', () => {
  const on = (days: readonly string[]) => days.map((day) => ({ at: `${day}T09:00:00.000Z` }));
  const days = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) =>
      new Date(Date.UTC(2026, 10, from - i)).toISOString().slice(0, 10),
    );

  it('seven days and four weeks after a year of daily ones', () => {
    const kept = thinnedOut(on(days(22, 365))).map(({ at }) => at.slice(5, 10));
    const week = ['11-22', '11-21', '11-20', '11-19', '11-18', '11-17', '11-16'];
    expect(kept).toEqual([...week, '11-15', '11-08', '11-01']);
  });

  it('the two newest whatever their day, and the last of a day', () => {
    const three = ['T20', 'T15', 'T09'].map((hour) => ({ at: `2026-11-22${hour}:00:00.000Z` }));
    expect(thinnedOut(three)).toEqual(three.slice(0, 2));
  });

  it('those of a time long past, where nothing was saved since', () => {
    expect(thinnedOut(on(['2026-11-22', '2025-03-01', '2025-02-28']))).toHaveLength(3);
  });

  it('a clock set back throws nothing away that is new', () => {
    const [newest] = thinnedOut(on(['2001-01-01', ...days(22, 40)]));
    expect(newest?.at.slice(0, 10)).toBe('2001-01-01');
  });
});

/** What a reader does, as a library without any copy would take it. */
type Act = { id: number; does: 'put' | 'gone' } | 'fold' | 'day';

const acts = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({ id: fc.nat(9), does: fc.constantFrom('put', 'put', 'gone') }),
    },
    { weight: 2, arbitrary: fc.constant('fold') },
    { weight: 1, arbitrary: fc.constant('day') },
  ) as fc.Arbitrary<Act>,
  { maxLength: 120 },
);

describe('a library stated with writes that were promised to nobody', () => {
  const writes = fc.array(fc.record({ id: fc.uuid(), came: fc.boolean(), puts: fc.nat(3) }), {
    maxLength: 32,
  });
  const stepsOf = ({ id, puts }: { id: string; puts: number }) =>
    // Several records, or a newer revision of one that is there.
    puts === 0
      ? [{ was: { id, rev: 1 }, is: { id, rev: 2 } }]
      : Array.from({ length: puts }, (_, n) => ({ is: { id: `${id} ${n}`, rev: 1 } }));

  it('is met with any of them, and by nothing that lacks more', () => {
    fc.assert(
      fc.property(writes, fc.uuid(), (all, other) => {
        const before = withSteps(emptyTally(LIBRARY), [
          { is: { id: other, rev: 1 } },
          ...all.flatMap(({ id, puts }) => (puts === 0 ? [{ is: { id, rev: 1 } }] : [])),
        ]);
        const open = all.map((write, i) => {
          const { count, digest } = withSteps(emptyTally(LIBRARY), stepsOf(write));
          return { seq: i + 1, count, digest };
        });
        const withAll = withSteps(before, all.flatMap(stepsOf));
        const there = withSteps(before, all.filter(({ came }) => came).flatMap(stepsOf));
        expect(meets(there, { tally: withAll, open })).toBe(true);
        const lacking = withSteps(there, [{ was: { id: other, rev: 1 } }]);
        expect(meets(lacking, { tally: withAll, open })).toBe(false);
        expect(meets({ ...there, count: there.count + 1 }, { tally: withAll, open })).toBe(false);
      }),
    );
  });
});

describe('journal and snapshots together', () => {
  it('hold what the library holds, whatever was done and whenever it was folded', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const { folder, tally, library } = await replay(all);
        const recovery = await recover(folder);
        if (!recovery) return expect(tally.seq).toBe(0);
        expect(sameContent(recovery.tally, tally)).toBe(true);
        const records = new Map<string, Kept>();
        for await (const some of recovery.records()) {
          for (const record of some) records.set(record.id, record);
        }
        expect(records).toEqual(library);
      }),
      { numRuns: 60 },
    );
  });

  it('give each record back once, though two windows wrote it down', async () => {
    const root = memoryFolder();
    const folder = openCopyFolder(async () => root);
    const lines: Line[] = [1, 2, 3].map((n) => ({ seq: n, put: { id: `clipping-${n}`, rev: 1 } }));
    const tally = after(
      emptyTally(LIBRARY),
      lines.map((line) => ({ is: 'put' in line ? line.put : undefined })),
    );
    const entry = { at: '2026-12-01T09:00:00.000Z', tally: { ...tally, seq: 3 }, open: [], lines };
    await folder.journal.append(entry);
    await folder.journal.append({ ...entry, lines: lines.slice(1) });
    const given: string[] = [];
    for await (const some of (await recover(folder))?.records() ?? []) {
      given.push(...some.map(({ id }) => id));
    }
    expect(given.sort()).toEqual(['clipping-1', 'clipping-2', 'clipping-3']);
  });

  it('a fold leaves alone what is still being written, and takes it in when it is whole', async () => {
    const root = memoryFolder();
    const folder = openCopyFolder(async () => root);
    const files = filesIn(async () => root, 'journal');
    const state = (seq: number, ...pending: number[]) => ({
      seq,
      pending: pending.map((one) => ({ seq: one, count: 1, digest: NOTHING, ids: [], gone: [] })),
    });
    const tally: Tally = emptyTally(LIBRARY);
    await folder.snapshots.write({ at: dayOf(0), tally, open: [], segments: [], folded: [] });
    const put = (n: number, seq: number): Line => ({
      seq,
      put: { id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`, rev: 1 },
    });
    const many = Array.from({ length: 2100 }, (_, n) => put(n, 1));
    await folder.journal.append({
      at: dayOf(1),
      tally: { ...tally, seq: 1 },
      open: [],
      lines: many,
    });
    await folder.journal.append({
      at: dayOf(1),
      tally: { ...tally, seq: 2 },
      open: [],
      lines: [put(9000, 2)],
    });
    const names = await files.names();
    const [last, single] = [names.find((name) => name.includes('_3_3')), names.at(-1)];
    const whole = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const name of [last, single] as string[]) {
      whole.set(name, (await files.read(name)) as Uint8Array<ArrayBuffer>);
      await files.write(name, '');
    }
    const fold = async (library: ReturnType<typeof state>) => {
      const [newest] = await folder.snapshots.all();
      if (newest) await foldJournal(folder, newest, dayOf(2), library);
      return (await recover(folder))?.tally.count;
    };
    expect(await fold(state(2, 1, 2))).toBe(0);
    for (const [name, bytes] of whole) await files.write(name, bytes);
    expect(await fold(state(2, 1, 2))).toBe(2101);
    expect(await fold(state(2))).toBe(2101);
    // What nobody waits for any more goes with the rest.
    await files.write(String(3).padStart(12, '0').concat('-cut.log'), '');
    await fold(state(3));
    const [newest] = await folder.snapshots.all();
    expect(newest?.folded).toEqual(['000000000003-cut.log']);
  });

  it('cost as little as was changed: a fold writes small segments and leaves large ones', async () => {
    const many = Array.from({ length: 300 }, (_, id): Act => ({ id, does: 'put' }));
    const { folder } = await replay([...many, 'fold', { id: 3, does: 'put' }, 'fold']);
    const [newest, older] = await folder.snapshots.all();
    expect(newest?.segments.map(({ lines }) => lines)).toEqual([300, 1]);
    expect(newest?.segments[0]).toEqual(older?.segments[0]);
  });

  it('do not grow without end: what was deleted for good leaves them', async () => {
    const all = Array.from({ length: 600 }, (_, id) => id);
    const puts = all.map((id): Act => ({ id, does: 'put' }));
    const deletions = all.slice(1).map((id): Act => ({ id, does: 'gone' }));
    const { folder } = await replay([...puts, 'fold', ...deletions, 'fold']);
    const [newest] = await folder.snapshots.all();
    expect(newest?.segments.map(({ lines }) => lines)).toEqual([1]);
  }, 15_000);
});

async function replay(all: readonly Act[]) {
  const root = memoryFolder();
  const folder = openCopyFolder(async () => root);
  const library = new Map<string, Kept>();
  let tally: Tally = emptyTally(LIBRARY);
  let day = 1;
  await folder.snapshots.write({ at: dayOf(0), tally, open: [], segments: [], folded: [] });
  for (const act of all) {
    if (act === 'day') day++;
    else if (act === 'fold') {
      const [newest] = await folder.snapshots.all();
      if (newest) await foldJournal(folder, newest, dayOf(day), { seq: tally.seq, pending: [] });
    } else {
      const id = `00000000-0000-4000-8000-${String(act.id).padStart(12, '0')}`;
      const was = library.get(id);
      const is = act.does === 'put' ? { id, rev: (was?.rev ?? 0) + 1, note: '核对' } : undefined;
      if (!was && !is) continue;
      tally = after(tally, [{ was, is }]);
      if (is) library.set(id, is);
      else library.delete(id);
      const { seq } = tally;
      const line: Line = is ? { seq, put: is } : { seq, gone: id };
      await folder.journal.append({ at: dayOf(day), tally, open: [], lines: [line] });
    }
  }
  return { folder, tally, library };
}

function dayOf(day: number): string {
  return new Date(Date.UTC(2026, 9, 1 + day)).toISOString();
}

function withSteps(tally: Tally, steps: readonly Step[]): Tally {
  return after(tally, steps);
}
