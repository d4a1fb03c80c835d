import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../clippings/backup/format';
import { readImport } from '../../clippings/backup/read-import';
import { writeBackup } from '../../clippings/backup/write-backup';
import { createPartsReader, packRecords, wordsRecord } from '../../ports/backup-parts';
import { aClipping, quoting } from '../clippings/a-clipping';
import { chance } from '../long/chance';
import { aFact, aPack } from '../seeds/packs/a-pack';
import { digestOf } from './digest-of';
import { anArticle, heldPack, recordsOf, someParts } from './some-parts';

const today = new Date('2026-11-22T08:00:00.000Z');

async function written(portions: Iterable<readonly unknown[]>, whole: number = LIMITS.whole) {
  async function* all() {
    yield* portions;
  }
  const [file] = await writeBackup(all(), { made: today, limits: { ...LIMITS, whole } });
  if (!file) throw new Error('no file');
  return file.content.text();
}

async function read(file: string | Blob) {
  const parts = createPartsReader();
  const options = { now: today, wordsOf: (html: string) => html, parts };
  const result = await readImport(new Blob([file]), options);
  return { result, parts: parts.parts };
}

describe('what a reader has beside clippings', () => {
  it('comes back out of a backup as it went in, in either form', async () => {
    await fc.assert(
      fc.asyncProperty(someParts, fc.constantFrom(1, LIMITS.whole), async (parts, whole) => {
        const text = await written([[aClipping()], ...recordsOf(parts)], whole);
        const { result, parts: back } = await read(text);
        expect(result).toMatchObject({ ok: true, offer: { candidates: [{}], refused: [] } });
        expect(back).toEqual(parts);
      }),
      { numRuns: 60 },
    );
  });

  it('is not asked for by a backup of the first version, which stays readable', async () => {
    const text = (await written([[aClipping(), quoting('别的话')]])).trimEnd();
    const lines = text.replace('"version":2', '"version":1').split('\n');
    const old = lines.with(-1, lines.at(-1)?.replace(/[0-9a-f]{64}/, digestOf(lines)) ?? '');
    const { result, parts } = await read(old.join('\n'));
    expect(result).toMatchObject({ ok: true, offer: { from: 'backup', refused: [] } });
    expect(result.ok && result.offer.candidates).toHaveLength(2);
    expect(parts).toEqual({ packs: [], articles: [], words: [], sites: [] });
  });

  it('of a large pack stands in several records, and is whole again', async () => {
    const facts = Array.from({ length: 450 }, (_, n) => aFact({ id: `f${n}` }));
    const whole = heldPack(aPack({ facts }));
    const records = packRecords(whole);
    expect(records).toHaveLength(3);
    expect((await read(await written([records]))).parts.packs).toEqual([whole]);
  });
});

const pack = heldPack(aPack());
const [packRecord] = packRecords(pack) as [ReturnType<typeof packRecords>[number]];
const article = anArticle('推动区块链技术。');
const evil = (text: string) => JSON.parse(text);

describe('a backup with a hostile part is refused whole, and it is said what is wrong', () => {
  it.each<[string, object[], object]>([
    [
      'an address that runs, of a kept text',
      [{ part: 'article', article: { ...article, url: 'javascript:alert(1)' } }],
      { part: 'article', path: 'article.url' },
    ],
    [
      'an address that runs, of a fact',
      [
        {
          ...packRecord,
          facts: [aFact({ source: { ...aFact().source, url: 'javascript:alert(1)' } })],
        },
      ],
      { part: 'pack', path: 'facts.0.source.url' },
    ],
    [
      'a kept text that its hash does not prove',
      [{ part: 'article', article: { ...article, text: '推动区块链技木。' } }],
      { part: 'article', path: 'article.hash' },
    ],
    [
      'a kept text twice',
      [
        { part: 'article', article },
        { part: 'article', article },
      ],
      { n: 3, part: 'article', twice: true },
    ],
    [
      'a pack that lacks facts',
      [{ ...packRecord, facts: [] }],
      { part: 'pack', path: 'pack.count' },
    ],
    ['a pack that begins in its middle', [{ ...packRecord, at: 7 }], { path: 'pack.at' }],
    [
      'a fact twice',
      [{ ...packRecord, facts: [aFact(), aFact()] }],
      { part: 'pack', path: 'pack.facts.id', twice: true },
    ],
    [
      'two own packs',
      [...packRecords({ ...pack, pack: { ...pack.pack, own: true } })].flatMap((record) => [
        record,
        { ...record, pack: { ...record.pack, id: 'b', head: { ...record.pack.head, id: 'b' } } },
      ]),
      { n: 3, path: 'pack.own', twice: true },
    ],
    [
      'a pack under the id of another',
      [{ ...packRecord, pack: { ...packRecord.pack, id: 'another' } }],
      { part: 'pack', path: 'pack' },
    ],
    ['a key too many', [{ ...wordsRecord([]), extra: 1 }], { part: 'words', path: 'extra' }],
    [
      'a word twice',
      [
        wordsRecord([
          { label: '链改', note: '' },
          { label: '链改', note: '另一条' },
        ]),
      ],
      { part: 'words', path: 'words.1.label', twice: true },
    ],
    [
      'words without end',
      [wordsRecord(Array(5001).fill({ label: '甲', note: '' }))],
      { path: 'words' },
    ],
    ['words that are none', [{ part: 'words', words: { length: 3 } }], { path: 'words' }],
    [
      'a choice that there is not',
      [{ part: 'preferences', preferences: { showDelay: -1 } }],
      { part: 'preferences', path: 'preferences.showDelay' },
    ],
    [
      'choices that reach for the nature of objects',
      [
        evil(
          '{"part":"preferences","preferences":{"own":{"on":true,"painted":true,"__proto__":{"x":1}}}}',
        ),
      ],
      { part: 'preferences', path: 'preferences.own.__proto__' },
    ],
    [
      'words that reach for the nature of objects',
      [evil('{"part":"words","words":[{"label":"甲","note":"","__proto__":{"x":1}}]}')],
      { part: 'words', path: 'words.0.__proto__' },
    ],
    ['a site that is no pattern', [{ part: 'sites', sites: ['<all_urls>'] }], { path: 'sites.0' }],
    ['a part that nobody knows', [{ part: 'cookies', cookies: [] }], { part: '', path: 'part' }],
    ['a part that is no name', [{ part: { toString: 1 } }], { part: '', path: 'part' }],
  ])('%s', async (_what, records, fault) => {
    for (const whole of [1, LIMITS.whole]) {
      const { result } = await read(await written([[aClipping()], records], whole));
      expect(result).toMatchObject({ ok: false, fault: { why: 'bad-part', ...fault } });
    }
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('a depth bomb', async () => {
    const deep = {
      part: 'preferences',
      preferences: evil(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`),
    };
    const { result } = await read(await written([[deep]]));
    expect(result).toEqual({ ok: false, fault: { why: 'too-deep' } });
  });
});

describe('a damaged backup with parts', () => {
  const [parts] = fc.sample(someParts, { numRuns: 1, seed: 11 });

  it('cut anywhere, or with a bit flipped, offers nothing or all of it', async () => {
    if (!parts) throw new Error('no parts');
    const bytes = new TextEncoder().encode(await written([[aClipping()], ...recordsOf(parts)]));
    const dice = chance(20261130);
    for (let n = 0; n < 400; n++) {
      const at = dice.below(bytes.length - 1);
      expect((await read(new Blob([bytes.slice(0, at)]))).result.ok, `cut at ${at}`).toBe(false);
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] as number) ^ (1 << dice.below(8));
      const { result, parts: back } = await read(new Blob([flipped]));
      if (result.ok) expect(back).toEqual(parts);
    }
  });
});

describe('a library too large for one file', () => {
  const limits = { whole: 4_000, lines: 6_000, records: 5 };
  const all = Array.from({ length: 17 }, (_, n) =>
    quoting(`第${n}条`, { id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` }),
  );

  it('goes into several, each of which is whole and is read back', async () => {
    async function* portions() {
      yield all.slice(0, 12);
      yield all.slice(12);
      yield packRecords(pack);
      yield [wordsRecord([])];
    }
    const files = await writeBackup(portions(), { made: today, limits });
    expect(files.length).toBeGreaterThan(3);
    const found: unknown[] = [];
    for (const [i, { content, count }] of files.entries()) {
      expect(content.size).toBeLessThanOrEqual(limits.lines);
      expect(count).toBeLessThanOrEqual(limits.records);
      const { result } = await read(content);
      if (!result.ok) throw new Error(JSON.stringify(result.fault));
      const { candidates, file = 1, more = false } = result.offer;
      expect([file, more]).toEqual([i + 1, i < files.length - 1]);
      found.push(...candidates.map(({ clipping }) => clipping));
    }
    expect(found).toEqual(all);
  });

  it('takes the longest kept text in, every character escaped', async () => {
    const longest = anArticle('\u0001'.repeat(2_000_000));
    const { result, parts } = await read(
      await written([[{ part: 'article', article: longest }]], 1),
    );
    expect(result.ok).toBe(true);
    expect(parts.articles).toEqual([longest]);
  });
});
