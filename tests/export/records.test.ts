import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { plugins } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../export/bibtex';
import { citationKeys } from '../../export/citation-key';
import { toCslJson } from '../../export/csl-json';
import { daysIn } from '../../export/local-day';
import { recordsOf } from '../../export/record';
import { toRis } from '../../export/ris';
import { chance } from '../long/chance';
import { strangeWords } from '../long/strange-words';
import { clipping, shelf, sources } from './shelf';

interface Csl {
  id: string;
  type: string;
  title?: string;
  author?: { family?: string; given?: string; literal?: string }[];
  URL?: string;
  issued?: { 'date-parts': number[][] };
  accessed?: { 'date-parts': number[][] };
  'container-title'?: string;
  page?: string;
}

const day = daysIn('Asia/Shanghai');
const all = [...shelf, ...sources];
const records = recordsOf(all, day);
const chain = (text: string, type: string) =>
  plugins.input.chain(text, { forceType: type, generateGraph: false }) as Csl[];
const csl = JSON.parse(toCslJson(records)) as Csl[];

/** What a program that reads the file must find again. */
const gist = (item: Csl) => ({
  title: item.title,
  url: item.URL,
  year: item.issued?.['date-parts'][0]?.[0],
  authors: item.author?.length ?? 0,
});

describe('references for other programs', () => {
  it('are one a source, in order of their keys', () => {
    expect(records.map(({ key }) => key)).toEqual([...records.map(({ key }) => key)].sort());
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
    expect(recordsOf([...all].reverse(), day)).toEqual(records);
  });

  it('are CSL-JSON with names, dates and kinds', () => {
    expect(csl.find(({ type }) => type === 'article-newspaper')).toEqual({
      id: expect.stringMatching(/^example-[a-z0-9]{6}$/),
      type: 'article-newspaper',
      title: '数据多跑路',
      'container-title': '海峡日报',
      page: '4',
      URL: 'http://fjrb.example.cn/html/2020-01/18/content_04.htm',
      language: 'zh-CN',
      author: [{ literal: '林晓' }, { literal: '陈明' }],
      issued: { 'date-parts': [[2020, 1, 18]] },
      accessed: { 'date-parts': [[2026, 11, 18]] },
    });
  });

  it.each([
    ['BibTeX', toBibtex(records), '@biblatex/text'],
    ['RIS', toRis(records), '@ris/file'],
  ])('say in %s what they say in CSL-JSON', (_name, text, type) => {
    // Its table of RIS has no authors for newspapers (citation-js 0.8.2).
    const told = (items: Csl[]) =>
      items.map((item) => ({
        ...gist(item),
        ...(item.page && type === '@ris/file' && { authors: 0 }),
      }));
    expect(told(chain(text, type))).toEqual(told(csl));
  });

  it('keep keys in BibTeX', () => {
    expect(chain(toBibtex(records), '@biblatex/text').map(({ id }) => id)).toEqual(
      csl.map(({ id }) => id),
    );
  });

  it('survive the oddest titles and names', () => {
    for (let n = 0; n < 40; n++) {
      const dice = chance(n);
      const odd = clipping(n, {
        source: {
          title: `题 ${strangeWords(dice)} 名`,
          author: `甲${strangeWords(dice).replace(/[;；、]/g, '')}乙`,
          publisher: strangeWords(dice),
          documentNumber: strangeWords(dice),
        },
      });
      const [record] = recordsOf([odd], day);
      if (!record) throw new Error('no record');
      const [item] = JSON.parse(toCslJson([record])) as Csl[];
      expect(item?.title).toBe(record.title);
      const ris = toRis([record]);
      expect(ris).toMatch(/^TY {2}- ELEC\r\n([A-Z][A-Z0-9] {2}- .*\r\n)+ER {2}- \r\n\r\n$/u);
      const [read] = chain(ris, '@ris/file');
      expect(read?.title?.replace(/\s+/g, ' ')).toBe(record.title);
      // Braces in pairs and nothing live: the file stays readable whatever a page writes.
      const bib = toBibtex([record]);
      expect(balanced(bib)).toBe(true);
      expect(chain(bib, '@biblatex/text')).toHaveLength(1);
    }
  });
});

describe('keys of citations', () => {
  it('depend on the source alone, and are told apart', () => {
    const some = all.flatMap(({ source }) => source);
    const keys = citationKeys(some);
    expect(new Set(keys.values()).size).toBe(keys.size);
    expect(citationKeys(some.slice(0, 2)).get(some[0]?.key ?? '')).toBe(
      keys.get(some[0]?.key ?? ''),
    );
    for (const key of keys.values()) expect(key).toMatch(/^[a-z][a-z0-9]*-[a-z0-9]+$/);
  });

  it('stay apart for 20,000 sources', () => {
    const { source } = clipping(1, {});
    const many = Array.from({ length: 20_000 }, (_, n) => ({
      ...source,
      key: `https://a.cn/${n}`,
    }));
    expect(new Set(citationKeys(many).values()).size).toBe(20_000);
  });
});

function balanced(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/\\.|[{}]/gs)) {
    if (mark === '{') depth++;
    if (mark === '}' && --depth < 0) return false;
  }
  return depth === 0;
}
