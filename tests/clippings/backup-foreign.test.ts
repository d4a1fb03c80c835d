import { describe, expect, it } from 'vitest';
import { quotation } from '../../clippings/quotation';
import { jsonLdPieces } from '../../export/json-ld';
import { shelf } from '../export/shelf';
import { usual } from '../export/words';
import { merge, read, reading, shelfOf } from './backup-shelf';

const report = 'https://www.fujian.gov.cn/zwgk/bg/202001/t20200117.htm';
const words = '推动区块链技术和产业创新发展';

const annotation = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'http://notes.example.org/anno1',
  type: 'Annotation',
  created: '2026-03-01T08:00:00Z',
  body: [
    { type: 'TextualBody', value: '与去年相比', purpose: 'commenting' },
    { type: 'TextualBody', value: '数字经济', purpose: 'tagging' },
    'http://notes.example.org/a-page',
  ],
  target: {
    source: report,
    selector: { type: 'TextQuoteSelector', exact: words, prefix: '深化，', suffix: '。' },
  },
};

const hypothesis = {
  export_date: '2026-11-01T00:00:00.000Z',
  export_userid: 'acct:reader@hypothes.is',
  client_version: '1.1600.0',
  annotations: [
    {
      id: 'nJ0TPPvdEe6',
      created: '2026-10-30T01:02:03.123456+00:00',
      updated: '2026-10-31T01:02:03.123456+00:00',
      user: 'acct:reader@hypothes.is',
      uri: report,
      text: '与去年相比',
      tags: ['数字经济', '数字经济', ' '],
      document: { title: ['2020年福建省政府工作报告'] },
      target: [
        {
          source: report,
          selector: [
            { type: 'RangeSelector', startContainer: '/div[1]', startOffset: 3 },
            { type: 'TextPositionSelector', start: 3, end: 18 },
            { type: 'TextQuoteSelector', exact: words, prefix: '深化，', suffix: '。' },
          ],
        },
      ],
    },
    { id: 'page-note', uri: report, text: '整页的批注', target: [{ source: report }] },
    {
      id: 'local',
      uri: 'file:///home/reader/report.html',
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: words }] }],
    },
  ],
};

const obsidian = [
  {
    url: report,
    title: '2020年福建省政府工作报告',
    highlights: [
      { text: `<p>${words}</p>`, timestamp: '2026-10-30T01:02:03.000Z', notes: ['与去年相比'] },
      { text: `<b>新建5G基站</b>4万个`, comment: '待核' },
    ],
    data: [{ id: '1761786123000', type: 'text', xpath: '/html/body/p[1]', content: words }],
  },
  { url: 'chrome://newtab/', highlights: [{ text: words }] },
];

const first = async (value: unknown) => {
  const { from, candidates, refused } = await read(JSON.stringify(value));
  const clipping = candidates[0]?.clipping;
  return {
    from,
    count: candidates.length,
    refused,
    clipping,
    seen: clipping && {
      words: quotation(clipping),
      note: clipping.note,
      tags: clipping.tags,
      url: clipping.source.url,
      site: clipping.source.site,
      title: clipping.source.title,
      created: clipping.created,
      modified: clipping.modified,
    },
  };
};

describe('annotations of other programs', () => {
  it.each<[string, unknown]>([
    ['one alone', annotation],
    ['a list', [annotation]],
    ['a page', { type: 'AnnotationPage', items: [annotation] }],
    [
      'a collection',
      { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [annotation] } },
    ],
    ['a graph', { '@graph': [annotation] }],
    [
      'with the quotation refining another selector',
      {
        ...annotation,
        target: [
          {
            source: { id: report },
            selector: {
              type: 'XPathSelector',
              value: '/html/body/p[2]',
              refinedBy: annotation.target.selector,
            },
          },
        ],
      },
    ],
  ])('Web Annotation: %s', async (_how, value) => {
    const { from, count, seen } = await first(value);
    expect([from, count]).toEqual(['web-annotation', 1]);
    expect(seen).toEqual({
      words,
      note: '与去年相比',
      tags: ['数字经济'],
      url: report,
      site: 'www.fujian.gov.cn',
      title: '',
      created: '2026-03-01T08:00:00.000Z',
      modified: '2026-03-01T08:00:00.000Z',
    });
  });

  it('Hypothesis: quotations come, what has none or no address is named', async () => {
    const { from, count, seen, clipping, refused } = await first(hypothesis);
    expect([from, count]).toEqual(['hypothesis', 1]);
    expect(seen).toEqual({
      words,
      note: '与去年相比',
      tags: ['数字经济'],
      url: report,
      site: 'www.fujian.gov.cn',
      title: '2020年福建省政府工作报告',
      created: '2026-10-30T01:02:03.123Z',
      modified: '2026-10-31T01:02:03.123Z',
    });
    expect(clipping?.selectors[0]).toMatchObject({ prefix: '深化，', suffix: '。' });
    expect(refused).toEqual([
      { n: 2, why: 'no-quote' },
      { n: 3, why: 'no-address' },
    ]);
  });

  it('Obsidian Web Clipper: the words without their markup', async () => {
    const { from, count, seen, refused } = await first(obsidian);
    expect([from, count]).toEqual(['obsidian', 2]);
    expect(seen).toMatchObject({ words, note: '与去年相比', created: '2026-10-30T01:02:03.000Z' });
    expect(refused).toEqual([{ n: 3, why: 'no-address' }]);
    const stored = {
      [report]: { highlights: [{ type: 'text', content: words, createdAt: 1e12 }] },
    };
    expect((await first(stored)).seen).toMatchObject({ words, url: report });
  });

  it.each<[string, unknown]>([
    ['Web Annotation', annotation],
    ['Hypothesis', hypothesis],
    ['Obsidian', obsidian],
  ])('%s twice is once', async (_from, value) => {
    const library = shelfOf([]);
    const { candidates } = await read(JSON.stringify(value));
    await merge(library, candidates);
    const before = new Map(library);
    const again = await merge(library, (await read(JSON.stringify(value))).candidates);
    expect(library).toEqual(before);
    expect(new Set(again.map(({ what }) => what))).toEqual(new Set(['same']));
  });

  it('our own export comes back to the clippings it was made of', async () => {
    const kept = shelf.map((one, i) => (i === 1 ? { ...one, meaning: 'date' as const } : one));
    const text = [...jsonLdPieces(kept, usual)].join('');
    const library = shelfOf(shelf);
    const { from, candidates, refused } = await read(text);
    expect([from, candidates.length, refused]).toEqual(['web-annotation', shelf.length, []]);
    const decisions = await merge(library, candidates);
    expect(new Set(decisions.map(({ what }) => what))).toEqual(new Set(['same']));
    const anew = shelfOf([]);
    await merge(anew, candidates);
    for (const { id, note, tags, source, meaning } of kept) {
      expect(anew.get(id)).toMatchObject({ note, source: { url: source.url } });
      expect(anew.get(id)?.meaning).toBe(meaning);
      expect(anew.get(id)?.tags.sort()).toEqual([...tags].sort());
    }
  });

  it('odd and evil values are refused or left out, never thrown at', async () => {
    const evil: unknown[] = [
      { ...annotation, target: null },
      { ...annotation, target: { source: { id: { id: report } }, selector: [null, 7, 'x'] } },
      { ...annotation, target: { ...annotation.target, source: 'javascript:alert(1)' } },
      { ...annotation, created: 'yesterday', body: [null, 7, { value: { a: 1 } }] },
      {
        ...annotation,
        created: '+275000-01-01T00:00:00Z',
        body: { type: 'TextualBody', value: 9 },
      },
      {
        ...annotation,
        target: {
          ...annotation.target,
          selector: { type: 'TextQuoteSelector', exact: '长'.repeat(20_001) },
        },
      },
      { type: 'Annotation' },
    ];
    const { candidates, refused } = await read(JSON.stringify(evil));
    expect(candidates).toHaveLength(2);
    expect(refused.map(({ why }) => why)).toEqual([
      'no-quote',
      'no-quote',
      'no-address',
      'too-long',
      'no-quote',
    ]);
    expect(await reading(JSON.stringify({ annotations: 7, export_date: '' }))).toMatchObject({
      fault: { why: 'unknown' },
    });
  });
});
