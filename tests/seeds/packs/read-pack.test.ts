import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { packSchema } from '../../../scripts/pack-schema';
import { type Fault, faultCodes } from '../../../seeds/packs/faults';
import { LIMITS } from '../../../seeds/packs/limits';
import { FactPack } from '../../../seeds/packs/pack';
import { readPack } from '../../../seeds/packs/read-pack';
import { writePack } from '../../../seeds/packs/write-pack';
import { aFact, aPack, file, packs } from './a-pack';

const published = new Ajv2020({ strict: true, strictRequired: false }).compile(
  JSON.parse(packSchema()),
);

/** What is wrong with a text, or with a value as a file. */
function faults(what: string | object): readonly Fault[] {
  const text = typeof what === 'string' ? what : JSON.stringify(what, undefined, 2);
  const reading = readPack(file(text));
  return reading.ok ? [] : reading.faults;
}

const broken = (changes: object) => ({
  ...aPack(),
  facts: [aFact(), { ...aFact(), id: 'b', ...changes }],
});

describe('a sound pack', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        expect(readPack(file(writePack(pack)))).toEqual({ ok: true, pack });
      }),
    );
  });

  it('is sound by the published schema too', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        expect(published(pack), JSON.stringify(published.errors)).toBe(true);
      }),
    );
  });

  it('may be written on one line, in any order of keys', () => {
    const { facts, ...head } = aPack();
    expect(readPack(file(JSON.stringify({ facts, ...head })))).toEqual({ ok: true, pack: aPack() });
  });

  it('holds 20,000 facts', () => {
    const facts = Array.from({ length: LIMITS.facts }, (_, i) => ({
      id: `f${i}`,
      provinces: ['CN-FJ' as const],
      quote: `第${i}条`,
      source: { title: '报告', publisher: '福建省人民政府' },
    }));
    const text = writePack(aPack({ facts }));
    const started = performance.now();
    expect(readPack(file(text)).ok).toBe(true);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(faults(aPack({ facts: [...facts, aFact()] }))).toMatchObject([
      { why: 'too-many', path: 'facts', limit: 20_000 },
    ]);
  });
});

describe('a file that is none', () => {
  const text = writePack(aPack());
  const utf16 = (bom: number[]) => new Uint8Array([...bom, ...Buffer.from(text, 'utf16le')]);
  it.each<[string, Uint8Array, Fault]>([
    ['100 MB', new Uint8Array(100_000_000), { why: 'too-big', limit: LIMITS.bytes }],
    ['UTF-16 with its mark', utf16([0xff, 0xfe]), { why: 'utf-16', line: 1, column: 1 }],
    ['UTF-16 without', utf16([]), { why: 'utf-16', line: 1, column: 1 }],
    [
      'GBK',
      new Uint8Array([...file('{\n  "name":\n  "'), 0xb8, 0xa3, 0xbd, 0xa8, ...file('"\n}')]),
      { why: 'not-utf-8', line: 3 },
    ],
    ['empty', new Uint8Array(), { why: 'no-json', line: 1, column: 1, path: '' }],
  ])('%s', (_what, bytes, fault) => {
    expect(readPack(bytes)).toEqual({ ok: false, faults: [fault], more: false });
  });

  it('but a byte order mark is let pass: editors on Windows write one', () => {
    expect(readPack(new Uint8Array([0xef, 0xbb, 0xbf, ...file(text)])).ok).toBe(true);
  });

  it.each<[string, string, Partial<Fault>]>([
    ['JSON with a comma too many', '{\n  "name": "x",\n}', { why: 'no-json', line: 3, column: 1 }],
    ['a list', '[]', { why: 'not-a-pack', line: 1, column: 1 }],
    [
      'JSON of something else',
      '{\n  "format": "csl"\n}',
      { why: 'not-a-pack', path: 'format', line: 2 },
    ],
    ['a depth bomb', '['.repeat(1_000_000), { why: 'too-deep', line: 1, column: 17, limit: 16 }],
    [
      'a pack of a later format',
      JSON.stringify({ ...aPack(), formatVersion: 2, shape: 'new' }, undefined, 1),
      { why: 'newer-format', path: 'formatVersion', line: 3, seen: '2' },
    ],
    [
      'a key that reaches for the prototype',
      '{\n "facts": [\n  {"__proto__": {"ok": true}}\n ]\n}',
      { why: 'forbidden-key', path: 'facts[0].__proto__', line: 3, column: 4 },
    ],
    [
      'a key twice',
      '{\n "id": "a",\n "id": "b"\n}',
      { why: 'key-twice', path: 'id', line: 3, column: 2 },
    ],
  ])('%s', (_what, text, fault) => {
    expect(faults(text)).toHaveLength(1);
    expect(faults(text)[0]).toMatchObject(fault);
  });
});

describe('a pack is refused, at its place, for', () => {
  it.each<[string, object, Fault['why'], string]>([
    ['an unknown province', { provinces: ['CN-FJ', 'CN-XX'] }, 'unknown-province', 'provinces[1]'],
    ['a province by name', { provinces: ['福建'] }, 'unknown-province', 'provinces[0]'],
    ['a province twice', { provinces: ['CN-FJ', 'CN-FJ'] }, 'twice', 'provinces'],
    [
      'an address that runs',
      { source: { ...aFact().source, url: 'javascript:alert(1)' } },
      'bad-address',
      'source.url',
    ],
    [
      'an address that holds a page',
      { source: { ...aFact().source, url: 'data:text/html,x' } },
      'bad-address',
      'source.url',
    ],
    [
      'an address with a user name',
      { source: { ...aFact().source, url: 'https://www.gov.cn@evil.example/' } },
      'bad-address',
      'source.url',
    ],
    [
      'an address without a host',
      { source: { ...aFact().source, url: 'https://' } },
      'bad-address',
      'source.url',
    ],
    [
      'a day that is not',
      { source: { ...aFact().source, date: '2026-02-30' } },
      'bad-date',
      'source.date',
    ],
    [
      'a date in Chinese',
      { source: { ...aFact().source, date: '2026年2月' } },
      'bad-date',
      'source.date',
    ],
    ['no source', { source: undefined }, 'missing', 'source'],
    ['no publisher', { source: { title: '报告' } }, 'missing', 'source.publisher'],
    ['an empty title', { source: { title: ' ', publisher: '国务院' } }, 'empty', 'source.title'],
    [
      'a title that turns around',
      { source: { title: '报告\u202egpj', publisher: '国务院' } },
      'hidden-characters',
      'source.title',
    ],
    ['invisible letters', { statement: { zh: '福\u200b建' } }, 'hidden-characters', 'statement.zh'],
    ['tag characters', { statement: { zh: '福建\u{e0041}' } }, 'hidden-characters', 'statement.zh'],
    ['half a character', { statement: { zh: '福建\ud800' } }, 'hidden-characters', 'statement.zh'],
    [
      'two lines in a name',
      { source: { title: '报告\n', publisher: '国务院' } },
      'hidden-characters',
      'source.title',
    ],
    ['an over-long statement', { statement: { zh: '链'.repeat(601) } }, 'too-long', 'statement.zh'],
    ['an over-long quotation', { quote: '链'.repeat(1001) }, 'too-long', 'quote'],
    ['an empty statement', { statement: {} }, 'empty', 'statement'],
    ['a statement of text alone', { statement: '福建' }, 'wrong-type', 'statement'],
    ['nothing said', { statement: undefined, quote: undefined }, 'says-nothing', ''],
    ['a key it does not know', { provinse: ['CN-FJ'] }, 'unknown-key', 'provinse'],
    ['a year as text', { year: '2026' }, 'wrong-type', 'year'],
    ['half a year', { year: 2026.5 }, 'not-whole', 'year'],
    ['a year far off', { year: 20261 }, 'out-of-range', 'year'],
    ['a kind it does not know', { kind: 'rumour' }, 'wrong-value', 'kind'],
    ['an id with a blank', { id: 'a b' }, 'bad-id', 'id'],
    ['an id twice', { id: 'fj-2026-01' }, 'id-twice', 'id'],
    ['a fact that is null', { id: null }, 'wrong-type', 'id'],
  ])('%s', (_what, changes, why, path) => {
    const found = faults(broken(changes));
    expect(found).toMatchObject([{ why, path: path ? `facts[1].${path}` : 'facts[1]' }]);
    expect(found[0]?.line).toBeGreaterThan(30);
  });

  it.each<[string, object, Fault['why'], string]>([
    ['no name', { name: undefined }, 'missing', 'name'],
    ['a name that turns around', { name: '\u202e福建' }, 'hidden-characters', 'name'],
    ['an over-long name', { name: '链'.repeat(121) }, 'too-long', 'name'],
    ['version nought', { version: 0 }, 'out-of-range', 'version'],
    ['no facts', { facts: undefined }, 'missing', 'facts'],
    ['facts that are no list', { facts: {} }, 'wrong-type', 'facts'],
    ['an id that reaches for a folder', { id: '../own' }, 'bad-id', 'id'],
  ])('%s', (_what, changes, why, path) => {
    expect(faults({ ...aPack(), ...changes })).toMatchObject([{ why, path }]);
  });

  it('a fact of one’s own that comes back', () => {
    const reading = readPack(file(writePack(aPack())), { ownIds: new Set(['fj-2025-07']) });
    expect(reading).toMatchObject({
      ok: false,
      faults: [{ why: 'id-of-own', path: 'facts[1].id' }],
    });
  });

  it('several things at once, in the order of the file', () => {
    const text = `{
  "format": "lianzhu-fact-pack",
  "formatVersion": 1,
  "id": "two words",
  "name": "福建",
  "version": 1,
  "facts": [
    { "id": "a",
      "provinces": ["CN-FU"], "quote": "数字福建",
      "source": { "title": "报告", "publisher": "省政府",
        "url": "javascript:void 0" } }
  ]
}`;
    expect(faults(text).map(({ why, line, path }) => [why, line, path])).toEqual([
      ['missing', 1, 'author'],
      ['bad-id', 4, 'id'],
      ['unknown-province', 9, 'facts[0].provinces[0]'],
      ['bad-address', 11, 'facts[0].source.url'],
    ]);
  });

  it('fifty faults at most, saying that there are more', () => {
    const facts = Array.from({ length: 10_000 }, () => ({}));
    const reading = readPack(file(JSON.stringify({ ...aPack(), facts })));
    expect(reading).toMatchObject({ ok: false, more: true });
    expect(!reading.ok && reading.faults.length).toBe(50);
  });

  it('what deceives the eye, without showing it', () => {
    const [fault] = faults({ ...aPack(), name: `\u202e${'x'.repeat(500)}` });
    expect(fault?.seen).toBe(`<U+202E>${'x'.repeat(59)}…`);
  });
});

describe('whatever is done to a pack', () => {
  const codes: readonly string[] = faultCodes;

  /** Either a valid pack, or faults that name a place. */
  function holds(bytes: Uint8Array): void {
    const reading = readPack(bytes);
    if (reading.ok) {
      expect(v.is(FactPack, reading.pack)).toBe(true);
      expect(published(reading.pack)).toBe(true);
      return;
    }
    expect(reading.faults.length).toBeGreaterThan(0);
    for (const { why, line } of reading.faults) {
      expect(codes).toContain(why);
      if (why !== 'too-big') expect(line).toBeGreaterThan(0);
    }
  }

  it('a file cut short is refused with a place', () => {
    const bytes = file(writePack(aPack()));
    fc.assert(
      fc.property(fc.nat(bytes.length - 3), (end) => {
        const reading = readPack(bytes.subarray(0, end));
        expect(reading.ok).toBe(false);
        holds(bytes.subarray(0, end));
      }),
    );
  });

  it('bytes changed anywhere are refused with a place, or leave a sound pack', () => {
    fc.assert(
      fc.property(
        packs,
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (pack, changes) => {
          const bytes = file(writePack(pack));
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          holds(bytes);
        },
      ),
      { numRuns: 250 },
    );
  });

  it('a value changed anywhere is refused with a place, or leaves a sound pack', () => {
    const other = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(
        'javascript:0',
        '\u202e',
        '',
        'CN-XX',
        Number.POSITIVE_INFINITY,
        -1,
        'x'.repeat(9000),
      ),
    );
    fc.assert(
      fc.property(packs, fc.nat(), other, (pack, where, value) => {
        const spots = leaves(pack);
        const [holder, key] = spots[where % spots.length] as [Record<string, unknown>, string];
        holder[key] = value;
        holds(file(JSON.stringify(pack)));
      }),
      { numRuns: 250 },
    );
  });

  /** Every key of every object and list in a value, with what holds it. */
  function leaves(value: object): [Record<string, unknown>, string][] {
    return Object.entries(value).flatMap(([key, part]) => [
      [value as Record<string, unknown>, key] as [Record<string, unknown>, string],
      ...(typeof part === 'object' && part !== null ? leaves(part) : []),
    ]);
  }
});
