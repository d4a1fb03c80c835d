import type { RootContent } from 'mdast';
import { type Excerpt, identity } from './excerpt';
import type { MarkdownOptions } from './markdown-options';
import { paragraph, text } from './phrasing';
import { reference } from './reference';

/** References of all sources of some clippings, in order of first appearance. */
export function* footnotes(
  excerpts: Iterable<Excerpt>,
  { sources, keys, references, day }: MarkdownOptions,
): Generator<RootContent, void> {
  const done = new Set<string>();
  for (const { source } of excerpts) {
    const id = source && identity(source);
    const shown = id !== undefined && !done.has(id) ? sources.get(id) : undefined;
    const key = id && keys.get(id);
    if (!shown || !id || !key) continue;
    done.add(id);
    yield {
      type: 'footnoteDefinition',
      identifier: key,
      label: key,
      children: [paragraph([text(reference(shown, references, day))])],
    };
  }
}
