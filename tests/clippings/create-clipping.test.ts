import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { clippingFromText, createClipping } from '../../clippings/create-clipping';
import { Clipping } from '../../clippings/model';
import { quotation } from '../../clippings/quotation';
import { aCapture, noon } from './a-clipping';

describe('a new clipping', () => {
  it('is a whole record, dated by the clock it is given', () => {
    const clipping = createClipping(aCapture(), { now: noon });
    expect(v.parse(Clipping, clipping)).toEqual(clipping);
    expect(clipping).toMatchObject({
      rev: 1,
      created: '2026-11-20T04:00:00.000Z',
      modified: '2026-11-20T04:00:00.000Z',
      source: { accessed: '2026-11-20T04:00:00.000Z', publisher: '福建省人民政府' },
      note: '',
      tags: [],
    });
  });

  it('takes key and site from the address, whatever the page said', () => {
    const { source } = aCapture();
    const url = 'https://www.fujian.gov.cn/a.htm?from=singlemessage';
    const clipping = createClipping(
      aCapture({ source: { ...source, url, key: 'https://elsewhere.cn/', site: 'elsewhere.cn' } }),
      { now: noon },
    );
    expect(clipping.source).toMatchObject({
      url,
      key: 'https://www.fujian.gov.cn/a.htm',
      site: 'www.fujian.gov.cn',
    });
  });

  it('keeps the words verbatim, but for half a character', () => {
    const exact = '“区块链” ＋\u3000政务\ud842';
    const clipping = createClipping(
      aCapture({ selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }),
      { now: noon },
    );
    expect(quotation(clipping)).toBe('“区块链” ＋\u3000政务\ufffd');
  });

  it('names each province, field and term once', () => {
    const clipping = createClipping(aCapture({ provinces: ['CN-FJ', 'CN-GD', 'CN-FJ'] }), {
      now: noon,
    });
    expect(clipping.provinces).toEqual(['CN-FJ', 'CN-GD']);
  });
});

describe('a clipping of words alone', () => {
  const words = {
    id: '0f4e3c1a-6f0b-4c55-9d1e-2b7a8c9d0e1f',
    text: ' 推动区块链技术和产业创新发展。\n',
    url: 'https://www.fujian.gov.cn/a.pdf',
    title: '附件',
  };

  it('keeps words, address and title', () => {
    const clipping = clippingFromText(words, { now: noon });
    expect(v.is(Clipping, clipping)).toBe(true);
    expect(clipping).toMatchObject({
      via: 'text',
      source: { url: words.url, title: '附件', site: 'www.fujian.gov.cn' },
      selectors: [{ exact: '推动区块链技术和产业创新发展。' }],
    });
  });

  it('keeps what the reader states of it, and what it speaks of', () => {
    const about = { provinces: ['CN-FJ'], fields: ['e-government'], terms: [], year: 2020 };
    const stated = { publisher: ' 福建省人民政府 ', published: '2020-01-17' };
    const clipping = clippingFromText({ ...words, ...stated, about }, { now: noon });
    expect(v.is(Clipping, clipping)).toBe(true);
    expect(clipping).toMatchObject({
      ...about,
      source: { publisher: '福建省人民政府', published: '2020-01-17' },
    });
    const unsaid = clippingFromText({ ...words, publisher: ' ', published: '' }, { now: noon });
    expect(unsaid).not.toHaveProperty('source.publisher');
    expect(unsaid).not.toHaveProperty('source.published');
  });

  it.each([
    ['blanks', { text: ' \n\t' }, 'empty'],
    ['more than can be kept whole', { text: '链'.repeat(20_001) }, 'too-long'],
    ['a file', { url: 'file:///home/a.pdf' }, 'not-web'],
    ['a script', { url: 'javascript:alert(1)' }, 'not-web'],
  ])('refuses %s, and says why', (_, change, refused) => {
    expect(clippingFromText({ ...words, ...change }, { now: noon })).toEqual({ refused });
  });
});
