import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, scanJson } from '../../../seeds/packs/scan-json';

const scan = (text: string) => scanJson(text, { depth: 1000, most: 100 });

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Where each value begins, by its path. */
function places(text: string): Record<string, number> {
  const found: Record<string, number> = {};
  scanJson(text, {
    depth: 1000,
    most: 100,
    onValue: (path, at) => {
      found[path.join('/')] = at;
    },
  });
  return found;
}

describe('a scan of JSON', () => {
  it.each([
    ['nothing', '', 0],
    ['a blank', '  ', 2],
    ['a comma at the end of a list', '[1, 2, ]', 7],
    ['a comma at the end of an object', '{"a": 1, }', 9],
    ['a key without quotation marks', '{a: 1}', 1],
    ['a key without a colon', '{"a" 1}', 5],
    ['single quotation marks', "{'a': 1}", 1],
    ['a comment', '{ // 说明\n}', 2],
    ['a string over two lines', '["链上\n政务"]', 4],
    ['an escape that is none', '["链\\x"]', 3],
    ['half an escape', '["链\\u12"]', 3],
    ['a string without an end', '["链上政务', 6],
    ['a zero in front', '[012]', 2],
    ['a point without digits', '[1.]', 2],
    ['words that JSON does not know', '[NaN]', 1],
    ['two values', '{} {}', 3],
    ['a list that is not closed', '[1, [2]', 7],
    ['the wrong bracket', '[1}', 2],
    ['full-width punctuation', '{"a"：1}', 4],
  ])('%s is no JSON, and it says where', (_what, text, at) => {
    expect(parses(text)).toBe(false);
    expect(scan(text)).toMatchObject([{ why: 'no-json', at }]);
  });

  it('takes what JSON.parse takes', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(scan(text).filter(({ why }) => why === 'no-json')).toEqual([]);
      }),
    );
  });

  it('takes and refuses what JSON.parse takes and refuses, whatever is done to a text', () => {
    const marks = fc.constantFrom(...'{}[]",:\\ \n\t0-.eE1tfnu/\u0000链');
    const mutated = fc
      .tuple(fc.json(), fc.array(fc.tuple(fc.nat(), fc.nat(2), marks), { maxLength: 3 }))
      .map(([text, changes]) =>
        changes.reduce((changed, [where, gone, mark]) => {
          const at = where % (changed.length + 1);
          return changed.slice(0, at) + mark + changed.slice(at + gone);
        }, text),
      );
    fc.assert(
      fc.property(mutated, (text) => {
        const broken = scan(text).some(({ why }) => why === 'no-json');
        expect(broken).toBe(!parses(text));
      }),
      { numRuns: 1500 },
    );
  });

  it('says where each value begins', () => {
    expect(places('{"a": [1, {"b": "链"}], "c": true}')).toEqual({
      '': 0,
      a: 6,
      'a/0': 7,
      'a/1': 10,
      'a/1/b': 16,
      c: 28,
    });
  });

  it('is stopped by depth, not by the stack', () => {
    const deep = '['.repeat(3_000_000);
    expect(scanJson(deep, { depth: 16, most: 9 })).toEqual([
      { why: 'too-deep', at: 16, path: Array(16).fill(0) },
    ]);
    expect(scanJson('[[[]]]', { depth: 3, most: 9 })).toEqual([]);
    expect(scanJson('[[[]]]', { depth: 2, most: 9 })).toMatchObject([{ why: 'too-deep', at: 2 }]);
  });

  it('reads a string of some million characters', () => {
    const long = `["${'链'.repeat(3_000_000)}\\n"]`;
    expect(scan(long)).toEqual([]);
    expect(scan(long.slice(0, -2))).toMatchObject([{ why: 'no-json', at: long.length - 2 }]);
  });

  it.each([
    ['__proto__', '{"facts": [{"__proto__": {"admin": true}}]}'],
    ['__proto__', '{"facts": [{"\\u005f_proto__": 1}]}'],
    ['constructor', '{"constructor": {"prototype": {}}}'],
    ['prototype', '{"a": 1, "prototype": {}}'],
  ])('finds the key %s, escaped or not', (key, text) => {
    expect(scan(text)[0]).toMatchObject({ why: 'forbidden-key', key });
  });

  it('finds a key that stands twice in one object, not in two', () => {
    expect(scan('{"id": 1, "name": 2, "id": 3}')).toEqual([
      { why: 'key-twice', at: 21, path: ['id'], key: 'id' },
    ]);
    expect(scan('[{"id": 1}, {"id": 2}]')).toEqual([]);
  });

  it('gives up after as many as are asked for', () => {
    const many = `{${'"id": 1, '.repeat(500)}"id": 2}`;
    expect(scanJson(many, { depth: 9, most: 20 })).toHaveLength(20);
  });
});

it.each([
  [0, 1, 1],
  [3, 1, 4],
  [4, 2, 1],
  [6, 2, 3],
  [9, 3, 2],
])('offset %i is at line %i, column %i', (at, line, column) => {
  expect(placeOf('{ab\n链上.\n}', at)).toEqual({ line, column });
});
