import * as v from 'valibot';
import { LIMITS } from './limits';
import { PackFact } from './pack';

/** Words that the reader has kept, with where they stand. */
export interface KeptWords {
  /** Becomes the fact's, so that the same words make one fact. */
  id: string;
  words: string;
  provinces: readonly string[];
  year?: number | undefined;
  fields: readonly string[];
  source: {
    title: string;
    publisher?: string | undefined;
    /** Host where the page was read. */
    site: string;
    published?: string | undefined;
    url: string;
  };
}

/**
 * A fact of the reader's own that says what the words say, prefilled with all that is known of them.
 * What does not fit the rules of a pack is left out, never bent; the words are cut at
 * LIMITS.quote, at the end of a sentence where one ends in time.
 */
export function factFromWords({ id, words, provinces, year, fields, source }: KeptWords): PackFact {
  const date = source.published?.slice(0, 10);
  return v.parse(PackFact, {
    id,
    provinces: [...new Set(provinces)].filter((code) => v.is(Province, code)),
    ...(v.is(PackFact.entries.year, year) && year !== undefined && { year }),
    fields: [...new Set(fields)].filter((field) => v.is(Field, field)).slice(0, LIMITS.fields),
    quote: cut(readable(words), LIMITS.quote) || '…',
    source: {
      title: oneLine(source.title, LIMITS.title) || oneLine(source.site, LIMITS.title) || '…',
      publisher:
        oneLine(source.publisher ?? '', LIMITS.name) || oneLine(source.site, LIMITS.name) || '…',
      ...(v.is(Source.entries.date, date) && date !== undefined && { date }),
      ...(v.is(Source.entries.url, source.url) && { url: source.url }),
    },
  });
}

const Province = PackFact.entries.provinces.item;
const Field = PackFact.entries.fields.wrapped.item;
const Source = PackFact.entries.source;

/** The words without characters that a pack may not hold; every word and paragraph stays. */
function readable(words: string): string {
  return words
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(
      /(?!\n)[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu,
      '',
    )
    .replace(/[\u{e0000}-\u{e007f}]/gu, '')
    .trim();
}

function oneLine(text: string, longest: number): string {
  return cut(readable(text).replace(/\n+/g, ' '), longest);
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest - 1);
  const sentence = Math.max(...['。', '；', '！', '？', '. '].map((end) => room.lastIndexOf(end)));
  const kept = sentence > longest / 2 ? room.slice(0, sentence + 1) : room;
  // Half a character may stand at the end.
  return `${kept.replace(/\p{Cs}$/u, '').trimEnd()}…`;
}
