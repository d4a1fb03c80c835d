import type { Capture, Clipping } from '../clippings/model';
import { quotation } from '../clippings/quotation';
import { uuidOf } from './stable-id';
import { finished, STRIDE, type Steps } from './steps';

/** The page as a citation, with the moment of reading. */
export type ExportedSource = Clipping['source'];

/** What is exported: a clipping, or a passage of a digest that nobody has kept. */
export interface Excerpt
  extends Pick<Clipping, 'id' | 'created' | 'selectors' | 'headings' | 'provinces' | 'fields'>,
    Pick<Clipping, 'note' | 'tags' | 'meaning' | 'year' | 'tense' | 'trashed'> {
  modified?: string | undefined;
  /** Missing where nothing is known, as after the import of a damaged file. */
  source?: ExportedSource | undefined;
}

/** A passage as it was read off a page. Its id comes from page and words: a second digest has it too. */
export function excerptOf(capture: Capture, read: Date): Excerpt {
  const at = read.toISOString();
  const place = capture.selectors.find((selector) => selector.type === 'TextPositionSelector');
  return {
    id: uuidOf([capture.source.key, place?.start, quotation(capture)].join('\n')),
    created: at,
    source: { ...capture.source, accessed: at },
    selectors: capture.selectors,
    headings: capture.headings,
    provinces: capture.provinces,
    fields: capture.fields,
    year: capture.year,
    tense: capture.tense,
    note: '',
    tags: [],
  };
}

/** What makes two pages one source: an article split over several addresses is one. */
export function identity(source: ExportedSource): string {
  return source.article ?? source.key;
}

/**
 * One citation for each source, by identity, in order of appearance. Where clippings disagree the
 * reader's correction wins, then what was read last; the day of access is the first one, so that a
 * later clipping of the same page changes no reference.
 */
export function sourcesOf(excerpts: Iterable<Excerpt>): Map<string, ExportedSource> {
  return finished(sourceSteps(excerpts));
}

export function* sourceSteps(excerpts: Iterable<Excerpt>): Steps<Map<string, ExportedSource>> {
  let seen = 0;
  const best = new Map<string, { source: ExportedSource; rank: string; accessed: string }>();
  for (const { source, modified = '', created } of excerpts) {
    seen++;
    if (seen % STRIDE === 0) yield seen;
    if (!source) continue;
    const key = identity(source);
    const rank = `${source.corrected ? 1 : 0} ${source.corrected ? modified : source.accessed} ${created}`;
    const known = best.get(key);
    const accessed = earlier(known?.accessed, source.accessed);
    if (!known) best.set(key, { source, rank, accessed });
    else {
      known.accessed = accessed;
      if (rank > known.rank) Object.assign(known, { source, rank });
    }
  }
  return new Map(
    [...best].map(([key, { source, accessed }]) => [key, { ...source, accessed }] as const),
  );
}

/** Of two moments; one that is missing or empty is none. */
function earlier(a: string | undefined, b: string): string {
  return !a || (b && b < a) ? b : a;
}
