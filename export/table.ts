import type { PhrasingContent, RootContent, Table as TableNode } from 'mdast';
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
  /** Names of the columns; the first one is that of the rows' headings. */
  columns: readonly string[];
  rows: readonly { heading: string; cells: readonly Cell[] }[];
}

interface Cell {
  quotations: readonly { text: string; source?: ExportedSource | undefined }[];
}

/** The table for Markdown, every quotation with its reference below the table. */
export function tableMarkdown(table: Table, input: MarkdownInput): string {
  const { children, options } = tableTree(table, input);
  const notes = input.citing === 'keys' ? [] : [...footnotes(excerptsOf(table), options)];
  return serialise({ type: 'root', children: [...children, ...notes] }, serialiser(input.preset));
}

/** The same for spreadsheets: references stand with their quotations. */
export function tableCsv(table: Table, input: MarkdownInput): string {
  const { references, day } = tableOptions(table, input);
  const cell = ({ quotations }: Cell) =>
    quotations
      .map(({ text: words, source }) =>
        [`“${innerQuotes(oneLine(words))}”`, source && reference(source, references, day)]
          .filter(Boolean)
          .join(' '),
      )
      .join('\n');
  return (
    BOM +
    rows([
      table.columns.map(oneLine),
      ...table.rows.map((row) => [oneLine(row.heading), ...row.cells.map(cell)]),
    ])
  );
}

/** Title and table as a tree; how a source is cited is the caller's matter. */
export function tableTree(
  table: Table,
  input: MarkdownInput,
  cite?: (source: ExportedSource) => PhrasingContent[],
): { children: RootContent[]; options: MarkdownOptions } {
  const options = tableOptions(table, input);
  const key = (source: ExportedSource) => options.keys.get(identity(source));
  const footnote = (source: ExportedSource): PhrasingContent[] => {
    const label = key(source);
    if (!label) return [];
    return input.citing === 'keys'
      ? [verbatim(`[@${label}]`)]
      : [{ type: 'footnoteReference', identifier: label, label }];
  };
  const content = ({ quotations }: Cell): PhrasingContent[] =>
    quotations.length === 0
      ? [text(BLANK)]
      : quotations.flatMap(({ text: words, source }, i) => [
          text(`${i > 0 ? ' ' : ''}“${innerQuotes(linesOf(words).join(' '))}”`),
          ...(source ? (cite ?? footnote)(source) : []),
        ]);
  const row = (cells: readonly PhrasingContent[][]): TableNode['children'][number] => ({
    type: 'tableRow',
    children: cells.map((children) => ({
      type: 'tableCell',
      children: paragraph(children).children,
    })),
  });
  const body: TableNode = {
    type: 'table',
    children: [
      row(table.columns.map((name) => [text(oneLine(name))])),
      ...table.rows.map(({ heading: name, cells }) =>
        row([[text(oneLine(name))], ...cells.map(content)]),
      ),
    ],
  };
  return { children: [heading(1, oneLine(table.title) || input.words.untitled), body], options };
}

/** What is not known is seen. */
const BLANK = '—';

function tableOptions(table: Table, input: MarkdownInput): MarkdownOptions {
  return optionsFor(excerptsOf(table), input);
}

/** The quotations as far as footnotes ask for them: their sources, in order of appearance. */
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
