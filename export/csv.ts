import { quotation } from '../clippings/quotation';
import { COLUMNS, type Column } from './columns';
import type { Excerpt } from './excerpt';
import { orderSteps } from './groups';
import { optionSteps } from './markdown';
import type { MarkdownInput, MarkdownOptions, Shown } from './markdown-options';
import { passageLink, webAddress } from './passage-link';
import { oneLine } from './plain-words';
import { reference } from './reference';
import { stopping } from './steps';

/** Columns that a reader can leave out. */
const SWITCHED: Partial<Record<Column, keyof Shown>> = {
  note: 'note',
  meaning: 'tags',
  tags: 'tags',
  provinces: 'provinces',
  fields: 'fields',
  year: 'context',
  tense: 'context',
  headings: 'context',
  link: 'link',
};

/** Clippings as a table for spreadsheets, in pieces: the head, then some rows at a time. */
export function* csvPieces(
  excerpts: readonly Excerpt[],
  input: MarkdownInput,
): Generator<string, void> {
  const kept = yield* stopping(orderSteps(excerpts), '');
  if (kept.length === 0) return;
  const options = yield* stopping(optionSteps(kept, input), '');
  const columns = COLUMNS.filter((column) => {
    const part = SWITCHED[column];
    return part === undefined || options.show[part];
  });
  yield BOM + rows([columns.map((column) => input.words.columns[column])]);
  for (const excerpt of kept) {
    const cells = cellsOf(excerpt, options);
    yield rows([columns.map((column) => cells[column])]);
  }
}

/**
 * Rows by RFC 4180: every cell in quotation marks, CRLF at each end, formulae disarmed. By hand,
 * since papaparse carries XMLHttpRequest for files from afar; it reads them back in tests.
 */
export function rows(cells: readonly (readonly string[])[]): string {
  const cell = (value: string) => `"${disarmed(value).replaceAll('"', '""')}"`;
  return cells.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Tells Excel that the file is UTF-8. */
export const BOM = '\ufeff';

/**
 * Spreadsheets run a cell that begins with = + - @, in some languages with their full-width twins,
 * blanks before it or not (OWASP, CSV injection). Line by line, since not every reader keeps a
 * quoted line break. The file is for looking at, not for reading back.
 */
function disarmed(cell: string): string {
  return cell
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\0/g, '')
    .replace(FORMULA, "'$&");
}

const FORMULA =
  /(?<=^|[\r\n\u0085\u2028\u2029])(?:[\t\r\n]|[\p{Z}\p{C}]*[=+\-@＝＋－＠﹢﹣﹦﹫−])/gu;

function cellsOf(excerpt: Excerpt, options: MarkdownOptions): Record<Column, string> {
  const { words, day, provinceName, fieldName, references } = options;
  const { source } = excerpt;
  const list = (values: readonly string[]) => values.map(oneLine).filter(Boolean).join(words.list);
  return {
    quotation: quotation(excerpt),
    note: excerpt.note,
    meaning: excerpt.meaning ? words[excerpt.meaning] : '',
    tags: list(excerpt.tags),
    provinces: list(excerpt.provinces.map(provinceName)),
    fields: list(excerpt.fields.map(fieldName)),
    year: String(excerpt.year ?? ''),
    tense: excerpt.tense ? words[excerpt.tense] : '',
    headings: excerpt.headings.map(oneLine).filter(Boolean).join(' › '),
    title: oneLine(source?.title ?? ''),
    author: oneLine(source?.author ?? ''),
    publisher: oneLine(source?.publisher ?? ''),
    published: oneLine(source?.published ?? ''),
    documentNumber: oneLine(source?.documentNumber ?? ''),
    site: oneLine(source?.siteName ?? source?.site ?? ''),
    url: webAddress(source?.url ?? '') ?? '',
    link: passageLink(excerpt) ?? '',
    accessed: source ? day(source.accessed) : '',
    saved: day(excerpt.created),
    reference: source ? reference(source, references, day) : '',
  };
}
