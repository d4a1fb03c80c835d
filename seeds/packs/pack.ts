import * as v from 'valibot';
import { kinds } from '../kinds';
import { provinces } from '../provinces';
import { LIMITS } from './limits';

/*
 * A fact pack as it is written down and read. The message of each rule is the code of a fault
 * (faults.ts), which the interface says in the reader's language. docs/fact-pack.schema.json is
 * made from this, so rules stand as patterns and lengths wherever JSON Schema has a word for them.
 */

/** Value of `format`, by which a file is known to be a pack. */
export const PACK_FORMAT = 'lianzhu-fact-pack';

/**
 * No control characters, and none that change the direction of what follows or cannot be seen to
 * stand there: in a name they make one thing look like another (Unicode TR 36).
 */
const HIDDEN =
  '\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\ufffb';
const LINE = new RegExp(`^[^\\n${HIDDEN}]*$`);
/** Words quoted from a page have paragraphs. */
const LINES = new RegExp(`^[^${HIDDEN}]*$`);

const text = (longest: number, allowed = LINE) =>
  v.pipe(
    v.string('wrong-type'),
    v.maxLength(longest, 'too-long'),
    v.minLength(1, 'empty'),
    v.check((written) => /\S/.test(written), 'empty'),
    v.regex(allowed, 'hidden-characters'),
    v.check(wellFormed, 'hidden-characters'),
  );

const id = v.pipe(
  v.string('wrong-type'),
  v.maxLength(LIMITS.id, 'too-long'),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'bad-id'),
);

const date = v.pipe(
  v.string('wrong-type'),
  v.regex(/^[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'bad-date'),
  v.check(inCalendar, 'bad-date'),
);

const address = v.pipe(
  v.string('wrong-type'),
  v.maxLength(LIMITS.address, 'too-long'),
  v.regex(new RegExp(`^https?:\\/\\/[^\\s\\\\${HIDDEN}]+$`), 'bad-address'),
  v.check(leadsToAHost, 'bad-address'),
);

const whole = (least: number, most: number) =>
  v.pipe(
    v.number('wrong-type'),
    v.integer('not-whole'),
    v.minValue(least, 'out-of-range'),
    v.maxValue(most, 'out-of-range'),
  );

/** A rule with a remark for those who read the published schema. */
function told<const S extends v.GenericSchema>(rule: S, remark: string) {
  return v.pipe(rule, v.description(remark));
}

const codes = ['CN', ...provinces.map(({ code }) => code)] as const;

const PackSource = v.strictObject({
  title: text(LIMITS.title),
  publisher: text(LIMITS.name),
  date: v.optional(told(date, 'YYYY, YYYY-MM or YYYY-MM-DD')),
  url: v.optional(told(address, 'http or https, without a user name')),
  secondary: v.optional(told(v.literal(true, 'wrong-value'), 'read in a repost or a translation')),
});

/** One sourced statement about provinces and a year: said in own words, quoted, or both. */
export const PackFact = v.pipe(
  v.strictObject({
    id,
    provinces: v.pipe(
      v.array(v.picklist(codes, 'unknown-province'), 'wrong-type'),
      v.maxLength(codes.length, 'too-many'),
      v.check((all) => distinct(all), 'twice'),
      v.description('ISO 3166-2:CN codes; CN stands for the whole country'),
    ),
    level: v.optional(v.picklist(['national', 'provincial', 'city', 'district'], 'wrong-value')),
    year: v.optional(told(whole(1900, 2200), 'the year that the statement speaks of')),
    kind: v.optional(v.picklist(Object.keys(kinds) as (keyof typeof kinds)[], 'wrong-value')),
    fields: v.optional(
      v.pipe(
        v.array(text(LIMITS.field), 'wrong-type'),
        v.maxLength(LIMITS.fields, 'too-many'),
        v.check((all) => distinct(all), 'twice'),
        v.description("ids of concepts of the lexicon, or words of one's own"),
      ),
    ),
    statement: v.optional(
      v.pipe(
        v.strictObject({
          zh: v.optional(text(LIMITS.statement, LINES)),
          en: v.optional(text(LIMITS.statement, LINES)),
        }),
        v.minEntries(1, 'empty'),
        v.description('in own words: in Chinese, in English, or in both'),
      ),
    ),
    quote: v.optional(told(text(LIMITS.quote, LINES), 'words as they stand in the source')),
    note: v.optional(told(text(LIMITS.note, LINES), 'what to take with care')),
    confidence: v.optional(v.picklist(['high', 'medium', 'low'], 'wrong-value')),
    source: PackSource,
  }),
  v.check(({ statement, quote }) => statement !== undefined || quote !== undefined, 'says-nothing'),
);
export type PackFact = v.InferOutput<typeof PackFact>;

/** All of a pack but its facts. */
export const PackHead = v.strictObject({
  format: v.literal(PACK_FORMAT, 'not-a-pack'),
  formatVersion: v.literal(1, 'wrong-value'),
  id: told(id, 'names the pack for good; a later version carries the same'),
  name: text(LIMITS.name),
  author: told(text(LIMITS.name), 'who made it and stands for it'),
  version: told(whole(1, 1_000_000), 'counts up with every version that is given away'),
  description: v.optional(text(LIMITS.note, LINES)),
  licence: v.optional(told(text(LIMITS.name), 'for example CC-BY-4.0')),
});
export type PackHead = v.InferOutput<typeof PackHead>;

/** A whole pack. Ids of facts differ from one another; readPack sees to that. */
export const FactPack = v.strictObject({
  ...PackHead.entries,
  facts: v.pipe(v.array(PackFact, 'wrong-type'), v.maxLength(LIMITS.facts, 'too-many')),
});
export type FactPack = v.InferOutput<typeof FactPack>;

function distinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/** Lone surrogates cannot be written as UTF-8; tag characters (U+E0000 and on) cannot be seen. */
function wellFormed(text: string): boolean {
  return text.isWellFormed() && !/[\u{e0000}-\u{e007f}]/u.test(text);
}

/** Whether there is such a day; months without a day are seen to by the pattern. */
function inCalendar(stated: string): boolean {
  const day = Number(stated.slice(8));
  if (day <= 28) return true;
  return new Date(`${stated}T00:00:00Z`).getUTCDate() === day;
}

/** An address may not carry a user name: `https://www.gov.cn@elsewhere` leads elsewhere. */
function leadsToAHost(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== '' && username === '' && password === '';
}
