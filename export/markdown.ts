import type { RootContent } from 'mdast';
import { toMarkdown as serialise } from 'mdast-util-to-markdown';
import type { Clipping } from '../clippings/model';
import { clippingTree } from './clipping-tree';
import { serialiser } from './escaping';
import { frontMatter } from './front-matter';
import { grouped } from './groups';
import { daysIn } from './local-day';
import type { MarkdownInput, MarkdownOptions } from './markdown-options';
import { oneLine } from './one-line';

/**
 * Clippings as one Markdown document: groups in a fixed order, words verbatim, web addresses only
 * of http and https, no HTML. What lies in the trash is left out. Empty where nothing is left.
 */
export function toMarkdown(clippings: readonly Clipping[], input: MarkdownInput): string {
  const day = daysIn(input.timeZone);
  const options: MarkdownOptions = { ...input, day };
  const groups = grouped(clippings, input.groupBy, { ...input, ...input.words });
  const kept = groups.flatMap((group) => group.clippings);
  if (kept.length === 0) return '';

  // Piece by piece, so that 50,000 clippings do not become one tree.
  const settings = serialiser(input.preset);
  const write = (...children: RootContent[]) => serialise({ type: 'root', children }, settings);
  const sources = new Set(kept.map(({ source }) => source.key)).size;
  const summary = input.words.summary({ clippings: kept.length, sources, day: day(input.now) });
  const pieces = [
    ...(input.preset === 'obsidian' ? [frontMatter(kept, options)] : []),
    write(heading(1, input.words.title), sentence(summary)),
  ];
  for (const group of groups) {
    if (group.heading !== undefined) pieces.push(write(heading(2, oneLine(group.heading))));
    group.clippings.forEach((clipping, i) => {
      if (i > 0) pieces.push(write({ type: 'thematicBreak' }));
      pieces.push(write(...clippingTree(clipping, options)));
    });
  }
  return pieces.join('\n');
}

/** One clipping alone, without title and front matter, to be pasted into a text. */
export function clippingMarkdown(clipping: Clipping, input: MarkdownInput): string {
  const options: MarkdownOptions = { ...input, day: daysIn(input.timeZone) };
  const children = clippingTree(clipping, options);
  return serialise({ type: 'root', children }, serialiser(input.preset));
}

function heading(depth: 1 | 2, value: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}

function sentence(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
