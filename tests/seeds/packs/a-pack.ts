import fc from 'fast-check';
import type { FactPack, PackFact } from '../../../seeds/packs/pack';
import { provinces } from '../../../seeds/provinces';

export function aFact(changes: Partial<PackFact> = {}): PackFact {
  return {
    id: 'fj-2026-01',
    provinces: ['CN-FJ'],
    level: 'provincial',
    year: 2026,
    kind: 'project',
    fields: ['chain-gov-services', '海丝数据'],
    statement: { zh: '福建要在年内让九个设区市接入同一条政务链。' },
    quote: '九个设区市全部接入全省统一的政务区块链平台',
    source: {
      title: '2026年福建省政府工作报告',
      publisher: '福建省人民政府',
      date: '2026-01-27',
      url: 'https://www.fujian.gov.cn/zwgk/bg/202601/t20260127.htm',
    },
    ...changes,
  };
}

export function aPack(changes: Partial<FactPack> = {}): FactPack {
  return {
    format: 'lianzhu-fact-pack',
    formatVersion: 1,
    id: 'fujian-reports',
    name: '福建历年报告',
    author: '东南政策研究小组',
    version: 2,
    facts: [
      aFact(),
      aFact({
        id: 'fj-2025-07',
        year: 2025,
        statement: {
          zh: '福建试点用区块链核验电子证照。',
          en: 'Fujian tries e-licences on chain.',
        },
      }),
    ],
    ...changes,
  };
}

/** The file that a text is saved as. */
export const file = (text: string) => new TextEncoder().encode(text);

const words = fc
  .array(
    fc.constantFrom(
      ...'政务区块链平台建设2026，。《》"\\/\u00e9 \u{20bb7}👩‍💻Fujian'.replace('\u200d', ''),
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((letters) => `链${letters.join('')}`);
const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/);
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .chain((day) => fc.constantFrom(4, 7, 10).map((n) => day.toISOString().slice(0, n)));

/** Leaves keys out that hold nothing, as a file does. */
const bare = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const source = fc
  .record({
    title: words,
    publisher: words,
    date: maybe(date),
    url: maybe(fc.webUrl({ withQueryParameters: true, withFragments: true })),
    secondary: maybe(fc.constant(true as const)),
  })
  .map(bare);

const fact = fc
  .record({
    id: name,
    provinces: fc.uniqueArray(fc.constantFrom('CN' as const, ...provinces.map((p) => p.code)), {
      maxLength: 5,
    }),
    level: maybe(fc.constantFrom('national' as const, 'city' as const)),
    year: maybe(fc.integer({ min: 1900, max: 2200 })),
    kind: maybe(fc.constantFrom('policy' as const, 'target' as const)),
    fields: maybe(fc.uniqueArray(words, { maxLength: 4 })),
    statement: maybe(
      fc.oneof(
        fc.record({ zh: words }),
        fc.record({ en: words }),
        fc.record({ zh: words, en: words }),
      ),
    ),
    quote: words.map((text) => `${text}\n${text}`),
    note: maybe(words),
    confidence: maybe(fc.constantFrom('high' as const, 'low' as const)),
    source,
  })
  .map((value) => bare(value) as PackFact);

/** Any sound pack. */
export const packs: fc.Arbitrary<FactPack> = fc
  .record({
    format: fc.constant('lianzhu-fact-pack' as const),
    formatVersion: fc.constant(1 as const),
    id: name,
    name: words,
    author: words,
    version: fc.integer({ min: 1, max: 1_000_000 }),
    description: maybe(words),
    licence: maybe(words),
    facts: fc.uniqueArray(fact, { selector: ({ id }) => id, maxLength: 6 }),
  })
  .map((value) => bare(value) as FactPack);
