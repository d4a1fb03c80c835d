import type { Agent } from './persons';
import { isHan } from './persons';
import type { SourceRecord } from './record';
import { MARK } from './reference';

/**
 * Sources for BibLaTeX, with the fields that gbt7714 and biblatex-gb7714-2015 add: `mark` for the
 * letters of the type, `langid`, `urldate`. Keys are those of `[@key]`.
 */
export function toBibtex(records: readonly SourceRecord[]): string {
  return records.map(entry).join('\n');
}

const TYPE: Record<SourceRecord['kind'], string> = {
  webpage: 'online',
  newspaper: 'article',
  report: 'report',
  document: 'online',
  standard: 'misc',
};

function entry(record: SourceRecord): string {
  const { kind, publisher } = record;
  const fields: [string, string][] = [
    ['author', record.authors.map(named).join(' and ')],
    // Braces of its own keep a title's capitals.
    ['title', record.title && `{${escaped(record.title)}}`],
    ['journaltitle', kind === 'newspaper' ? escaped(publisher) : ''],
    ['entrysubtype', kind === 'newspaper' ? 'newspaper' : ''],
    ['publisher', kind === 'newspaper' ? '' : escaped(publisher)],
    ['number', escaped(record.number)],
    ['pages', escaped(record.page)],
    ['date', record.issued],
    ['url', verbatimUrl(record.url)],
    ['urldate', record.accessed],
    ['mark', MARK[kind]],
    ['medium', 'OL'],
    ['langid', isHan(record.title) ? 'chinese' : 'english'],
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${TYPE[kind]}{${record.key},\n${lines.join('')}}\n`;
}

function named(agent: Agent): string {
  return agent.kind === 'person'
    ? `${escaped(agent.family)}, ${escaped(agent.given)}`
    : `{${escaped(agent.name)}}`;
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escaped(words: string): string {
  return words.replace(/[\\{}~^]|[#$%&_]/g, (mark) => TEX[mark] ?? `\\${mark}`);
}

/** BibLaTeX takes an address as it stands; braces must be in pairs, and a `\` would be a command. */
function verbatimUrl(url: string): string {
  return url.replace(/[{}\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
