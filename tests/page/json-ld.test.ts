import { describe, expect, it } from 'vitest';
import { readJsonLd } from '../../page/json-ld';

const read = (...blocks: (string | object)[]) =>
  JSON.parse(
    JSON.stringify(readJsonLd(blocks.map((b) => (typeof b === 'string' ? b : JSON.stringify(b))))),
  );

describe('linked data of a page', () => {
  it('reads an article of the news', () =>
    expect(
      read({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: '福建把证照放上链',
        author: [{ '@type': 'Person', name: '林夏' }, { name: '陈屿' }],
        publisher: { '@type': 'Organization', name: '榕城网' },
        sourceOrganization: { name: '榕城日报' },
        datePublished: '2020-01-11T23:30:00Z',
      }),
    ).toEqual({
      title: '福建把证照放上链',
      author: '林夏; 陈屿',
      publisher: '榕城网',
      origin: '榕城日报',
      published: '2020-01-12',
    }));

  it('finds the article in a graph, behind the site and its crumbs', () =>
    expect(
      read({
        '@graph': [
          { '@type': 'WebSite', name: '榕城网' },
          { '@type': ['WebPage'], name: '第一版' },
          { '@type': ['Article', 'NewsArticle'], name: '福建把证照放上链', author: '林夏' },
        ],
      }),
    ).toEqual({ title: '福建把证照放上链', author: '林夏' }));

  it('reads a service and a piece of legislation', () => {
    expect(
      read({
        '@type': 'GovernmentService',
        name: '不动产登记',
        provider: { name: '甘肃省自然资源厅' },
      }),
    ).toEqual({ title: '不动产登记', publisher: '甘肃省自然资源厅' });
    expect(
      read({
        '@type': 'Legislation',
        name: '数字经济促进条例',
        legislationIdentifier: '人大公告第3号',
        legislationPassedBy: { name: '省人大常委会' },
        legislationDate: '2021-03-26',
      }),
    ).toEqual({
      title: '数字经济促进条例',
      documentNumber: '人大公告第3号',
      issuer: '省人大常委会',
      written: '2021-03-26',
    });
  });

  it('reads what search engines ask sites for, line feeds in strings, a comma too many', () =>
    expect(
      read(
        '{"@context":"https://example.com/c.jsonld","title":"福建把\n证照放上链","pubDate":"2020-01-11T09:30:00",}',
      ),
    ).toEqual({ title: '福建把 证照放上链', published: '2020-01-11' }));

  it.each([
    ['nothing', ''],
    ['no JSON', '<script>'],
    ['numbers and lists', [1, [2, [null]]]],
    ['a shop', { '@type': 'Product', name: '茶' }],
    ['an article of nothing', { '@type': 'Article', author: { '@id': 'x' }, datePublished: 5 }],
    ['names that are addresses', { '@type': 'Article', author: 'https://example.com/me' }],
    ['too much', `{"@type":"Article","name":"${'长'.repeat(300_000)}"}`],
    ['far too deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['a graph in itself', { '@graph': Array(5000).fill({ '@type': 'Thing' }) }],
    ['templates', { '@type': 'Article', name: '{{title}}' }],
  ])('says nothing for %s', (_name, block) => expect(read(block as object)).toEqual({}));
});
