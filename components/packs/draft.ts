import type { PackFact } from '../../seeds/packs/pack';
import type { Names } from '../names';

/** A fact while it is being written: every part a text of a form. */
export interface Draft {
  statement: string;
  quote: string;
  year: string;
  provinces: readonly string[];
  /** Names of fields, parted by 、 or commas. */
  fields: string;
  title: string;
  publisher: string;
  date: string;
  url: string;
}

export function draftOf(fact: PackFact | undefined, names: Names, language: 'zh' | 'en'): Draft {
  const { statement, quote, year, provinces, fields, source } = fact ?? {};
  const other = language === 'zh' ? 'en' : 'zh';
  return {
    statement: statement?.[language] ?? statement?.[other] ?? '',
    quote: quote ?? '',
    year: year === undefined ? '' : String(year),
    provinces: provinces ?? [],
    fields: (fields ?? []).map(names.concept).join('、'),
    title: source?.title ?? '',
    publisher: source?.publisher ?? '',
    date: source?.date ?? '',
    url: source?.url ?? '',
  };
}

/**
 * The fact that a draft makes of the one before; it may break rules, for wrongIn to find. What the
 * form does not show stays as it was, and so does a statement in the other language.
 */
export function factOf(
  draft: Draft,
  before: PackFact | undefined,
  { id, names, language }: { id: string; names: Names; language: 'zh' | 'en' },
): PackFact {
  const { statement: _, quote: __, year: ___, fields: ____, ...kept } = before ?? {};
  const { date: _____, url: ______, ...keptSource } = before?.source ?? {};
  const known = new Map((before?.fields ?? []).map((field) => [names.concept(field), field]));
  const fields = parted(draft.fields).map((name) => known.get(name) ?? name);
  const statement = statementOf(draft.statement.trim(), before, language);
  const [quote, year] = [lines(draft.quote), draft.year.trim()];
  const [date, url] = [draft.date.trim(), draft.url.trim()];
  return {
    ...kept,
    id,
    provinces: [...draft.provinces] as PackFact['provinces'],
    // A year in words is no number: it stays a text, which the rules refuse.
    ...(year !== '' && { year: /^\d+$/.test(year) ? Number(year) : (year as unknown as number) }),
    ...(fields.length > 0 && { fields }),
    ...(statement && { statement }),
    ...(quote !== '' && { quote }),
    source: {
      ...keptSource,
      title: draft.title.trim(),
      publisher: draft.publisher.trim(),
      ...(date !== '' && { date }),
      ...(url !== '' && { url }),
    },
  };
}

/** The text stands under the language that it was shown in; a new one under that it is written in. */
function statementOf(
  text: string,
  before: PackFact | undefined,
  language: 'zh' | 'en',
): PackFact['statement'] {
  const old = before?.statement ?? {};
  const other = language === 'zh' ? 'en' : 'zh';
  const written = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const shown = old[language] !== undefined ? language : old[other] !== undefined ? other : written;
  const { [shown]: _, ...rest } = old;
  const next = text === '' ? rest : { ...rest, [shown]: lines(text) };
  return Object.keys(next).length > 0 ? next : undefined;
}

function parted(names: string): string[] {
  const all = names.split(/[、，,;；\n]/).map((name) => name.trim());
  return [...new Set(all.filter((name) => name !== ''))];
}

const lines = (text: string) => text.replace(/\r\n?/g, '\n').trim();
