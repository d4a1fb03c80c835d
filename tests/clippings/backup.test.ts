import { createHash } from 'node:crypto';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../clippings/backup/format';
import { readImport } from '../../clippings/backup/read-import';
import { createSha256 } from '../../clippings/backup/sha256';
import { writeBackup } from '../../clippings/backup/write-backup';
import { Clipping } from '../../clippings/model';
import { strangeClipping } from '../export/strange-clipping';
import { chance } from '../long/chance';
import { aClipping, quoting } from './a-clipping';
import { backupOf, read, reading, today } from './backup-shelf';

const nodeSha = (text: string) => createHash('sha256').update(text).digest('hex');
const numbered = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Clippings with the oddest words, all of which a library may hold. */
function strange(count: number, seed: number): Clipping[] {
  const dice = chance(seed);
  const all: Clipping[] = [];
  for (let n = 1; all.length < count; n++) {
    const clipping = v.safeParse(
      Clipping,
      strangeClipping(n, dice, () => '推动区块链技术。'),
    );
    if (!clipping.success) continue;
    all.push({
      ...clipping.output,
      ...(dice.maybe(0.3) && { trashed: '2026-11-21T00:00:00.000Z' }),
      ...(dice.maybe(0.3) && { was: ['0123456789abcdef'], rev: 2 }),
    });
  }
  return all;
}

describe('a digest made piece by piece', () => {
  it('is that of the whole, wherever the pieces end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 90 }), { maxLength: 6 }),
        (pieces) => {
          const digest = createSha256();
          for (const piece of pieces) digest.update(piece);
          const bytes = pieces.map((piece) => Buffer.from(new TextEncoder().encode(piece)));
          const whole = createHash('sha256').update(Buffer.concat(bytes)).digest('hex');
          expect(digest.hex()).toBe(whole);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([55, 56, 63, 64, 65, 119, 120, 1000])('of %i bytes', (length) => {
    const digest = createSha256();
    digest.update('a'.repeat(length));
    expect(digest.hex()).toBe(nodeSha('a'.repeat(length)));
  });
});

describe('a backup', () => {
  it.each([
    ['json', undefined],
    ['ndjson', 1],
  ] as const)('as %s gives back every record as it was', async (extension, whole) => {
    const all = strange(200, 7);
    const file = await backupOf(all, whole === undefined ? {} : { whole });
    expect([file.extension, file.count]).toEqual([extension, 200]);
    const offer = await read(file.content);
    expect(offer).toMatchObject({ from: 'backup', made: today.toISOString(), refused: [] });
    expect(offer.candidates.map(({ clipping }) => clipping)).toEqual(all);
  });

  it('is JSON, and can be checked with any tool that knows SHA-256', async () => {
    const all = strange(30, 3);
    const json = JSON.parse(await (await backupOf(all)).content.text());
    expect(json).toMatchObject({ format: 'lianzhu-backup', version: 2, count: 30, records: all });
    const text = await (await backupOf(all, { whole: 1 })).content.text();
    const lines = text.trimEnd().split('\n');
    const tail = JSON.parse(lines.pop() as string);
    expect(tail).toEqual({ count: 30, sha256: nodeSha(`${lines.join('\n')}\n`) });
    expect(json.sha256).toBe(tail.sha256);
  });

  it('of an empty library is whole, too', async () => {
    for (const whole of [undefined, 1]) {
      const { content } = await backupOf([], whole === undefined ? {} : { whole });
      expect((await read(content)).candidates).toEqual([]);
    }
  });

  it.each<[string, (text: string) => string]>([
    ['laid out anew by an editor', (text) => JSON.stringify(JSON.parse(text), null, 2)],
    ['put on one line', (text) => JSON.stringify(JSON.parse(text))],
    ['with the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text) => `\ufeff${text}`],
    ['with a blank line at the end', (text) => `${text}\n\n`],
  ])('is still whole %s', async (_what, change) => {
    const all = strange(20, 5);
    const offer = await read(change(await (await backupOf(all)).content.text()));
    expect(offer.candidates.map(({ clipping }) => clipping)).toEqual(all);
  });

  it('carries a damaged record along, and names it when it is read', async () => {
    const broken = { id: numbered(2), rev: 1, note: '只剩这个' };
    const { content } = await backupOf([quoting('甲'), broken, quoting('乙')]);
    const offer = await read(content);
    expect(offer.candidates).toHaveLength(2);
    expect(offer.refused).toEqual([{ n: 2, why: 'not-a-clipping', part: 'schema' }]);
  });

  it('tells how far it is, and ends where it is given up', async () => {
    const giveUp = new AbortController();
    const seen: number[] = [];
    async function* portions() {
      for (let n = 0; n < 10; n++) yield [aClipping()];
    }
    const writing = writeBackup(portions(), {
      made: today,
      signal: giveUp.signal,
      onProgress(done) {
        seen.push(done);
        if (done === 4) giveUp.abort();
      },
    });
    await expect(writing).rejects.toThrow();
    expect(seen).toEqual([1, 2, 3, 4]);
  });
});

describe('a damaged backup', () => {
  const all = strange(6, 11);
  const bytesOf = async (whole?: number) =>
    new Uint8Array(
      await (await backupOf(all, whole === undefined ? {} : { whole })).content.arrayBuffer(),
    );

  it.each([
    ['json', undefined],
    ['ndjson', 1],
  ] as const)('cut at any byte offers nothing (%s)', async (_form, whole) => {
    const bytes = await bytesOf(whole);
    // The last line feed may go: nothing stands behind it.
    const step = Math.ceil(bytes.length / 150);
    for (let end = 0; end < bytes.length - 1; end += 1 + (end % step)) {
      const result = await reading(bytes.slice(0, end));
      expect(result.ok, `cut at ${end}`).toBe(false);
    }
  });

  it('says that it was cut, and how many records were whole', async () => {
    const text = await (await backupOf(all)).content.text();
    const lines = text.split('\n');
    const cut = `${lines.slice(0, 5).join('\n')}\n${lines[5]?.slice(0, 40)}`;
    expect(await reading(cut)).toEqual({ ok: false, fault: { why: 'cut-short', read: 4 } });
    const without = lines.toSpliced(3, 1).join('\n');
    expect(await reading(without)).toEqual({
      ok: false,
      fault: { why: 'count', said: 6, found: 5 },
    });
    const broken = lines.with(3, '{"schema":1,').join('\n');
    expect(await reading(broken)).toEqual({ ok: false, fault: { why: 'bad-line', line: 4 } });
  });

  it('with one bit flipped offers nothing, or all of it unchanged: 1,000 flips', async () => {
    const dice = chance(20261122);
    let harmless = 0;
    for (const whole of [undefined, 1]) {
      const bytes = await bytesOf(whole);
      for (let n = 0; n < 500; n++) {
        const at = dice.below(bytes.length);
        const flipped = bytes.slice();
        flipped[at] = (flipped[at] as number) ^ (1 << dice.below(8));
        const result = await reading(flipped);
        if (!result.ok) continue;
        harmless++;
        expect(result.offer.candidates.map(({ clipping }) => clipping)).toEqual(all);
        expect(result.offer.made).toBe(today.toISOString());
      }
    }
    // Blanks between values and letters of escapes mean the same either way.
    expect(harmless).toBeLessThan(40);
  });

  it('with words exchanged is known by its digest', async () => {
    const text = await (await backupOf([quoting('新建5G基站4万个。')])).content.text();
    expect(await reading(text.replace('4万个', '5万个'))).toEqual({
      ok: false,
      fault: { why: 'changed' },
    });
  });
});

describe('a hostile file', () => {
  /** A file that must not be read: only its size is there. */
  const unread = (size: number) =>
    ({
      size,
      slice: () => {
        throw new Error('it was read');
      },
    }) as unknown as Blob;

  it('of two gigabytes is refused by its size, before it is read', async () => {
    const options = { now: today, wordsOf: (html: string) => html };
    expect(await readImport(unread(2 * 1024 ** 3), options)).toEqual({
      ok: false,
      fault: { why: 'too-large', limit: LIMITS.lines },
    });
  });

  it('of another program above 64 MB is refused, too', async () => {
    const large = new Blob(['[', ' '.repeat(64_000_000), ']']);
    expect(await reading(large)).toMatchObject({
      fault: { why: 'too-large', limit: LIMITS.whole },
    });
  });

  const deep = '['.repeat(1_000_000);
  it.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['nothing', '', 'empty'],
    ['a depth bomb', deep, 'too-deep'],
    ['a depth bomb of objects', '{"a":'.repeat(1_000_000), 'too-deep'],
    [
      'a depth bomb in a line of a backup',
      `{"format":"lianzhu-backup","version":1,"made":"${today.toISOString()}"}\n{"a":${deep}`,
      'too-deep',
    ],
    ['no JSON', '区块链', 'no-json'],
    ['JSON of something else', '{"facts":[]}', 'unknown'],
    ['a list of nothing', '[]', 'unknown'],
    ['a number', '1e999', 'unknown'],
    ['a backup of a later version', '{"format":"lianzhu-backup","version":3}', 'changed'],
    [
      'a backup of a later version, well made',
      `{"format":"lianzhu-backup","version":3,"made":"${today.toISOString()}"}`,
      'newer',
    ],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xb8, 0xa3]), 'not-utf-8'],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeff{}', 'utf16le')), 'not-utf-8'],
    [
      'one endless line',
      `{"format":"lianzhu-backup","version":1,"made":"x"}\n"${'x'.repeat(5_000_000)}`,
      'changed',
    ],
  ])('%s', async (_what, content, why) => {
    expect(await reading(content)).toMatchObject({ ok: false, fault: { why } });
  });

  it('with keys that reach for the nature of objects changes none', async () => {
    const evil = JSON.stringify(aClipping()).replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"extra":1e999,',
    );
    const { content } = await backupOf([JSON.parse(evil)]);
    const result = await reading(await content.text());
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    if (result.ok) {
      expect(result.offer.candidates[0]?.clipping).toEqual(aClipping());
      expect(Object.getPrototypeOf(result.offer.candidates[0]?.clipping)).toBe(Object.prototype);
    } else expect(result.fault.why).toBe('changed');
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'an address that runs',
      { source: { ...aClipping().source, url: 'javascript:alert(1)' } },
      'source.url',
    ],
    ['a number beyond all', { rev: 1e300 }, 'rev'],
    ['no words', { selectors: [] }, 'selectors'],
    ['an id of its own making', { id: '../../etc/passwd' }, 'id'],
    ['a note without end', { note: '长'.repeat(100_001) }, 'note'],
  ])('refuses a record with %s, and takes the others', async (_what, change, part) => {
    const { content } = await backupOf([{ ...aClipping(), ...change }, quoting('别的话')]);
    const offer = await read(content);
    expect(offer.candidates).toHaveLength(1);
    expect(offer.refused).toEqual([{ n: 1, why: 'not-a-clipping', part }]);
  });
});
