import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLibraryIndex } from '../../clippings/library-index/library-index';
import { groupings, type Question, sorts } from '../../clippings/library-index/question';
import type { Clipping } from '../../clippings/model';
import { createSearch } from '../../clippings/search';
import { createSearchTexts } from '../../clippings/search-texts';
import type { SeenVerdict } from '../../clippings/verdicts/seen-verdict';
import { aClipping, quoting } from './a-clipping';
import { naiveAnswer } from './naive-library';

const words = {
  provinceNames: (code: string) =>
    ({ 'CN-FJ': ['福建省', 'Fujian'], 'CN-GD': ['广东省', 'Guangdong'] })[code] ?? [],
  simplify: (character: string) => ({ 區: '区', 塊: '块', 鏈: '链' })[character] ?? character,
};
const texts = createSearchTexts(words);
const matches = createSearch(words);
const everything: Question = {
  view: 'kept',
  query: '',
  chosen: {},
  sort: 'created',
  group: 'none',
};

function answer(index: ReturnType<typeof createLibraryIndex>, question: Question) {
  const asking = index.ask(question);
  for (;;) {
    const step = asking.next();
    if (step.done) return step.value;
  }
}

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const sentences = [
  '推动区块链技术和产业创新发展',
  '建設區塊鏈服務平台，推進電子證照互認',
  '５Ｇ 基站 新建４万个',
  'Build a blockchain service network (BSN)',
  '产业链上下游企业协同',
  '\ud83d\ude00 🐟 İstanbul ΣΑΣ',
  '',
];
const pages = [
  {
    key: 'https://www.fujian.gov.cn/a',
    title: '2020年福建省政府工作报告',
    site: 'www.fujian.gov.cn',
  },
  { key: 'https://www.gd.gov.cn/b', title: '广东省政府工作报告', site: 'www.gd.gov.cn' },
  { key: 'https://www.gd.gov.cn/c', title: '', site: 'www.gd.gov.cn' },
];
const some = <T>(values: readonly T[], most = 2) =>
  fc.array(fc.constantFrom(...values), { maxLength: most });

const clippings = fc
  .record({
    n: fc.nat(12),
    rev: fc.integer({ min: 1, max: 4 }),
    exact: fc.constantFrom(...sentences),
    note: fc.constantFrom('', '与去年的表述比较 API', '待核对'),
    tags: some(['数字政府', '待核对', '区块链']),
    provinces: some(['CN-FJ', 'CN-GD', 'CN-ZJ']),
    fields: some(['digital-economy', 'e-government']),
    year: fc.constantFrom(undefined, 2020, 2021),
    page: fc.constantFrom(...pages),
    published: fc.constantFrom(undefined, '2020-01-17', '2021-02-03'),
    trashed: fc.boolean(),
  })
  .map(({ n, rev, exact, note, tags, provinces, fields, year, page, published, trashed }) =>
    quoting(exact, {
      id: idOf(n),
      rev,
      // Pairs share a moment; some moments lie on either side of a midnight.
      created: new Date(Date.UTC(2026, 10, 20) + (n >> 1) * 7_000_000).toISOString(),
      note,
      tags,
      provinces,
      fields,
      ...(year === undefined ? { year: undefined } : { year }),
      source: {
        url: page.key,
        ...page,
        ...(published && { published }),
        accessed: '2026-11-20T04:00:00.000Z',
      },
      ...(trashed && { trashed: '2026-11-21T04:00:00.000Z' }),
    } as Partial<Clipping>),
  );

const changes = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: clippings.map((put) => ({ put })) },
    { weight: 1, arbitrary: fc.nat(12).map((n) => ({ gone: idOf(n) })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.nat(12), fc.constantFrom('exact' as const, 'changed' as const, 'gone' as const))
        .map(([n, verdict]) => ({
          seen: { id: idOf(n), verdict, at: '2026-11-22T04:00:00.000Z' },
        })),
    },
  ),
  { maxLength: 40 },
);

const questions: fc.Arbitrary<Question> = fc.record({
  view: fc.constantFrom('kept', 'trash'),
  query: fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '区',
      '区块链',
      '區塊',
      '待核对 福建',
      '5g',
      'σασ',
      'istanbul',
      '链上',
    ),
    fc
      .tuple(fc.constantFrom(...sentences), fc.nat(), fc.integer({ min: 1, max: 5 }))
      .map(([text, at, length]) => text.slice(at % (text.length || 1)).slice(0, length)),
  ),
  chosen: fc.record(
    {
      province: some(['CN-FJ', 'CN-ZJ', 'CN-XX']),
      field: some(['e-government']),
      site: some(['www.gd.gov.cn']),
      tag: some(['待核对', '区块链']),
      year: some(['2020']),
      verdict: some(['changed', 'unchecked']),
    },
    { requiredKeys: [] },
  ),
  sort: fc.constantFrom(...sorts),
  group: fc.constantFrom(...groupings),
});

describe('the index of a library', () => {
  it('answers as a look at every record does, whatever comes, changes and goes between', () => {
    const acts = fc.array(fc.tuple(changes, fc.array(questions, { minLength: 1, maxLength: 4 })), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(acts, (all) => {
        const index = createLibraryIndex(texts);
        const kept = new Map<string, Clipping>();
        const seen = new Map<string, SeenVerdict>();
        for (const [some, asked] of all) {
          for (const change of some) {
            if ('gone' in change) {
              index.remove(change.gone);
              kept.delete(change.gone);
            } else if ('seen' in change) {
              seen.set(change.seen.id, change.seen);
              const known = kept.get(change.seen.id);
              // As the keeper does: the record as it is, with what is known now.
              if (known) index.put(known, change.seen);
            } else {
              index.put(change.put, seen.get(change.put.id));
              if ((kept.get(change.put.id)?.rev ?? 0) <= change.put.rev) {
                kept.set(change.put.id, change.put);
              }
            }
          }
          expect(index.size).toBe(kept.size);
          for (const question of asked) {
            expect(answer(index, question)).toEqual(
              naiveAnswer([...kept.values()], question, matches, seen),
            );
          }
        }
      }),
      { numRuns: 80 },
    );
  }, 20_000);

  it('finds the same letter by letter as at once, and what was noted in between', () => {
    const index = createLibraryIndex(texts);
    const passages = ['建设区块链平台', '推广电子证照', '划定生态区块', '深化放管服改革'];
    const made = passages.map((exact, n) => quoting(exact, { id: idOf(n) }));
    for (const one of made) index.put(one);
    const ids = (query: string) => [...answer(index, { ...everything, query }).ids].sort();
    expect(ids('区')).toEqual([idOf(0), idOf(2)]);
    expect(ids('区块')).toEqual([idOf(0), idOf(2)]);
    expect(ids('区块链')).toEqual([idOf(0)]);
    index.put({ ...(made[1] as Clipping), rev: 2, note: '与区块链对比' });
    expect(ids('区块链')).toEqual([idOf(0), idOf(1)]);
    expect(ids('区块链 电子')).toEqual([idOf(1)]);
    // And back, as with the key that deletes.
    expect(ids('区块')).toEqual([idOf(0), idOf(1), idOf(2)]);
  });

  it('keeps thousands in order, past the edges of its blocks', () => {
    const index = createLibraryIndex(texts);
    const made = Array.from({ length: 5000 }, (_, n) =>
      quoting(n % 7 === 0 ? `第${n}条：建设区块链平台` : `第${n}条：推广电子证照`, {
        id: idOf(n),
        created: new Date(Date.UTC(2026, 0, 1) + ((n * 7919) % 5000) * 60_000).toISOString(),
      }),
    );
    for (const one of made) index.put(one);
    const found = answer(index, { ...everything, query: '区块 平台' });
    expect(found.ids).toHaveLength(715);
    expect(answer(index, { ...everything, query: '第4999条' }).ids).toEqual([idOf(4999)]);
    expect(answer(index, everything).ids).toEqual(
      [...made].sort((a, b) => (a.created < b.created ? 1 : -1)).map(({ id }) => id),
    );
    for (const { id } of made.slice(0, 4000)) index.remove(id);
    expect(answer(index, { ...everything, query: '区块链' }).ids).toHaveLength(143);
  });

  it('gives others their turn at least every few thousand clippings', () => {
    const index = createLibraryIndex(texts);
    for (let n = 0; n < 9000; n++) index.put(aClipping({ id: idOf(n) }));
    let steps = 0;
    for (const asking = index.ask(everything); !asking.next().done; ) steps++;
    expect(steps).toBeGreaterThan(4);
  });

  it('is as it was where a record is too damaged to be taken in', () => {
    const index = createLibraryIndex(texts);
    index.put(aClipping());
    expect(() => index.put({ id: aClipping().id, rev: 9 } as Clipping)).toThrow();
    expect(answer(index, { ...everything, query: '区块链' }).ids).toEqual([aClipping().id]);
  });
});
