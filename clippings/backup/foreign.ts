import * as v from 'valibot';
import { createClipping } from '../create-clipping';
import { wellFormed } from '../fold';
import type { Clipping, Meaning, SourcePage } from '../model';
import { Clipping as ClippingSchema } from '../model';
import { pageKey } from '../page-key';
import type { Candidate, Refused } from './candidate';
import { derivedId } from './state-mark';

/** What another program's annotation comes to. Nothing in it has been checked. */
export interface Foreign {
  /** The other program's id, or whatever makes it one among others. */
  name: string;
  /** An id of ours, where the other program kept it. */
  id?: string | undefined;
  url: unknown;
  title?: unknown;
  publisher?: unknown;
  published?: unknown;
  exact: unknown;
  prefix?: unknown;
  suffix?: unknown;
  note?: string | undefined;
  tags?: readonly unknown[] | undefined;
  meaning?: Meaning | undefined;
  created?: unknown;
  modified?: unknown;
}

const LONGEST = { exact: 20_000, context: 200, short: 300, note: 100_000, tag: 100, tags: 50 };
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** The annotation as a clipping of ours; whole, or not at all. */
export function taken(foreign: Foreign, n: number, now: Date): Candidate | Refused {
  const exact = wellFormed(textIn(foreign.exact)).trim();
  const note = wellFormed(foreign.note ?? '');
  if (exact === '') return { n, why: 'no-quote' };
  if (exact.length > LONGEST.exact || note.length > LONGEST.note) return { n, why: 'too-long' };
  const url = textIn(foreign.url).trim();
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url) || url.length > 8000) {
    return { n, why: 'no-address' };
  }
  const created = momentIn(foreign.created) ?? momentIn(foreign.modified) ?? now;
  const modified = momentIn(foreign.modified) ?? created;
  const clipping: Clipping = {
    ...createClipping(
      {
        id: idOf(foreign, url, exact),
        source: sourceOf(foreign, url),
        selectors: [
          {
            type: 'TextQuoteSelector',
            exact,
            prefix: wellFormed(textIn(foreign.prefix).slice(-LONGEST.context)),
            suffix: wellFormed(textIn(foreign.suffix).slice(0, LONGEST.context)),
          },
        ],
        headings: [],
        provinces: [],
        fields: [],
        terms: [],
        via: 'selection',
      },
      { now: created },
    ),
    via: 'text',
    modified: (modified < created ? created : modified).toISOString(),
    note,
    tags: tagsOf(foreign.tags ?? []),
    ...(foreign.meaning && { meaning: foreign.meaning }),
  };
  const checked = v.safeParse(ClippingSchema, clipping);
  if (checked.success) return { clipping: checked.output, partial: true };
  return { n, why: 'not-a-clipping', part: v.getDotPath(checked.issues[0]) ?? '' };
}

function idOf({ id, name }: Foreign, url: string, exact: string): string {
  if (id && UUID.test(id)) return id.toLowerCase();
  return derivedId(JSON.stringify([name, pageKey(url), exact]));
}

function sourceOf(foreign: Foreign, url: string): SourcePage {
  const part = (name: 'publisher' | 'published') => {
    const text = short(foreign[name]);
    return text === '' ? {} : { [name]: text };
  };
  return {
    url,
    key: pageKey(url),
    site: '',
    title: short(foreign.title),
    ...part('publisher'),
    ...part('published'),
  };
}

function tagsOf(tags: readonly unknown[]): string[] {
  const plain = tags.map((tag) => wellFormed(textIn(tag).trim().slice(0, LONGEST.tag)));
  return [...new Set(plain.filter((tag) => tag !== ''))].slice(0, LONGEST.tags);
}

function short(value: unknown): string {
  return wellFormed(textIn(value).trim().slice(0, LONGEST.short));
}

/** The text that a value is; of a list the first. */
export function textIn(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one : '';
}

/** A member of what may be an object. */
export function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

/** One or many as many. */
export function many(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function momentIn(value: unknown): Date | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const moment = new Date(value);
  const year = moment.getUTCFullYear();
  // Beyond these the browser writes years that no schema of dates takes.
  return year >= 1970 && year <= 9999 ? moment : undefined;
}
