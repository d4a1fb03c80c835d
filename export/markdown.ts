import type { Root, RootContent } from 'mdast';
import { toMarkdown as serialise } from 'mdast-util-to-markdown';
import { quotation } from '../clippings/quotation';
import { citationKeySteps, citationKeys } from './citation-key';
import { cited, clippingTree } from './clipping-tree';
import { contents } from './contents';
import { serialiser } from './escaping';
import { type Excerpt, sourceSteps } from './excerpt';
import { footnotes } from './footnotes';
import { frontMatter, pandocMatter } from './front-matter';
import { groupSteps, orderSteps } from './groups';
import { innerQuotes } from './inner-quotes';
import { daysIn } from './local-day';
import type { MarkdownInput, MarkdownOptions } from './markdown-options';
import { heading, paragraph, text } from './phrasing';
import { linesOf, oneLine } from './plain-words';
import { isCitable } from './reference';
import { finished, type Steps, stopping } from './steps';

/**
 * Clippings as one Markdown document: groups in a fixed order, words verbatim, web addresses only
 * of http and https, no HTML. What lies in the trash is left out. Empty where nothing is left.
 */
export function toMarkdown(excerpts: readonly Excerpt[], input: MarkdownInput): string {
  return [...markdownPieces(excerpts, input)].join('');
}

/**
 * The same in pieces, one a clipping, so that 50,000 of them neither become one tree nor freeze.
 * Pieces that are empty stand for work that has nothing to show yet.
 */
export function* markdownPieces(
  excerpts: readonly Excerpt[],
  input: MarkdownInput,
): Generator<string, void> {
  const settings = serialiser(input.preset);
  let first = true;
  let afterList = false;
  for (const part of documentParts(excerpts, input)) {
    if (part.length === 0) {
      yield '';
      continue;
    }
    const text = typeof part === 'string' ? part : serialise(root(part), settings);
    const list = typeof part !== 'string' && part.length === 1 && part[0]?.type === 'list';
    yield first || (list && afterList) ? text : `\n${text}`;
    first = false;
    afterList = list;
  }
}

/** The document before it is written: front matter as it stands, else trees; a blank line between. */
export function* documentParts(
  excerpts: readonly Excerpt[],
  input: MarkdownInput,
): Generator<string | RootContent[], void> {
  const kept = yield* stopping(orderSteps(excerpts), NOTHING);
  if (kept.length === 0) return;
  const options = yield* stopping(optionSteps(kept, input), NOTHING);
  const { words, day } = options;
  const names = { ...input, ...words, day };
  const groups = yield* stopping(groupSteps(kept, input.groupBy, names), NOTHING);
  const headings = groups.flatMap(({ heading }) =>
    heading === undefined ? [] : [oneLine(heading) || words.untitled],
  );

  if (input.preset === 'obsidian') yield frontMatter(kept, options);
  if (input.preset === 'paper' && input.citing === 'keys' && input.bibliography) {
    yield pandocMatter(input.bibliography);
  }
  const newest = kept.reduce((last, { created }) => (created > last ? created : last), '');
  const counts = { clippings: kept.length, sources: options.sources.size, day: day(newest) };
  yield [heading(1, words.title), paragraph([text(words.summary(counts))])];
  const lists = contents(headings, input.preset);
  if (headings.length > 0 && lists.length > 0) yield [heading(2, words.contents)];
  for (const list of lists) yield [list];
  for (const [g, group] of groups.entries()) {
    if (group.heading !== undefined) yield [heading(2, headings[g] as string)];
    for (const [i, excerpt] of group.excerpts.entries()) {
      const rule: RootContent[] = i > 0 ? [{ type: 'thematicBreak' }] : [];
      yield [...rule, ...clippingTree(excerpt, options)];
    }
  }
  if (input.preset === 'paper' && input.citing !== 'keys') {
    // Not in order of appearance: one more clipping would move them.
    for (const note of footnotes(kept, options)) yield [note];
  }
}

/**
 * One clipping alone, without title and front matter, to be pasted into a text. For a paper that is
 * a quotation in a sentence, “…” with its reference.
 */
export function clippingMarkdown(excerpt: Excerpt, input: MarkdownInput): string {
  const options = optionsFor([excerpt], input);
  const settings = serialiser(input.preset);
  const lines = linesOf(quotation(excerpt));
  const tree: RootContent[] =
    input.preset === 'paper' && lines.length === 1
      ? [
          paragraph([
            text('“'),
            text(innerQuotes(lines[0] as string)),
            text('”'),
            ...cited(excerpt, options),
          ]),
        ]
      : clippingTree(excerpt, options);
  const notes =
    input.preset === 'paper' && input.citing !== 'keys' ? [...footnotes([excerpt], options)] : [];
  return serialise(root([...tree, ...notes]), settings);
}

/** What every part of a document needs to know about the whole. */
export function optionsFor(excerpts: readonly Excerpt[], input: MarkdownInput): MarkdownOptions {
  return finished(optionSteps(excerpts, input));
}

export function* optionSteps(
  excerpts: readonly Excerpt[],
  input: MarkdownInput,
): Steps<MarkdownOptions> {
  const sources = yield* sourceSteps(excerpts);
  const citable = () => [...sources.values()].filter(isCitable);
  const references = input.references ?? { standard: '2025' };
  const day = daysIn(input.timeZone);
  let keys: ReadonlyMap<string, string> | undefined =
    input.preset === 'paper' ? yield* citationKeySteps(citable()) : undefined;
  return {
    ...input,
    day,
    references,
    show: {
      note: true,
      tags: true,
      provinces: true,
      fields: true,
      link: true,
      context: true,
      ...input.show,
    },
    sources,
    // Made when first asked for: the other presets cite by name.
    get keys() {
      keys ??= citationKeys(citable());
      return keys;
    },
  };
}

/** Stands for a turn without anything to show. */
const NOTHING: RootContent[] = [];

function root(children: RootContent[]): Root {
  return { type: 'root', children };
}
