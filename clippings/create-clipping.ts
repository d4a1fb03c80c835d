import { NORMALISATION, wellFormed } from './fold';
import type { Capture, Clipping, SourcePage } from './model';
import { pageKey } from './page-key';

/** What a clipping needs from outside beside the words. */
export interface Clock {
  now: Date;
}

/**
 * A new clipping from what a page's script handed over and a schema has passed. Key and site are
 * taken from the address, whatever the script says; lone surrogates become U+FFFD.
 */
export function createClipping(capture: Capture, { now }: Clock): Clipping {
  const at = now.toISOString();
  const { source, ...rest } = repaired(capture);
  return {
    ...rest,
    schema: 1,
    rev: 1,
    created: at,
    modified: at,
    source: { ...withArticle(source), site: hostOf(source.url), accessed: at },
    provinces: distinct(rest.provinces),
    fields: distinct(rest.fields),
    terms: distinct(rest.terms),
    note: '',
    tags: [],
    normalisation: NORMALISATION,
  };
}

/** The source under its key. The first page of an article is taken for one on the same host only. */
function withArticle({ article, ...source }: SourcePage): SourcePage {
  const key = pageKey(source.url);
  const first = article && hostOf(article) === hostOf(source.url) ? pageKey(article) : key;
  return { ...source, key, ...(first !== key && { article: first }) };
}

/** Words without a script of ours beside them: a PDF viewer, a site that is not enabled, a paste. */
export interface TextCapture {
  id: string;
  text: string;
  url: string;
  title: string;
  /** As the reader states them. */
  publisher?: string | undefined;
  published?: string | undefined;
  /** What the words speak of, as far as they were read. */
  about?: Pick<Capture, 'provinces' | 'fields' | 'terms' | 'year' | 'tense'> | undefined;
}

/** Why words were not taken. */
export interface Refusal {
  refused: 'empty' | 'too-long' | 'not-web';
}

/** A clipping of words alone. It can be read and exported; finding it again will ask. */
export function clippingFromText(capture: TextCapture, clock: Clock): Clipping | Refusal {
  const exact = wellFormed(capture.text.trim());
  if (exact === '') return { refused: 'empty' };
  if (exact.length > MOST_WORDS) return { refused: 'too-long' };
  if (!/^https?:\/\//i.test(capture.url) || hostOf(capture.url) === '') {
    return { refused: 'not-web' };
  }
  const clipping = createClipping(
    {
      id: capture.id,
      source: {
        url: capture.url,
        key: capture.url,
        title: wellFormed(capture.title.slice(0, LONGEST_TITLE)),
        site: '',
        ...stated('publisher', capture.publisher),
        ...stated('published', capture.published),
      },
      selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
      headings: [],
      ...(capture.about ?? { provinces: [], fields: [], terms: [] }),
      via: 'selection',
    },
    clock,
  );
  return { ...clipping, via: 'text' };
}

function stated(part: 'publisher' | 'published', words = ''): Partial<SourcePage> {
  const text = wellFormed(words.trim().slice(0, LONGEST_TITLE));
  return text === '' ? {} : { [part]: text };
}

// As the schemas have them.
/** UTF-16 units that a clipping may have. */
export const MOST_WORDS = 20_000;
const LONGEST_TITLE = 300;

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return '';
  }
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function repaired<T>(value: T): T {
  if (typeof value === 'string') return wellFormed(value) as T;
  if (Array.isArray(value)) return value.map(repaired) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, repaired(part)])) as T;
}
