import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { correctedAlike, correctSource } from '../../clippings/correct-source';
import { createClipping } from '../../clippings/create-clipping';
import { Clipping } from '../../clippings/model';
import { aCapture, aClipping, noon } from './a-clipping';

const { source } = aClipping();

describe('a source set right by the reader', () => {
  it('has the new parts and says which they are', () => {
    const next = correctSource(source, {
      author: ' 林夏; 陈屿 ',
      kind: 'newspaper',
      pageNumber: '04',
    });
    expect(next).toEqual({
      ...source,
      author: '林夏; 陈屿',
      kind: 'newspaper',
      pageNumber: '04',
      corrected: ['author', 'kind', 'pageNumber'],
    });
    expect(v.is(Clipping, { ...aClipping(), source: next })).toBe(true);
  });

  it('lacks what the reader has taken away, and that holds too', () => {
    const next = correctSource(source, { publisher: '' });
    expect(next).not.toHaveProperty('publisher');
    expect(next.corrected).toEqual(['publisher']);
    expect(correctedAlike({ ...source, publisher: '旧站' }, [next])).not.toHaveProperty(
      'publisher',
    );
  });

  it('is the same where nothing is other than before', () =>
    expect(
      correctSource(source, { title: source.title, author: '', published: '2020-01-17' }),
    ).toBe(source));

  it('keeps earlier corrections beside new ones', () => {
    const once = correctSource(source, { author: '林夏' });
    expect(correctSource(once, { published: '2020-01-18' })).toMatchObject({
      author: '林夏',
      published: '2020-01-18',
      corrected: ['author', 'published'],
    });
  });

  it('is the model for what is kept of the page later; the newest correction counts', () => {
    const earlier = [
      correctSource(source, { author: '林夏' }),
      source,
      correctSource(source, { author: '陈屿' }),
    ];
    expect(correctedAlike({ ...source, accessed: '2026-12-01T00:00:00.000Z' }, earlier)).toEqual({
      ...source,
      accessed: '2026-12-01T00:00:00.000Z',
      author: '陈屿',
      corrected: ['author'],
    });
    expect(correctedAlike(source, [source])).toBe(source);
  });
});

describe('an article split over several pages', () => {
  const of = (url: string, article?: string) =>
    createClipping(
      aCapture({ source: { ...source, url, key: url, ...(article && { article }) } }),
      { now: noon },
    ).source;

  it('is one source by its first page, without what sharing has added', () =>
    expect(
      of('https://www.fjdaily.com/a-2.html', 'https://www.fjdaily.com/a.html?from=timeline')
        .article,
    ).toBe('https://www.fjdaily.com/a.html'));

  it.each([
    ['another host', 'https://elsewhere.example/a.html'],
    ['the page itself', 'https://www.fjdaily.com/a-2.html?utm_source=x'],
    ['no address', 'https://'],
  ])('is not where the first page is %s', (_name, article) =>
    expect(of('https://www.fjdaily.com/a-2.html', article)).not.toHaveProperty('article'),
  );
});

it('a capture carries all that was read of its source', () => {
  const details = {
    siteName: '福建省人民政府门户网站',
    kind: 'document' as const,
    pageNumber: '04',
    documentNumber: '闽政〔2020〕1号',
    issuer: '福建省人民政府',
    written: '2020-01-08',
    indexNumber: 'FJ-1',
    subject: '综合政务',
    validity: '有效',
    documentType: '通知',
    head: { publisher: '旧站' },
  };
  const capture = aCapture({ source: { ...aCapture().source, ...details } });
  expect(createClipping(capture, { now: noon }).source).toMatchObject(details);
});
