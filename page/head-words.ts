import { dayIn } from './day-in';
import { siteInTitle, titleOf } from './document-title';
import { imprintOf } from './imprint';
import { type LinkedData, readJsonLd } from './json-ld';
import { meansItself, stated } from './stated-value';

/** What the head of a page says of it; often empty or stale. Days are YYYY-MM-DD. */
export interface HeadWords {
  /** What the text may be called, the likeliest first. */
  titles: string[];
  siteName?: string | undefined;
  columnName?: string | undefined;
  publisher?: string | undefined;
  author?: string | undefined;
  published?: string | undefined;
  linked: LinkedData;
}

/**
 * Names of meta elements, in any case, the likeliest first: those of 国办发〔2017〕47号 (2.3, “网站标签”),
 * of news sites, Dublin Core, Open Graph, Highwire.
 */
const NAMES = {
  title: [
    'articletitle',
    'dc.title',
    'dcterms.title',
    'citation_title',
    'og:title',
    'twitter:title',
  ],
  siteName: ['sitename', 'og:site_name', 'application-name'],
  columnName: ['columnname', 'catalog'],
  publisher: [
    ...['contentsource', 'source', 'article:source', 'mediaid', 'dc.source', 'dc.publisher'],
    ...['dcterms.publisher', 'citation_publisher'],
  ],
  author: ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'citation_author', 'byl'],
  published: [
    ...[
      'pubdate',
      'firstpublishedtime',
      'publishdate',
      'publish_date',
      'publish-date',
      'article:published_time',
    ],
    ...[
      'og:release_date',
      'dcterms.issued',
      'dc.date.issued',
      'dcterms.date',
      'dc.date',
      'citation_publication_date',
    ],
    ...['citation_date', 'weibo:article:create_at', 'date'],
  ],
} as const satisfies Record<string, readonly string[]>;

export function headWords(document: Document): HeadWords {
  const meta = metaOf(document);
  const first = (names: readonly string[]) => meta(names)[0];
  const blocks = document.querySelectorAll('script[type="application/ld+json" i]');
  const linked = readJsonLd(Array.from(blocks, (block) => block.textContent));
  const title = stated(titleOf(document)) ?? '';
  const siteName = first(NAMES.siteName) ?? linked.publisher ?? siteInTitle(title);
  const publisher = meta(NAMES.publisher)
    .map(unlabelled)
    .find((name) => !/^https?:/i.test(name));
  return {
    titles: [...meta(NAMES.title), ...(linked.title ? [linked.title] : [])],
    siteName,
    columnName: first(NAMES.columnName),
    publisher: own(publisher, siteName) ?? linked.origin,
    author:
      own(
        meta(NAMES.author).find((name) => !/^https?:/i.test(name)),
        undefined,
      ) ?? linked.author,
    published: firstDay(meta(NAMES.published)) ?? linked.published,
    linked,
  };
}

/** People's Daily Online and others write the label into the value: `来源：人民网`. */
function unlabelled(value: string): string {
  return imprintOf(value).publisher ?? value.replace(/^来源\s*[：:]\s*/, '');
}

/** 本站 as a source means the site's own name. */
function own(name: string | undefined, siteName: string | undefined): string | undefined {
  return name !== undefined && meansItself(name) ? siteName : name;
}

function firstDay(values: readonly string[]): string | undefined {
  for (const value of values) {
    const day = dayIn(value);
    if (day) return day;
  }
  return undefined;
}

/** Looks meta elements up by name or property: all that say something, in the order of the names. */
function metaOf(document: Document) {
  const all = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[name], meta[property], meta[itemprop]')) {
    const name = ['name', 'property', 'itemprop']
      .map((key) => element.getAttribute(key))
      .find(Boolean);
    const key = name?.toLowerCase().replace(/^(dc|dcterms):/, '$1.') ?? '';
    const content = stated(element.getAttribute('content'));
    if (content !== undefined && !all.has(key)) all.set(key, content);
  }
  return (names: readonly string[]): string[] => names.flatMap((name) => all.get(name) ?? []);
}
