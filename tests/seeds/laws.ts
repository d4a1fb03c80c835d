import type { Conflict } from '../../seeds/conflicts';
import type { Fact, Source } from '../../seeds/types';

/** Code points of the article that the offsets count in. */
export const ARTICLE_LENGTH = 3065;

export interface Base {
  facts: readonly Fact[];
  sources: readonly Source[];
  conflicts: readonly Conflict[];
  codes: ReadonlySet<string>;
  concepts: ReadonlySet<string>;
  kinds: ReadonlySet<string>;
  speakers: ReadonlySet<string>;
}

/** Each law gives the ids of the facts (or sources) that break it. */
export const laws: Record<string, (base: Base) => string[]> = {
  'an id stands for one fact': ({ facts }) => repeated(facts.map((fact) => fact.id)),
  'an id stands for one source': ({ sources }) => repeated(sources.map((source) => source.id)),
  'a fact has a source that exists': ({ facts, sources }) => {
    const known = new Set(sources.map((source) => source.id));
    return broken(facts, (fact) => known.has(fact.source));
  },
  'a source is named by a fact': ({ facts, sources }) => {
    const named = new Set(facts.map((fact) => fact.source));
    return broken(sources, (source) => named.has(source.id));
  },
  'a source has a title and a publisher': ({ sources }) =>
    broken(sources, (source) => source.title.trim() !== '' && source.publisher.trim() !== ''),
  'an address is http or https': ({ sources }) =>
    broken(sources, ({ url }) => url === undefined || /^https?:\/\/[\w-]+(\.[\w-]+)+/.test(url)),
  'a second-hand source has no address, nor a host name in place of one': ({ sources }) =>
    broken(
      sources,
      ({ secondary, url, publisher, title }) =>
        !secondary ||
        (url === undefined &&
          !/[\w-]\.(com|cn|net|org|cc|me|ai|hk|pro)\b|https?:/i.test(publisher + title)),
    ),
  'a date is a year, a month or a day': ({ sources }) =>
    broken(
      sources,
      ({ date }) =>
        date === undefined ||
        /^20(1[5-9]|2\d)(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(date),
    ),
  'a place is a division of ISO 3166-2:CN or the whole country, each once': ({ facts, codes }) =>
    broken(
      facts,
      ({ provinces }) =>
        provinces.every((code) => code === 'CN' || codes.has(code)) &&
        new Set(provinces).size === provinces.length,
    ),
  'only a personal view may stand on no place': ({ facts }) =>
    broken(facts, ({ provinces, speaker }) => provinces.length > 0 || speaker !== undefined),
  'a level is stated; what speaks of the whole country is national': ({ facts }) =>
    broken(
      facts,
      ({ level, provinces }) =>
        ['national', 'provincial', 'city', 'district'].includes(level) &&
        (level === 'national') === provinces.includes('CN'),
    ),
  'a year lies between 2015 and 2026': ({ facts }) =>
    broken(facts, ({ year }) => year === undefined || (year >= 2015 && year <= 2026)),
  'a fact without a year says so in a note': ({ facts }) =>
    broken(facts, ({ year, note }) => year !== undefined || note !== undefined),
  'a kind is one of the known kinds': ({ facts, kinds }) =>
    broken(facts, ({ kind }) => kinds.has(kind)),
  'fields are concepts of the lexicon, one at least, each once': ({ facts, concepts }) =>
    broken(
      facts,
      ({ fields }) =>
        fields.length > 0 &&
        new Set(fields).size === fields.length &&
        fields.every((field) => concepts.has(field)),
    ),
  'a statement is there in Chinese and in English': ({ facts }) =>
    broken(facts, ({ statement, note }) =>
      [statement, ...(note ? [note] : [])].every(
        ({ zh, en }) => /[\u4e00-\u9fff].*[。]$/u.test(zh) && /^["A-Z0-9].*\.$/.test(en),
      ),
    ),
  'a quotation is 30 characters at most, lies in the article and fits its place': ({ facts }) =>
    broken(facts, ({ quote, at }) => {
      if (at && !(at.start >= 0 && at.start < at.end && at.end <= ARTICLE_LENGTH)) return false;
      if (quote === undefined) return true;
      const length = [...quote].length;
      return length > 0 && length <= 30 && at !== undefined && length <= at.end - at.start;
    }),
  'no personal view is quoted': ({ facts }) =>
    broken(facts, ({ quote, speaker }) => quote === undefined || speaker === undefined),
  'no statement repeats a quotation': ({ facts }) => {
    const quotes = facts.flatMap(({ quote }) => (quote === undefined ? [] : bare(quote)));
    return broken(
      facts,
      ({ statement }) => !quotes.some((quote) => bare(statement.zh).includes(quote)),
    );
  },
  'a personal view names a role and stays off the national heading': ({ facts, speakers }) =>
    broken(
      facts,
      ({ speaker, provinces, level, kind }) =>
        (speaker === undefined ? kind !== 'view' : speakers.has(speaker) && kind === 'view') &&
        (speaker === undefined || (!provinces.includes('CN') && level !== 'national')),
    ),
  'a claim to be first is worded as a claim': ({ facts }) =>
    broken(
      facts,
      ({ statement }) =>
        !/首[个创家例部张份]|第二家|居全国/.test(statement.zh) || /[据网].*称/.test(statement.zh),
    ),
  'regions are called 省（区、市） in Chinese, and Xizang in English': ({ facts }) =>
    broken(
      facts,
      ({ statement, note }) =>
        !/省级地区/.test(statement.zh) && !/\bTibet/.test(`${statement.en} ${note?.en}`),
    ),
  'an office is named as held then, without its holder': ({ facts }) =>
    broken(
      facts,
      ({ statement }) =>
        !/(?<!时任|党委|省委)书记|(?<!时任)(省委书记|省长|市长)/.test(statement.zh),
    ),
  'low confidence only where the fact explains a conflict': ({ facts }) =>
    broken(facts, ({ confidence, conflictsWith }) => confidence !== 'low' || !!conflictsWith),
  'facts that differ say so of each other': ({ facts }) => {
    const byId = new Map(facts.map((fact) => [fact.id, fact]));
    return broken(facts, ({ id, conflictsWith }) =>
      (conflictsWith ?? []).every((other) => byId.get(other)?.conflictsWith?.includes(id)),
    );
  },
  'a difference is explained, and an explanation has its facts': ({ facts, conflicts }) => {
    const pairs = new Set<string>();
    for (const { sides, explanation } of conflicts) {
      if (!explanation.zh || !explanation.en) continue;
      for (const one of sides[0]) {
        for (const other of sides[1]) pairs.add(`${one} ${other}`).add(`${other} ${one}`);
      }
    }
    const stated = new Set(
      facts.flatMap(({ id, conflictsWith = [] }) => conflictsWith.map((other) => `${id} ${other}`)),
    );
    return [
      ...[...stated].filter((pair) => !pairs.has(pair)),
      ...[...pairs].filter((pair) => !stated.has(pair)),
    ];
  },
};

function broken<T extends { id: string }>(items: readonly T[], holds: (item: T) => unknown) {
  return items.filter((item) => !holds(item)).map((item) => item.id);
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
