import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Clipping } from '../clippings/model';
import { quotation } from '../clippings/quotation';
import type { Preset, Verbatim } from './escaping';
import type { MarkdownOptions } from './markdown-options';
import { obsidianTag } from './obsidian-tag';
import { oneLine } from './one-line';
import { passageLink, webAddress } from './passage-link';

/** One clipping as a document reads it: where it stood, the words, the note, what it is about, whence. */
export function clippingTree(clipping: Clipping, options: MarkdownOptions): RootContent[] {
  return [
    ...quoted(clipping, options.preset),
    ...noted(clipping, options),
    ...about(clipping, options),
    paragraph(citation(clipping, options)),
  ];
}

/** The lines of a text that came from a page or a reader: nothing but words, blanks at no end. */
function linesOf(words: string): string[] {
  return words
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/(?!\t)\p{Cc}/gu, '').replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter((line) => line !== '');
}

function quoted(clipping: Clipping, preset: Preset): RootContent[] {
  const words = linesOf(quotation(clipping)).map((line) => paragraph(phrasing(line)));
  const chain = clipping.headings.map(oneLine).filter(Boolean).join(' › ');
  if (preset === 'gfm') {
    const place = chain ? [paragraph([text(chain)])] : [];
    return words.length > 0 ? [...place, { type: 'blockquote', children: words }] : place;
  }
  const heading = chain || oneLine(clipping.source.title);
  const callout = paragraph([verbatim(heading ? '[!quote] ' : '[!quote]'), ...text_(heading)]);
  return [
    { type: 'blockquote', children: [callout, ...words] },
    paragraph([verbatim(`^clip-${clipping.id}`)]),
  ];
}

function noted({ note }: Clipping, { words, notes = true }: MarkdownOptions): RootContent[] {
  if (!notes) return [];
  return linesOf(note).map((line, i) =>
    paragraph(phrasing(i === 0 ? `${words.note}${words.colon}${line}` : line)),
  );
}

function about(
  clipping: Clipping,
  { words, preset, provinceName }: MarkdownOptions,
): RootContent[] {
  const { provinces, year, tense, tags } = clipping;
  const label = (name: string, value: string) => `${name}${words.colon}${value}`;
  const parts: PhrasingContent[][] = [];
  if (provinces.length > 0) {
    parts.push([text(label(words.provinces, provinces.map(provinceName).join(words.list)))]);
  }
  const looks = tense && words[tense];
  if (year !== undefined) {
    parts.push([text(label(words.year, `${year}${looks ? words.brackets(looks) : ''}`))]);
  } else if (looks) parts.push([text(looks)]);
  const names = tags.map(oneLine).filter(Boolean);
  if (names.length > 0) {
    const live = preset === 'obsidian' ? names.map(obsidianTag) : [];
    parts.push(
      live.length > 0 && live.every((tag) => tag !== undefined)
        ? [text(label(words.tags, '')), verbatim(live.map((tag) => `#${tag}`).join(' '))]
        : [text(label(words.tags, names.join(words.list)))],
    );
  }
  const line = parts.flatMap((part, i) => (i === 0 ? part : [text(' · '), ...part]));
  return line.length > 0 ? [paragraph(merged(line))] : [];
}

/** Publisher, title, day of publication, day of reading, link; what is not known is left out. */
function citation({ source, selectors }: Clipping, options: MarkdownOptions): PhrasingContent[] {
  const { words, day } = options;
  const publisher = oneLine(source.publisher ?? source.site.replace(/^www\./, ''));
  const title = words.quoteTitle(oneLine(source.title) || words.untitled);
  const start = publisher ? `${publisher}${words.colon}${title}` : title;
  const plain = [
    start,
    source.published && oneLine(source.published),
    words.accessed(day(source.accessed)),
  ]
    .filter(Boolean)
    .join(words.comma);
  const link = passageLink({ source, selectors });
  const rest: PhrasingContent[] = link
    ? [text(words.comma), { type: 'link', url: link, children: [text(words.original)] }]
    : [text(words.comma + oneLine(source.url))];
  return merged([text(plain), ...rest]);
}

/** A line with its web addresses as links; written `<https://…>`, they end where they end. */
function phrasing(line: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const match of line.matchAll(/https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%|{}^`]+/gi)) {
    const address = match[0].replace(/[.,;:!?'")\]}*_~`]+$/, '');
    if (!webAddress(address)) continue;
    if (match.index > end) parts.push(text(line.slice(end, match.index)));
    parts.push({ type: 'link', url: address, children: [text(address)] });
    end = match.index + address.length;
  }
  if (end < line.length) parts.push(text(line.slice(end)));
  return parts;
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function text_(value: string): PhrasingContent[] {
  return value ? [text(value)] : [];
}

function verbatim(value: string): PhrasingContent {
  return { type: 'verbatim', value } satisfies Verbatim as unknown as PhrasingContent;
}

/** Neighbouring texts as one: an escape may depend on what stands beside a character. */
function merged(parts: PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (part.type === 'text' && last?.type === 'text') {
      out[out.length - 1] = { type: 'text', value: last.value + part.value };
    } else out.push(part);
  }
  return out;
}
