import { describe, expect, it } from 'vitest';
import { firstPage } from '../../page/first-page';

const site = 'http://www.fjdaily.example';
const link = (path: string, text: string, rel?: string) => ({ href: `${site}${path}`, text, rel });

describe('the first page of an article in several', () => {
  it.each<[string, string, ReturnType<typeof link>[], string | undefined]>([
    ['-2.html, by the pager', '/a/123-2.html', [link('/a/123.html', '上一页')], '/a/123.html'],
    [
      '_3.htm, by its number',
      '/a/c_123_3.htm',
      [link('/a/c_123_2.htm', '2'), link('/a/c_123.htm', '1')],
      '/a/c_123.htm',
    ],
    ['?page=2', '/a?id=7&page=2', [link('/a?id=7', '[1]')], '/a?id=7'],
    [
      '?page=2, first in the row',
      '/a?page=2&id=7',
      [link('/a?page=1&id=7', '首页')],
      '/a?page=1&id=7',
    ],
    ['rel=prev in the head', '/a/123-2.html', [link('/a/123.html', '', 'prev')], '/a/123.html'],
    [
      'canonical of the whole',
      '/a/123_2.html',
      [link('/a/123.html', '', 'canonical')],
      '/a/123.html',
    ],
    ['numbered from one', '/a/123_2.html', [link('/a/123_1.html', '第1页')], '/a/123_1.html'],
    ['the first page itself', '/a/123.html', [link('/a/123-2.html', '下一页')], undefined],
    [
      'another article that ends in a number',
      '/a/t2020_2.html',
      [link('/a/t2020.html', '福建把证照放上链')],
      undefined,
    ],
    ['nothing leads back', '/a/123-2.html', [link('/', '首页')], undefined],
    [
      'an id, no number of pages',
      '/a/20200111-123456.html',
      [link('/a/20200111.html', '上一页')],
      undefined,
    ],
    ['a canonical that points elsewhere', '/a/123-2.html', [link('/', '', 'canonical')], undefined],
    [
      'a page of another site',
      '/a/123-2.html',
      [{ href: 'http://other.example/a/123.html', text: '1', rel: '' }],
      undefined,
    ],
  ])('%s', (_name, path, links, first) =>
    expect(firstPage(`${site}${path}`, links)).toBe(first && `${site}${first}`),
  );
});
