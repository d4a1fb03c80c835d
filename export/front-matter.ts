import { stringify } from 'yaml';
import type { Clipping } from '../clippings/model';
import type { MarkdownOptions } from './markdown-options';
import { obsidianTag } from './obsidian-tag';
import { oneLine } from './one-line';
import { webAddress } from './passage-link';

/** Properties for Obsidian. Every string is quoted: YAML reads 2020-01-17, no and 010 as it likes. */
export function frontMatter(clippings: readonly Clipping[], options: MarkdownOptions): string {
  const { words, day, now, provinceName } = options;
  const sources = distinct(clippings.map(({ source }) => source.key));
  const [only, ...others] = clippings.map(({ source }) => source);
  const page = only && others.every(({ key }) => key === only.key) ? only : undefined;
  const lists = {
    source: sources.flatMap((address) => webAddress(address) ?? []),
    province: distinct(clippings.flatMap(({ provinces }) => provinces)).map(provinceName),
    tags: distinct(clippings.flatMap(({ tags }) => tags.flatMap((tag) => obsidianTag(tag) ?? []))),
  };
  const properties = {
    title: page ? oneLine(page.title) || words.untitled : words.title,
    ...(page?.author && { author: oneLine(page.author) }),
    ...(page?.publisher && { publisher: oneLine(page.publisher) }),
    ...(page?.published && { published: oneLine(page.published) }),
    created: day(now),
    clips: clippings.length,
    ...Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0)),
  };
  const yaml = stringify(properties, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  return `---\n${yaml}---\n`;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
