import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { factFromWords, type KeptWords } from '../../../seeds/packs/fact-from-words';
import { PackFact } from '../../../seeds/packs/pack';
import { readPack } from '../../../seeds/packs/read-pack';
import { writePack } from '../../../seeds/packs/write-pack';
import { aPack, file } from './a-pack';

const kept: KeptWords = {
  id: '0f4e3c1a-6f0b-4c55-9d1e-2b7a8c9d0e1f',
  words: '推动区块链技术和产业创新发展，新建5G基站4万个。',
  provinces: ['CN-FJ'],
  year: 2020,
  fields: ['digital-economy'],
  source: {
    title: '2020年福建省政府工作报告',
    publisher: '福建省人民政府',
    site: 'www.fujian.gov.cn',
    published: '2020-01-17',
    url: 'https://www.fujian.gov.cn/zwgk/bg/202001/t20200117.htm',
  },
};

const from = (changes: Partial<KeptWords>) => factFromWords({ ...kept, ...changes });
const fromSource = (changes: Partial<KeptWords['source']>) =>
  from({ source: { ...kept.source, ...changes } }).source;

describe('a fact made of words that were kept', () => {
  it('has all that is known of them, the words verbatim', () => {
    expect(from({})).toEqual({
      id: kept.id,
      provinces: ['CN-FJ'],
      year: 2020,
      fields: ['digital-economy'],
      quote: kept.words,
      source: {
        title: '2020年福建省政府工作报告',
        publisher: '福建省人民政府',
        date: '2020-01-17',
        url: kept.source.url,
      },
    });
  });

  it('leaves out what a pack may not hold', () => {
    expect(from({ provinces: ['CN-FJ', 'CN-FJ', 'CN-XX', '福建'] }).provinces).toEqual(['CN-FJ']);
    expect(from({ year: undefined })).not.toHaveProperty('year');
    expect(from({ year: 1066 })).not.toHaveProperty('year');
    expect(fromSource({ published: '2020年1月' })).not.toHaveProperty('date');
    expect(fromSource({ url: 'https://reader@www.gov.cn/' })).not.toHaveProperty('url');
    expect(fromSource({ publisher: undefined }).publisher).toBe('www.fujian.gov.cn');
    expect(fromSource({ title: '' }).title).toBe('www.fujian.gov.cn');
  });

  it('keeps paragraphs and words, and drops what cannot be seen', () => {
    const words = '一、数字\u200b政府\r\n（一）链上\u202e政务\t试点\u2028二、民生';
    expect(from({ words }).quote).toBe('一、数字政府\n（一）链上政务 试点\n二、民生');
    expect(fromSource({ title: '报告\n全文' }).title).toBe('报告 全文');
  });

  it('cuts long words at the end of a sentence, and says so', () => {
    const words = '建设区块链基础设施。'.repeat(200);
    const { quote = '' } = from({ words });
    expect(quote.length).toBeLessThanOrEqual(1000);
    expect(quote).toMatch(/。…$/);
    expect(words.startsWith(quote.slice(0, -1))).toBe(true);
    const endless = from({ words: '链'.repeat(5000) }).quote ?? '';
    expect([endless.length, endless.at(-1)]).toEqual([1000, '…']);
    expect((from({ words: '𠮷'.repeat(600) }).quote ?? '').isWellFormed()).toBe(true);
  });

  it('is sound whatever a page has said, and can be given away', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(
        fc.record({
          words: fc.oneof(text, fc.string({ unit: 'binary', minLength: 990, maxLength: 2100 })),
          provinces: fc.array(fc.oneof(text, fc.constant('CN-GD')), { maxLength: 3 }),
          fields: fc.array(text, { maxLength: 4 }),
          year: fc.oneof(fc.integer(), fc.constant(undefined)),
          source: fc.record({
            title: text,
            publisher: fc.option(text, { nil: undefined }),
            site: text,
            published: fc.option(text, { nil: undefined }),
            url: fc.oneof(text, fc.webUrl()),
          }),
        }),
        (page) => {
          const fact = factFromWords({ ...page, id: 'one' });
          expect(v.is(PackFact, fact)).toBe(true);
          const pack = aPack({ facts: [fact] });
          expect(readPack(file(writePack(pack)))).toEqual({ ok: true, pack });
        },
      ),
    );
  });
});
