import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { serialiser, verbatim } from './escaping';
import { webAddress } from './passage-link';
import { link, paragraph, text } from './phrasing';
import { oneLine } from './plain-words';

/** Where a fact was read. */
export interface SheetSource {
  title: string;
  publisher: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date?: string | undefined;
  url?: string | undefined;
  secondary: boolean;
}

/** One fact, in the language of the sheet. */
export interface SheetFact {
  year?: number | undefined;
  statement: string;
  /** What it is, for example 政策文件 · 省级. */
  kind: string;
  quote?: string | undefined;
  note?: string | undefined;
  source: SheetSource;
  /** Accounts that differ, and why. */
  differences: readonly {
    explanation: string;
    others: readonly { statement: string; source: SheetSource }[];
  }[];
}

export interface FactSheetWords {
  /** Of the whole sheet, for example 福建省：区块链与电子政务资料. */
  title: string;
  /** One sentence below it. */
  summary: string;
  undated: string;
  quote: string;
  /** That a quotation is not the original to the letter. */
  quoteRemark: string;
  secondary: string;
  differs: string;
  colon: string;
  /** An aside: （…） or (…) with its blank. */
  brackets: (aside: string) => string;
}

/**
 * A province's facts as Markdown (GFM): by year in the order given, each with a footnote to its
 * source. A source cited twice has one footnote; footnotes are numbered by first use.
 */
export function factSheet(facts: readonly SheetFact[], words: FactSheetWords): string {
  const notes = createFootnotes(words);
  const children: RootContent[] = [
    { type: 'heading', depth: 1, children: [text(oneLine(words.title))] },
    paragraph([text(words.summary)]),
  ];
  const years = new Map<number | undefined, SheetFact[]>();
  for (const fact of facts) years.set(fact.year, [...(years.get(fact.year) ?? []), fact]);
  for (const [year, ofYear] of years) {
    children.push(
      { type: 'heading', depth: 2, children: [text(String(year ?? words.undated))] },
      {
        type: 'list',
        spread: true,
        children: ofYear.map((fact) => item(fact, words, notes.to)),
      },
    );
  }
  children.push(...notes.definitions());
  return toMarkdown({ type: 'root', children }, serialiser('gfm'));
}

function item(
  { statement, kind, quote, note, source, differences }: SheetFact,
  words: FactSheetWords,
  to: (source: SheetSource) => PhrasingContent,
): ListItem {
  const said = (sentence: string, aside = '') => text(`${oneLine(sentence)}${aside}`);
  const lines: PhrasingContent[][] = [
    [said(statement, words.brackets(kind)), to(source)],
    ...(quote === undefined
      ? []
      : [[said(`${words.quote}${words.colon}${quote}`, words.brackets(words.quoteRemark))]]),
    ...(note === undefined ? [] : [[said(note)]]),
    ...differences.flatMap(({ explanation, others }) => [
      [said(`${words.differs}${words.colon}${explanation}`)],
      ...others.map((other) => [said(other.statement), to(other.source)]),
    ]),
  ];
  return {
    type: 'listItem',
    spread: true,
    children: lines.map(paragraph),
  };
}

function createFootnotes(words: FactSheetWords) {
  const numbers = new Map<string, { number: number; source: SheetSource }>();
  return {
    to(source: SheetSource): PhrasingContent {
      const key = JSON.stringify([source.publisher, source.title, source.date, source.url]);
      const known = numbers.get(key) ?? { number: numbers.size + 1, source };
      numbers.set(key, known);
      const name = String(known.number);
      return { type: 'footnoteReference', identifier: name, label: name };
    },
    definitions: (): RootContent[] =>
      [...numbers.values()].map(({ number, source }) => ({
        type: 'footnoteDefinition',
        identifier: String(number),
        label: String(number),
        children: [paragraph(reference(source, words))],
      })),
  };
}

/**
 * 责任者. 题名[EB/OL]. (日期). 网址, after GB/T 7714; the day of reading is not known. A second-hand
 * source has no address and says so.
 */
function reference(source: SheetSource, words: FactSheetWords): PhrasingContent[] {
  const { title, publisher, date, secondary } = source;
  const url = secondary || source.url === undefined ? undefined : webAddress(source.url);
  const dated = date === undefined ? '' : ` (${oneLine(date)}).`;
  const start = text(`${oneLine(publisher)}. ${oneLine(title)}`);
  if (url === undefined) {
    return [start, text(`.${dated}${secondary ? words.brackets(words.secondary) : ''}`)];
  }
  return [start, verbatim('[EB/OL]'), text(`.${dated} `), link(url, url)];
}
