import { citationKeys } from './citation-key';
import { type Excerpt, type ExportedSource, identity, sourcesOf } from './excerpt';
import { inOrder } from './groups';
import { webAddress } from './passage-link';
import { type Agent, agents } from './persons';
import { oneLine } from './plain-words';

/** A source as reference managers want it: each part on one line or missing. */
export interface SourceRecord {
  key: string;
  kind: NonNullable<ExportedSource['kind']>;
  title: string;
  authors: Agent[];
  publisher: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  issued: string;
  accessed: string;
  url: string;
  page: string;
  number: string;
}

/** Records of the sources of some clippings, in order of their keys. */
export function recordsOf(
  excerpts: readonly Excerpt[],
  day: (iso: string) => string,
): SourceRecord[] {
  const sources = [...sourcesOf(inOrder(excerpts)).values()];
  const keys = citationKeys(sources);
  return sources
    .map((source) => recordOf(source, keys.get(identity(source)) as string, day))
    .filter(({ title, url }) => title || url)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function recordOf(source: ExportedSource, key: string, day: (iso: string) => string): SourceRecord {
  const issuer = oneLine(source.issuer ?? '');
  const site = oneLine(source.siteName ?? '');
  const publisher = oneLine(source.publisher ?? '') || site;
  const kind = source.kind ?? 'webpage';
  const body = issuer || (kind === 'newspaper' ? '' : publisher);
  const author = oneLine(source.author ?? '');
  const issued = oneLine(source.published ?? source.written ?? '');
  return {
    key,
    kind,
    title: oneLine(source.title),
    authors: author ? agents(author) : body ? [{ kind: 'literal', name: body }] : [],
    publisher,
    issued: /^\d{4}(-\d\d(-\d\d)?)?$/.test(issued) ? issued : '',
    accessed: day(source.accessed),
    url: webAddress(source.url) ?? '',
    page: oneLine(source.pageNumber ?? '').replace(/^0+(?=\d)/, ''),
    number: oneLine(source.documentNumber ?? ''),
  };
}
