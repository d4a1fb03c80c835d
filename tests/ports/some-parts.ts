import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Article } from '../../clippings/articles/article';
import {
  articleRecord,
  type BackupParts,
  packRecords,
  preferencesRecord,
  sitesRecord,
  wordsRecord,
} from '../../ports/backup-parts';
import type { WholePack } from '../../ports/merge-packs';
import type { OwnWord } from '../../ports/own-words';
import { parsePreferences } from '../../ports/preferences';
import type { FactPack } from '../../seeds/packs/pack';
import { packs } from '../seeds/packs/a-pack';

const at = '2026-11-20T08:00:00.000Z';

export function heldPack(
  { facts, ...head }: FactPack,
  { own = false, on = true }: { own?: boolean; on?: boolean } = {},
): WholePack {
  return { pack: { id: head.id, head, own, on, count: facts.length, added: at }, facts };
}

export function anArticle(text: string, changes: Partial<Article> = {}): Article {
  const url = 'https://www.fujian.gov.cn/zwgk/t1.htm';
  const bytes = Buffer.from(new TextEncoder().encode(text));
  return {
    key: url,
    hash: createHash('sha256').update(bytes).digest('hex'),
    url,
    title: '2026年福建省政府工作报告',
    site: 'www.fujian.gov.cn',
    text,
    bytes: bytes.length,
    kept: at,
    seen: at,
    ...changes,
  };
}

const distinct = <T>(of: fc.Arbitrary<T>, name: (value: T) => string, maxLength: number) =>
  fc.uniqueArray(of, { selector: name, maxLength });
const text = (maxLength: number) => fc.string({ unit: 'binary', minLength: 1, maxLength });

const words: fc.Arbitrary<OwnWord> = fc
  .tuple(text(12), fc.string({ maxLength: 120 }), fc.boolean())
  .map(([label, note, off]) => ({ label, note, ...(off && { off }) }));

const held = distinct(packs, ({ id }) => id, 3).chain((all) =>
  fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.boolean())
    .map(([own, on]) => all.map((pack, i) => heldPack(pack, { own: i === own, on }))),
);

const preferences = fc
  .record({
    language: fc.constantFrom('auto', 'zh-CN', 'en'),
    quiet: fc.boolean(),
    sitesOff: fc.array(fc.domain(), { maxLength: 3 }),
    showDelay: fc.constantFrom(200, 500, 'click'),
  })
  .map(parsePreferences);

/** Whatever a reader may have beside clippings. */
export const someParts: fc.Arbitrary<BackupParts> = fc.record({
  packs: held,
  articles: distinct(text(40), (words) => words, 4).map((all) => all.map((one) => anArticle(one))),
  words: distinct(words, ({ label }) => label, 5),
  preferences,
  sites: fc.array(
    fc.domain().map((host) => `*://${host}/*`),
    { maxLength: 3 },
  ),
});

/** As a backup writes them, in the portions that stay together. */
export function* recordsOf(parts: BackupParts): Generator<object[]> {
  for (const article of parts.articles) yield [articleRecord(article)];
  for (const whole of parts.packs) yield packRecords(whole);
  yield [wordsRecord(parts.words), sitesRecord(parts.sites)];
  if (parts.preferences) yield [preferencesRecord(parts.preferences)];
}
