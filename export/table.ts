import type { PhrasingContent, RootContent, Table as TableNode, TableRow } from 'mdast';
import { toMarkdown as serialise } from 'mdast-util-to-markdown';
import { BOM, rows } from './csv';
import { serialiser, verbatim } from './escaping';
import { type Excerpt, type ExportedSource, identity } from './excerpt';
import { footnotes } from './footnotes';
import { innerQuotes } from './inner-quotes';
import { optionsFor } from './markdown';
import type { MarkdownInput, MarkdownOptions } from './markdown-options';
import { heading, paragraph, text } from './phrasing';
import { linesOf, oneLine } from './plain-words';
import { reference } from './reference';

/** Provinces by years, or what else stands across: each cell some quotations, or a visible blank. */
export interface Table {
  title: string;
  /** Sentences between title and table: what was chosen, what the marks mean. */
  remarks: readonly string[];
  /** Names of the columns; the first one is that of the rows' headings. */
  columns: readonly string[];
  rows: readonly { heading: string; cells: readonly Cell[] }[];
}

export interface Cell {
  quotations: readonly Quotation[];
  /** Says that there are more than stand here. */
  more?: string;
  /** Words of our own in place of quotations: a sum. */
  plain?: string;
}

export interface Quotation {
  text: string;
  /** Words as they stand in the source, in quotation marks; a statement of ours has none. */
  verbatim: boolean;
  /** What must be known of it, in words. */
  remarks: readonly string[];
  source?: ExportedSource | undefined;
}

/** The table for Markdown, row by row, every quotation with its reference below the table. */
export function* tableMarkdownPieces(table: Table, input: MarkdownInput): Generator<string, void> {
  const settings = serialiser(input.preset);
  const { title, head, rowOf, options } = tablePieces(table, input);
  const written = (children: RootContent[]) => serialise({ type: 'root', children }, settings);
  const lines = (row: TableRow[]) => written([{ type: 'table', children: [head, ...row] }]);
  yield written(title);
  yield `\n${lines([])}`;
  // A row never depends on its neighbours, so that each is written below the head alone.
  for (const row of table.rows) yield `${lines([rowOf(row)]).split('\n')[2]}\n`;
  if (input.citing === 'keys') return;
  for (const note of footnotes(excerptsOf(table), options)) yield `\n${written([note])}`;
}

/** The same for spreadsheets: references stand with their quotations. A blank is an empty cell. */
export function* tableCsvPieces(table: Table, input: MarkdownInput): Generator<string, void> {
  const options = optionsFor(excerptsOf(table), input);
  const { references, day, words } = options;
  const shown = (source: ExportedSource | undefined) =>
    source && reference(options.sources.get(identity(source)) ?? source, references, day);
  const cell = ({ quotations, more, plain }: Cell) =>
    plain ??
    [
      ...quotations.map((quotation) =>
        [said(quotation, words, oneLine), shown(quotation.source)].filter(Boolean).join(' '),
      ),
      ...(more === undefined ? [] : [more]),
    ].join('\n');
  yield BOM + rows([table.columns.map(oneLine)]);
  for (const row of table.rows) yield rows([[oneLine(row.heading), ...row.cells.map(cell)]]);
}

/** How a tree of the table differs from document to document. */
interface Manner {
  cite: (source: ExportedSource) => PhrasingContent[];
  /** Between two quotations of a cell; Markdown knows no new line there but HTML's. */
  between: PhrasingContent;
}

/** Title and table as a tree. */
export function tableTree(table: Table, input: MarkdownInput, manner: Manner): RootContent[] {
  const { title, head, rowOf } = tablePieces(table, input, manner);
  const body: TableNode = { type: 'table', children: [head, ...table.rows.map(rowOf)] };
  return [...title, body];
}

function tablePieces(table: Table, input: MarkdownInput, manner?: Manner) {
  const options = optionsFor(excerptsOf(table), input);
  const { cite = footnoted(options), between = text(' ') } = manner ?? {};
  const { words } = input;
  const content = ({ quotations, more, plain }: Cell): PhrasingContent[] => {
    if (plain !== undefined) return [text(oneLine(plain))];
    if (quotations.length === 0) return [text(BLANK)];
    const several = quotations.length > 1;
    return [
      ...quotations.flatMap((quotation, i) => [
        ...(i > 0 ? [between] : []),
        ...(several ? [text(words.brackets(String(i + 1)).trim())] : []),
        text(said(quotation, words, (lines) => linesOf(lines).join(' '))),
        ...(quotation.source ? cite(quotation.source) : []),
      ]),
      ...(more === undefined ? [] : [between, text(more)]),
    ];
  };
  const row = (cells: readonly PhrasingContent[][]): TableRow => ({
    type: 'tableRow',
    children: cells.map((children) => ({
      type: 'tableCell',
      children: paragraph(children).children,
    })),
  });
  return {
    options,
    title: [
      heading(1, oneLine(table.title) || words.untitled),
      ...table.remarks.map((remark) => paragraph([text(remark)])),
    ],
    head: row(table.columns.map((name) => [text(oneLine(name))])),
    rowOf: ({ heading: name, cells }: Table['rows'][number]) =>
      row([[text(oneLine(name))], ...cells.map(content)]),
  };
}

/** A quotation with what must be known of it; `plain` makes one line of its words. */
function said(
  { text: words, verbatim: quoted, remarks }: Quotation,
  { brackets, list }: MarkdownInput['words'],
  plain: (words: string) => string,
): string {
  const line = plain(words);
  const aside = remarks.map(oneLine).filter(Boolean).join(list);
  return `${quoted ? `“${innerQuotes(line)}”` : line}${aside ? brackets(aside) : ''}`;
}

function footnoted({ keys, citing }: MarkdownOptions): Manner['cite'] {
  return (source) => {
    const label = keys.get(identity(source));
    if (!label) return [];
    return citing === 'keys'
      ? [verbatim(`[@${label}]`)]
      : [{ type: 'footnoteReference', identifier: label, label }];
  };
}

/** What is not known is seen. */
const BLANK = '—';

/** The quotations as far as references ask for them: their sources, in order of appearance. */
export function excerptsOf(table: Table): Excerpt[] {
  return table.rows
    .flatMap(({ cells }) => cells.flatMap(({ quotations }) => quotations))
    .map(({ source }, i) => ({
      id: String(i),
      created: '',
      source,
      selectors: [],
      headings: [],
      provinces: [],
      fields: [],
      note: '',
      tags: [],
      year: undefined,
      tense: undefined,
      trashed: undefined,
    }));
}
