import type { SourcePage } from '../clippings/model';
import { titleOf } from './document-title';
import type { FlowMarks } from './flow-marks';
import { imprintOf, plainTitle } from './imprint';

/** The page as a citation, but for its key, which is the clippings' affair. */
export type PageSource = Omit<SourcePage, 'key'>;

/** How much of a page's beginning is searched for 来源 and 发布时间 (UTF-16 units of a flow). */
const SHORT_LINE = 160;

/**
 * Reads title, publisher, author and date off a page: what it shows goes before its meta elements,
 * which are often empty or stale (国办发〔2017〕47号 names them). Missing parts stay missing.
 */
export function describeSource(
  document: Document,
  location: { href: string },
  marks: readonly FlowMarks[] = [],
): PageSource {
  const url = new URL(location.href);
  url.username = url.password = '';
  const meta = metaOf(document);
  const shown = visibleImprint(marks);
  const siteNames = [meta('sitename'), meta('og:site_name'), meta('columnname')];
  const title =
    meta('articletitle') ??
    clean(document.querySelector('h1')?.textContent) ??
    plainTitle(meta('og:title') ?? clean(titleOf(document)) ?? url.host, siteNames);
  const publisher = shown.publisher ?? meta('contentsource') ?? meta('source');
  const author = shown.author ?? meta('author');
  const published =
    shown.published ??
    imprintOf(`发布时间：${meta('pubdate') ?? meta('article:published_time') ?? ''}`).published;
  return {
    url: url.href,
    title: title.slice(0, 300),
    site: url.host,
    ...(publisher && { publisher: publisher.slice(0, 300) }),
    ...(author && { author: author.slice(0, 300) }),
    ...(published && { published }),
  };
}

/** The line above an article; official pages set it before the text, rarely behind it. */
function visibleImprint(marks: readonly FlowMarks[]): ReturnType<typeof imprintOf> {
  const found: ReturnType<typeof imprintOf> = {};
  for (const { flow } of marks) {
    if (flow.text.length > SHORT_LINE) continue;
    const line = imprintOf(flow.text);
    found.publisher ??= line.publisher;
    found.author ??= line.author;
    found.published ??= line.published;
  }
  return found;
}

/** Looks meta elements up by name or property, in any case. */
function metaOf(document: Document) {
  const all = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[name], meta[property]')) {
    const name = element.getAttribute('name') ?? element.getAttribute('property') ?? '';
    const content = clean(element.getAttribute('content'));
    if (content && !all.has(name.toLowerCase())) all.set(name.toLowerCase(), content);
  }
  return (name: string) => all.get(name);
}

function clean(text: string | null | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim() || undefined;
}
