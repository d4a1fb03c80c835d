import { toHtml } from 'hast-util-to-html';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { quotation } from '../clippings/quotation';
import { about } from './clipping-tree';
import { type Excerpt, type ExportedSource, identity } from './excerpt';
import { grouped, inOrder } from './groups';
import { innerQuotes } from './inner-quotes';
import { optionsFor } from './markdown';
import type { MarkdownInput, MarkdownOptions } from './markdown-options';
import { heading, paragraph, text } from './phrasing';
import { linesOf, oneLine } from './plain-words';
import { reference } from './reference';
import { excerptsOf, type Table, tableTree } from './table';

/** For the clipboard: `text/html`, which WPS and Word take, and `text/plain` beside it. */
export interface RichText {
  html: string;
  text: string;
}

/**
 * Clippings as rich text: quotations with [1] [2] in small figures above the line, references in
 * that order below. HTML is made from a tree whose every element is ours, never from strings.
 */
export function richText(excerpts: readonly Excerpt[], input: MarkdownInput): RichText {
  const kept = inOrder(excerpts);
  const options = optionsFor(kept, input);
  const { words, show } = options;
  const numbers = numbering(options);
  const alone = kept.length === 1;
  const groups = grouped(kept, input.groupBy, { ...input, ...words, day: options.day });
  const children = groups.flatMap((group): RootContent[] => [
    ...(group.heading !== undefined && !alone
      ? [heading(2, oneLine(group.heading) || words.untitled)]
      : []),
    ...group.excerpts.flatMap((excerpt): RootContent[] => [
      ...quoted(excerpt, numbers.cite(excerpt.source), alone),
      ...(show.note
        ? linesOf(excerpt.note).map((line, i) =>
            paragraph([text(i === 0 ? `${words.note}${words.colon}${line}` : line)]),
          )
        : []),
      // A passage pasted into a sentence needs no line of its own about itself.
      ...(alone ? [] : about(excerpt, { ...options, preset: 'gfm' })),
    ]),
  ]);
  return rendered([...children, ...numbers.list(alone)]);
}

/** The table likewise. */
export function tableRichText(table: Table, input: MarkdownInput): RichText {
  const numbers = numbering(optionsFor(excerptsOf(table), input));
  const children = tableTree(table, input, { cite: numbers.cite, between: { type: 'break' } });
  return rendered([...children, ...numbers.list(false)]);
}

/** One passage stands in the writer's sentence, “…”; of several each has a block of its own. */
function quoted(excerpt: Excerpt, cited: PhrasingContent[], alone: boolean): RootContent[] {
  const lines = linesOf(quotation(excerpt));
  if (alone && lines.length === 1) {
    return [paragraph([text(`“${innerQuotes(lines[0] as string)}”`), ...cited])];
  }
  const last = lines.length - 1;
  const children = lines.map((line, i) => paragraph([text(line), ...(i === last ? cited : [])]));
  return children.length > 0 ? [{ type: 'blockquote', children }] : [];
}

/** Numbers for sources in the order in which they are cited. */
function numbering({ sources, references, day, words, keys }: MarkdownOptions) {
  const numbers = new Map<string, number>();
  return {
    cite(source: ExportedSource | undefined): PhrasingContent[] {
      const id = source && identity(source);
      if (id === undefined || !keys.has(id)) return [];
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return [{ type: 'superscript', value: `[${number}]` } as unknown as PhrasingContent];
    },
    list(alone: boolean): RootContent[] {
      const items = [...numbers].map(([id, number]) => {
        const line = reference(sources.get(id) as ExportedSource, references, day);
        return paragraph([text(`[${number}] ${line}`)]);
      });
      return items.length > 0 && !alone ? [heading(2, words.references), ...items] : items;
    },
  };
}

type Handlers = NonNullable<NonNullable<Parameters<typeof toHast>[1]>['handlers']>;

const HANDLERS = {
  superscript: (_state: unknown, { value }: { value: string }) => ({
    type: 'element',
    tagName: 'sup',
    properties: {},
    children: [{ type: 'text', value }],
  }),
  // An address that GitHub would link stands as words here.
  inlineCode: (_state: unknown, { value }: { value: string }) => ({ type: 'text', value }),
} as Handlers;

function rendered(children: RootContent[]): RichText {
  const root: Root = { type: 'root', children };
  const hast = toHast(root, { handlers: HANDLERS });
  return { html: toHtml(hast), text: plainText(root.children) };
}

function plainText(children: readonly RootContent[]): string {
  return `${children.map(blockText).filter(Boolean).join('\n\n')}\n`;
}

function blockText(node: RootContent): string {
  if (node.type === 'blockquote') return node.children.map(blockText).join('\n');
  if (node.type === 'table') {
    return node.children.map((row) => row.children.map(inlineText).join('\t')).join('\n');
  }
  return inlineText(node);
}

function inlineText(node: object): string {
  if ('type' in node && node.type === 'break') return ' ';
  if ('value' in node) return String(node.value);
  return 'children' in node ? (node.children as object[]).map(inlineText).join('') : '';
}
