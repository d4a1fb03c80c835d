import type { SourceKind } from '../clippings/model';
import type { ExportedSource } from './excerpt';
import { webAddress } from './passage-link';
import { type Agent, agents, isHan } from './persons';
import { oneLine } from './plain-words';

/** Which rules a reference follows. */
export interface ReferenceStyle {
  /** GB/T 7714—2025 is in force since 2026-07-01; many journals still ask for 2015. */
  standard: '2025' | '2015';
  /**
   * `full`: ，：（） full-width, `.` `[` `]` half-width, as the standard itself is printed, for 2015
   * too. `half`: everything half-width with a blank after it, as many universities ask for.
   */
  punctuation?: 'full' | 'half';
}

/**
 * A source as a reference by GB/T 7714. What is not known is left out with its punctuation; nothing
 * is made up. Empty where not even a title or an address is known.
 */
export function reference(
  source: ExportedSource,
  style: ReferenceStyle,
  day: (iso: string) => string,
): string {
  const kind = source.kind ?? 'webpage';
  const marks = style.punctuation === 'half' ? HALF : FULL;
  const address = webAddress(source.url);
  const title = titled(source, kind, style.standard, marks);
  if (!title && !address) return '';
  return [
    responsible(source, kind, style.standard, marks),
    `${title}${markOf(source, kind, style.standard)}`,
    origin(source, kind, style.standard, marks, day),
    address,
  ]
    .filter(Boolean)
    .map((part) => ended(part as string))
    .join(' ');
}

/** Whether a reference would say anything. */
export function isCitable(source: ExportedSource): boolean {
  return [source.title, source.documentNumber ?? ''].some(oneLine) || !!webAddress(source.url);
}

/** Letters for the sort of document, GB/T 3469 and annex B of GB/T 7714. */
export const MARK: Record<SourceKind, string> = {
  webpage: 'EB',
  newspaper: 'N',
  report: 'R',
  document: 'Z',
  standard: 'S',
};

/**
 * The letters with their brackets. An official text with a number is [A] in the example of 2015
 * (京政办发〔2005〕37号); in the examples of 2025 [A] is left to what lies in an archive. What was
 * neither read online nor has an address is not cited as being online.
 */
function markOf(
  source: ExportedSource,
  kind: SourceKind,
  standard: ReferenceStyle['standard'],
): string {
  const numbered = kind === 'document' && oneLine(source.documentNumber ?? '') !== '';
  const letters = standard === '2015' && numbered ? 'A' : MARK[kind];
  if (webAddress(source.url) || source.accessed) return `[${letters}/OL]`;
  return kind === 'webpage' ? '' : `[${letters}]`;
}

interface Marks {
  comma: string;
  colon: string;
  open: string;
  close: string;
  /** Between the number and the name of a standard. */
  gap: string;
}

const FULL: Marks = { comma: '，', colon: '：', open: '（', close: '）', gap: '\u2003' };
const HALF: Marks = { comma: ', ', colon: ': ', open: '(', close: ')', gap: ' ' };

/** Author, else the body that issued it, else who published it; three names at most. */
function responsible(
  source: ExportedSource,
  kind: SourceKind,
  standard: ReferenceStyle['standard'],
  { comma }: Marks,
): string {
  // A standard is found by its number since 2025; a newspaper is named as the place of publication.
  if (kind === 'standard' && standard === '2025') return '';
  const body = source.issuer ?? (kind === 'newspaper' ? undefined : published(source));
  const names: Agent[] = source.author?.trim()
    ? agents(oneLine(source.author))
    : body?.trim()
      ? [{ kind: 'literal', name: oneLine(body) }]
      : [];
  const shown = names.slice(0, 3).map((name) => written(name, standard));
  const others = isHan(shown.join('')) ? '等' : 'et al';
  return [...shown, ...(names.length > 3 ? [others] : [])].join(comma);
}

/** Family name first, initials without dots; in capitals until 2025. */
function written(agent: Agent, standard: ReferenceStyle['standard']): string {
  if (agent.kind === 'literal') return agent.name;
  const words = agent.given.split(/\s+|(?<=\.)(?=\p{L})/u).filter(Boolean);
  const isParticle = (word: string) => /^\p{Ll}/u.test(word);
  const isSuffix = (word: string) => /^(?:Jr|Sr|I{2,3})\.?$/.test(word);
  const initials = words
    .filter((word) => !isParticle(word) && !isSuffix(word))
    .map((word) =>
      /^\p{Lu}{2,3}$/u.test(word)
        ? [...word].join(' ')
        : word
            .split('-')
            .map((part) => part.charAt(0))
            .join('-'),
    );
  const rest = words
    .filter((word) => isParticle(word) || isSuffix(word))
    .map((word) => word.replace(/\.$/, ''));
  const family = standard === '2015' ? agent.family.toUpperCase() : agent.family;
  return [family, ...initials, ...rest].join(' ');
}

/** Title with the number of the document, which is other information on the title. */
function titled(
  source: ExportedSource,
  kind: SourceKind,
  standard: ReferenceStyle['standard'],
  { colon, gap }: Marks,
): string {
  const title = oneLine(source.title);
  const number = oneLine(source.documentNumber ?? '');
  if (!number || squeezed(title).includes(squeezed(number))) return title;
  if (!title) return number;
  return kind === 'standard' && standard === '2025' ? number + gap + title : title + colon + number;
}

/** For comparing: brackets of documents' numbers are written in four ways. */
const squeezed = (text: string) =>
  text
    .replace(/\s/g, '')
    .replace(/[[〔［【]/g, '(')
    .replace(/[\]〕］】]/g, ')')
    .toLowerCase();

/** Where and when it came out, and when it was read. */
function origin(
  source: ExportedSource,
  kind: SourceKind,
  standard: ReferenceStyle['standard'],
  { comma, open, close }: Marks,
  day: (iso: string) => string,
): string {
  const date = oneLine(source.published ?? source.written ?? '');
  const read = source.accessed ? `[${day(source.accessed)}]` : '';
  const bracketed = date ? open + date + close : '';
  if (kind === 'newspaper') {
    const page = oneLine(source.pageNumber ?? '').replace(/^0+(?=\d)/, '');
    const issue = [oneLine(published(source) ?? ''), date].filter(Boolean).join(comma);
    return `${issue}${page ? open + page + close : ''}${standard === '2015' ? read : ''}`;
  }
  // Since 2025 the day of reading is given for pages of the web only.
  if (standard === '2025' && kind === 'report') return date;
  if (standard === '2025' && kind === 'standard') return /^\d{4}/.exec(date)?.[0] ?? '';
  return bracketed + read;
}

/** Original publisher; the site where it was read stands in for one that is not known. */
function published({ publisher, siteName }: ExportedSource): string | undefined {
  return publisher?.trim() ? publisher : siteName;
}

/** Closed by one full stop. */
function ended(part: string): string {
  return part.endsWith('.') ? part : `${part}.`;
}
