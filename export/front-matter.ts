import { stringify } from 'yaml';
import type { Excerpt } from './excerpt';
import type { MarkdownOptions } from './markdown-options';
import { obsidianTag } from './obsidian-tag';
import { webAddress } from './passage-link';
import { agents } from './persons';
import { oneLine } from './plain-words';

/** Properties for Obsidian: of the page where there is one, of the whole otherwise. */
export function frontMatter(excerpts: readonly Excerpt[], options: MarkdownOptions): string {
  const { words, day, provinceName, show } = options;
  const sources = [...options.sources.values()];
  const page = sources.length === 1 ? sources[0] : undefined;
  const first = excerpts.reduce(
    (least, { created }) => (created < least ? created : least),
    '\uffff',
  );
  const lists = {
    source:
      sources.length > MANY ? [] : distinct(sources.flatMap(({ url }) => webAddress(url) ?? [])),
    author: page?.author ? agents(oneLine(page.author)).map(nameOf) : [],
    province: show.provinces
      ? distinct(excerpts.flatMap(({ provinces }) => provinces)).map(provinceName)
      : [],
    tags: show.tags
      ? distinct(
          distinct(excerpts.flatMap(({ tags }) => tags)).flatMap((t) => obsidianTag(t) ?? []),
        )
      : [],
  };
  return fenced({
    title: page ? oneLine(page.title) || words.untitled : words.title,
    ...(page?.publisher && { publisher: oneLine(page.publisher) }),
    ...(page?.site && { site: page.site }),
    ...(page?.documentNumber && { number: oneLine(page.documentNumber) }),
    ...(page?.published && { published: oneLine(page.published) }),
    ...(page?.accessed && { accessed: day(page.accessed) }),
    ...(excerpts.length > 0 && { created: day(first) }),
    clips: excerpts.length,
    schema: 1,
    ...Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0)),
  });
}

/** Addresses beyond this number help nobody as a property; every clipping has its own. */
const MANY = 500;

/** What pandoc needs to resolve `[@key]`. */
export function pandocMatter(bibliography: string): string {
  return fenced({ bibliography });
}

/** Every string is quoted: YAML reads 2020-01-17, no and 010 as it likes. */
function fenced(properties: Record<string, string | number | string[]>): string {
  const yaml = stringify(properties, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  return `---\n${yaml}---\n`;
}

function nameOf(agent: ReturnType<typeof agents>[number]): string {
  return agent.kind === 'literal' ? agent.name : `${agent.given} ${agent.family}`;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
