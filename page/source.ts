import type { SourcePage } from '../clippings/model';
import { documentNumber, numberInTitle } from './document-number';
import { plainTitle, titleOf } from './document-title';
import { firstPage, type PagerLink } from './first-page';
import type { FlowMarks } from './flow-marks';
import { type HeadWords, headWords } from './head-words';
import { officialTable } from './official-table';
import { type ShownLine, shownLines } from './shown-lines';
import { editionOf, guessKind } from './source-kind';
import { stated } from './stated-value';
import { visibleImprint } from './visible-imprint';

/** The page as a citation, but for its key, which is the clippings' affair. */
export type PageSource = Omit<SourcePage, 'key'>;

/**
 * Reads off a page what a citation of it needs. What the page shows goes before what its head says,
 * which is often empty or stale (国办发〔2017〕47号 names the elements). Missing parts stay missing.
 */
export function describeSource(
  document: Document,
  location: { href: string },
  marks: readonly FlowMarks[] = [],
): PageSource {
  const url = new URL(location.href);
  url.username = url.password = '';
  const head = headWords(document);
  const lines = shownLines(marks);
  const title = titleFor(document, head, lines) ?? url.host;
  const at = lines.findIndex(({ text }) => alike(text, title));
  const shown = visibleImprint(lines, at);
  const table = officialTable(lines.map(({ text }) => text));
  const edition = editionOf(url.href);

  const publisher = shown.publisher ?? (shown.own ? head.siteName : head.publisher);
  const author = notBoth(shown.author ?? head.author, [publisher, head.siteName]);
  const published =
    shown.published ??
    table?.published ??
    shown.dated ??
    edition.published ??
    head.published ??
    shown.updated;
  const number =
    table?.documentNumber ??
    headLine(lines, at) ??
    numberInTitle(title) ??
    head.linked.documentNumber;
  const pageNumber = shown.pageNumber ?? edition.pageNumber;
  const parts = {
    article: firstPage(url.href, linksOf(document)),
    siteName: head.siteName,
    publisher,
    author,
    published,
    pageNumber,
    documentNumber: number,
    issuer: table?.issuer ?? head.linked.issuer,
    written: table?.written ?? head.linked.written,
    indexNumber: table?.indexNumber,
    subject: table?.subject,
    validity: table?.validity,
    documentType: table?.documentType,
    head: otherwise(head, { publisher, author, published }),
  };
  const kind = guessKind({
    url: url.href,
    title,
    documentNumber: number,
    documentType: table?.documentType,
    table: table !== undefined,
    pageNumber,
  });
  return { url: url.href, title: title.slice(0, 300), site: url.host, kind, ...present(parts) };
}

/** The title that the page shows; of what its head says, that which is shown as well. */
function titleFor(document: Document, head: HeadWords, lines: readonly ShownLine[]) {
  const ofTitle = stated(titleOf(document));
  const plain = ofTitle && plainTitle(ofTitle, [head.siteName, head.columnName]);
  const said = [...head.titles, ...(plain ? [plain] : [])].map((title) =>
    plainTitle(title, [head.siteName, head.columnName]),
  );
  const beginning = lines.slice(0, 400);
  const confirmed = said.find((title) => beginning.some(({ text }) => alike(text, title)));
  const heading = [
    ...lines.flatMap((line) => (line.level === 1 && line.visible() ? [line.text] : [])),
    // Where the page is not read line by line.
    ...(lines.length === 0 ? [document.querySelector('h1')?.textContent] : []),
  ]
    .map(stated)
    .find((text) => text !== undefined && text.length >= 4 && text !== head.siteName);
  return confirmed ?? heading ?? said[0] ?? ofTitle;
}

/** Equal but for blanks and marks that editors set differently. */
function alike(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 40) return false;
  return bare(a) === bare(b);
}

const bare = (text: string) => text.replace(/[\s\p{P}\p{S}]/gu, '').toLowerCase();

/** A document's number on a line of its own, as official texts bear it above or below the title. */
function headLine(lines: readonly ShownLine[], at: number): string | undefined {
  const from = Math.max(0, at - 6);
  for (const line of lines.slice(from, Math.max(at, 20) + 12)) {
    if (line.links || line.text.length > 60) continue;
    for (const part of line.text.split(/[\n\t]/)) {
      const number = documentNumber(part);
      if (number && line.visible()) return number;
    }
  }
  return undefined;
}

function linksOf(document: Document): PagerLink[] {
  const all = document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>(
    'link[rel][href], a[href]',
  );
  return Array.from(all)
    .slice(0, 5000)
    .flatMap(({ href, rel, textContent }) =>
      // An SVG's link has an object for an address.
      typeof href === 'string' ? [{ href, rel, text: (textContent ?? '').slice(0, 20) }] : [],
    );
}

/** An author who is named as the publisher already is named once. */
function notBoth(author: string | undefined, others: readonly (string | undefined)[]) {
  return others.some((other) => other === author) ? undefined : author;
}

/** What the head says and the page contradicts. */
function otherwise(
  head: HeadWords,
  cited: Pick<PageSource, 'publisher' | 'author' | 'published'>,
): PageSource['head'] {
  const differs = (key: 'publisher' | 'author' | 'published') => {
    const [said, kept] = [head[key], cited[key]];
    return said !== undefined && kept !== undefined && bare(said) !== bare(kept) ? said : undefined;
  };
  const parts = present({
    publisher: differs('publisher'),
    author: differs('author'),
    published: differs('published'),
  });
  return Object.keys(parts).length > 0 ? parts : undefined;
}

/** The parts that are there, none longer than a citation takes. */
function present<T extends object>(parts: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([key, value]) => {
      if (value === undefined || value === '') return [];
      return [[key, typeof value === 'string' && key !== 'article' ? value.slice(0, 300) : value]];
    }),
  ) as { [K in keyof T]?: NonNullable<T[K]> };
}
