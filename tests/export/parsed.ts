import type { Blockquote, Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Preset } from '../../export/escaping';

/** A document as GitHub's flavour reads it, without its front matter. */
export function parsed(document: string): Root {
  return fromMarkdown(document.replace(/^---\n[\s\S]*?\n---\n/, ''), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
}

/** A tree to be compared: no places in the file, our own marks as text, neighbouring texts as one. */
export function bare(node: unknown): unknown {
  const { type, children, value, url, depth, identifier, ordered } = node as Record<string, never>;
  if (type === 'text' || type === 'verbatim') return { type: 'text', value };
  const kids = (children as unknown[] | undefined)?.map(bare) as { type: string; value: string }[];
  const merged = kids?.reduce<typeof kids>((out, kid) => {
    const last = out.at(-1);
    if (kid.type === 'text' && last?.type === 'text') last.value += kid.value;
    else if (kid.type !== 'text' || kid.value !== '') out.push({ ...kid });
    return out;
  }, []);
  return JSON.parse(JSON.stringify({ type, url, depth, identifier, ordered, children: merged }));
}

/** What was meant, as one tree. */
export function meant(parts: Iterable<string | RootContent[]>): Root {
  const trees = [...parts].filter((part) => typeof part !== 'string');
  return { type: 'root', children: trees.flat() };
}

/** The words of each block quote, line by line; a callout's first line is its title. */
export function quotes(tree: Root, preset: Preset): string[] {
  return tree.children
    .filter((node): node is Blockquote => node.type === 'blockquote')
    .map(({ children }) =>
      (preset === 'obsidian' ? children.slice(1) : children).map(textOf).join('\n'),
    );
}

/** What a document keeps of words: lines without blanks at their ends, no control characters. */
export function tidy(words: string): string {
  return words
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/[^\P{Cc}\t]/gu, '').replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter(Boolean)
    .join('\n');
}

export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function all(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(all) : [])];
}

export const typesIn = (tree: Root) => new Set(all(tree).map(({ type }) => type));

export const linksIn = (tree: Root) =>
  all(tree).flatMap((node) => (node.type === 'link' || node.type === 'image' ? [node.url] : []));
